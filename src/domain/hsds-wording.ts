import { crosswalkSchema, makeVocabulary } from './hsds-taxonomy.ts';
import type { Wording } from './hsds-words.ts';
import type { Say } from './messages.ts';

const languages = new Intl.DisplayNames('es', { type: 'language' });
const countries = new Intl.DisplayNames('es', { type: 'region' });

/**
 * HSDS has one language a record: Spanish, as its sources have it. Terms carry their English name too.
 * @param htcds what `content/htcds.json` holds
 * @throws ZodError when it holds something else
 */
export function makeWording(es: Say, en: Say, htcds: unknown): Wording {
  return {
    say: es,
    names: { country: (code) => countries.of(code) ?? code, language: (code) => languages.of(code) ?? code },
    vocabulary: makeVocabulary(es, en, crosswalkSchema.parse(htcds)),
  };
}
