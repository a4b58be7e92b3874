import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { onSchedule } from '../../worker/scheduled.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { later } from '../support/line.ts';
import { askForHold, callApi, loadListed, makePair, type PartnerForTest } from '../support/partners.ts';
import { addTo, deliver, listen, listOf } from '../support/webhooks.ts';

const DAY = 86_400_000;

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

describe('an address', () => {
  it('is refused when it is not public, with the field that is wrong; this machine only from this machine', async () => {
    for (const url of [
      'http://example.org/x',
      'https://127.1/x',
      'https://[::1]/x',
      'https://printer.local/x',
      'https://a@example.org/x',
    ]) {
      const problem = await expectProblem(await addTo(shelter, url), 400, 'invalid_input');
      expect(problem.errors?.map(({ path }) => path)).toEqual(['url']);
    }
    await expectProblem(await addTo(shelter, inject('receiver'), 'https://example.org'), 400, 'invalid_input');
    expect((await addTo(shelter, 'https://example.org/x', 'https://example.org')).status).toBe(201);
  });

  it('shows its secret once; of one that was removed none is left', async () => {
    const { id, secret } = await listen(shelter);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(await listOf(shelter))).not.toContain(secret);
    await callApi('DELETE', `/webhooks/${id}`, { token: shelter.token });
    expect(await env.DB.prepare('select secret from webhooks where id = ?').bind(id).first('secret')).toBe('0'.repeat(64));
    await expectProblem(await callApi('DELETE', `/webhooks/${id}`, { token: shelter.token }), 404, 'unknown_webhook');
  });

  it('is one of three, however many are added at once', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => addTo(shelter, 'https://example.org/x')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409, 409]);
    const [first] = await listOf(shelter);
    await callApi('DELETE', `/webhooks/${first?.id}`, { token: shelter.token });
    expect((await addTo(shelter, 'https://example.org/x')).status).toBe(201);
  });
});

it('notices are erased after 30 days, and then the addresses that were removed', async () => {
  const [gone] = [await listen(shelter), await listen(shelter)];
  await askForHold(referrer, group);
  await deliver();
  await callApi('DELETE', `/webhooks/${gone.id}`, { token: shelter.token });
  const left = (table: string) =>
    env.DB.prepare(`select count(*) as n from ${table} where ${table === 'notices' ? 'webhook_id' : 'id'} = ?`)
      .bind(gone.id)
      .first('n');
  const daily = () => onSchedule({ cron: '23 11 * * *' } as ScheduledController, env);
  later(30 * DAY - 1);
  await daily();
  expect([await left('notices'), await left('webhooks')]).toEqual([1, 1]);
  later(1);
  await daily();
  expect([await left('notices'), await left('webhooks')]).toEqual([0, 0]);
});
