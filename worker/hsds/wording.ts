import { crosswalkSchema, makeVocabulary } from '#domain/hsds-taxonomy.ts';
import type { Wording } from '#domain/hsds-words.ts';
import htcds from '#content/htcds.json' with { type: 'json' };
import { speak } from '../http/language.ts';

const languages = new Intl.DisplayNames('es', { type: 'language' });
const countries = new Intl.DisplayNames('es', { type: 'region' });

/** HSDS has one language a record: Spanish, as its sources have it. Terms carry their English name too. */
export const wording: Wording = {
  say: speak('es'),
  names: { country: (code) => countries.of(code) ?? code, language: (code) => languages.of(code) ?? code },
  vocabulary: makeVocabulary(speak('es'), speak('en'), crosswalkSchema.parse(htcds)),
};
