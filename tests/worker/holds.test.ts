import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { holdSchema, holdsSchema } from '#domain/partner-contract.ts';
import { expectProblem } from '../support/expect-problem.ts';
import {
  askForHold,
  callApi,
  holdOf,
  loadListed,
  makeGroup,
  makePair,
  makePartner,
  moveHold,
  sayFree,
  type PartnerForTest,
} from '../support/partners.ts';

let shelter: PartnerForTest;
let referrer: PartnerForTest;
let group: string;

beforeAll(loadListed);
beforeEach(async () => {
  ({ shelter, referrer, group } = await makePair());
});
afterEach(() => {
  vi.useRealTimers();
});

const readHold = async (partner: PartnerForTest, code: string) => holdOf(await callApi('GET', `/holds/${code}`, { token: partner.token }));

it('the whole round: asked for, accepted, arrived; the bed is then no longer free', async () => {
  const asked = holdSchema.parse(await holdOf(await askForHold(referrer, group)));
  expect(asked).toMatchObject({ state: 'requested', contact: null, reason: null });
  expect((await readHold(referrer, asked.code)).contact).toBeNull();
  const seen = await readHold(shelter, asked.code);
  expect(seen.referrer?.phones[0]?.number).toBe('9610000000');
  expect(await holdOf(await moveHold(shelter, asked.code, 'accept'))).toMatchObject({ state: 'accepted', contact: null });
  const accepted = await readHold(referrer, asked.code);
  expect(accepted).toMatchObject({ state: 'accepted', referrer: null, contact: { name: 'listed-shelter' } });
  expect(await holdOf(await moveHold(shelter, asked.code, 'arrive'))).toMatchObject({ state: 'arrived', expires_at: null, contact: null });
  const after = await callApi('GET', `/bed-groups/${group}`, { token: shelter.token });
  expect(await after.json()).toMatchObject({ free: 2, held: 0, version: 3 });
  expect((await readHold(referrer, asked.code)).contact).toBeNull();
});

it('a declined hold says why, by a code, and its bed is free again', async () => {
  const { code } = await holdOf(await askForHold(referrer, group, { beds: 3 }));
  await expectProblem(await askForHold(referrer, group), 409, 'no_free_bed');
  await expectProblem(await moveHold(shelter, code, 'decline', { reason: 'because of her' }), 400, 'invalid_input');
  await expectProblem(await moveHold(shelter, code, 'decline', { reason: 'no_staff', note: 'x' }), 400, 'invalid_input');
  expect(await holdOf(await moveHold(shelter, code, 'decline', { reason: 'no_staff' }))).toMatchObject({
    state: 'declined',
    reason: 'no_staff',
  });
  expect((await askForHold(referrer, group, { beds: 3 })).status).toBe(201);
});

it('a hold expires at its millisecond, without anybody doing anything', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  const { code, expires_at } = await holdOf(await askForHold(referrer, group, { beds: 3 }));
  vi.setSystemTime(Date.parse(expires_at ?? '') - 1);
  expect(await readHold(shelter, code)).toMatchObject({ state: 'requested' });
  await expectProblem(await askForHold(referrer, group), 409, 'no_free_bed');
  vi.setSystemTime(Date.parse(expires_at ?? ''));
  expect(await readHold(shelter, code)).toMatchObject({ state: 'expired', expires_at: null, referrer: null });
  await expectProblem(await moveHold(shelter, code, 'accept'), 409, 'hold_has_moved');
  expect((await askForHold(referrer, group, { beds: 3 })).status).toBe(201);
});

it('accepted means held anew for the whole time', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  const { code } = await holdOf(await askForHold(referrer, group));
  vi.setSystemTime(Date.now() + 60 * 60_000);
  const { expires_at } = await holdOf(await moveHold(shelter, code, 'accept'));
  expect(Date.parse(expires_at ?? '') - Date.now()).toBe(120 * 60_000);
});

it('each change needs the right party and the right state', async () => {
  const { code } = await holdOf(await askForHold(referrer, group));
  await expectProblem(await moveHold(shelter, code, 'arrive'), 409, 'hold_has_moved');
  for (const action of ['accept', 'arrive']) await expectProblem(await moveHold(referrer, code, action), 403, 'missing_scope');
  expect((await moveHold(referrer, code, 'release')).status).toBe(200);
  for (const action of ['accept', 'arrive']) await expectProblem(await moveHold(shelter, code, action), 409, 'hold_has_moved');
  await expectProblem(await moveHold(shelter, code, 'decline', { reason: 'no_bed' }), 409, 'hold_has_moved');
});

it('whoever tries to move the hold of others is told that there is none, and has moved nothing', async () => {
  const { code } = await holdOf(await askForHold(referrer, group));
  for (const [role, action] of [
    ['referrer', 'release'],
    ['shelter', 'accept'],
    ['shelter', 'release'],
  ] as const) {
    await expectProblem(await moveHold(await makePartner(role), code, action), 404, 'unknown_hold');
    expect((await readHold(referrer, code)).state).toBe('requested');
  }
});

it('saying the same twice is no fault and changes nothing twice', async () => {
  const { code } = await holdOf(await askForHold(referrer, group));
  const first = await holdOf(await moveHold(shelter, code, 'accept'));
  expect(await holdOf(await moveHold(shelter, code, 'accept'))).toEqual(first);
  await moveHold(shelter, code, 'arrive');
  expect((await moveHold(shelter, code, 'arrive')).status).toBe(200);
  expect(await (await callApi('GET', `/bed-groups/${group}`, { token: shelter.token })).json()).toMatchObject({ free: 2, version: 3 });
});

it('what a house accepts by itself gives no contact until a person has accepted', async () => {
  const own = await makeGroup(shelter, { auto_accept: true });
  await sayFree(shelter, own, 1);
  const { code, state } = await holdOf(await askForHold(referrer, own));
  expect(state).toBe('accepted');
  expect((await readHold(referrer, code)).contact).toBeNull();
  await moveHold(shelter, code, 'accept');
  expect((await readHold(referrer, code)).contact?.phones).toHaveLength(1);
});

it('both organisations list what is live; a code may be said in any usual way', async () => {
  const { code } = await holdOf(await askForHold(referrer, group));
  const ended = await holdOf(await askForHold(referrer, group));
  await moveHold(referrer, ended.code, 'release');
  for (const { token } of [shelter, referrer]) {
    const { holds } = holdsSchema.parse(await (await callApi('GET', '/holds', { token })).json());
    expect(holds.map((hold) => hold.code)).toEqual([code]);
  }
  expect((await readHold(shelter, code.toLowerCase().replace('-', ''))).code).toBe(code);
});

it('what a partner is told lies in no cache on the way', async () => {
  const { code } = await holdOf(await askForHold(referrer, group));
  for (const path of [`/holds/${code}`, '/holds', '/open-beds?state=07']) {
    const response = await callApi('GET', path, { token: referrer.token });
    expect([path, response.status, response.headers.get('cache-control')]).toEqual([path, 200, 'no-store']);
  }
  const board = await callApi('GET', `/bed-groups/${group}`, { token: shelter.token });
  expect([board.status, board.headers.get('cache-control')]).toEqual([200, 'no-store']);
});
