import { inArray, isNull, sql } from 'drizzle-orm';
import type { DrizzleD1Database } from 'drizzle-orm/d1';
import type { Entry } from '#domain/hsds-lists.ts';
import type { HsdsStatus } from '#domain/hsds-contract.ts';
import { services } from '../db/schema.ts';
import { hsdsEntries, hsdsMarks, hsdsRecords } from '../db/hsds-schema.ts';

type Database = DrizzleD1Database;

/** Items between two marks of a list: what a page may have to skip. */
export const MARK_EVERY = 100;

/** An entry with the hash of what is told of it. */
export interface HashedEntry extends Entry {
  readonly hash: string;
}

/** A list of texts as rows of SQL. */
export function among(texts: string) {
  return sql`(select value from json_each(${texts}))`;
}

/** What of an organisation stands in the lists. */
export interface Listing {
  readonly id: string;
  readonly entries: readonly HashedEntry[];
}

function recordsOf(db: Database, organizationIds: string, uuids: string) {
  return db
    .select({ key: hsdsRecords.key })
    .from(hsdsRecords)
    .where(sql`${hsdsRecords.organizationId} in ${among(organizationIds)} or ${hsdsRecords.uuid} in ${among(uuids)}`);
}

/** Services that the organisations no longer have keep their id and get a status, so that whoever took them learns of it. */
function retire(db: Database, organizationIds: string, kept: string, now: number) {
  const own = sql`${hsdsRecords.organizationId} in ${among(organizationIds)} and ${hsdsRecords.noun} = 'service'`;
  const gone = sql`${own} and ${hsdsRecords.serviceKey} is not null and ${hsdsRecords.uuid} not in ${among(kept)}`;
  return [
    db.update(hsdsRecords).set({ serviceKey: null, placeUuid: null, status: 'inactive', hash: '', changedAt: now }).where(gone),
    db
      .insert(hsdsEntries)
      .select(sql`select 'services', ${hsdsRecords.key} from ${hsdsRecords} where ${own} and ${hsdsRecords.serviceKey} is null`)
      .onConflictDoNothing(),
  ] as const;
}

/** Statements that make the lists say what the organisations are now; they follow those that save their services. */
export function saveEntries(db: Database, listings: readonly Listing[], now: number) {
  const ids = JSON.stringify(listings.map(({ id }) => id));
  const all = listings.flatMap(({ id, entries }) => entries.map((entry) => ({ ...entry, organizationId: id })));
  const [rows, uuids] = [JSON.stringify(all), JSON.stringify(all.map(({ uuid }) => uuid))];
  return [
    db.delete(hsdsEntries).where(inArray(hsdsEntries.key, recordsOf(db, ids, uuids))),
    ...retire(db, ids, uuids, now),
    db
      .insert(hsdsRecords)
      .select(
        sql`select null, entry.value ->> 'uuid', entry.value ->> 'noun', entry.value ->> 'organizationId', ${services.key},
          entry.value ->> 'place', 'active', entry.value ->> 'hash', ${now}
          from json_each(${rows}) entry left join ${services} on ${services.id} = entry.value ->> 'serviceId' where true`,
      )
      .onConflictDoUpdate({
        target: hsdsRecords.uuid,
        set: {
          organizationId: sql`excluded.organization_id`,
          serviceKey: sql`excluded.service_key`,
          placeUuid: sql`excluded.place_uuid`,
          status: sql`excluded.status`,
          changedAt: sql`case when ${hsdsRecords.hash} = excluded.hash then ${hsdsRecords.changedAt} else excluded.changed_at end`,
          hash: sql`excluded.hash`,
        },
      }),
    db
      .insert(hsdsEntries)
      .select(
        sql`select list.value, ${hsdsRecords.key} from json_each(${rows}) entry
          join ${hsdsRecords} on ${hsdsRecords.uuid} = entry.value ->> 'uuid', json_each(entry.value, '$.lists') list where true`,
      )
      .onConflictDoNothing(),
  ] as const;
}

/** Statements for organisations that the directory no longer has. */
export function removeEntries(db: Database, organizationIds: string, now: number) {
  const own = sql`${hsdsRecords.organizationId} in ${among(organizationIds)} and ${hsdsRecords.noun} = 'organization'`;
  return [
    db.delete(hsdsEntries).where(inArray(hsdsEntries.key, recordsOf(db, organizationIds, '[]'))),
    db.delete(hsdsRecords).where(own),
    ...retire(db, organizationIds, '[]', now),
  ] as const;
}

/** A place that a warning keeps out: its id, and what becomes of it. */
export interface Withdrawn {
  readonly uuid: string;
  readonly status: HsdsStatus;
}

/** Statements for what warnings keep out, and the marks of every list as it is now. */
export function saveMarks(db: Database, withdrawn: readonly Withdrawn[], now: number) {
  const rows = JSON.stringify(withdrawn);
  return [
    db
      .insert(hsdsRecords)
      .select(
        sql`select null, value ->> 'uuid', 'service', '', null, null, value ->> 'status', '', ${now} from json_each(${rows}) where true`,
      )
      .onConflictDoUpdate({
        target: hsdsRecords.uuid,
        set: {
          changedAt: sql`case when ${hsdsRecords.status} = excluded.status then ${hsdsRecords.changedAt} else excluded.changed_at end`,
          status: sql`excluded.status`,
        },
        setWhere: isNull(hsdsRecords.serviceKey),
      }),
    db
      .insert(hsdsEntries)
      .select(
        sql`select 'services', ${hsdsRecords.key} from ${hsdsRecords}
          where ${hsdsRecords.uuid} in (select value ->> 'uuid' from json_each(${rows})) and ${hsdsRecords.serviceKey} is null`,
      )
      .onConflictDoNothing(),
    db.delete(hsdsMarks),
    db.insert(hsdsMarks).select(
      sql`select list, place / ${MARK_EVERY}, key, items from (
          select list, key, row_number() over (partition by list order by key) - 1 as place, count(*) over (partition by list) as items
          from ${hsdsEntries}) where place % ${MARK_EVERY} = 0`,
    ),
  ] as const;
}
