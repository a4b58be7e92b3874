import type { Locale } from './locales.ts';

/**
 * Endings that tell number, gender, person or time and nothing of the matter, by how much must remain before them. Without
 * lookbehind, which the browsers of older phones cannot read.
 */
const ENDINGS: Readonly<Record<Locale, readonly RegExp[]>> = {
  es: [
    /^(.{3,}?)(?:(?:ar|er|ir|ando|iendo)(?:me|te|se|nos|los|las|le|les|lo|la)|ia|ar|er|ir|an|en|es|as|os|io|ie|a|e|o|s|i)$/,
    /^(.{4,}?)(?:aciones|uciones|imientos|imiento|amiento|amente|acion|ucion|iendo|ieron|aron|amos|emos|imos|ando|adores|adoras|adora|ador|aban|aba|ados|adas|idos|idas|ado|ada|ido|ida|eron|ian|iste|aste)$/,
  ],
  en: [/^(.{3,}?)(?:ies|ied|ed|es|ly|s|e|y)$/, /^(.{4,}?)(?:ations|ation|ings|ing|ments|ment)$/],
};

/** What remains of a word without its longest ending: words of one stem are taken for one. Not a linguist's stem; both sides are cut alike. */
export function stem(word: string, locale: Locale): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const cut = ENDINGS[locale].map((ending) => word.replace(ending, '$1'));
  const shortest = cut.reduce((best, one) => (one.length < best.length ? one : best), word);
  return shortest.replace(/^(.{3,})i$/, '$1');
}
