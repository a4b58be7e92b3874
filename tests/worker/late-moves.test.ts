import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { HoldAction } from '#domain/hold.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { moveHold } from '../../worker/holds/queries.ts';
import { findCaller, suspendPartner } from '../../worker/partners/queries.ts';
import { makeStamp, sha256 } from '../../worker/partners/token.ts';
import { askForHold, callApi, holdOf, loadListed, makeGroup, makePartner, sayFree, type PartnerForTest } from '../support/partners.ts';
import { expectProblem } from '../support/expect-problem.ts';
import * as partners from '../support/partners.ts';

/** Moves that reach the database late, or twice. */

let shelter: PartnerForTest;
let referrer: PartnerForTest;
let group: string;

beforeAll(loadListed);
beforeEach(async () => {
  [shelter, referrer] = [await makePartner('shelter'), await makePartner('referrer')];
  group = await makeGroup(shelter);
});

async function moveAt(now: number, code: string, action: HoldAction, stamp = makeStamp()) {
  const db = openForPartner(env.DB);
  const caller = await findCaller(db, await sha256(shelter.token));
  if (!caller) throw new Error('The shelter has no token');
  const row = await moveHold(db, { caller, code, action, party: 'shelter', reason: null, stamp, seals: [], now });
  return row?.stamp === stamp;
}

async function readGroup() {
  const response = await callApi('GET', `/bed-groups/${group}`, { token: shelter.token });
  return (await response.json()) as { free: number; held: number; version: number };
}

it.each(['accept', 'arrive'] as const)('a late %s gives no bed that another has got meanwhile', async (action) => {
  await sayFree(shelter, group, 1);
  const { code } = await holdOf(await askForHold(referrer, group));
  if (action === 'arrive') await partners.moveHold(shelter, code, 'accept');
  const begun = Date.now() - 10;
  await env.DB.prepare('update holds set live_until = ? where code = ?')
    .bind(begun + 1, code)
    .run();
  expect((await askForHold(await makePartner('referrer'), group)).status).toBe(201);
  expect(await moveAt(begun, code, action)).toBe(false);
  expect(await readGroup()).toMatchObject({ free: 1, held: 1 });
});

it('a yes that comes when the bed has gone is not taken for one that a person gave', async () => {
  const quick = await makeGroup(shelter, { auto_accept: true });
  await sayFree(shelter, quick, 1);
  const { code, state } = await holdOf(await askForHold(referrer, quick));
  expect(state).toBe('accepted');
  await env.DB.prepare('update bed_figures set free = 0 where bed_group_id = ?').bind(quick).run();
  await expectProblem(await partners.moveHold(shelter, code, 'accept'), 409, 'hold_has_moved');
  expect((await holdOf(await callApi('GET', `/holds/${code}`, { token: referrer.token }))).contact).toBeNull();
});

it('an arrival whose answer was lost takes its bed once, whatever was said in between', async () => {
  await sayFree(shelter, group, 5);
  const { code } = await holdOf(await askForHold(referrer, group));
  await partners.moveHold(shelter, code, 'accept');
  const stamp = makeStamp();
  const now = Date.now();
  await moveAt(now, code, 'arrive', stamp);
  const { free, version } = await readGroup();
  expect(free).toBe(4);
  await sayFree(shelter, group, 4, version);
  await moveAt(now, code, 'arrive', stamp);
  expect((await readGroup()).free).toBe(4);
});

it.each(['shelter', 'referrer'] as const)(
  'suspending the %s ends its holds: nobody is sent to a house of which something is wrong',
  async (role) => {
    await sayFree(shelter, group, 2);
    const { code } = await holdOf(await askForHold(referrer, group));
    await partners.moveHold(shelter, code, 'accept');
    await suspendPartner(openForPartner(env.DB), role === 'shelter' ? shelter.id : referrer.id, makeStamp(), Date.now());
    const other = role === 'shelter' ? referrer : shelter;
    const seen = await holdOf(await callApi('GET', `/holds/${code}`, { token: other.token }));
    expect(seen).toMatchObject({ state: 'released', contact: null, referrer: null });
  },
);

it('suspending rewrites no hold that had run out before: it stays expired, and is erased by its own end', async () => {
  await sayFree(shelter, group, 1);
  const { code } = await holdOf(await askForHold(referrer, group));
  const ended = Date.now() - 1000;
  await env.DB.prepare('update holds set live_until = ? where code = ?').bind(ended, code).run();
  await suspendPartner(openForPartner(env.DB), shelter.id, makeStamp(), Date.now());
  const row = await env.DB.prepare('select state, ended_at, live_until from holds where code = ?').bind(code).first();
  expect(row).toEqual({ state: 'requested', ended_at: null, live_until: ended });
});
