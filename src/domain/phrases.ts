import * as z from 'zod';
import { PHRASE_LANGUAGES } from './locales.ts';
import { NUMBER_GROUPS } from './numbers.ts';

/** These pages are for people who are in Mexico. */
export const PHRASE_GROUPS = NUMBER_GROUPS.filter((group) => group !== 'abroad');

/** The sentences to show to somebody who reads Spanish: the only ones that stand in an unreviewed language. */
export const PHRASES = [
  'need_help',
  'danger',
  'call_911',
  'speak',
  'interpreter',
  'alone',
  'doctor',
  'minor',
  'no_migration',
  'afraid_return',
  'documents_taken',
  'no_consulate',
] as const;

/** What the page itself says, under the keys of `content/ui`; nothing else is said in that language. */
export const PHRASE_WORDS = [
  'site.name',
  'site.skip',
  'site.leave',
  'nav.languages',
  'phrases.heading',
  'phrases.unreviewed',
  'phrases.reviewed',
  'phrases.show',
  'phrases.hint',
  'numbers.block',
  'numbers.more',
  'numbers.unchecked',
  'card.call',
  'card.whatsapp',
  'card.extension',
  'card.option',
  'card.free_call',
  'card.emergency_phone',
  'footer.privacy',
  ...PHRASE_GROUPS.map((group) => `numbers.group.${group}` as const),
] as const;

/** Short enough to be read at a glance, and too short to hold advice. */
const MAX_LENGTH = 120;
const lineSchema = z.string().min(1).max(MAX_LENGTH);

function everyOne<K extends string>(keys: readonly K[]) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, lineSchema])) as Record<K, typeof lineSchema>);
}

/** One file of `content/languages/`. */
export const phraseLanguageSchema = z
  .strictObject({
    code: z.enum(PHRASE_LANGUAGES),
    /** What the language is called in Spanish, for "Hablo …". */
    spanish_name: lineSchema,
    /** Who, speaking it from birth, has read all of the file, and when; `null` until somebody has. */
    reviewer: z.strictObject({ name: z.string().min(1), date: z.iso.date() }).nullable(),
    words: everyOne(PHRASE_WORDS),
    phrases: everyOne(PHRASES),
    /** Anything beyond the fixed set: only with a reviewer. */
    more: z.array(z.strictObject({ text: z.string().min(1), es: z.string().min(1) })).optional(),
  })
  .refine(({ reviewer, more }) => reviewer !== null || more === undefined, {
    error: 'More than the fixed phrases may stand only with a named reviewer',
    path: ['more'],
  });
export type PhraseBook = z.infer<typeof phraseLanguageSchema>;

/** `content/phrases.yaml`: the fixed phrases in Spanish, to be shown beside each language. */
export const spanishPhrasesSchema = everyOne(PHRASES);
