import { MAX_WEBHOOKS } from '#domain/notice.ts';
import { readWebhookUrl } from '#domain/webhook-url.ts';
import { sealAll } from '../audit/seal.ts';
import { ProblemError } from '../http/problems.ts';
import type { Acting } from '../partners/authenticate.ts';
import { makeStamp } from '../partners/token.ts';
import { insertWebhook, listWebhooks, removeWebhook, type WebhookRow } from './queries.ts';

/** The partner's live addresses. @throws DatabaseUnavailableError */
export function list({ db, caller }: Acting): Promise<WebhookRow[]> {
  return listWebhooks(db, caller.partnerId);
}

async function changeBy({ caller }: Acting, now: number) {
  return { caller, stamp: makeStamp(), seals: await sealAll(caller.unsealed), now };
}

/**
 * Adds an address and returns it with its secret, which is told this once. `isLocal`: the request came to localhost.
 * @throws ProblemError `invalid_input` or `too_many_webhooks`; DatabaseUnavailableError
 */
export async function add(acting: Acting, text: string, isLocal: boolean, now: number): Promise<WebhookRow & { readonly secret: string }> {
  const url = readWebhookUrl(text, isLocal);
  if (url === undefined) throw new ProblemError('invalid_input', {}, (say) => [{ path: 'url', message: say('issue.webhook_url') }]);
  const [id, secret] = [makeStamp(), makeStamp() + makeStamp()];
  const isAdded = await insertWebhook(acting.db, { id, url, secret }, await changeBy(acting, now));
  if (!isAdded) throw new ProblemError('too_many_webhooks', { most: String(MAX_WEBHOOKS) });
  return { id, url, secret, added_at: now, waiting: 0, delivered: 0, given_up: 0, last_status: null };
}

/** @throws ProblemError `unknown_webhook`; DatabaseUnavailableError */
export async function remove(acting: Acting, id: string, now: number): Promise<void> {
  const isRemoved = await removeWebhook(acting.db, id, await changeBy(acting, now));
  if (!isRemoved) throw new ProblemError('unknown_webhook');
}
