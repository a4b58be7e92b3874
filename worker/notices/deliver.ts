import type { MiddlewareHandler } from 'hono';
import type { NoticeBody } from '#domain/notice.ts';
import { openForPartner, type Primary } from '../db/client.ts';
import { noteTries, takeDueNotices, type DueNotice } from './delivery-queries.ts';
import { sign } from './sign.ts';

const TIMEOUT_MS = 10_000;

/** The status of the answer, whatever it says; `null` without one. Nobody is sent on to another address. */
async function send({ id, url, secret }: DueNotice): Promise<number | null> {
  const seconds = Math.floor(Date.now() / 1000);
  const body = JSON.stringify({ type: 'open_the_board', id } satisfies NoticeBody);
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': await sign(secret, id, seconds, body),
  };
  try {
    const response = await fetch(url, { method: 'POST', redirect: 'manual', headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}

/** Makes every try that is due, and says how many. @throws DatabaseUnavailableError */
export async function deliverDue(db: Primary, now: number): Promise<number> {
  const due = await takeDueNotices(db, now);
  if (due.length === 0) return 0;
  const tries = await Promise.all(due.map(async (notice) => ({ notice, status: await send(notice) })));
  await noteTries(db, tries, now);
  return due.length;
}

/** What a change has to tell is sent right after its answer; what fails then, or is left, is sent by the Worker's schedule. */
export const deliverAfter: MiddlewareHandler<{ Bindings: Env }> = async (c, next) => {
  await next();
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.res.status >= 400) return;
  const delivered = () => deliverDue(openForPartner(c.env.DB), Date.now()).catch(() => 0);
  try {
    c.executionCtx.waitUntil(delivered());
  } catch {
    // Called without a context to outlive the answer: the schedule sends it.
  }
};
