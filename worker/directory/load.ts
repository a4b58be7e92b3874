import { drizzle } from 'drizzle-orm/d1';
import { countCoverage } from '#domain/coverage.ts';
import { entriesOf } from '#domain/hsds-lists.ts';
import { correctAll } from '#domain/correct-service.ts';
import type { Service } from '#domain/service.ts';
import { STATE_CODES } from '#domain/states.ts';
import type { Survey } from '#domain/survey.ts';
import { hoursTable } from '../corrections/hours.ts';
import { listAccepted } from '../corrections/queries.ts';
import { openForPartner } from '../db/client.ts';
import { wording } from '../hsds/wording.ts';
import type { HashedEntry, Withdrawn } from '../hsds/load-queries.ts';
import {
  deleteOrganizations,
  findVersion,
  listOrganizationHashes,
  saveFacts,
  saveOrganizations,
  type OrganizationRows,
} from './queries.ts';

export interface LoadResult {
  readonly written: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly version: string;
}

/** What tells whether something has changed since it was written. */
export async function hash(value: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function surveysByState(surveys: readonly Survey[]) {
  return new Map(STATE_CODES.map((state) => [state, surveys.filter(({ states }) => states === 'all' || states.includes(state))]));
}

/** Letters of JSON in one batch: D1 takes no value of more than 2 MB, and a letter has at most three bytes. */
const MOST_LENGTH = 400_000;

/** Organisations to be written together: a batch is a journey to D1, and its statements are the same for one as for many. */
export function batchesOf(rows: readonly OrganizationRows[]): readonly (readonly OrganizationRows[])[] {
  const batches: OrganizationRows[][] = [];
  let length = Infinity;
  for (const row of rows) {
    const own = JSON.stringify(row).length;
    if (length + own > MOST_LENGTH) {
      batches.push([]);
      length = 0;
    }
    batches.at(-1)?.push(row);
    length += own;
  }
  return batches;
}

/** A service that does not exist was about to enter a directory that people use. */
export class DemoServiceError extends Error {
  override readonly name = 'DemoServiceError';
}

/** What of an organisation stands in the lists, each service with the hash of its record. What does not exist is in no list. */
async function hashedEntries(all: readonly Service[]): Promise<readonly HashedEntry[]> {
  const records = all.filter((service) => !service.demo);
  const hashes = new Map(await Promise.all(records.map(async (record) => [record.id, await hash(record)] as const)));
  return entriesOf(records, wording).map((entry) => ({ ...entry, hash: hashes.get(entry.serviceId ?? '') ?? '' }));
}

/** One organisation as it is written. */
export async function rowsOf(id: string, records: readonly Service[], hasLists: boolean) {
  const entries = hasLists ? await hashedEntries(records) : [];
  return { id, records, entries, hash: await hash([records, entries]) };
}

/** The content with what was corrected since. */
async function withCorrections(binding: D1Database, content: readonly Service[]): Promise<readonly Service[]> {
  const accepted = await listAccepted(openForPartner(binding));
  return correctAll(
    content,
    accepted.map(({ correction }) => correction),
    hoursTable,
  );
}

export interface LoadOptions {
  /** What warnings keep out: told by its status alone. */
  readonly withdrawn?: readonly Withdrawn[];
  /** When what has changed is said to have changed, in milliseconds. */
  readonly now?: number;
  /** Whether it is the database of `npm run demo`. */
  readonly isDemo?: boolean;
  /** Whether it answers by HSDS too. The lists of it are most of the writing: where pages alone are served they can be left out. */
  readonly hasLists?: boolean;
}

/**
 * Makes the database say what the content says: keyed by id, whole organisations, only what has changed.
 * What was corrected while the site ran, and is not in the content yet, stays. May be killed at any moment and run again; a second run changes nothing.
 * @throws DemoServiceError when a service is of a demonstration and the database is not
 */
export async function loadDirectory(
  binding: D1Database,
  content: readonly Service[],
  surveys: readonly Survey[],
  { withdrawn = [], now = Date.now(), isDemo = false, hasLists = true }: LoadOptions = {},
): Promise<LoadResult> {
  const demo = content.find((service) => service.demo);
  if (demo && !isDemo) throw new DemoServiceError(`${demo.id} does not exist: it belongs to npm run demo`);
  const db = drizzle(binding);
  const services = await withCorrections(binding, content);
  const organizations = Map.groupBy(services, ({ organization }) => organization.id);
  const known = new Map((await listOrganizationHashes(db)).map(({ id, hash: old }) => [id, old]));
  const current = await Promise.all([...organizations].map(([id, records]) => rowsOf(id, records, hasLists)));
  const changed = current.filter((organization) => known.get(organization.id) !== organization.hash);
  const rows = changed.map((organization) => ({ ...organization, isNew: !known.has(organization.id) }));
  for (const batch of batchesOf(rows)) await saveOrganizations(db, batch, now);
  const removed = [...known.keys()].filter((id) => !organizations.has(id));
  if (removed.length > 0) await deleteOrganizations(db, removed, now);

  const facts = { coverage: countCoverage(services.filter((service) => !service.demo)), surveys: surveysByState(surveys), withdrawn };
  const version = (await hash([current.map((organization) => organization.hash), surveys, [...facts.coverage], withdrawn])).slice(0, 12);
  if ((await findVersion(db))?.version !== version) await saveFacts(db, { version, services: services.length }, facts, now);
  return { written: changed.length, removed: removed.length, unchanged: organizations.size - changed.length, version };
}
