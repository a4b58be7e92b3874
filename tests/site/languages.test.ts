import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { LOCALES, PHRASE_LANGUAGES } from '#domain/locales.ts';
import { numbersSchema } from '#domain/numbers.ts';
import { formatPhone } from '#domain/phone-format.ts';
import { phraseLanguageSchema, PHRASES, spanishPhrasesSchema, type PhraseBook } from '#domain/phrases.ts';
import languages from '#content/languages.json' with { type: 'json' };
import raw from '#content/numbers.json' with { type: 'json' };
import { listPages } from '../support/site.ts';
import { decode, textsOf } from '../support/text.ts';

const OWN_NAMES = { es: 'Español', en: 'English', fr: 'Français', pt: 'Português', ht: 'Kreyòl ayisyen' };
const ALL = [...LOCALES, ...PHRASE_LANGUAGES];

const pages = listPages();
const htmlAt = (path: string) => pages.find((page) => page.path === path)?.html ?? '';
const spanish = spanishPhrasesSchema.parse(parse(readFileSync('content/phrases.yaml', 'utf8')));
const services = inject('services');
const numbers = numbersSchema.parse(raw).flatMap(({ group, numbers: own }) => (group === 'abroad' ? [] : own));

function bookOf(code: string): PhraseBook {
  return phraseLanguageSchema.parse(parse(readFileSync(`content/languages/${code}.yaml`, 'utf8')));
}

/** What may fill a blank: digits, and the name and date of whoever reviewed the page. */
function asPattern(template: string, { reviewer }: PhraseBook): RegExp {
  const filled = template.replace('{name}', reviewer?.name ?? '').replace('{date}', reviewer?.date ?? '');
  const parts = filled.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[+\\d ]+')}$`);
}

/** Everything that may stand on the page of an unreviewed language. */
function allowedOn(book: PhraseBook): readonly RegExp[] {
  const named = numbers.flatMap(({ id }) => services.filter((one) => one.id === id));
  const fixed = [
    ...Object.values(book.words),
    ...PHRASES.flatMap((phrase) => [book.phrases[phrase], spanish[phrase].replace('{language}', book.spanish_name)]),
    ...(book.reviewer ? (book.more ?? []).flatMap(({ text, es }) => [text, es]) : []),
    ...named.flatMap(({ name, phones }) => [name, ...phones.map(({ number }) => formatPhone(number))]),
    ...Object.values(OWN_NAMES),
  ];
  return fixed.map((text) => asPattern(text, book));
}

describe.each(PHRASE_LANGUAGES)('/%s/', (code) => {
  const html = htmlAt(`/${code}/`);
  const book = bookOf(code);
  const texts = textsOf(html);

  it('is in its language, under a title that is its name', () => {
    expect(html).toMatch(new RegExp(`<html lang="${code}"`));
    expect(html).toContain(`<title>${OWN_NAMES[code]} · Puerta Abierta</title>`);
  });

  it('says no more than numbers, names and the fixed phrases', () => {
    const allowed = allowedOn(book);
    const pieces = texts.flatMap((text) => (allowed.some((one) => one.test(text)) ? [] : text.split(' · ')));
    expect(texts.length).toBeGreaterThan(60);
    expect(pieces.filter((text) => !allowed.some((one) => one.test(text)))).toEqual([]);
  });

  it('says in that language that nobody has reviewed it, or who has', () => {
    expect(texts).toContain(
      book.reviewer ? book.words['phrases.reviewed'].replace('{name}', book.reviewer.name) : book.words['phrases.unreviewed'],
    );
  });

  it('has the Spanish beside each phrase, marked as Spanish', () => {
    for (const phrase of PHRASES) {
      const [, after = ''] = decode(html).split(`>${book.phrases[phrase]}<`);
      expect(after.slice(0, 200), phrase).toMatch(
        new RegExp(`lang="es"[^>]*>${spanish[phrase].replace('{language}', book.spanish_name)}<`),
      );
    }
  });

  it('has every national number for people in Mexico, and marks the Spanish names as Spanish', () => {
    for (const { id } of numbers) {
      const service = services.find((one) => one.id === id);
      expect(decode(html)).toMatch(new RegExp(`<p lang="es"[^>]*>${service?.name.replace(/[()]/g, '\\$&')}<`));
      for (const { number } of service?.phones ?? []) expect(texts.join(' ')).toContain(formatPhone(number));
    }
  });
});

describe('between languages', () => {
  const alternatesOf = (html: string) =>
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => [lang, href]);

  it.each(ALL.map((code) => `/${code}/`))('%s names its equals in all five', (path) => {
    expect(alternatesOf(htmlAt(path))).toEqual(ALL.map((code) => [code, `/${code}/`]));
  });

  it.each(LOCALES.flatMap((locale) => ['numeros', 'antes-de-llamar', 'idiomas'].map((name) => [locale, name] as const)))(
    '/%s/%s/ switches to the same page, and names only the languages that have it',
    (locale, name) => {
      const html = htmlAt(`/${locale}/${name}/`);
      const [other = ''] = LOCALES.filter((one) => one !== locale);
      expect(html).toMatch(new RegExp(`<a href="/${other}/${name}/" lang="${other}" hreflang="${other}"`));
      expect(alternatesOf(html)).toEqual(LOCALES.map((one) => [one, `/${one}/${name}/`]));
    },
  );

  it.each(pages.map(({ path, html }) => [path, html] as const))('%s leads to the list of languages and to each of them', (_, html) => {
    expect(html).toMatch(/<header[\s\S]*href="\/(es|en)\/idiomas\/"[\s\S]*<\/header>/);
    for (const code of PHRASE_LANGUAGES)
      expect(html).toMatch(new RegExp(`<a href="/${code}/" lang="${code}" hreflang="${code}"[^>]*>\\s*${OWN_NAMES[code]}`));
  });
});

describe.each(LOCALES)('/%s/idiomas/', (locale) => {
  const html = decode(htmlAt(`/${locale}/idiomas/`));

  it('has a card for every language but Spanish: its own name, the sentence in Spanish, the articles', () => {
    const cards = html.match(/<details name="language"[\s\S]*?<\/details>/g) ?? [];
    const others = languages.filter(({ codes }) => !codes.includes('es'));
    expect(others.filter(({ group }) => group === 'national')).toHaveLength(67);
    expect(cards).toHaveLength(others.length);
    for (const [index, card] of cards.entries()) {
      expect(card).toMatch(/lang="es"[\s\S]*(Hablo|Uso la) .+\. Tengo derecho a un intérprete sin costo\./);
      expect(card).toContain('LGV art. 7 XXXI');
      expect(card.includes('LGDLPI art. 10'), others[index]?.name_es).toBe(others[index]?.group === 'national');
    }
    const names = [...html.matchAll(/<b lang="([^"]+)"[^>]*>\s*([^<]+?)\s*<\/b>/g)].map(([, code, name]) => [code, name]);
    for (const { codes, autonym, name_es: name } of others) {
      if (autonym) expect(names, name).toContainEqual([codes[0], autonym]);
      expect(html).toContain(` ${name}. Tengo derecho`);
    }
  });

  it('names each language of the site in itself', () => {
    for (const code of ALL)
      expect(html).toMatch(new RegExp(`<a href="/${code}/" lang="${code}" hreflang="${code}"[^>]*>\\s*${OWN_NAMES[code]}`));
  });
});
