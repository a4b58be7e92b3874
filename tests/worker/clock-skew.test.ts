import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { expectProblem } from '../support/expect-problem.ts';
import {
  askForHold,
  callApi,
  holdOf,
  loadListed,
  makeGroup,
  makePartner,
  makeTokenFor,
  moveHold,
  sayFree,
  type PartnerForTest,
} from '../support/partners.ts';

/**
 * Two machines of one Worker whose clocks differ. What is promised: a clock behind gives nothing longer than its own difference, a clock ahead
 * ends things early by as much, and no bed is given twice.
 */

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-28T18:00:00Z');

let shelter: PartnerForTest;
let referrer: PartnerForTest;
let group: string;

function clock(offset: number): void {
  vi.setSystemTime(NOW + offset);
}

beforeAll(loadListed);
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  [shelter, referrer] = [await makePartner('shelter'), await makePartner('referrer')];
  group = await makeGroup(shelter, { hold_minutes: 60 });
  await sayFree(shelter, group, 1);
});
afterEach(() => {
  vi.useRealTimers();
});

it('a figure said by a clock ahead is fresh for a clock behind, and gets no older than it is', async () => {
  clock(-5 * MINUTE);
  const group1 = await (await callApi('GET', `/bed-groups/${group}`, { token: shelter.token })).json();
  expect(group1).toMatchObject({ free: 1, freshness: 'fresh' });
});

it('the version decides between two figures, not the clock', async () => {
  clock(-30 * MINUTE);
  const said = { token: shelter.token, body: { free: 3 }, headers: { 'if-match': '"2"' } };
  expect((await callApi('PATCH', `/bed-groups/${group}/figures`, said)).status).toBe(200);
  clock(30 * MINUTE);
  await expectProblem(await callApi('PATCH', `/bed-groups/${group}/figures`, said), 412, 'figures_changed');
});

it.each([-5, 5])('a bed held by one clock is held for another that is %i minutes off', async (minutes) => {
  const { code } = await holdOf(await askForHold(referrer, group));
  clock(minutes * MINUTE);
  await expectProblem(await askForHold(referrer, group), 409, 'no_free_bed');
  expect((await holdOf(await moveHold(shelter, code, 'accept'))).state).toBe('accepted');
});

it('a clock an hour ahead ends a hold early for itself, and once its bed is given again the first hold stays ended', async () => {
  const { code } = await holdOf(await askForHold(referrer, group));
  clock(61 * MINUTE);
  const second = await holdOf(await askForHold(referrer, group));
  expect((await holdOf(await moveHold(shelter, second.code, 'accept'))).state).toBe('accepted');
  clock(1 * MINUTE);
  expect((await moveHold(shelter, code, 'accept')).status).toBe(409);
});

it('a token that has ended is dead by its own clock; a clock behind lets it live no longer than it is behind', async () => {
  const { token } = await makeTokenFor(referrer.id, 'referrer', ['beds:read'], NOW + 10 * MINUTE);
  for (const [offset, status] of [
    [0, 200],
    [10 * MINUTE - 1, 200],
    [10 * MINUTE, 401],
    [11 * MINUTE, 401],
    [5 * MINUTE, 200],
  ] as const) {
    clock(offset);
    expect((await callApi('GET', '/open-beds?state=07', { token })).status, String(offset)).toBe(status);
  }
});
