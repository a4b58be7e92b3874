import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { AUDIT_ACTIONS } from '#domain/audit.ts';
import { isCode, isHex, isSlug, oneOf } from './checks.ts';

/** What was done, in the order in which it was done. Triggers refuse every change and deletion. */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    partnerId: text('partner_id').notNull(),
    seq: integer('seq').notNull(),
    id: text('id').notNull(),
    at: integer('at').notNull(),
    tokenId: text('token_id'),
    action: text('action', { enum: AUDIT_ACTIONS }).notNull(),
    subject: text('subject').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.partnerId, table.seq] }),
    uniqueIndex('audit_events_id').on(table.id),
    check('audit_events_codes', sql`${isSlug(table.partnerId)} and ${isHex(table.id, 32)} and ${oneOf(table.action, AUDIT_ACTIONS)}`),
    check('audit_events_token', sql`${table.tokenId} is null or (${isHex(table.tokenId, 32)})`),
    check('audit_events_subject', sql`(${isSlug(table.subject)}) or (${isCode(table.subject)})`),
  ],
);

/** The hash of each event over all before it, written by the next act of the same partner: D1 cannot hash. */
export const auditSeals = sqliteTable(
  'audit_seals',
  {
    partnerId: text('partner_id').notNull(),
    seq: integer('seq').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.partnerId, table.seq] }),
    check('audit_seals_codes', sql`${isSlug(table.partnerId)} and ${isHex(table.hash, 64)}`),
  ],
);
