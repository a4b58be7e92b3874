import type { Locale } from './locales.ts';
import { acronymsIn } from './search-index.ts';
import { tellingOf } from './search-query.ts';
import { stem } from './search-stem.ts';
import type { SearchIndex, SearchRecord } from './search-file.ts';
import { plain } from './plain.ts';

/** Some text of a record: what was said of it in one breath. */
export interface Entry {
  readonly record: number;
  readonly text: string;
  readonly words: readonly string[];
  /** How much a word here says of the record. */
  readonly weight: number;
  /** Whether what the entry leaves unsaid counts against it; not so for long text. */
  readonly whole: boolean;
  /** Whether it is what the thing is called. */
  readonly name: boolean;
}

/** How much a word says of a record, by where it stands. */
const WEIGHTS = { title: 1, names: 1, words: 0.9, part: 0.8, kind: 0.5, place: 0.6, digits: 1.2, text: 0.22 } as const;

/** Whole, and without what is often left out: the code of the country, of the town. */
function spellingsOf(digits: string): readonly string[] {
  if (/^1\d{10}$/.test(digits)) return [digits.slice(1)];
  if (digits.length !== 10 || digits.startsWith('800')) return [digits];
  return [digits, digits.slice(/^(33|55|56|81)/.test(digits) ? 2 : 3)];
}

/** Whether a name of a place in some state says only what any of its kind is called: `Refugio para Mujeres`. */
function isUsual(name: string, { kind, states }: SearchRecord, { kinds }: SearchIndex): boolean {
  if (!kind || states.length === 0) return false;
  const usual = new Set((kinds[kind] ?? []).flatMap((said) => plain(said).split(' ')));
  return plain(name)
    .split(' ')
    .every((word) => usual.has(word));
}

function entriesOf(record: SearchRecord, place: number, index: SearchIndex, stop: ReadonlySet<string>): readonly Entry[] {
  const entry = (text: string, weight: number, { whole = true, name = false } = {}): Entry => {
    const said = plain(text);
    return { record: place, text: said, words: tellingOf(said, stop), weight, whole, name };
  };
  const { title, names, words, text, kind, digits, hint, path } = record;
  // A part of a guide has the guide's title, which must not make every part of it a find.
  const isPart = path.includes('/guias/') && path.includes('#');
  return [
    entry(title, isPart ? 0 : WEIGHTS.title, { name: true }),
    ...names.map((name) => entry(name, WEIGHTS.names, { name: !isUsual(name, record, index) })),
    ...words.map((said) => entry(said, isPart ? WEIGHTS.part : WEIGHTS.words)),
    ...(kind ? (index.kinds[kind] ?? []) : []).map((said) => entry(said, WEIGHTS.kind)),
    ...(kind ? [entry(hint, WEIGHTS.place, { whole: false })] : []),
    ...digits.flatMap(spellingsOf).map((number) => entry(number, WEIGHTS.digits)),
    ...(text === '' ? [] : [entry(text, WEIGHTS.text, { whole: false })]),
  ].filter(({ weight }) => weight > 0);
}

/** Every word of every record, and where it stands. */
export interface Lookup {
  readonly index: SearchIndex;
  readonly locale: Locale;
  readonly stop: ReadonlySet<string>;
  readonly entries: readonly Entry[];
  /** Places in `entries`. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byStem: ReadonlyMap<string, readonly string[]>;
  readonly acronyms: ReadonlySet<string>;
  /** What a misspelling may stand for, the most usual first. */
  readonly vocabulary: readonly string[];
}

export function buildLookup(index: SearchIndex, locale: Locale): Lookup {
  const stop = new Set(index.stop);
  const entries = index.records.flatMap((record, place) => entriesOf(record, place, index, stop));
  const byWord = new Map<string, number[]>();
  entries.forEach(({ words }, place) => {
    for (const word of words) {
      const places = byWord.get(word);
      if (places) places.push(place);
      else byWord.set(word, [place]);
    }
  });
  const byStem = new Map<string, string[]>();
  const said = index.records.flatMap(({ title, names, words }) => [title, ...names, ...words]);
  const acronyms = new Set(said.flatMap(acronymsIn).map(plain));
  for (const word of byWord.keys()) {
    // An acronym has no ending: COMAR is not `comer`.
    const root = acronyms.has(word) ? word : stem(word, locale);
    const words = byStem.get(root);
    if (words) words.push(word);
    else byStem.set(root, [word]);
  }
  const towns = Object.values(index.states).flatMap(({ words }) => words.flatMap((phrase) => phrase.split(' ')));
  const weigh = (word: string) => Math.max(0, ...(byWord.get(word) ?? []).map((place) => entries[place]?.weight ?? 0));
  const vocabulary = [...new Set([...byWord.keys(), ...towns])]
    .filter((word) => word.length > 3 && !/\d/.test(word) && (!byWord.has(word) || weigh(word) > WEIGHTS.text))
    .sort((a, b) => (byWord.get(b)?.length ?? 0) - (byWord.get(a)?.length ?? 0));
  return { index, locale, stop, entries, byWord, byStem, acronyms, vocabulary };
}
