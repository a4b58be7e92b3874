import { env } from 'cloudflare:workers';
import { inject } from 'vitest';
import { newWebhookSchema, webhooksSchema } from '#domain/notice.ts';
import { api } from '../../worker/api.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { deliverDue } from '../../worker/notices/deliver.ts';
import { makeStamp } from '../../worker/partners/token.ts';
import { callApi, type PartnerForTest } from './partners.ts';
import type { Received } from './receiver.ts';

export const addTo = (partner: PartnerForTest, url: string, origin = 'http://localhost:8787') =>
  api.request(
    `${origin}/api/v1/webhooks`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${partner.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ url }),
    },
    env,
  );

/** An address of the partner at the receiver, which answers with these statuses one after the other. */
export async function listen(partner: PartnerForTest, statuses = '200') {
  // The receiver outlives a run of the tests.
  const name = makeStamp();
  const response = await addTo(partner, `${inject('receiver')}/${statuses}/${name}`);
  if (response.status !== 201) throw new Error(await response.text());
  const { id, secret } = newWebhookSchema.parse(await response.json());
  const received = async () => (await fetch(`${inject('receiver')}/${name}`)).json<Received[]>();
  return { id, secret, name, received, count: async () => (await received()).length };
}

export const deliver = () => deliverDue(openForPartner(env.DB), Date.now());
export const listOf = async ({ token }: PartnerForTest) =>
  webhooksSchema.parse(await (await callApi('GET', '/webhooks', { token })).json()).webhooks;
