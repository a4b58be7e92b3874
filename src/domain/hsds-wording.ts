import { crosswalkSchema, makeVocabulary, type Vocabulary } from './hsds-taxonomy.ts';
import type { Wording } from './hsds-words.ts';
import type { Say } from './messages.ts';

const languages = new Intl.DisplayNames('es', { type: 'language' });
const countries = new Intl.DisplayNames('es', { type: 'region' });

/**
 * HSDS has one language a record: Spanish, as its sources have it. Terms carry their English name too; they are made when first
 * asked for, since most starts of the Worker answer somebody who never asks.
 * @param htcds what `content/htcds.json` holds; asking for the terms throws a ZodError when it holds something else
 */
export function makeWording(es: Say, en: Say, htcds: unknown): Wording {
  let made: Vocabulary | undefined;
  return {
    say: es,
    names: { country: (code) => countries.of(code) ?? code, language: (code) => languages.of(code) ?? code },
    get vocabulary() {
      made ??= makeVocabulary(es, en, crosswalkSchema.parse(htcds));
      return made;
    },
  };
}
