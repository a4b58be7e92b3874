import { env } from 'cloudflare:workers';
import { drizzle } from 'drizzle-orm/d1';
import { beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { api } from '../../worker/api.ts';
import { batchesOf, rowsOf } from '../../worker/directory/load.ts';
import { organizationStatements } from '../../worker/directory/queries.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { faulty } from '../support/faulty.ts';
import { callApi, loadListed, makePair, PERSON, type PartnerForTest } from '../support/partners.ts';

/** What D1 throws past its limits ("Debug D1"); trying again cannot help. */
const LIMIT_ERRORS = [
  'D1_ERROR: too many SQL variables: SQLITE_ERROR',
  'D1_ERROR: statement too long: SQLITE_TOOBIG',
  'D1_ERROR: string or blob too big: SQLITE_TOOBIG',
  'D1_ERROR: Exceeded maximum DB size.',
  'D1_ERROR: Too many API requests by single worker invocation.',
  'D1_ERROR: D1 DB is overloaded. Too many requests queued.',
];

let referrer: PartnerForTest;
let group: string;

beforeAll(loadListed);
beforeEach(async () => {
  ({ referrer, group } = await makePair());
});

it.each(LIMIT_ERRORS)('after “%s” everybody is told to come back, it is not tried again, and nothing is half written', async (message) => {
  let calls = 0;
  const asked = { token: referrer.token, body: { bed_group: group, beds: 1, ...PERSON }, headers: { 'idempotency-key': 'past-a-limit' } };
  const binding = faulty(
    env.DB,
    () => ((calls += 1) > 1 ? 'before' : 'none'),
    () => message,
  );
  const response = await callApi('POST', '/holds', { ...asked, binding });
  const problem = await expectProblem(response, 503, 'database_unavailable');
  expect(response.headers.get('retry-after')).toBe('10');
  expect(JSON.stringify(problem)).not.toMatch(/D1|SQL|limit|queue/i);
  expect(calls).toBe(2);
  expect(await env.DB.prepare('select count(*) as n from holds where partner_id = ?').bind(referrer.id).first('n')).toBe(0);
  expect((await callApi('POST', '/holds', asked)).status).toBe(201);
});

it('the public is told the same', async () => {
  const binding = faulty(
    env.DB,
    () => 'before',
    () => LIMIT_ERRORS[3] ?? '',
  );
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ state: '07', profile: {} }) };
  await expectProblem(
    await api.request('https://example.org/api/v1/availability', init, { ...env, DB: binding }),
    503,
    'database_unavailable',
  );
});

it('every batch of the directory is written within the limits of a statement, its parameters and a row', async () => {
  const organizations = Map.groupBy(inject('services'), ({ organization }) => organization.id);
  const bytes = (value: unknown) => (typeof value === 'string' ? new TextEncoder().encode(value).length : 8);
  const rows = await Promise.all([...organizations].map(async ([id, own]) => ({ ...(await rowsOf(id, own, true)), isNew: false })));
  const batches = batchesOf(rows);
  expect(batches.flat()).toEqual(rows);
  expect(batches.length).toBeLessThan(rows.length / 10);
  for (const batch of batches) {
    const first = batch[0]?.id;
    for (const statement of organizationStatements(drizzle(env.DB), batch, 0)) {
      const { sql, params } = statement.toSQL();
      expect(bytes(sql), first).toBeLessThan(100_000);
      expect(params.length, first).toBeLessThanOrEqual(100);
      expect(Math.max(0, ...params.map(bytes)), first).toBeLessThan(2_000_000);
    }
  }
  // An export writes a row as one statement.
  for (const record of inject('services')) expect(bytes(JSON.stringify(record)), record.id).toBeLessThan(90_000);
});
