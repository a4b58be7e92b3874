import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { DECLINE_REASONS, HOLD_ENDINGS } from '#domain/hold.ts';
import { AGE_BANDS } from '#domain/profile.ts';
import { STATE_CODES } from '#domain/states.ts';
import { GENDERS, HOUSEHOLDS } from '#domain/vocabulary.ts';
import { isCode, isHex, oneOf } from './checks.ts';
import { bedGroups, partners } from './partner-schema.ts';

/**
 * Who waits for a bed of a group, first come first. When a bed is free, the row becomes a hold with the same code: an offer
 * is a hold, with a hold's rules and time.
 */
export const waiting = sqliteTable(
  'waiting',
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
    askedAt: integer('asked_at').notNull(),
    until: integer('until').notNull(),
    /** The request's key: sent twice, it waits once. */
    keyHash: text('key_hash').notNull(),
  },
  (table) => [
    index('waiting_group').on(table.bedGroupId, table.askedAt),
    uniqueIndex('waiting_key').on(table.partnerId, table.keyHash),
    check('waiting_codes', sql`${isCode(table.code)} and ${isHex(table.keyHash, 64)} and ${table.beds} between 1 and 10`),
    check(
      'waiting_person',
      sql`${oneOf(table.age, AGE_BANDS)} and ${oneOf(table.gender, GENDERS)} and ${oneOf(table.household, HOUSEHOLDS)}`,
    ),
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
