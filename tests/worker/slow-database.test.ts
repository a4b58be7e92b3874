import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { api } from '../../worker/api.ts';
import { askForHold, callApi, holdOf, loadListed, makePair, PERSON, type PartnerForTest } from '../support/partners.ts';

/** Every call to D1 takes this long, in turn a little more or less, so that calls overtake each other. */
const DELAYS_MS = [120, 20, 260, 60];

function slow(real: D1Database): D1Database {
  let calls = 0;
  const wrapped = {
    prepare: (sql: string) => real.prepare(sql),
    async batch(statements: D1PreparedStatement[]) {
      await new Promise((resolve) => setTimeout(resolve, DELAYS_MS[(calls += 1) % DELAYS_MS.length]));
      return real.batch(statements);
    },
    withSession: () => wrapped,
  };
  // The API uses these three methods of a database.
  return wrapped as unknown as D1Database;
}

let shelter: PartnerForTest;
let referrer: PartnerForTest;
let group: string;

beforeAll(loadListed);
beforeEach(async () => {
  ({ shelter, referrer, group } = await makePair(3, 500));
});

it('a slow database answers the public late, and rightly', async () => {
  const response = await api.request('https://example.org/api/v1/health', {}, { ...env, DB: slow(env.DB) });
  expect([response.status, await response.json()]).toMatchObject([200, { database: 'ok' }]);
});

it('of twelve who ask at once for three beds three get one, however slow it is, and each hears how it ended', async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      callApi('POST', '/holds', {
        token: referrer.token,
        body: { bed_group: group, beds: 1, ...PERSON },
        headers: { 'idempotency-key': `slow-key-${index}` },
        binding: slow(env.DB),
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([
    ...Array.from({ length: 3 }, () => 201),
    ...Array.from({ length: 9 }, () => 409),
  ]);
});

it('whoever gave up waiting and asks again with the same key gets the hold that was made meanwhile', async () => {
  const send = (binding: D1Database) =>
    callApi('POST', '/holds', {
      token: referrer.token,
      body: { bed_group: group, beds: 1, ...PERSON },
      headers: { 'idempotency-key': 'impatient-key' },
      binding,
    });
  const [late, again] = await Promise.all([send(slow(env.DB)), send(env.DB)]);
  expect((await holdOf(late)).code).toBe((await holdOf(again)).code);
});

it('figures that overtake each other on the way leave the one that was told so', async () => {
  const say = (free: number) =>
    callApi('PATCH', `/bed-groups/${group}/figures`, {
      token: shelter.token,
      body: { free },
      headers: { 'if-match': '"2"' },
      binding: slow(env.DB),
    });
  const answers = await Promise.all([say(1), say(2)]);
  const [won] = answers.filter(({ status }) => status === 200);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  if (!won) throw new Error('Neither was taken');
  const { free } = await won.json<{ free: number }>();
  const { free: kept } = await (await callApi('GET', `/bed-groups/${group}`, { token: shelter.token })).json<{ free: number }>();
  expect(kept).toBe(free);
  expect((await askForHold(referrer, group)).status).toBe(201);
});
