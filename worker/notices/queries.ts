import { sql } from 'drizzle-orm';
import { MAX_WEBHOOKS } from '#domain/notice.ts';
import { appendAudit, insertSeals, type Entry, type Seal } from '../audit/queries.ts';
import { readAll, runAll, writeAgain, type Primary } from '../db/client.ts';
import type { Caller } from '../partners/queries.ts';

export interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly added_at: number;
  readonly waiting: number;
  readonly delivered: number;
  readonly given_up: number;
  readonly last_status: number | null;
}

/** Live addresses of a partner with what became of their notices. @throws DatabaseUnavailableError */
export function listWebhooks(db: Primary, partnerId: string): Promise<WebhookRow[]> {
  return readAll(
    db,
    sql<WebhookRow>`select w.id, w.url, w.added_at, coalesce(sum(n.state = 'waiting'), 0) as waiting, coalesce(sum(n.state = 'delivered'), 0) as delivered,
      coalesce(sum(n.state = 'given_up'), 0) as given_up,
      (select last_status from notices l where l.webhook_id = w.id and l.attempts > 0 order by l.made_at desc limit 1) as last_status
      from webhooks w left join notices n on n.webhook_id = w.id where w.partner_id = ${partnerId} and w.removed_at is null
      group by w.id order by w.added_at, w.id`,
  );
}

export interface NewWebhook {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
}

interface Change {
  readonly caller: Caller;
  readonly stamp: string;
  readonly seals: readonly Seal[];
  readonly now: number;
}

/** `false` when the partner has as many as it may have. @throws DatabaseUnavailableError */
export async function insertWebhook(db: Primary, { id, url, secret }: NewWebhook, change: Change): Promise<boolean> {
  const { caller, stamp, seals, now } = change;
  const { partnerId, tokenId } = caller;
  const isThere = sql`exists (select 1 from webhooks where id = ${id})`;
  const entry = { id: stamp, at: now, partnerId, tokenId, action: 'webhook_added', subject: id } as const;
  const result = await writeAgain(() =>
    runAll(db, [
      sql`insert into webhooks (id, partner_id, url, secret, added_at) select ${id}, ${partnerId}, ${url}, ${secret}, ${now}
        where (select count(*) from webhooks where partner_id = ${partnerId} and removed_at is null) < ${MAX_WEBHOOKS} and not ${isThere}`,
      appendAudit(entry, isThere),
      insertSeals(seals),
      sql<{ id: string }>`select id from webhooks where id = ${id}`,
    ]),
  );
  return result[3].length > 0;
}

/** Of an address that has ended no secret is left, and nothing waits for it. The event decides: it is written while the address lives. */
export function endWebhook(partnerId: string, id: string, entry: Entry) {
  const isEnding = sql`exists (select 1 from audit_events where id = ${entry.id})`;
  return [
    appendAudit(entry, sql`exists (select 1 from webhooks where id = ${id} and partner_id = ${partnerId} and removed_at is null)`),
    sql`update webhooks set removed_at = ${entry.at}, secret = ${'0'.repeat(64)} where id = ${id} and removed_at is null and ${isEnding}`,
    sql`update notices set state = 'given_up', next_at = null where webhook_id = ${id} and state = 'waiting' and ${isEnding}`,
  ] as const;
}

/** `false` when the partner has no such address. @throws DatabaseUnavailableError */
export async function removeWebhook(db: Primary, id: string, { caller, stamp, seals, now }: Change): Promise<boolean> {
  const { partnerId, tokenId } = caller;
  const entry = { id: stamp, at: now, partnerId, tokenId, action: 'webhook_removed', subject: id } as const;
  const result = await writeAgain(() =>
    runAll(db, [
      ...endWebhook(partnerId, id, entry),
      insertSeals(seals),
      sql<{ id: string }>`select id from audit_events where id = ${stamp}`,
    ]),
  );
  return result[4].length > 0;
}
