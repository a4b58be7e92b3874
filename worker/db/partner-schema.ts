import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { BED_REGIMES, OTHERWISE, RULE_CODES } from '#domain/bed-group.ts';
import { OUTCOMES, RULE_AXES } from '#domain/eligibility.ts';
import { DECLINE_REASONS, HOLD_ENDINGS, HOLD_REFUSALS, LIVE_STATES, STORED_STATES } from '#domain/hold.ts';
import { AGE_BANDS } from '#domain/profile.ts';
import { STATE_CODES } from '#domain/states.ts';
import { ROLES } from '#domain/token.ts';
import { GENDERS, HOUSEHOLDS } from '#domain/vocabulary.ts';
import { isCode, isFlag, isHex, isSlug, oneOf } from './checks.ts';

/**
 * Beds, holds and who may touch them. No column can hold words: each is a number, a code of a closed list, a hash,
 * or an id made of lower-case letters, digits and hyphens (`tests/worker/schema.test.ts`). Times are milliseconds.
 */

/** An organisation that keeps beds or asks for them. Its name and its number are those of `serviceId` in the directory. */
export const partners = sqliteTable(
  'partners',
  {
    id: text('id').primaryKey(),
    role: text('role', { enum: ROLES }).notNull(),
    serviceId: text('service_id').notNull(),
    isConsulate: integer('is_consulate').notNull().default(0),
    liveHoldsMax: integer('live_holds_max').notNull().default(5),
    /** Beds of all its live holds together. */
    liveBedsMax: integer('live_beds_max').notNull().default(10),
    addedAt: integer('added_at').notNull(),
    /** `null` while nobody has admitted it: until then it can do nothing. */
    admittedAt: integer('admitted_at'),
    suspendedAt: integer('suspended_at'),
    /** For trying things out; never in a published database. */
    isDemo: integer('is_demo').notNull().default(0),
  },
  (table) => [
    check('partners_codes', sql`${isSlug(table.id)} and ${isSlug(table.serviceId)} and ${oneOf(table.role, ROLES)}`),
    check('partners_flags', isFlag(table.isConsulate)),
  ],
);

/** Two of a partner live at once, so that one replaces the other. `hash` is the SHA-256 of the token, which is shown once. */
export const apiTokens = sqliteTable(
  'api_tokens',
  {
    id: text('id').primaryKey(),
    hash: text('hash').notNull().unique(),
    partnerId: text('partner_id')
      .notNull()
      .references(() => partners.id),
    mayReadBeds: integer('may_read_beds').notNull(),
    mayWriteBeds: integer('may_write_beds').notNull(),
    mayRequestHolds: integer('may_request_holds').notNull(),
    mayAnswerHolds: integer('may_answer_holds').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (table) => [
    index('api_tokens_partner').on(table.partnerId),
    check('api_tokens_codes', sql`${isHex(table.id, 32)} and ${isHex(table.hash, 64)}`),
    check('api_tokens_flags', isFlag(table.mayReadBeds, table.mayWriteBeds, table.mayRequestHolds, table.mayAnswerHolds)),
  ],
);

/** Beds of one shelter for the same people. `serviceId`: whose phones are given to the holder. */
export const bedGroups = sqliteTable(
  'bed_groups',
  {
    id: text('id').primaryKey(),
    partnerId: text('partner_id')
      .notNull()
      .references(() => partners.id),
    serviceId: text('service_id').notNull(),
    state: text('state', { enum: STATE_CODES }).notNull(),
    acceptsHolds: integer('accepts_holds').notNull(),
    autoAccept: integer('auto_accept').notNull(),
    allowConsulates: integer('allow_consulates').notNull(),
    showsNumbers: integer('shows_numbers').notNull(),
    isPublic: integer('is_public').notNull(),
    holdMinutes: integer('hold_minutes').notNull(),
    freshMinutes: integer('fresh_minutes').notNull(),
    knownMinutes: integer('known_minutes').notNull(),
    regime: text('regime', { enum: BED_REGIMES }).notNull().default('unknown'),
    maxStayDays: integer('max_stay_days'),
    /** `18:00-06:00`; `null` while nobody has said. */
    intakeHours: text('intake_hours'),
  },
  (table) => [
    index('bed_groups_partner').on(table.partnerId),
    index('bed_groups_service').on(table.serviceId),
    check('bed_groups_codes', sql`${isSlug(table.id)} and ${isSlug(table.serviceId)} and ${oneOf(table.state, STATE_CODES)}`),
    check('bed_groups_flags', isFlag(table.acceptsHolds, table.autoAccept, table.allowConsulates, table.showsNumbers, table.isPublic)),
  ],
);

/** Who may use a group's beds: one row a value of an axis. */
export const bedGroupRules = sqliteTable(
  'bed_group_rules',
  {
    bedGroupId: text('bed_group_id')
      .notNull()
      .references(() => bedGroups.id),
    axis: text('axis', { enum: RULE_AXES }).notNull(),
    value: text('value').notNull(),
    outcome: text('outcome', { enum: OUTCOMES }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.bedGroupId, table.axis, table.value] }),
    check('bed_group_rules_codes', sql`${oneOf(table.axis, RULE_AXES)} and ${oneOf(table.outcome, OUTCOMES)}`),
    check(
      'bed_group_rules_value',
      sql`${oneOf(table.value, [OTHERWISE, ...RULE_CODES])} or ${table.value} glob '[A-Z][A-Z]' or ${table.value} glob '[a-z][a-z]' or ${table.value} glob '[a-z][a-z][a-z]' or (length(${table.value}) <= 7 and ${table.value} not glob '*[^0-9+-]*')`,
    ),
  ],
);

/**
 * The figures as they are now; the version before them is gone, except what held at the last hour of publication.
 * `stamp` names the write that made this version: a retry after a lost answer knows its own work by it.
 */
export const bedFigures = sqliteTable(
  'bed_figures',
  {
    bedGroupId: text('bed_group_id')
      .primaryKey()
      .references(() => bedGroups.id),
    capacity: integer('capacity').notNull(),
    free: integer('free').notNull(),
    outOfService: integer('out_of_service').notNull(),
    version: integer('version').notNull(),
    stamp: text('stamp').notNull(),
    saidBy: text('said_by', { enum: ROLES }).notNull(),
    saidAt: integer('said_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    publishedCapacity: integer('published_capacity'),
    publishedFree: integer('published_free'),
    publishedSaidAt: integer('published_said_at'),
  },
  (table) => [
    check(
      'bed_figures_fit',
      sql`${table.free} >= 0 and ${table.outOfService} >= 0 and ${table.free} + ${table.outOfService} <= ${table.capacity}`,
    ),
    check('bed_figures_codes', sql`${isHex(table.stamp, 32)} and ${oneOf(table.saidBy, ROLES)}`),
  ],
);

/** `liveUntil` is `null` once a hold has ended; one whose time has passed is expired without being touched. */
export const holds = sqliteTable(
  'holds',
  {
    code: text('code').primaryKey(),
    bedGroupId: text('bed_group_id')
      .notNull()
      .references(() => bedGroups.id),
    partnerId: text('partner_id')
      .notNull()
      .references(() => partners.id),
    beds: integer('beds').notNull(),
    age: text('age', { enum: AGE_BANDS }).notNull(),
    gender: text('gender', { enum: GENDERS }).notNull(),
    household: text('household', { enum: HOUSEHOLDS }).notNull(),
    state: text('state', { enum: STORED_STATES }).notNull(),
    reason: text('reason', { enum: DECLINE_REASONS }),
    wasAutomatic: integer('was_automatic').notNull(),
    requestedAt: integer('requested_at').notNull(),
    requestedUntil: integer('requested_until').notNull(),
    confirmedAt: integer('confirmed_at'),
    endedAt: integer('ended_at'),
    liveUntil: integer('live_until'),
    stamp: text('stamp').notNull(),
  },
  (table) => [
    index('holds_held_of_group')
      .on(table.bedGroupId, table.liveUntil, table.beds)
      .where(sql`live_until is not null and state <> 'waiting'`),
    index('holds_waiting_of_group')
      .on(table.bedGroupId, table.requestedAt)
      .where(sql`state = 'waiting'`),
    index('holds_live_of_partner')
      .on(table.partnerId, table.liveUntil)
      .where(sql`live_until is not null`),
    check('holds_codes', sql`${isCode(table.code)} and ${isHex(table.stamp, 32)} and ${table.beds} between 1 and 10`),
    check(
      'holds_person',
      sql`${oneOf(table.age, AGE_BANDS)} and ${oneOf(table.gender, GENDERS)} and ${oneOf(table.household, HOUSEHOLDS)}`,
    ),
    check(
      'holds_state',
      sql`${oneOf(table.state, STORED_STATES)} and (${table.reason} is null or ${oneOf(table.reason, DECLINE_REASONS)}) and ${isFlag(table.wasAutomatic)}`,
    ),
    check('holds_live', sql`(${oneOf(table.state, LIVE_STATES)}) = (${table.liveUntil} is not null)`),
  ],
);

/** What a key was answered the first time, by reference. Of the key only its hash is kept, of the body too. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    partnerId: text('partner_id')
      .notNull()
      .references(() => partners.id),
    keyHash: text('key_hash').notNull(),
    bodyHash: text('body_hash').notNull(),
    outcome: text('outcome', { enum: ['created', ...HOLD_REFUSALS] }).notNull(),
    holdCode: text('hold_code').references(() => holds.code),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.partnerId, table.keyHash] }),
    index('idempotency_keys_age').on(table.partnerId, table.createdAt),
    check('idempotency_keys_codes', sql`${isHex(table.keyHash, 64)} and ${isHex(table.bodyHash, 64)}`),
    check('idempotency_keys_outcome', oneOf(table.outcome, ['created', ...HOLD_REFUSALS])),
  ],
);

/**
 * What is left of holds 30 days after they ended: how many of a month, a state, an ending and a reason. A month that is over
 * keeps no count under ten.
 */
export const holdCounts = sqliteTable(
  'hold_counts',
  {
    /** `2026-11` as 202611. */
    month: integer('month').notNull(),
    state: text('state', { enum: STATE_CODES }).notNull(),
    ending: text('ending', { enum: HOLD_ENDINGS }).notNull(),
    reason: text('reason', { enum: [...DECLINE_REASONS, 'none'] }).notNull(),
    holds: integer('holds').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.month, table.state, table.ending, table.reason] }),
    check(
      'hold_counts_codes',
      sql`${oneOf(table.state, STATE_CODES)} and ${oneOf(table.ending, HOLD_ENDINGS)} and ${oneOf(table.reason, [...DECLINE_REASONS, 'none'])} and ${table.month} between 202001 and 299912 and ${table.holds} > 0`,
    ),
  ],
);
