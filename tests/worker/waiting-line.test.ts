import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SettingsChange } from '#domain/bed-group.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { changeSettings, suspendPartner } from '../../worker/partners/queries.ts';
import { makeStamp } from '../../worker/partners/token.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { faulty } from '../support/faulty.ts';
import { joinLine, later, makeLine, readGroup, stateOf, type Line } from '../support/line.ts';
import { askForHold, callApi, holdOf, loadListed, moveHold, sayFree, waitForHold, type PartnerForTest } from '../support/partners.ts';

const MINUTE = 60_000;

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

describe('the bed that is free goes to the first in line', () => {
  it.each(['decline', 'release', 'figures'] as const)('when it was freed by %s', async (how) => {
    const [first, second] = [await joinLine(line, referrer), await joinLine(line, other)];
    if (how === 'figures') await sayFree(shelter, group, 2, 2);
    else await moveHold(how === 'decline' ? shelter : other, holder, how, how === 'decline' ? { reason: 'no_bed' } : undefined);
    expect([await stateOf(referrer, first), await stateOf(other, second)]).toEqual(['requested', 'waiting']);
  });

  it.each(['search', 'board', 'list', 'request'] as const)('when it was freed by time, at the next %s', async (look) => {
    const code = await joinLine(line, referrer);
    later(120 * MINUTE);
    const answer = {
      search: () => callApi('GET', '/open-beds?state=07', { token: other.token }),
      board: () => callApi('GET', '/bed-groups', { token: shelter.token }),
      list: () => callApi('GET', '/holds', { token: referrer.token }),
      request: () => askForHold(other, group),
    }[look];
    expect((await answer()).status).toBe(look === 'request' ? 409 : 200);
    expect(await env.DB.prepare('select state from holds where code = ?').bind(code).first('state')).toBe('requested');
  });

  it('whoever is too many for it is passed by, and keeps the place in line', async () => {
    const [large, small] = [await joinLine(line, referrer, { beds: 3 }), await joinLine(line, other)];
    await moveHold(other, holder, 'release');
    expect([await stateOf(referrer, large), await stateOf(other, small)]).toEqual(['waiting', 'requested']);
    await sayFree(shelter, group, 4, 2);
    expect(await stateOf(referrer, large)).toBe('requested');
  });

  it('several beds reach several at once', async () => {
    const codes = [await joinLine(line, referrer), await joinLine(line, other), await joinLine(line, referrer)];
    await sayFree(shelter, group, 4, 2);
    expect(await readGroup(line)).toMatchObject({ held: 4, waiting: 0 });
    for (const code of codes) expect(await stateOf(shelter, code)).toBe('requested');
  });

  it('of two that wait, one bed freed twice at once reaches one', async () => {
    const codes = [await joinLine(line, referrer), await joinLine(line, other)];
    await Promise.all([
      moveHold(shelter, holder, 'decline', { reason: 'no_bed' }),
      moveHold(other, holder, 'release'),
      ...Array.from({ length: 10 }, () => callApi('GET', '/holds', { token: referrer.token })),
      ...Array.from({ length: 10 }, () => askForHold(other, group)),
    ]);
    expect([await stateOf(referrer, codes[0] ?? ''), await stateOf(other, codes[1] ?? '')]).toEqual(['requested', 'waiting']);
    expect(await readGroup(line)).toMatchObject({ free: 1, held: 1, waiting: 1 });
  });

  it('accepted at once where the group accepts by itself, without a contact until somebody has accepted', async () => {
    const code = await joinLine(line, referrer);
    await changeSettings(openForPartner(env.DB), shelter.id, group, { auto_accept: true }, makeStamp(), Date.now());
    await moveHold(other, holder, 'release');
    const promoted = await holdOf(await callApi('GET', `/holds/${code}`, { token: referrer.token }));
    expect(promoted).toMatchObject({ state: 'accepted', contact: null });
    await moveHold(shelter, code, 'accept');
    expect((await holdOf(await callApi('GET', `/holds/${code}`, { token: referrer.token }))).contact).not.toBeNull();
  });
});

it('a newcomer overtakes nobody who would fit: the bed goes to the line even if nobody has looked', async () => {
  const codes: string[] = [];
  for (let index = 0; index < 4; index += 1) codes.push(await joinLine(line, referrer));
  await env.DB.prepare('update bed_figures set free = 5 where bed_group_id = ?').bind(group).run();
  await expectProblem(await askForHold(other, group), 409, 'no_free_bed');
  expect(await readGroup(line)).toMatchObject({ held: 5, waiting: 0 });
  await sayFree(shelter, group, 6, 2);
  expect((await askForHold(other, group)).status).toBe(201);
});

describe('nobody gets a bed from the line', () => {
  const set = (change: SettingsChange) => changeSettings(openForPartner(env.DB), shelter.id, group, change, makeStamp(), Date.now());
  const run = (statement: string, id: string) => env.DB.prepare(statement).bind(id).run();

  it.each([
    ['waiting', 'whose figure is too old', () => set({ known_minutes: 30 })],
    ['waiting', 'of a group that takes no requests any more', () => set({ accepts_holds: false })],
    [
      'waiting',
      'for a consulate where none is allowed any more',
      () => run('update partners set is_consulate = 1 where id = ?', referrer.id),
    ],
    ['waiting', 'of a shelter that is suspended', () => run('update partners set suspended_at = 1 where id = ?', shelter.id)],
    ['requested', 'unless none of that is so', () => set({ known_minutes: 31 })],
  ])('%s: %s', async (state, _, change) => {
    const code = await joinLine(line, referrer);
    await change();
    later(31 * MINUTE - 1);
    await moveHold(other, holder, 'release');
    await callApi('GET', '/open-beds?state=07', { token: other.token });
    expect(await stateOf(referrer, code)).toBe(state);
  });

  it('once the time of waiting is over, to its millisecond', async () => {
    await changeSettings(openForPartner(env.DB), shelter.id, group, { hold_minutes: 1440 }, makeStamp(), Date.now());
    await moveHold(shelter, holder, 'accept');
    const { code, expires_at } = await holdOf(await waitForHold(referrer, group));
    vi.setSystemTime(Date.parse(expires_at ?? '') - 1);
    expect(await stateOf(referrer, code)).toBe('waiting');
    vi.setSystemTime(Date.parse(expires_at ?? ''));
    expect(await stateOf(referrer, code)).toBe('expired');
    await moveHold(other, holder, 'release');
    expect(await stateOf(referrer, code)).toBe('expired');
    expect(await readGroup(line)).toMatchObject({ held: 0, waiting: 0 });
  });

  it('whose organisation was suspended, whose waiting then ends', async () => {
    const code = await joinLine(line, referrer);
    await suspendPartner(openForPartner(env.DB), referrer.id, makeStamp(), Date.now());
    await moveHold(other, holder, 'release');
    expect(await stateOf(shelter, code)).toBe('released');
  });
});

it('an answer to who waits is none to the request that follows, even when it is tried again', async () => {
  const code = await joinLine(line, referrer);
  later(120 * MINUTE);
  let calls = 0;
  const binding = faulty(env.DB, () => ((calls += 1) === 2 ? 'after' : 'none'));
  const declined = await callApi('POST', `/holds/${code}/decline`, { token: shelter.token, body: { reason: 'no_bed' }, binding });
  expect(calls).toBe(3);
  await expectProblem(declined, 409, 'hold_has_moved');
  expect(await stateOf(referrer, code)).toBe('requested');
  const { results } = await env.DB.prepare('select action from audit_events where subject = ?').bind(code).all();
  expect(results).toEqual([{ action: 'hold_waited' }]);
});
