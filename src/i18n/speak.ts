import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '#domain/locales.ts';
import { translate, type Say } from '#domain/messages.ts';
import { STATE_CODES } from '#domain/states.ts';
import en from '#content/ui/en.json';
import es from '#content/ui/es.json';

const MESSAGES = { es, en } as const;

/** The sentences of one language. */
export function speak(locale: Locale): Say {
  return (key, params) => translate(MESSAGES[locale], key, params);
}

/** The language of a page, by its path. */
export function localeOf(params: { readonly locale?: string | undefined }): Locale {
  return isLocale(params.locale) ? params.locale : DEFAULT_LOCALE;
}

/** Every language as a path of `[locale]` pages. */
export function localePaths() {
  return LOCALES.map((locale) => ({ params: { locale } }));
}

/** Every language and state as a path of `[locale]/…/[state]` pages. */
export function statePaths() {
  return localePaths().flatMap(({ params }) => STATE_CODES.map((state) => ({ params: { ...params, state }, props: { state } })));
}

/** The same page in another language. */
export function pathIn(locale: string, path: string): string {
  return path.replace(/^\/[a-z]{2}\//, `/${locale}/`);
}

/** The page above, for a link back to it; the first page of a language has none. */
export function parentOf(locale: string, path: string): string | undefined {
  const home = `/${locale}/`;
  if (path === home) return undefined;
  const above = path.replace(/[^/]+\/?$/, '');
  return above.startsWith(home) ? above : home;
}
