import type { Locale } from './locales.ts';

const FORMS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'long' },
  3: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** `2025`, `2025-11` or `2025-11-05` in words, no more exact than it is. */
export function formatDate(date: string, locale: Locale): string {
  const parts = date.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  const form = new Intl.DateTimeFormat(locale === 'es' ? 'es-MX' : locale, { ...FORMS[parts.length], timeZone: 'UTC' });
  return form.format(Date.UTC(year, month - 1, day));
}
