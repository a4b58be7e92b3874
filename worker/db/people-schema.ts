import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { CHALLENGE_PURPOSES, NUMBER_SOURCES } from '#domain/person.ts';
import { isBase64Url, isHex, oneOf } from './checks.ts';
import { partners } from './partner-schema.ts';

/** Who signs in for a partner: a random number and its passkeys, no name. Times are milliseconds. */
export const people = sqliteTable(
  'people',
  {
    id: text('id').primaryKey(),
    partnerId: text('partner_id')
      .notNull()
      .references(() => partners.id),
    addedAt: integer('added_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (table) => [index('people_partner').on(table.partnerId), check('people_codes', isHex(table.id, 32))],
);

/** The public half of a passkey (WebAuthn): with it nobody can sign in. */
export const passkeys = sqliteTable(
  'passkeys',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    publicKey: text('public_key').notNull(),
    counter: integer('counter').notNull(),
    addedAt: integer('added_at').notNull(),
  },
  (table) => [
    index('passkeys_person').on(table.personId),
    check('passkeys_codes', sql`${isBase64Url(table.id, 16, 1400)} and ${isBase64Url(table.publicKey, 40, 1400)}`),
  ],
);

/** A link that lets one person join, or come back with a new device (`personId`). `madeBy` is `null` for a command. */
export const invitations = sqliteTable(
  'invitations',
  {
    hash: text('hash').primaryKey(),
    partnerId: text('partner_id')
      .notNull()
      .references(() => partners.id),
    personId: text('person_id').references(() => people.id),
    madeBy: text('made_by').references(() => people.id),
    madeAt: integer('made_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (table) => [index('invitations_partner').on(table.partnerId), check('invitations_codes', isHex(table.hash, 64))],
);

/** What a passkey has been asked to sign, by its hash; used once. `subject`: the invitation or the person it is for. */
export const challenges = sqliteTable(
  'challenges',
  {
    hash: text('hash').primaryKey(),
    purpose: text('purpose', { enum: CHALLENGE_PURPOSES }).notNull(),
    subject: text('subject'),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [
    index('challenges_age').on(table.expiresAt),
    check('challenges_codes', sql`${isHex(table.hash, 64)} and ${oneOf(table.purpose, CHALLENGE_PURPOSES)}`),
    check('challenges_subject', sql`${table.subject} is null or (${isHex(table.subject, 64)}) or (${isHex(table.subject, 32)})`),
  ],
);

/** A browser that is signed in, by the hash of its cookie. */
export const sessions = sqliteTable(
  'sessions',
  {
    hash: text('hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    startedAt: integer('started_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('sessions_person').on(table.personId), check('sessions_codes', isHex(table.hash, 64))],
);

/** One steward's word for an organisation that waits. `calledAt`: when this steward has called it, at which kind of number. */
export const admissions = sqliteTable(
  'admissions',
  {
    partnerId: text('partner_id')
      .notNull()
      .references(() => partners.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    calledAt: integer('called_at'),
    numberSource: text('number_source', { enum: NUMBER_SOURCES }),
    at: integer('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.partnerId, table.personId] }),
    check(
      'admissions_call',
      sql`(${table.calledAt} is null) = (${table.numberSource} is null) and (${table.numberSource} is null or ${oneOf(table.numberSource, NUMBER_SOURCES)})`,
    ),
  ],
);
