import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { bedGroupJsonSchema, bedGroupsSchema } from '#domain/partner-contract.ts';
import { lastPublication } from '#domain/public-beds.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { askForHold, callApi, loadListed, makeGroup, makePartner, sayFree, type PartnerForTest } from '../support/partners.ts';

let shelter: PartnerForTest;
let group: string;

beforeAll(loadListed);
beforeEach(async () => {
  shelter = await makePartner('shelter');
  group = await makeGroup(shelter);
  await sayFree(shelter, group, 4);
});
afterEach(() => {
  vi.useRealTimers();
});

function write(method: string, body: unknown, ifMatch?: string): Promise<Response> {
  const headers: Record<string, string> = ifMatch === undefined ? {} : { 'if-match': ifMatch };
  return callApi(method, `/bed-groups/${group}/figures`, { token: shelter.token, body, headers });
}

it('says its version; a write that has seen it makes the next', async () => {
  const read = await callApi('GET', `/bed-groups/${group}`, { token: shelter.token });
  expect(read.headers.get('etag')).toBe('"2"');
  expect(bedGroupJsonSchema.parse(await read.json())).toMatchObject({ version: 2, free: 4, said_by: 'shelter', freshness: 'fresh' });
  const written = await write('PUT', { capacity: 12, free: 6, out_of_service: 1 }, '"2"');
  expect([written.status, written.headers.get('etag'), written.headers.get('cache-control')]).toEqual([200, '"3"', 'no-store']);
  const list = await callApi('GET', '/bed-groups', { token: shelter.token });
  expect(bedGroupsSchema.parse(await list.json()).groups).toMatchObject([
    { id: group, capacity: 12, free: 6, out_of_service: 1, version: 3 },
  ]);
});

it('without a version nothing is written; with an old one the problem has both figures', async () => {
  await expectProblem(await write('PATCH', { free: 1 }), 428, 'precondition_required');
  for (const old of ['"1"', '1', '*', 'W/"2"', '"99"']) {
    const problem = await expectProblem(await write('PATCH', { free: 1 }, old), 412, 'figures_changed');
    expect(problem.figures).toEqual({ yours: { free: 1 }, current: { capacity: 10, free: 4, out_of_service: 0, version: 2 } });
  }
});

it('of many who have seen the same version, one writes', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, (_, free) => write('PATCH', { free: free % 10 }, '"2"')));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
});

it('“the same as before, still right” makes a figure fresh', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  vi.setSystemTime(Date.now() + 13 * 3_600_000);
  const aged = await callApi('GET', `/bed-groups/${group}`, { token: shelter.token });
  expect(await aged.json()).toMatchObject({ freshness: 'ageing', free: 4 });
  expect(await (await write('PATCH', {}, '"2"')).json()).toMatchObject({ freshness: 'fresh', free: 4, version: 3 });
});

it('more free beds than beds, or what is not a number of beds, is refused', async () => {
  await expectProblem(await write('PATCH', { free: 11 }, '"2"'), 400, 'invalid_input');
  await expectProblem(await write('PATCH', { out_of_service: 7 }, '"2"'), 400, 'invalid_input');
  await expectProblem(await write('PUT', { capacity: 3, free: 2, out_of_service: 2 }, '"2"'), 400, 'invalid_input');
  await expectProblem(await write('PUT', { free: 2 }, '"2"'), 400, 'invalid_input');
  await expectProblem(await write('PATCH', { free: 1, note: 'Ana' }, '"2"'), 400, 'invalid_input');
});

it('a bed on hold cannot be given away by a figure', async () => {
  const referrer = await makePartner('referrer');
  await askForHold(referrer, group, { beds: 2 });
  await expectProblem(await write('PATCH', { free: 1 }, '"2"'), 409, 'beds_are_held');
  expect(await (await write('PATCH', { free: 2 }, '"2"')).json()).toMatchObject({ free: 2, held: 2 });
});

it('keeps aside what held at the hour of publication, and nothing older', async () => {
  const kept = () => env.DB.prepare('select published_free as free from bed_figures where bed_group_id = ?').bind(group).first('free');
  const noon = lastPublication(Date.now()) + 24 * 3_600_000;
  vi.useFakeTimers({ toFake: ['Date'], now: noon + 1 });
  await write('PATCH', { free: 5 }, '"2"');
  expect(await kept()).toBe(4);
  await write('PATCH', { free: 6 }, '"3"');
  expect(await kept()).toBe(4);
  vi.setSystemTime(noon + 24 * 3_600_000 - 1);
  await write('PATCH', { free: 7 }, '"4"');
  expect(await kept()).toBe(4);
  vi.setSystemTime(noon + 24 * 3_600_000);
  await write('PATCH', { free: 8 }, '"5"');
  expect(await kept()).toBe(7);
});
