/** Languages in which every sentence exists. The first is the default. */
export const LOCALES = ['es', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'es';

/** Languages with one page: national numbers and fixed phrases, until somebody who speaks them has read more. */
export const PHRASE_LANGUAGES = ['fr', 'pt', 'ht'] as const;
export type PhraseLanguage = (typeof PHRASE_LANGUAGES)[number];

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
