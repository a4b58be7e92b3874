import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PHRASE_LANGUAGES } from '#domain/locales.ts';
import { phraseLanguageSchema, PHRASE_WORDS, PHRASES, spanishPhrasesSchema } from '#domain/phrases.ts';
import es from '#content/ui/es.json' with { type: 'json' };

interface RawBook {
  reviewer: unknown;
  words: Record<string, string>;
  phrases: Record<string, string>;
  more?: unknown;
}

function read(code: string): RawBook {
  return parse(readFileSync(`content/languages/${code}.yaml`, 'utf8')) as RawBook;
}

function isSound(spoil: (book: RawBook) => void = () => {}): boolean {
  const book = read('ht');
  spoil(book);
  return phraseLanguageSchema.safeParse(book).success;
}

const more = [{ text: 'Yon lòt fraz.', es: 'Otra frase.' }];

describe('a language that nobody who speaks it has read', () => {
  it.each(PHRASE_LANGUAGES)('%s has every fixed word and phrase, and says them with the same blanks', (code) => {
    const book = phraseLanguageSchema.parse(read(code));
    expect(book.code).toBe(code);
    const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();
    for (const key of PHRASE_WORDS) expect(blanks(book.words[key]), key).toEqual(blanks(es[key]));
  });

  it('may not lack a phrase or a word', () => {
    expect(isSound()).toBe(true);
    expect(isSound(({ phrases }) => delete phrases['danger'])).toBe(false);
    expect(isSound(({ words }) => delete words['site.leave'])).toBe(false);
    expect(isSound(({ phrases }) => (phrases['danger'] = ''))).toBe(false);
  });

  it('may not say more: no other key, no long text, nothing under `more`', () => {
    expect(isSound(({ phrases }) => (phrases['advice'] = 'Ale nan lapolis.'))).toBe(false);
    expect(isSound(({ words }) => (words['site.lead'] = 'Byenvini.'))).toBe(false);
    expect(isSound(({ phrases }) => (phrases['danger'] = 'Mwen an danje. '.repeat(20)))).toBe(false);
    expect(isSound((book) => (book.more = more))).toBe(false);
  });

  it('may say more once somebody has put their name to it', () => {
    expect(isSound((book) => Object.assign(book, { more, reviewer: { name: 'Marie Example', date: '2027-01-15' } }))).toBe(true);
    expect(isSound((book) => Object.assign(book, { more, reviewer: { name: '', date: '2027-01-15' } }))).toBe(false);
  });
});

it('every fixed phrase has its Spanish, which names the language in one place only', () => {
  const spanish = spanishPhrasesSchema.parse(parse(readFileSync('content/phrases.yaml', 'utf8')));
  expect(PHRASES.filter((phrase) => spanish[phrase].includes('{'))).toEqual(['speak']);
  expect(spanish.speak).toContain('{language}');
});
