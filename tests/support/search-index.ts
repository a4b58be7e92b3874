import type { SearchIndex, SearchRecord } from '#domain/search-file.ts';

/** A small index to search in, with the least that it must have. */

export function page(path: string, title: string, changes: Partial<SearchRecord> = {}): SearchRecord {
  return { path, title, hint: '', group: 'rights', states: [], needs: [], names: [], words: [], text: '', digits: [], ...changes };
}

export function indexOf(records: readonly SearchRecord[], changes: Partial<SearchIndex> = {}): SearchIndex {
  return {
    stop: ['de', 'la'],
    caution: '',
    kinds: { shelter: ['Albergue', 'refugio para mujeres'] },
    states: {},
    needs: [],
    records,
    ...changes,
  };
}
