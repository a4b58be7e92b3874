import type { Names } from './rule-in-words.ts';
import type { Say } from './messages.ts';
import type { Vocabulary } from './hsds-taxonomy.ts';
import type { PublicBeds } from './public-beds.ts';
import type { Service } from './service.ts';
import type { HsdsStatus } from './hsds-contract.ts';

/** What a record is put into words with: Spanish sentences, names of countries and languages, and the taxonomies. */
export interface Wording {
  readonly say: Say;
  readonly names: Names;
  readonly vocabulary: Vocabulary;
}

/** One service as the database holds it. `service` is `null` when it is no longer in the directory: then only its status is told. */
export interface ServiceRow {
  readonly uuid: string;
  readonly status: HsdsStatus;
  /** When what is told of it last changed, in milliseconds. */
  readonly changedAt: number;
  readonly service: Service | null;
  /** What the public may see of its beds; absent when nobody keeps them or they were not read. */
  readonly beds?: PublicBeds | undefined;
  /** When the answer is made; absent in a file made in advance. */
  readonly now?: Date | undefined;
}

export function stampOf(changedAt: number): string {
  return new Date(changedAt).toISOString();
}

/** Sentences one after the other, or nothing. */
export function joinSentences(parts: readonly (string | false | undefined)[]): string | undefined {
  const said = parts.filter((part) => typeof part === 'string' && part !== '');
  return said.length === 0 ? undefined : said.join(' ');
}

/** The list, or nothing when it is empty: in HSDS an absent list is one of which nothing is said. */
export function some<T>(list: readonly T[]): T[] | undefined {
  return list.length === 0 ? undefined : [...list];
}
