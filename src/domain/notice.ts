import * as z from 'zod';
import { MAX_URL } from './webhook-url.ts';

/** What has become of one notice: given up after the last try, it stays to be seen. */
export const NOTICE_STATES = ['waiting', 'delivered', 'given_up'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** How long after each try the next one comes; after the last it is given up. */
export const BACKOFF_MINUTES = [1, 5, 30, 120, 480] as const;
export const MAX_TRIES = BACKOFF_MINUTES.length + 1;

/** Live addresses of one partner. */
export const MAX_WEBHOOKS = 3;

/** All that a notice says: nothing of what has changed. */
export interface NoticeBody {
  readonly type: 'open_the_board';
  readonly id: string;
}

export const webhookRequestSchema = z.strictObject({
  url: z.string().max(MAX_URL).meta({ description: 'HTTPS, a public name, port 443; no user, query or fragment' }),
});

const webhookSchema = z.object({
  id: z.string(),
  url: z.string(),
  added_at: z.iso.datetime(),
  notices: z.object({ waiting: z.int(), delivered: z.int(), given_up: z.int() }).meta({ description: 'Of the last 30 days' }),
  last_status: z.int().nullable().meta({ description: 'What your server last answered; null when it did not answer' }),
});
export type WebhookJson = z.infer<typeof webhookSchema>;
export const webhooksSchema = z.object({ webhooks: z.array(webhookSchema) });
export const newWebhookSchema = webhookSchema.extend({
  secret: z.string().meta({ description: 'The 32 bytes of the key of HMAC-SHA256, in hexadecimal; shown only now' }),
});

/** Forms of the page `avisos`, told apart by the button. */
export const webhookFormSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('add'), url: z.string().max(MAX_URL) }),
  z.strictObject({ do: z.literal('remove'), webhook: z.string().regex(/^[0-9a-f]{32}$/) }),
]);
