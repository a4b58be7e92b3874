import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NeedCounts } from '#domain/gaps.ts';
import type { Service } from '#domain/service.ts';
import type { Survey } from '#domain/survey.ts';
import type { Kind, Need } from '#domain/vocabulary.ts';

/** One row a file of `content/directory/`; `hash` tells whether the file has changed since it was loaded. */
export const organizations = sqliteTable('organizations', {
  id: text('id').primaryKey(),
  hash: text('hash').notNull(),
});

/** `key` is for joins inside the database; `id` is the public slug. `record` is all that may be shown, as JSON. */
export const services = sqliteTable(
  'services',
  {
    key: integer('key').primaryKey(),
    id: text('id').notNull().unique(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id),
    record: text('record', { mode: 'json' }).$type<Service>().notNull(),
  },
  (table) => [
    index('services_organization').on(table.organizationId),
    // Everybody may ask for a page; nobody may make the database read all of them.
    index('services_page').on(sql`record ->> 'page'`),
  ],
);

/** Areas beside the state codes and hosts: the whole country; Mexicans in any country; everything for Mexicans abroad. */
export const NATIONAL = 'MX';
export const WORLD = 'world';

/** Where a service works and what it gives; `area` is a state, `MX`, a host such as `US-TX`, `world` or `abroad`. */
export const serviceNeeds = sqliteTable(
  'service_needs',
  {
    area: text('area').notNull(),
    need: text('need').$type<Need>().notNull(),
    serviceKey: integer('service_key').notNull(),
  },
  (table) => [primaryKey({ columns: [table.area, table.need, table.serviceKey] }), index('service_needs_service').on(table.serviceKey)],
);

export const serviceAreas = sqliteTable(
  'service_areas',
  {
    area: text('area').notNull(),
    kind: text('kind').$type<Kind>().notNull(),
    serviceKey: integer('service_key').notNull(),
  },
  (table) => [primaryKey({ columns: [table.area, table.kind, table.serviceKey] }), index('service_areas_service').on(table.serviceKey)],
);

/** What was looked for and not found in one state. */
export const stateSurveys = sqliteTable('state_surveys', {
  state: text('state').primaryKey(),
  surveys: text('surveys', { mode: 'json' }).$type<readonly Survey[]>().notNull(),
});

/** How many services of each state do not refuse each group: behind "the nearest state that has something". */
export const needCoverage = sqliteTable('need_coverage', {
  need: text('need').$type<Need>().primaryKey(),
  counts: text('counts', { mode: 'json' }).$type<NeedCounts>().notNull(),
});

/** The one row that says which directory is loaded. Written last: an interrupted load keeps the old version. */
export const directory = sqliteTable('directory', {
  id: integer('id').primaryKey(),
  version: text('version').notNull(),
  services: integer('services').notNull(),
});
