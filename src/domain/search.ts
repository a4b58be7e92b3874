import { findAsked, readQuery } from './search-query.ts';
import type { Lookup } from './search-entries.ts';
import { consulateOf, isNamed } from './search-named.ts';
import { rank, termOf } from './search-rank.ts';
import type { ResultGroup, SearchRecord } from './search-file.ts';
import { NEEDS } from './vocabulary.ts';

export interface Result {
  /** Below the language. */
  readonly path: string;
  readonly title: string;
  readonly hint: string;
  readonly group: ResultGroup;
}

export interface Filters {
  /** Code of a state. */
  readonly state?: string | undefined;
  /** Code of a need. */
  readonly need?: string | undefined;
}

const IN_STATE = 1.4;
const ELSEWHERE = 0.55;
/** What can be called or gone to, when that is asked. */
const REACHED = 2;
const MOST_RESULTS = 15;
/** What answers less than this share of what the closest does is noise, but for the first few. */
const LEAST_SHARE = 0.2;
const ALWAYS = 5;

function passes({ states, needs }: SearchRecord, { state, need }: Filters): boolean {
  return (!state || states.length === 0 || states.includes(state)) && (!need || needs.includes(need));
}

/** Of a sentence that says more than this besides, the state and the need are not the point. */
const MOST_BESIDES = 2;

/** The part of a state's page that lists who helps with a need; consulates have a page of their own. */
function sectionFor({ state, need }: Filters, { index }: Lookup): Result | undefined {
  const place = state && index.states[state];
  const asked = index.needs.find(({ code }) => code === need);
  if (!place || !asked) return undefined;
  if (need === 'consular') return index.records.find(({ path }) => path === '/consulados/');
  const anchor = asked.missing.includes(state) ? 'gaps' : `n${NEEDS.findIndex((code) => code === need) + 1}`;
  return { path: `/estados/${state}/#${anchor}`, title: place.name, hint: asked.label, group: 'places' };
}

function pageOf(path: string): string {
  return path.replace(/#.*$/, '');
}

function answering(ranked: ReturnType<typeof rank>): ReturnType<typeof rank> {
  const [, top] = ranked[0] ?? [0, 0];
  return ranked.filter(([, score], place) => place < ALWAYS || score >= top * LEAST_SHARE);
}

/** Everything of a filter when nothing was typed: what serves in the state itself first. */
function listAll(filters: Filters, { index }: Lookup): readonly SearchRecord[] {
  if (!filters.state && !filters.need) return [];
  const passing = index.records.filter((record) => passes(record, filters) && (filters.need || record.states.length > 0));
  return [...passing].sort((a, b) => Number(b.states.length > 0) - Number(a.states.length > 0));
}

/** The pages that answer what was typed, best first, each once; pure, and the same in tests as on the page. */
export function search(typed: string, lookup: Lookup, filters: Filters = {}): readonly Result[] {
  const query = readQuery(typed, lookup.stop, lookup.locale);
  const terms = query.words.map((word, place) => termOf(word, lookup, place === query.words.length - 1));
  const meant = new Map(query.words.map((word, place) => [word, terms[place]?.meant ?? word]));
  const mended = query.text
    .split(' ')
    .map((word) => meant.get(word) ?? word)
    .join(' ');
  const asked = findAsked(mended, [...meant.values()], lookup.index);
  const state = filters.state || asked.state;
  const favoured = (place: number) => {
    const { states = [], kind } = lookup.index.records[place] ?? {};
    const reached = query.reaching && kind ? REACHED : 1;
    if (!state || states.length === 0) return reached;
    return reached * (states.includes(state) ? IN_STATE : ELSEWHERE);
  };
  const { records } = lookup.index;
  const ranked =
    query.text === '' ? listAll(filters, lookup) : answering(rank(query, terms, lookup, favoured)).map(([place]) => records[place]);
  const section = sectionFor({ state, need: filters.need || asked.need }, lookup);
  const passing = ranked.filter((record) => record !== undefined).filter((record) => passes(record, filters));
  const place =
    asked.state && asked.rest.length === 0 && !asked.need ? records.find(({ path }) => path === `/estados/${asked.state}/`) : undefined;
  const consulate = asked.need === 'consular' ? consulateOf(passing, terms) : undefined;
  const [top] = passing;
  const named = consulate !== undefined || (top !== undefined && isNamed(top, terms));
  const waits = named || asked.rest.length > MOST_BESIDES;
  const ahead = [place, waits ? undefined : section].filter((result) => result !== undefined);
  const behind = waits && section ? [section] : [];
  const seen = new Set<string>();
  const first = consulate ? [consulate] : passing.slice(0, 1);
  return [...ahead, ...first, ...behind, ...passing]
    .filter(({ path }) => {
      const page = pageOf(path);
      if (seen.has(page)) return false;
      seen.add(page);
      return true;
    })
    .slice(0, MOST_RESULTS)
    .map(({ path, title, hint, group }) => ({ path, title, hint, group }));
}
