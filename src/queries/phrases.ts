import { getCollection, getEntry } from 'astro:content';
import { translate, type Say } from '#domain/messages.ts';
import { PHRASES, type PhraseBook } from '#domain/phrases.ts';

export interface Phrase {
  readonly text: string;
  /** The same in Spanish, for whoever reads the screen. */
  readonly spanish: string;
}

export interface PhrasePage {
  readonly book: PhraseBook;
  readonly phrases: readonly Phrase[];
  /** What the page says in its own language. */
  readonly say: Say;
}

/** The languages that have one page of numbers and phrases. Only for prerendered pages. */
export async function listPhrasePages(): Promise<readonly PhrasePage[]> {
  const [books, spanish] = await Promise.all([getCollection('phraseBooks'), getEntry('phrases', 'phrases')]);
  if (!spanish) throw new RangeError('content/phrases.yaml is missing');
  return books.map(({ data: book }) => ({
    book,
    phrases: [
      ...PHRASES.map((phrase) => ({
        text: book.phrases[phrase],
        spanish: translate(spanish.data, phrase, { language: book.spanish_name }),
      })),
      ...(book.more ?? []).map(({ text, es }) => ({ text, spanish: es })),
    ],
    say: (key, params) => translate(book.words, key, params),
  }));
}
