import { sql } from 'drizzle-orm';
import { BACKOFF_MINUTES, MAX_TRIES, type NoticeState } from '#domain/notice.ts';
import { RETENTION_DAYS } from '#domain/hold.ts';
import { read, readAll, runAll, writeAgain, type Primary } from '../db/client.ts';
import { makeStamp } from '../partners/token.ts';
import { endWebhook } from './queries.ts';

/** How many one deliverer takes at once. */
const TAKEN_AT_ONCE = 20;

/** One try that is this deliverer's to make. */
export interface DueNotice {
  readonly id: string;
  readonly attempts: number;
  readonly webhook_id: string;
  readonly partner_id: string;
  readonly url: string;
  readonly secret: string;
}

/**
 * Takes what is due: the update that counts the try also sets when the next one is due, so that nobody else makes this one, and
 * what a deliverer does not live to send comes again. @throws DatabaseUnavailableError
 */
export async function takeDueNotices(db: Primary, now: number): Promise<readonly DueNotice[]> {
  const ofWebhook = (column: 'partner_id' | 'url' | 'secret') =>
    sql`(select w.${sql.raw(column)} from webhooks w where w.id = notices.webhook_id) as ${sql.raw(column)}`;
  const minutes = sql`coalesce(json_extract(${JSON.stringify(BACKOFF_MINUTES)}, '$[' || attempts || ']'), ${BACKOFF_MINUTES.at(-1)})`;
  return readAll(
    db,
    sql<DueNotice>`update notices set attempts = attempts + 1, next_at = ${now} + ${minutes} * 60000
      where id in (select id from notices where next_at <= ${now} order by next_at limit ${TAKEN_AT_ONCE}) and next_at <= ${now}
      returning id, attempts, webhook_id, ${ofWebhook('partner_id')}, ${ofWebhook('url')}, ${ofWebhook('secret')}`,
  );
}

export interface Tried {
  readonly notice: DueNotice;
  /** What the server answered; `null` when it did not. */
  readonly status: number | null;
}

function stateAfter({ notice, status }: Tried): NoticeState {
  if (status !== null && status >= 200 && status < 300) return 'delivered';
  return notice.attempts >= MAX_TRIES ? 'given_up' : 'waiting';
}

/** Writes down what came of the tries; an address that says it is gone (410) has ended. @throws DatabaseUnavailableError */
export async function noteTries(db: Primary, tries: readonly Tried[], now: number): Promise<void> {
  const noted = tries.map((tried) => {
    const { id, attempts } = tried.notice;
    const state = stateAfter(tried);
    return sql`update notices set state = ${state}, last_status = ${tried.status}, next_at = case ${state} when 'waiting' then next_at end
      where id = ${id} and attempts = ${attempts} and state = 'waiting'`;
  });
  const gone = new Map(tries.filter(({ status }) => status === 410).map(({ notice }) => [notice.webhook_id, notice.partner_id]));
  const ended = [...gone].flatMap(([id, partnerId]) =>
    endWebhook(partnerId, id, { id: makeStamp(), at: now, partnerId, tokenId: null, action: 'webhook_removed', subject: id }),
  );
  await writeAgain(() => runAll(db, [...noted, ...ended]));
}

/** Notices of 30 days ago and earlier, and the addresses that have ended and have none any more. @throws DatabaseUnavailableError */
export async function eraseOldNotices(db: Primary, now: number): Promise<void> {
  const cutoff = now - RETENTION_DAYS * 86_400_000;
  await read(() =>
    runAll(db, [
      sql`delete from notices where made_at <= ${cutoff}`,
      sql`delete from webhooks where removed_at <= ${cutoff} and not exists (select 1 from notices n where n.webhook_id = webhooks.id)`,
    ]),
  );
}
