import { eq, inArray, sql } from 'drizzle-orm';
import type { DrizzleD1Database } from 'drizzle-orm/d1';
import type { NeedCounts } from '#domain/gaps.ts';
import type { Service } from '#domain/service.ts';
import type { StateCode } from '#domain/states.ts';
import type { Survey } from '#domain/survey.ts';
import type { Need } from '#domain/vocabulary.ts';
import { directory, needCoverage, organizations, serviceAreas, serviceNeeds, services, stateSurveys } from '../db/schema.ts';
import { among, removeEntries, saveEntries, saveMarks, type HashedEntry, type Withdrawn } from '../hsds/load-queries.ts';
import { areasOf, needsOf } from './rows.ts';

type Database = DrizzleD1Database;

export function listOrganizationHashes(db: Database) {
  return db.select({ id: organizations.id, hash: organizations.hash }).from(organizations);
}

function clearIndexes(db: Database, organizationIds: string) {
  const keys = db
    .select({ key: services.key })
    .from(services)
    .where(sql`${services.organizationId} in ${among(organizationIds)}`);
  return [
    db.delete(serviceAreas).where(inArray(serviceAreas.serviceKey, keys)),
    db.delete(serviceNeeds).where(inArray(serviceNeeds.serviceKey, keys)),
  ] as const;
}

/** Services as the tables need them; the records travel once, apart from what they are found by. */
function rowsOf(records: readonly Service[]) {
  return {
    records: JSON.stringify(records),
    indexed: JSON.stringify(
      records.map((service) => ({ id: service.id, kind: service.kind, areas: areasOf(service.area), needs: needsOf(service) })),
    ),
  };
}

/** The key of a service stays when its record changes, so that a page under way does not lose it. */
function saveServices(db: Database, records: readonly Service[]) {
  const rows = rowsOf(records);
  const each = sql`json_each(${rows.indexed}) entry join ${services} on ${services.id} = entry.value ->> 'id'`;
  return [
    db
      .insert(services)
      .select(sql`select null, value ->> 'id', value ->> '$.organization.id', value from json_each(${rows.records}) where true`)
      .onConflictDoUpdate({
        target: services.id,
        set: { organizationId: sql`excluded.organization_id`, record: sql`excluded.record` },
      }),
    db
      .insert(serviceAreas)
      .select(sql`select area.value, entry.value ->> 'kind', ${services.key} from ${each}, json_each(entry.value, '$.areas') area`),
    db.insert(serviceNeeds).select(
      sql`select area.value, need.value, ${services.key}
        from ${each}, json_each(entry.value, '$.areas') area, json_each(entry.value, '$.needs') need`,
    ),
  ] as const;
}

/** Takes away what the organisations had: every index entry, and the services that they no longer have. */
function clearServices(db: Database, organizationIds: string, keptIds: readonly string[]) {
  const kept = JSON.stringify(keptIds);
  const gone = sql`${services.organizationId} in ${among(organizationIds)} and ${services.id} not in ${among(kept)}`;
  return [...clearIndexes(db, organizationIds), db.delete(services).where(gone)] as const;
}

export interface OrganizationRows {
  readonly id: string;
  readonly hash: string;
  readonly records: readonly Service[];
  /** What of it stands in the lists of the HSDS answers. */
  readonly entries: readonly HashedEntry[];
  /** Whether the database has never seen it: then there is nothing to clear. */
  readonly isNew: boolean;
}

/** Statements for some organisations: their services as they are now, and none that they no longer have. */
export function organizationStatements(db: Database, rows: readonly OrganizationRows[], now: number) {
  const records = rows.flatMap((one) => one.records);
  const known = JSON.stringify(rows.filter(({ isNew }) => !isNew).map(({ id }) => id));
  const hashes = JSON.stringify(rows.map(({ id, hash }) => ({ id, hash })));
  const saved = db
    .insert(organizations)
    .select(sql`select value ->> 'id', value ->> 'hash' from json_each(${hashes}) where true`)
    .onConflictDoUpdate({ target: organizations.id, set: { hash: sql`excluded.hash` } });
  const cleared =
    known === '[]'
      ? []
      : clearServices(
          db,
          known,
          records.map(({ id }) => id),
        );
  return [saved, ...cleared, ...saveServices(db, records), ...saveEntries(db, rows, now)] as const;
}

/** Some organisations, all or nothing. */
export async function saveOrganizations(db: Database, rows: readonly OrganizationRows[], now: number): Promise<void> {
  await db.batch(organizationStatements(db, rows, now));
}

export async function deleteOrganizations(db: Database, ids: readonly string[], now: number): Promise<void> {
  const listed = JSON.stringify(ids);
  await db.batch([
    ...removeEntries(db, listed, now),
    ...clearIndexes(db, listed),
    db.delete(services).where(sql`${services.organizationId} in ${among(listed)}`),
    db.delete(organizations).where(sql`${organizations.id} in ${among(listed)}`),
  ]);
}

export interface DirectoryFacts {
  readonly coverage: ReadonlyMap<Need, NeedCounts>;
  readonly surveys: ReadonlyMap<StateCode, readonly Survey[]>;
  /** What warnings keep out of the directory. */
  readonly withdrawn: readonly Withdrawn[];
}

export interface Version {
  readonly version: string;
  readonly services: number;
}

/** Statements for the counts behind the gaps. */
export function coverageStatements(db: Database, coverage: DirectoryFacts['coverage']) {
  return [db.delete(needCoverage), ...[...coverage].map(([need, counts]) => db.insert(needCoverage).values({ need, counts }))] as const;
}

/** What is derived from the whole directory and its version, all or nothing, after every organisation is in. */
export async function saveFacts(
  db: Database,
  version: Version,
  { coverage, surveys, withdrawn }: DirectoryFacts,
  now: number,
): Promise<void> {
  const row = { id: 1, ...version };
  await db.batch([
    ...coverageStatements(db, coverage),
    db.delete(stateSurveys),
    ...[...surveys].map(([state, found]) => db.insert(stateSurveys).values({ state, surveys: found })),
    ...saveMarks(db, withdrawn, now),
    db.insert(directory).values(row).onConflictDoUpdate({ target: directory.id, set: row }),
  ]);
}

/** The version that is loaded, or `undefined` before the first load has ended. */
export async function findVersion(db: Database): Promise<Version | undefined> {
  const rows = await db.select({ version: directory.version, services: directory.services }).from(directory).where(eq(directory.id, 1));
  return rows[0];
}
