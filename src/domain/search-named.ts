import type { SearchRecord } from './search-file.ts';
import type { Term } from './search-rank.ts';
import { plain } from './plain.ts';

/** Whether some text has, of every term, one of its words. */
function holdsAll(text: string, terms: readonly Term[]): boolean {
  const words = plain(text).split(' ');
  return terms.every(({ forms }) => words.some((word) => forms.has(word)));
}

/** Whether a query says only what a service is called and where it is. */
export function isNamed({ kind, title, hint }: SearchRecord, terms: readonly Term[]): boolean {
  return kind !== undefined && terms.length > 0 && holdsAll(`${title} ${hint}`, terms);
}

/** The consulate that a query means when it names a country and a town; none of several. */
export function consulateOf(records: readonly SearchRecord[], terms: readonly Term[]): SearchRecord | undefined {
  const meant = records.filter(
    ({ kind, title, hint, words }) => kind === 'consulate' && holdsAll([title, hint, ...words].join(' '), terms),
  );
  return meant.length === 1 ? meant[0] : undefined;
}
