import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { HsdsStatus } from '#domain/hsds-contract.ts';

/**
 * What the HSDS answers list, by its UUID. `key` gives the order of every list: what is new stands last, so that pages under way
 * do not move. A service that the directory no longer has keeps its row, without a `service_key`: only its status is told.
 */
export const hsdsRecords = sqliteTable(
  'hsds_records',
  {
    key: integer('key').primaryKey(),
    uuid: text('uuid').notNull().unique(),
    noun: text('noun').$type<'service' | 'organization'>().notNull(),
    organizationId: text('organization_id').notNull(),
    serviceKey: integer('service_key'),
    placeUuid: text('place_uuid').unique(),
    status: text('status').$type<HsdsStatus>().notNull(),
    hash: text('hash').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [index('hsds_records_organization').on(table.organizationId), index('hsds_records_changed').on(table.noun, table.changedAt)],
);

/** Which lists a record stands in (src/domain/hsds-lists.ts). */
export const hsdsEntries = sqliteTable('hsds_entries', { list: text('list').notNull(), key: integer('key').notNull() }, (table) => [
  primaryKey({ columns: [table.list, table.key] }),
  index('hsds_entries_key').on(table.key),
]);

/** Of each list its length, and the key at which each hundred begins: a page is found without reading those before it. */
export const hsdsMarks = sqliteTable(
  'hsds_marks',
  { list: text('list').notNull(), number: integer('number').notNull(), key: integer('key').notNull(), items: integer('items').notNull() },
  (table) => [primaryKey({ columns: [table.list, table.number] })],
);
