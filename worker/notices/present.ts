import type { WebhookJson } from '#domain/notice.ts';
import type { WebhookRow } from './queries.ts';

/** An address for the partner whose it is, never with its secret. */
export function presentWebhook({ id, url, added_at, waiting, delivered, given_up, last_status }: WebhookRow): WebhookJson {
  return { id, url, added_at: new Date(added_at).toISOString(), notices: { waiting, delivered, given_up }, last_status };
}
