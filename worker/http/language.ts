import { accepts } from 'hono/accepts';
import type { Context } from 'hono';
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '#domain/locales.ts';
import { translate, type Say } from '#domain/messages.ts';
import en from '#content/ui/en.json' with { type: 'json' };
import es from '#content/ui/es.json' with { type: 'json' };

const MESSAGES = { es, en } as const;

/** The language of an answer, by `Accept-Language`. */
export function localeOf(c: Context): Locale {
  const found = accepts(c, { header: 'Accept-Language', supports: [...LOCALES], default: DEFAULT_LOCALE });
  return isLocale(found) ? found : DEFAULT_LOCALE;
}

/** The sentences of one language. */
export function speak(locale: Locale): Say {
  return (key, params) => translate(MESSAGES[locale], key, params);
}
