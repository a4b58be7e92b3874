import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBreak } from '#domain/audit.ts';
import { listSealedEvents } from '../../worker/audit/queries.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { sha256 } from '../../worker/partners/token.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { D1_ERRORS, faulty, type Fault } from '../support/faulty.ts';
import { askForHold, callApi, holdOf, loadListed, makeGroup, makePair, PERSON, type PartnerForTest } from '../support/partners.ts';

let shelter: PartnerForTest;
let referrer: PartnerForTest;
let group: string;

beforeAll(loadListed);
beforeEach(async () => {
  ({ shelter, referrer, group } = await makePair(300, 500, 400));
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The same faults in every run, as random as they need to be. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function failing(rate: number, seed: number): D1Database {
  const random = generator(seed);
  const next = (): Fault => (random() >= rate ? 'none' : random() < 0.5 ? 'before' : 'after');
  return faulty(env.DB, next, () => D1_ERRORS[Math.floor(random() * D1_ERRORS.length)] ?? D1_ERRORS[0]);
}

function post(key: string, binding: D1Database, path = '/holds'): Promise<Response> {
  const body = { bed_group: group, beds: 1, ...PERSON };
  return callApi('POST', path, { token: referrer.token, body, headers: { 'idempotency-key': key }, binding });
}

async function expectUnavailable(response: Response): Promise<void> {
  const problem = await expectProblem(response, 503, 'database_unavailable');
  expect(response.headers.get('retry-after')).toBe('10');
  expect(JSON.stringify(problem)).not.toMatch(/D1|SQL|sqlite|\.ts|at \w+/i);
}

async function expectWhole(): Promise<void> {
  const count = (sql: string) => env.DB.prepare(sql).bind(referrer.id).first<number>('n');
  const holds = await count('select count(*) as n from holds where partner_id = ?');
  expect(await count("select count(*) as n from idempotency_keys where outcome = 'created' and partner_id = ?")).toBe(holds);
  expect(await count("select count(*) as n from audit_events where action in ('hold_requested', 'hold_waited') and partner_id = ?")).toBe(
    holds,
  );
  for (const { id } of [shelter, referrer]) {
    const chain = (await listSealedEvents(openForPartner(env.DB))).filter(({ partnerId }) => partnerId === id);
    expect(await findBreak(chain, sha256)).toBeUndefined();
  }
}

describe.each([0.05, 0.2, 0.5])('with %f of all calls to the database failing', (rate) => {
  it('a keyed request sent until it is answered makes one hold; nothing is half written', async () => {
    const binding = failing(rate, 7);
    const codes = new Set<string>();
    for (let index = 0; index < 25; index += 1) {
      let response = await post(`faulty-key-${index}`, binding);
      while (response.status !== 201) {
        await expectUnavailable(response);
        response = await post(`faulty-key-${index}`, binding);
      }
      codes.add((await holdOf(response)).code);
    }
    expect(codes.size).toBe(25);
    expect(await env.DB.prepare('select count(*) as n from holds where partner_id = ?').bind(referrer.id).first('n')).toBe(25);
    await expectWhole();
  });

  it('a keyed waiting sent until it is answered waits once, and one bed said until it is heard reaches one', async () => {
    group = await makeGroup(shelter);
    const binding = failing(rate, 13);
    const until = async (expected: number, send: () => Promise<Response>) => {
      let response = await send();
      while (response.status !== expected) {
        await expectUnavailable(response);
        response = await send();
      }
    };
    for (let index = 0; index < 5; index += 1) await until(201, () => post(`waiting-key-${index}`, binding, '/waiting'));
    const said = { token: shelter.token, body: { free: 1 }, headers: { 'if-match': '"1"' } };
    await until(412, async () => {
      const response = await callApi('PATCH', `/bed-groups/${group}/figures`, { ...said, binding });
      return response.status === 200 ? callApi('PATCH', `/bed-groups/${group}/figures`, said) : response;
    });
    const { results } = await env.DB.prepare('select state, count(*) as n from holds where bed_group_id = ? group by state order by state')
      .bind(group)
      .all();
    expect(results).toEqual([
      { state: 'requested', n: 1 },
      { state: 'waiting', n: 4 },
    ]);
    await expectWhole();
  });

  it('an answer to a hold sent until it is heard is given once, and takes one bed', async () => {
    const { code } = await holdOf(await askForHold(referrer, group));
    const binding = failing(rate, 11);
    for (const action of ['accept', 'arrive']) {
      let status = 0;
      while (status !== 200) {
        const response = await callApi('POST', `/holds/${code}/${action}`, { token: shelter.token, binding });
        status = response.status;
        if (status !== 200) await expectUnavailable(response);
      }
    }
    expect(await env.DB.prepare('select free, version from bed_figures where bed_group_id = ?').bind(group).first()).toEqual({
      free: 299,
      version: 3,
    });
    await expectWhole();
  });
});

it.each(D1_ERRORS)('“%s” is a 503 that tells nothing, on every call of every route', async (message) => {
  const { code } = await holdOf(await askForHold(referrer, group));
  const calls: readonly [string, string, string, object?, Record<string, string>?][] = [
    ['GET', '/bed-groups', shelter.token],
    ['GET', `/bed-groups/${group}`, shelter.token],
    ['PATCH', `/bed-groups/${group}/figures`, shelter.token, { free: 200 }, { 'if-match': '"2"' }],
    ['GET', '/open-beds?state=07', referrer.token],
    ['POST', '/holds', referrer.token, { bed_group: group, beds: 1, ...PERSON }, { 'idempotency-key': 'key-in-an-outage' }],
    ['POST', '/waiting', referrer.token, { bed_group: group, beds: 10, ...PERSON }, { 'idempotency-key': 'waiting-in-an-outage' }],
    ['GET', `/holds/${code}`, referrer.token],
    ['GET', '/holds', referrer.token],
    ['GET', '/webhooks', shelter.token],
    ['POST', '/webhooks', shelter.token, { url: 'https://example.org/x' }],
    ['DELETE', '/webhooks/x', shelter.token],
    ['POST', `/holds/${code}/accept`, shelter.token],
  ];
  for (const [method, path, token, body, headers = {}] of calls) {
    for (const first of [1, 2]) {
      let call = 0;
      const binding = faulty(
        env.DB,
        () => ((call += 1) >= first ? 'before' : 'none'),
        () => message,
      );
      await expectUnavailable(await callApi(method, path, { token, body, headers, binding }));
    }
  }
  expect(await env.DB.prepare('select free, version from bed_figures where bed_group_id = ?').bind(group).first()).toEqual({
    free: 300,
    version: 2,
  });
  expect(await env.DB.prepare('select count(*) as n from holds where partner_id = ?').bind(referrer.id).first('n')).toBe(1);
});

it('a write whose answer is lost is tried again at once, and the caller never hears of it', async () => {
  let call = 0;
  const binding = faulty(env.DB, () => ((call += 1) === 3 ? 'after' : 'none'));
  expect((await post('key-once-lost', binding)).status).toBe(201);
  expect(call).toBe(4);
  await expectWhole();
});
