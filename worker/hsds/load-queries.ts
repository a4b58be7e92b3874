import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
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

function recordsOf(db: Database, organizationId: string, uuids: string) {
  return db
    .select({ key: hsdsRecords.key })
    .from(hsdsRecords)
    .where(or(eq(hsdsRecords.organizationId, organizationId), sql`${hsdsRecords.uuid} in (select value from json_each(${uuids}))`));
}

/** Services that an organisation no longer has keep their id and get a status, so that whoever took them learns of it. */
function retire(db: Database, organizationId: string, kept: string, now: number) {
  const gone = and(
    eq(hsdsRecords.organizationId, organizationId),
    eq(hsdsRecords.noun, 'service'),
    isNotNull(hsdsRecords.serviceKey),
    sql`${hsdsRecords.uuid} not in (select value from json_each(${kept}))`,
  );
  const retired = and(eq(hsdsRecords.organizationId, organizationId), eq(hsdsRecords.noun, 'service'), isNull(hsdsRecords.serviceKey));
  return [
    db.update(hsdsRecords).set({ serviceKey: null, placeUuid: null, status: 'inactive', hash: '', changedAt: now }).where(gone),
    db
      .insert(hsdsEntries)
      .select(sql`select 'services', ${hsdsRecords.key} from ${hsdsRecords} where ${retired}`)
      .onConflictDoNothing(),
  ] as const;
}

/** Statements that make the lists say what an organisation is now; they follow those that save its services. */
export function saveEntries(db: Database, organizationId: string, entries: readonly HashedEntry[], now: number) {
  const rows = JSON.stringify(entries);
  const uuids = JSON.stringify(entries.map(({ uuid }) => uuid));
  return [
    db.delete(hsdsEntries).where(inArray(hsdsEntries.key, recordsOf(db, organizationId, uuids))),
    ...retire(db, organizationId, uuids, now),
    db
      .insert(hsdsRecords)
      .select(
        sql`select null, entry.value ->> 'uuid', entry.value ->> 'noun', ${organizationId}, ${services.key}, entry.value ->> 'place',
          'active', entry.value ->> 'hash', ${now}
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

/** Statements for an organisation that the directory no longer has. */
export function removeEntries(db: Database, organizationId: string, now: number) {
  const own = and(eq(hsdsRecords.organizationId, organizationId), eq(hsdsRecords.noun, 'organization'));
  return [
    db.delete(hsdsEntries).where(inArray(hsdsEntries.key, recordsOf(db, organizationId, '[]'))),
    db.delete(hsdsRecords).where(own),
    ...retire(db, organizationId, '[]', now),
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
