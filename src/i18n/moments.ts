import type { Locale } from '#domain/locales.ts';

const LANGUAGES = { es: 'es-MX', en: 'en-GB' } as const satisfies Record<Locale, string>;
/** Where most partners are. */
const ZONE = 'America/Mexico_City';

/** A day in words, from milliseconds. */
export function dayOf(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(LANGUAGES[locale], { dateStyle: 'long', timeZone: ZONE }).format(at);
}

/** A day and an hour in words, of central Mexico: the sentence around it says so. */
export function momentOf(at: number, locale: Locale): string {
  const parts = { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', timeZone: ZONE } as const;
  return new Intl.DateTimeFormat(LANGUAGES[locale], parts).format(at);
}
