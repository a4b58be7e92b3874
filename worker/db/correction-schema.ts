import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { CORRECTION_FIELDS, CORRECTION_STATES, type CorrectionField, type Evidence } from '#domain/correction.ts';
import { REPORT_REASONS } from '#domain/report.ts';
import { CHECK_ROLES, METHODS } from '#domain/verification.ts';
import { isHex, isSlug, oneOf } from './checks.ts';

/**
 * What was said of public records while the site runs, and what became of it. `value` and `evidence` are public facts about a place,
 * each of the form that `src/domain/correction.ts` gives it; of a refused one they are erased. Times are milliseconds.
 */
export const corrections = sqliteTable(
  'corrections',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id').notNull(),
    field: text('field').$type<CorrectionField>().notNull(),
    value: text('value', { mode: 'json' }),
    /** What stood there when it was accepted. */
    stood: text('stood', { mode: 'json' }),
    evidence: text('evidence', { mode: 'json' }).$type<Evidence>(),
    method: text('method', { enum: METHODS }).notNull(),
    saidBy: text('said_by', { enum: CHECK_ROLES }).notNull(),
    /** When it was found to be so: `2026-11-28`. */
    day: text('day').notNull(),
    /** Who proposed it: an organisation and its person or token; by an owner's link no organisation, and the steward who made it. */
    partnerId: text('partner_id'),
    personId: text('person_id'),
    saidAt: integer('said_at').notNull(),
    state: text('state', { enum: CORRECTION_STATES }).notNull(),
    decidedBy: text('decided_by'),
    decidedAt: integer('decided_at'),
  },
  (table) => [
    index('corrections_service').on(table.serviceId, table.saidAt),
    index('corrections_state').on(table.state, table.decidedAt),
    check('corrections_codes', sql`${isHex(table.id, 32)} and ${isSlug(table.serviceId)} and ${oneOf(table.field, CORRECTION_FIELDS)}`),
    check(
      'corrections_how',
      sql`${oneOf(table.method, METHODS)} and ${oneOf(table.saidBy, CHECK_ROLES)} and ${table.day} glob '20[0-9][0-9]-[01][0-9]-[0-3][0-9]'`,
    ),
    check(
      'corrections_json',
      sql`(${table.value} is null or json_valid(${table.value})) and (${table.evidence} is null or json_valid(${table.evidence}))`,
    ),
    check(
      'corrections_state_known',
      sql`${oneOf(table.state, CORRECTION_STATES)} and (${table.state} = 'proposed') = (${table.decidedAt} is null)`,
    ),
    check('corrections_size', sql`length(coalesce(${table.value}, '')) <= 4000 and length(coalesce(${table.evidence}, '')) <= 2000`),
  ],
);

/** How often a place was reported, by reason and day; never by whom. */
export const reports = sqliteTable(
  'reports',
  {
    serviceId: text('service_id').notNull(),
    reason: text('reason', { enum: REPORT_REASONS }).notNull(),
    /** `2026-11-28` as 20261128. */
    day: integer('day').notNull(),
    reports: integer('reports').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.reason, table.day] }),
    index('reports_day').on(table.day),
    check('reports_codes', sql`${isSlug(table.serviceId)} and ${oneOf(table.reason, REPORT_REASONS)}`),
    check('reports_count', sql`${table.reports} between 1 and 3 and ${table.day} between 20200101 and 29991231`),
  ],
);

/** Who is calling a place now, so that nobody calls it twice. */
export const checkLocks = sqliteTable(
  'check_locks',
  { serviceId: text('service_id').primaryKey(), personId: text('person_id').notNull(), until: integer('until').notNull() },
  (table) => [check('check_locks_codes', sql`${isSlug(table.serviceId)} and ${isHex(table.personId, 32)}`)],
);

/** A link by which whoever keeps a place says that its record is right, or what should stand there. Only its hash is kept. */
export const ownerLinks = sqliteTable(
  'owner_links',
  {
    hash: text('hash').primaryKey(),
    serviceId: text('service_id').notNull(),
    madeBy: text('made_by').notNull(),
    madeAt: integer('made_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [
    index('owner_links_service').on(table.serviceId),
    check('owner_links_codes', sql`${isHex(table.hash, 64)} and ${isSlug(table.serviceId)} and ${isHex(table.madeBy, 32)}`),
  ],
);
