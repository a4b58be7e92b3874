import type { Locale } from './locales.ts';
import type { SearchIndex } from './search-file.ts';
import { plain } from './plain.ts';

/** A query as far as it can be understood without knowing the pages. */
export interface Query {
  /** The whole of it, without accents and signs. */
  readonly text: string;
  /** Its words, those that say nothing left out (unless there are no others). */
  readonly words: readonly string[];
  /** Whether it asks how to reach something: by telephone, or where it is. */
  readonly reaching: boolean;
}

/** `telefono de la COMAR`, `CEAV phone number`: what is looked for is not a telephone. Not so `me quitaron el telefono`. */
const REACHING: Readonly<Record<Locale, RegExp>> = {
  es: /\b(?:telefonos?|tel|numeros?|direccion|domicilio|horarios?)(?: de telefonos?)? del?\b(?! telefono)|^(?:direccion|horarios?) /,
  en: /\b(my |our |his |her )?(?:(?:(?:tele)?phone(?: number)?|number|address) (?:of|for)|phone number|opening hours|address$)(?= |$)/,
};

/** A number as it is dialled today inside Mexico. */
function dialled(digits: string): string {
  return digits
    .replace(/^(?:0052|52|01|044|045)(?=\d{10}$)/, '')
    .replace(/^1(?=\d{10}$)/, '')
    .replace(/^\d+(?=\d{10}$)/, '');
}

/** Digits written apart that are one telephone number, joined. */
function joinNumbers(text: string): string {
  const alone = /^[\d\s()+.*-]+$/.test(text);
  return text.replace(/\+?\d[\d\s().-]*\d/g, (digits) => {
    const joined = digits.replace(/\D/g, '');
    return alone || joined.length >= 7 ? ` ${dialled(joined)} ` : digits;
  });
}

/** The words that tell something; all of them when none does. */
export function tellingOf(text: string, stop: ReadonlySet<string>): readonly string[] {
  const all = [...new Set(text.split(' ').filter(Boolean))];
  const telling = all.filter((word) => !stop.has(word));
  return telling.length > 0 ? telling : all;
}

const MOST_WORDS = 16;

export function readQuery(typed: string, stop: ReadonlySet<string>, locale: Locale): Query {
  const text = plain(joinNumbers(typed));
  const sought = text.replace(REACHING[locale], (said, ...groups) => (typeof groups[0] === 'string' ? said : ' '));
  const reaching = sought !== text && sought.split(' ').some((word) => word !== '' && !stop.has(word));
  return { text, words: tellingOf(reaching ? sought : text, stop).slice(0, MOST_WORDS), reaching };
}

/** The code whose longest phrase stands in the text as whole words, and that phrase. */
function longestOf(text: string, entries: readonly (readonly [string, readonly string[]])[]): readonly [string, string] | undefined {
  const found = entries.flatMap(([code, phrases]) =>
    phrases.filter((phrase) => ` ${text} `.includes(` ${phrase} `)).map((phrase) => [code, phrase] as const),
  );
  return found.sort(([, a], [, b]) => b.length - a.length)[0];
}

export interface Asked {
  readonly state?: string | undefined;
  readonly need?: string | undefined;
  /** Words that name neither. */
  readonly rest: readonly string[];
}

/** The state and the need that a query names, its misspellings mended. */
export function findAsked(text: string, words: readonly string[], { states, needs }: SearchIndex): Asked {
  const state = longestOf(
    text,
    Object.entries(states).map(([code, own]) => [code, own.words] as const),
  );
  const without = state ? ` ${text} `.replace(` ${state[1]} `, ' ') : text;
  const need = longestOf(
    without,
    needs.map((own) => [own.code, own.words] as const),
  );
  const named = new Set([state?.[1] ?? '', need?.[1] ?? ''].flatMap((phrase) => phrase.split(' ')));
  return { state: state?.[0], need: need?.[0], rest: words.filter((word) => !named.has(word)) };
}
