import type { Lookup } from './search-entries.ts';
import type { Query } from './search-query.ts';
import { stem } from './search-stem.ts';
import { correct } from './search-typo.ts';
import type { ResultGroup } from './search-file.ts';

/** A word typed, and the words of the index it may stand for, each with how sure that is. */
export interface Term {
  readonly meant: string;
  readonly forms: ReadonlyMap<string, number>;
}

const TRUST = { stem: 0.9, begun: 0.7, mended: 0.75 } as const;
const SHORTEST_BEGUN = 3;

/** The words a typed one may stand for: itself, those of its stem, those it begins, or else the one it misspells. */
export function termOf(word: string, { byWord, byStem, acronyms, vocabulary, locale }: Lookup, last: boolean): Term {
  const forms = new Map<string, number>();
  const add = (form: string, trust: number) => forms.set(form, Math.max(forms.get(form) ?? 0, trust));
  const addAll = (own: string, trust: number) => {
    if (byWord.has(own)) add(own, trust);
    for (const other of byStem.get(acronyms.has(own) ? own : stem(own, locale)) ?? []) add(other, trust * TRUST.stem);
  };
  addAll(word, 1);
  const known = forms.size > 0;
  if (!known || last) {
    const least = /^\d+$/.test(word) ? 4 : SHORTEST_BEGUN;
    if (word.length >= least) for (const other of byWord.keys()) if (other.startsWith(word)) add(other, TRUST.begun);
  }
  if (known || forms.size > 0) return { meant: word, forms };
  const meant = correct(word, vocabulary);
  if (meant) addAll(meant, TRUST.mended);
  return { meant: meant ?? word, forms };
}

/** How much finding a record says, by its group, when nothing else decides. */
const LEAN: Readonly<Record<ResultGroup, number>> = { call: 1, rights: 1.12, places: 0.85 };
/** How much the unanswered part of a query counts against a record. */
const COVERAGE = 1.6;
const EXACT = 1.5;
/** The same, when it is a name: nothing else can be meant. */
const NAMED = 2;
/** The same, when the name is an acronym among other words, as in `INM citas`. */
const ABBREVIATED = 1.5;

/** Records by how well they answer, best first. `favoured` are those of the state that was named. */
export function rank(
  { text }: Query,
  terms: readonly Term[],
  { index, entries, byWord, acronyms }: Lookup,
  favoured: (record: number) => number,
): readonly (readonly [record: number, score: number])[] {
  const used = terms.filter(({ forms }) => forms.size > 0);
  const places = used.map(({ forms }) => {
    const trusts = new Map<number, number>();
    for (const [form, trust] of forms)
      for (const place of byWord.get(form) ?? []) trusts.set(place, Math.max(trusts.get(place) ?? 0, trust));
    return trusts;
  });
  const total = index.records.length;
  const rarity = places.map((trusts) =>
    Math.log(1 + total / (1 + new Set([...trusts.keys()].map((place) => entries[place]?.record)).size)),
  );
  const whole = rarity.reduce((sum, weight) => sum + weight, 0);
  /** How many words of each entry the query says. */
  const said = new Map<number, number>();
  for (const trusts of places) for (const place of trusts.keys()) said.set(place, (said.get(place) ?? 0) + 1);
  const best = new Map<number, number[]>();
  const exact = new Map<number, number>();
  places.forEach((trusts, term) => {
    for (const [place, trust] of trusts) {
      const entry = entries[place];
      if (!entry) continue;
      const share = entry.whole ? Math.min(1, (said.get(place) ?? 0) / entry.words.length) : 1;
      const score = entry.weight * trust * (0.4 + 0.6 * share);
      const scores = best.get(entry.record) ?? used.map(() => 0);
      scores[term] = Math.max(scores[term] ?? 0, score);
      best.set(entry.record, scores);
      const isAcronym = entry.name && acronyms.has(entry.text);
      const isAll = entry.text === text;
      const isSaid = entry.whole && (isAll || ((isAcronym || entry.words.length > 1) && ` ${text} `.includes(` ${entry.text} `)));
      const factor = isAcronym && !isAll ? ABBREVIATED : entry.name ? NAMED : EXACT;
      if (isSaid) exact.set(entry.record, Math.max(exact.get(entry.record) ?? 0, factor));
    }
  });
  return [...best]
    .map(([record, scores]) => {
      const sum = scores.reduce((so, score, term) => so + score * (rarity[term] ?? 0), 0);
      const covered = scores.reduce((so, score, term) => so + (score > 0 ? (rarity[term] ?? 0) : 0), 0);
      const group = index.records[record]?.group ?? 'rights';
      const lean = LEAN[group] * favoured(record) * (exact.get(record) ?? 1);
      return [record, sum * (covered / whole) ** COVERAGE * lean] as const;
    })
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b);
}
