import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WAITING_HOURS } from '#domain/hold.ts';
import { holdSchema, holdsSchema, openBedsSchema } from '#domain/partner-contract.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { changeSettings } from '../../worker/partners/queries.ts';
import { makeStamp } from '../../worker/partners/token.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { joinLine, later, makeLine, readGroup, stateOf, type Line } from '../support/line.ts';
import {
  askForHold,
  callApi,
  holdOf,
  loadListed,
  makeGroup,
  makePartner,
  moveHold,
  sayFree,
  waitForHold,
  type PartnerForTest,
} from '../support/partners.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let line: Line;
let shelter: PartnerForTest;
let referrer: PartnerForTest;
let other: PartnerForTest;
let group: string;
let holder: string;

beforeAll(loadListed);
beforeEach(async () => {
  line = await makeLine();
  ({ shelter, referrer, other, group, holder } = line);
});
afterEach(() => {
  vi.useRealTimers();
});

it('who waits has a code and an end, holds no bed, and has the bed requested by itself when it is free', async () => {
  const response = await waitForHold(referrer, group);
  expect(response.status).toBe(201);
  const waiting = holdSchema.parse(await response.json());
  expect(response.headers.get('location')).toBe(`/api/v1/holds/${waiting.code}`);
  expect(waiting).toMatchObject({ state: 'waiting', contact: null, reason: null });
  expect(Date.parse(waiting.expires_at ?? '') - Date.now()).toBe(WAITING_HOURS * HOUR);
  expect(await readGroup(line)).toMatchObject({ held: 1, waiting: 1 });
  later(HOUR);
  await moveHold(shelter, holder, 'decline', { reason: 'no_staff' });
  expect(await readGroup(line)).toMatchObject({ held: 1, waiting: 0 });
  const promoted = await holdOf(await callApi('GET', `/holds/${waiting.code}`, { token: referrer.token }));
  expect(promoted).toMatchObject({ code: waiting.code, state: 'requested' });
  expect(Date.parse(promoted.expires_at ?? '') - Date.now()).toBe(120 * MINUTE);
  await moveHold(shelter, waiting.code, 'accept');
  expect(await holdOf(await moveHold(shelter, waiting.code, 'arrive'))).toMatchObject({ state: 'arrived' });
});

describe('waiting is refused', () => {
  it('when there is room now', async () => {
    await sayFree(shelter, group, 2, 2);
    await expectProblem(await waitForHold(referrer, group, { key: 'there-is-room' }), 409, 'room_now');
    await askForHold(referrer, group);
    await expectProblem(await waitForHold(referrer, group, { key: 'there-is-room' }), 409, 'room_now');
  });

  it('where no requests are taken, where the rules refuse, and of what is not known', async () => {
    const closed = await makeGroup(shelter, { accepts_holds: false });
    const women = await makeGroup(shelter, { rules: ['gender:female=accepts', 'gender:otherwise=refuses'] });
    await expectProblem(await waitForHold(referrer, closed), 409, 'holds_closed');
    await expectProblem(await waitForHold(referrer, women, { gender: 'male' }), 409, 'not_for_this_group');
    await expectProblem(await waitForHold(referrer, 'no-such-group'), 404, 'unknown_bed_group');
    await expectProblem(await waitForHold(await makePartner('referrer', { isConsulate: true }), group), 404, 'unknown_bed_group');
  });

  it('beyond the caps, in holds and in beds, in which those who wait count', async () => {
    const capped = await makePartner('referrer', { liveHoldsMax: 2, liveBedsMax: 4 });
    const room = await makeGroup(shelter);
    await sayFree(shelter, room, 5);
    expect((await waitForHold(capped, group, { beds: 2 })).status).toBe(201);
    await expectProblem(await waitForHold(capped, group, { beds: 3 }), 409, 'too_many_holds');
    await expectProblem(await askForHold(capped, room, { beds: 3 }), 409, 'too_many_holds');
    expect((await askForHold(capped, room, { beds: 2 })).status).toBe(201);
    await expectProblem(await waitForHold(capped, group), 409, 'too_many_holds');
  });

  it('but not where nobody has said lately whether there is room', async () => {
    const silent = await makeGroup(shelter);
    const { code } = await holdOf(await waitForHold(referrer, silent));
    await sayFree(shelter, silent, 1);
    expect(await stateOf(referrer, code)).toBe('requested');
  });
});

it('the same key gets the first answer again, whatever has become of the waiting, and is no key of a request', async () => {
  const first = await waitForHold(referrer, group, { key: 'the-same-key' });
  const body = await first.text();
  await moveHold(other, holder, 'release');
  const again = await waitForHold(referrer, group, { key: 'the-same-key' });
  expect([again.status, await again.text()]).toEqual([201, body]);
  await expectProblem(await waitForHold(referrer, group, { key: 'the-same-key', beds: 2 }), 422, 'key_reused');
  await expectProblem(await askForHold(referrer, group, { key: 'the-same-key' }), 422, 'key_reused');
});

it('either may end a waiting; only that can be done to it', async () => {
  const [mine, theirs] = [await joinLine(line, referrer), await joinLine(line, referrer)];
  for (const action of ['accept', 'arrive']) await expectProblem(await moveHold(shelter, mine, action), 409, 'hold_has_moved');
  await expectProblem(await moveHold(shelter, mine, 'decline', { reason: 'no_bed' }), 409, 'hold_has_moved');
  expect(await holdOf(await moveHold(referrer, mine, 'release'))).toMatchObject({ state: 'released', expires_at: null });
  expect((await moveHold(shelter, theirs, 'release')).status).toBe(200);
});

it('how many wait: to the shelter, and to others only where the group shows numbers; never who or in which order', async () => {
  const [mine, theirs] = [await joinLine(line, referrer), await joinLine(line, other)];
  const search = async () => {
    const { groups } = openBedsSchema.parse(await (await callApi('GET', '/open-beds?state=07', { token: referrer.token })).json());
    return groups.find(({ id }) => id === group);
  };
  expect(await search()).toMatchObject({ waiting: 2, open: 0 });
  await changeSettings(openForPartner(env.DB), shelter.id, group, { shows_numbers: false }, makeStamp(), Date.now());
  expect(await search()).toMatchObject({ waiting: null, open: null });
  expect(await readGroup(line)).toMatchObject({ waiting: 2 });
  const listOf = async ({ token }: PartnerForTest) =>
    holdsSchema.parse(await (await callApi('GET', '/holds', { token })).json()).holds.map(({ code }) => code);
  expect(await listOf(referrer)).toEqual([mine]);
  expect(await listOf(shelter)).toEqual([holder]);
  expect((await holdOf(await callApi('GET', `/holds/${mine}`, { token: shelter.token }))).referrer).toBeNull();
  await expectProblem(await callApi('GET', `/holds/${theirs}`, { token: referrer.token }), 404, 'unknown_hold');
});
