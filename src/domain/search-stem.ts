import type { Locale } from './locales.ts';

/** Endings that tell number, gender, person or time and nothing of the matter, the longest first. */
const ENDINGS: Readonly<Record<Locale, RegExp>> = {
  es: /(?<=...)(?:ar|er|ir|ando|iendo)(?:me|te|se|nos|los|las|le|les|lo|la)$|(?<=....)(?:aciones|uciones|imientos|imiento|amiento|amente|acion|ucion|iendo|ieron|aron|amos|emos|imos|ando|adores|adoras|adora|ador|aban|aba|ados|adas|idos|idas|ado|ada|ido|ida|eron|ian|iste|aste)$|(?<=...)(?:ia|ar|er|ir|an|en|es|as|os|io|ie|a|e|o|s|i)$/,
  en: /(?<=....)(?:ations|ation|ings|ing|ments|ment)$|(?<=...)(?:ies|ied|ed|es|ly|s|e|y)$/,
};

/** What remains of a word without its ending: words of one stem are taken for one. Not a linguist's stem; both sides are cut alike. */
export function stem(word: string, locale: Locale): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return word.replace(ENDINGS[locale], '').replace(/(?<=...)i$/, '');
}
