import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { NOTICE_STATES } from '#domain/notice.ts';
import { isHex, oneOf } from './checks.ts';
import { partners } from './partner-schema.ts';

/** Where a partner's system wants to be told to open the board. The secret signs; it must be kept as it is. */
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
    check('webhooks_codes', sql`${isHex(table.id, 32)} and ${isHex(table.secret, 64)}`),
    check(
      'webhooks_url',
      sql`length(${table.url}) <= 200 and (${table.url} glob 'https://*' or ${table.url} glob 'http://localhost*') and ${table.url} not glob '*[^a-zA-Z0-9:/._~-]*'`,
    ),
  ],
);

/** One thing to tell one address. `nextAt` is `null` once it was delivered or given up. */
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
    /** The HTTP status of the last answer; `null` when there was none. */
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
