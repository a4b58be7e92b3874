import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { BACKOFF_MINUTES } from '#domain/notice.ts';
import { api } from '../../worker/api.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { suspendPartner } from '../../worker/partners/queries.ts';
import { makeStamp } from '../../worker/partners/token.ts';
import { onSchedule } from '../../worker/scheduled.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { later } from '../support/line.ts';
import {
  askForHold,
  callApi,
  holdOf,
  loadListed,
  makePair,
  makePartner,
  moveHold,
  PERSON,
  waitForHold,
  type PartnerForTest,
} from '../support/partners.ts';
import { addTo, deliver, listen, listOf } from '../support/webhooks.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let shelter: PartnerForTest;
let referrer: PartnerForTest;
let group: string;

beforeAll(loadListed);
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  ({ shelter, referrer, group } = await makePair(1));
});
afterEach(() => {
  vi.useRealTimers();
});

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

it('a notice is signed as Standard Webhooks are, and says nothing but that the board is to be opened', async () => {
  const { secret, received } = await listen(shelter);
  const { code } = await holdOf(await askForHold(referrer, group));
  await deliver();
  const [notice, ...others] = await received();
  expect(others).toEqual([]);
  const { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signature, ...headers } = notice?.headers ?? {};
  expect(JSON.parse(notice?.body ?? '')).toEqual({ type: 'open_the_board', id });
  expect(Number(seconds)).toBe(Math.floor(Date.now() / 1000));
  const raw = Uint8Array.from(secret.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const signed = new TextEncoder().encode(`${id}.${seconds}.${notice?.body}`);
  expect(signature).toMatch(/^v1,/);
  expect(await crypto.subtle.verify('HMAC', key, bytesOf(signature?.slice(3) ?? ''), signed)).toBe(true);
  for (const known of [code, group, shelter.id, referrer.id, secret, ...Object.values(PERSON)]) {
    expect(JSON.stringify([headers, notice?.body])).not.toContain(known);
  }
});

describe('who is told', () => {
  it('the shelter of a request, the referrer of an answer, the shelter of a release', async () => {
    const [house, ngo] = [await listen(shelter), await listen(referrer)];
    const told = async () => {
      await deliver();
      return [await house.count(), await ngo.count()];
    };
    const { code } = await holdOf(await askForHold(referrer, group));
    expect(await told()).toEqual([1, 0]);
    await moveHold(shelter, code, 'accept');
    expect(await told()).toEqual([1, 1]);
    await moveHold(shelter, code, 'accept');
    expect(await told(), 'said twice, nothing has changed').toEqual([1, 1]);
    await moveHold(referrer, code, 'release');
    expect(await told()).toEqual([2, 1]);
    const next = await holdOf(await askForHold(referrer, group));
    await moveHold(shelter, next.code, 'decline', { reason: 'no_staff' });
    expect(await told()).toEqual([3, 2]);
    await expectProblem(await moveHold(shelter, next.code, 'accept'), 409, 'hold_has_moved');
    expect(await told()).toEqual([3, 2]);
  });

  it('both, when somebody who waited has got a bed', async () => {
    const other = await makePartner('referrer');
    const { code } = await holdOf(await askForHold(other, group));
    const [house, ngo] = [await listen(shelter), await listen(referrer)];
    await waitForHold(referrer, group);
    await deliver();
    expect([await house.count(), await ngo.count()]).toEqual([1, 0]);
    await moveHold(shelter, code, 'decline', { reason: 'no_bed' });
    await deliver();
    expect([await house.count(), await ngo.count()]).toEqual([2, 1]);
  });

  it('also when only time has freed the bed, and nobody has looked: by the schedule', async () => {
    await askForHold(await makePartner('referrer'), group);
    const ngo = await listen(referrer);
    await waitForHold(referrer, group);
    later(120 * MINUTE);
    await onSchedule({ cron: '*/5 * * * *' } as ScheduledController, env);
    expect(await ngo.count()).toBe(1);
  });

  it('nobody of a refusal, no address that was removed, and no organisation that is suspended', async () => {
    const [gone, kept] = [await listen(shelter), await listen(shelter)];
    expect((await callApi('DELETE', `/webhooks/${gone.id}`, { token: shelter.token })).status).toBe(204);
    await expectProblem(await askForHold(referrer, group, { beds: 2 }), 409, 'no_free_bed');
    await deliver();
    expect([await gone.count(), await kept.count()]).toEqual([0, 0]);
    const { code } = await holdOf(await askForHold(referrer, group));
    await deliver();
    expect([await gone.count(), await kept.count()]).toEqual([0, 1]);
    const ngo = await listen(referrer);
    await env.DB.prepare('update partners set suspended_at = 1 where id = ?').bind(referrer.id).run();
    await moveHold(shelter, code, 'accept');
    await deliver();
    expect(await ngo.count()).toBe(0);
  });
});

it('a notice is sent right after the answer to the change', async () => {
  const { count } = await listen(shelter);
  const context = createExecutionContext();
  const init = {
    method: 'POST',
    headers: { authorization: `Bearer ${referrer.token}`, 'content-type': 'application/json', 'idempotency-key': 'sent-at-once' },
    body: JSON.stringify({ bed_group: group, beds: 1, ...PERSON }),
  };
  expect((await api.request('https://example.org/api/v1/holds', init, env, context)).status).toBe(201);
  await waitOnExecutionContext(context);
  expect(await count()).toBe(1);
});

describe('what could not be delivered', () => {
  it('comes again after a while, under the same id, until it is', async () => {
    const { received, count } = await listen(shelter, '500-429-200');
    await askForHold(referrer, group);
    const countAfter = async (milliseconds: number) => {
      later(milliseconds);
      await deliver();
      return count();
    };
    expect(await countAfter(0)).toBe(1);
    expect([await countAfter(MINUTE - 1), await countAfter(1)]).toEqual([1, 2]);
    expect([await countAfter(5 * MINUTE - 1), await countAfter(1)]).toEqual([2, 3]);
    expect(await countAfter(DAY)).toBe(3);
    expect(new Set((await received()).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(await listOf(shelter)).toMatchObject([{ notices: { waiting: 0, delivered: 1, given_up: 0 }, last_status: 200 }]);
  });

  it('is given up after the last try, and shown with what the server said', async () => {
    const { count } = await listen(shelter, '404');
    await askForHold(referrer, group);
    await deliver();
    expect(await listOf(shelter)).toMatchObject([{ notices: { waiting: 1, given_up: 0 }, last_status: 404 }]);
    for (const minutes of BACKOFF_MINUTES) {
      later(minutes * MINUTE);
      await deliver();
    }
    expect(await count()).toBe(BACKOFF_MINUTES.length + 1);
    expect(await listOf(shelter)).toMatchObject([{ notices: { waiting: 0, delivered: 0, given_up: 1 }, last_status: 404 }]);
    later(DAY);
    await deliver();
    expect(await count()).toBe(BACKOFF_MINUTES.length + 1);
  });

  it('also when nobody answers at all', async () => {
    await addTo(shelter, 'http://localhost:1/nobody');
    await askForHold(referrer, group);
    await deliver();
    expect(await listOf(shelter)).toMatchObject([{ notices: { waiting: 1 }, last_status: null }]);
  });
});

it('a server that sends on to another address is not followed', async () => {
  const { name, count } = await listen(shelter, '302');
  await askForHold(referrer, group);
  await deliver();
  expect(await count()).toBe(1);
  expect(await (await fetch(`${inject('receiver')}/sent-on-from-${name}`)).json()).toEqual([]);
  expect(await listOf(shelter)).toMatchObject([{ notices: { waiting: 1 }, last_status: 302 }]);
});

it('an address that says it is gone is removed', async () => {
  await listen(shelter, '410');
  await askForHold(referrer, group);
  await deliver();
  expect(await listOf(shelter)).toEqual([]);
  const { results } = await env.DB.prepare("select action from audit_events where partner_id = ? and action like 'webhook%' order by seq")
    .bind(shelter.id)
    .all();
  expect(results).toEqual([{ action: 'webhook_added' }, { action: 'webhook_removed' }]);
});

it('ten deliverers at once send each notice once', async () => {
  const { count } = await listen(shelter);
  await askForHold(referrer, group);
  await Promise.all(Array.from({ length: 10 }, deliver));
  expect(await count()).toBe(1);
});

describe('suspending an organisation', () => {
  const suspend = ({ id }: PartnerForTest) => suspendPartner(openForPartner(env.DB), id, makeStamp(), Date.now());

  it.each(['shelter', 'referrer'] as const)('the %s: the other side of its holds is told', async (role) => {
    const [suspended, other] = role === 'shelter' ? [shelter, referrer] : [referrer, shelter];
    await holdOf(await askForHold(referrer, group));
    const { count } = await listen(other);
    await suspend(suspended);
    await deliver();
    await deliver();
    expect(await count()).toBe(1);
  });

  it('it is told nothing any more, not even what waited to be sent again, and no secret of its addresses is left', async () => {
    const { id, count } = await listen(shelter, '500');
    await holdOf(await askForHold(referrer, group));
    await deliver();
    expect(await count()).toBe(1);
    await suspend(shelter);
    vi.setSystemTime(Date.now() + DAY);
    await deliver();
    expect(await count()).toBe(1);
    const row = await env.DB.prepare('select secret, removed_at from webhooks where id = ?').bind(id).first();
    expect(row).toEqual({ secret: '0'.repeat(64), removed_at: expect.any(Number) });
  });
});
