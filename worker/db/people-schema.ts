import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { CHALLENGE_PURPOSES, NUMBER_SOURCES } from '#domain/people.ts';
import { isBase64url, isFlag, isHex, isSlug, oneOf } from './checks.ts';
import { partners } from './partner-schema.ts';

/**
 * Who signs in for a partner: an id, passkeys and sessions. A person has no name here, on purpose: the organisation knows
 * whom it invited, and a court gets a number. Times are milliseconds.
 */
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
  (table) => [index('people_partner').on(table.partnerId), check('people_codes', sql`${isHex(table.id, 32)}`)],
);

/** A credential of WebAuthn: its id, its public key (COSE, base64url) and how often it has signed. */
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
    check('passkeys_codes', sql`${isBase64url(table.id, 16, 1400)} and ${isBase64url(table.publicKey, 40, 1400)}`),
  ],
);

/** A one-time link, kept as its hash. With a person: another passkey for them; without: a new person of the partner. */
export const invitations = sqliteTable(
  'invitations',
  {
    hash: text('hash').primaryKey(),
    partnerId: text('partner_id')
      .notNull()
      .references(() => partners.id),
    personId: text('person_id').references(() => people.id),
    /** The person who made it; `null` for a command of whoever keeps the database. */
    madeBy: text('made_by').references(() => people.id),
    madeAt: integer('made_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: integer('used_at'),
  },
  (table) => [index('invitations_partner').on(table.partnerId), check('invitations_codes', sql`${isHex(table.hash, 64)}`)],
);

/** A challenge given out and not answered yet: gone with the answer, or when its time has passed. */
export const challenges = sqliteTable(
  'challenges',
  {
    hash: text('hash').primaryKey(),
    purpose: text('purpose', { enum: CHALLENGE_PURPOSES }).notNull(),
    /** For `join`: the hash of the invitation. For `another`: the id of the person. */
    subject: text('subject'),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [
    index('challenges_age').on(table.expiresAt),
    check('challenges_codes', sql`${isHex(table.hash, 64)} and ${oneOf(table.purpose, CHALLENGE_PURPOSES)}`),
    check('challenges_subject', sql`${table.subject} is null or (${isHex(table.subject, 64)}) or (${isHex(table.subject, 32)})`),
  ],
);

/** A browser that is signed in: the hash of what its cookie holds. Signing out deletes the row. */
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
  (table) => [index('sessions_person').on(table.personId), check('sessions_codes', sql`${isHex(table.hash, 64)}`)],
);

/** A steward has called a partner that wants to be admitted, at a number found independently. Two people make one admission. */
export const admissionCalls = sqliteTable(
  'admission_calls',
  {
    partnerId: text('partner_id')
      .notNull()
      .references(() => partners.id),
    stewardId: text('steward_id')
      .notNull()
      .references(() => people.id),
    calledAt: integer('called_at').notNull(),
    numberSource: text('number_source', { enum: NUMBER_SOURCES }).notNull(),
    confirmed: integer('confirmed').notNull(),
    writtenAt: integer('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.partnerId, table.stewardId] }),
    check('admission_calls_codes', sql`${isSlug(table.partnerId)} and ${oneOf(table.numberSource, NUMBER_SOURCES)}`),
    check('admission_calls_flags', isFlag(table.confirmed)),
  ],
);
