import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { NOTICE_STATES } from '#domain/notice.ts';
import { isAddress, isHex, oneOf } from './checks.ts';
import { partners } from './partner-schema.ts';

/** Where a partner wants to be told that its board has changed. `secret` signs what is sent: it must be readable here. */
export const webhooks = sqliteTable(
  'webhooks',
  {
    id: text('id').primaryKey(),
    partnerId: text('partner_id')
      .notNull()
      .references(() => partners.id),
    url: text('url').notNull(),
    secret: text('secret').notNull(),
    addedAt: integer('added_at').notNull(),
    removedAt: integer('removed_at'),
  },
  (table) => [
    index('webhooks_partner').on(table.partnerId),
    check('webhooks_codes', sql`${isHex(table.id, 32)} and ${isHex(table.secret, 64)} and ${isAddress(table.url)}`),
  ],
);

/** One notice for one webhook: it says no more than "open the board", so it holds no more than when. */
export const notices = sqliteTable(
  'notices',
  {
    id: text('id').primaryKey(),
    webhookId: text('webhook_id')
      .notNull()
      .references(() => webhooks.id),
    state: text('state', { enum: NOTICE_STATES }).notNull(),
    attempts: integer('attempts').notNull(),
    madeAt: integer('made_at').notNull(),
    nextAt: integer('next_at'),
    /** The HTTP status of the last attempt; 0 when nobody answered. */
    lastStatus: integer('last_status'),
  },
  (table) => [
    index('notices_due')
      .on(table.nextAt)
      .where(sql`next_at is not null`),
    index('notices_webhook').on(table.webhookId, table.madeAt),
    check('notices_codes', sql`${isHex(table.id, 32)} and ${oneOf(table.state, NOTICE_STATES)}`),
    check('notices_next', sql`(${table.state} = 'waiting') = (${table.nextAt} is not null)`),
  ],
);
