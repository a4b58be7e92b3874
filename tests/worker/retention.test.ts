import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { openForPartner } from '../../worker/db/client.ts';
import { eraseEndedHolds, listHoldCounts } from '../../worker/holds/retention-queries.ts';
import { D1_ERRORS, faulty } from '../support/faulty.ts';
import {
  askForHold,
  holdOf,
  loadListed,
  makeGroup,
  makePair,
  moveHold,
  sayFree,
  waitForHold,
  type PartnerForTest,
} from '../support/partners.ts';

const DAY = 86_400_000;
/** The first moment of a month, in UTC. */
const MARCH = Date.UTC(2026, 2, 1);

let shelter: PartnerForTest;
let referrer: PartnerForTest;
let group: string;

beforeAll(loadListed);
beforeEach(async () => {
  await env.DB.batch(['idempotency_keys', 'holds', 'hold_counts'].map((table) => env.DB.prepare(`delete from ${table}`)));
  ({ shelter, referrer, group } = await makePair(50, 500, 50));
});

/** So many holds that ended at a moment, declined by somebody or run out. */
async function end(count: number, at: number, how: 'declined' | 'expired'): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const { code } = await holdOf(await askForHold(referrer, group));
    if (how === 'declined') await moveHold(shelter, code, 'decline', { reason: 'no_staff' });
    const column = how === 'declined' ? 'ended_at' : 'live_until';
    await env.DB.prepare(`update holds set ${column} = ? where code = ?`).bind(at, code).run();
  }
}

const erase = (now: number, binding = env.DB) => eraseEndedHolds(openForPartner(binding), now);
const counts = () => listHoldCounts(openForPartner(env.DB));
const left = async (table: string) => env.DB.prepare(`select count(*) as n from ${table}`).first<number>('n');

it('a hold is there for 30 days after its end to the millisecond, then gone with its key; a live one stays', async () => {
  await end(1, MARCH, 'expired');
  await holdOf(await askForHold(referrer, group));
  expect(await erase(MARCH + 30 * DAY - 1)).toBe(0);
  expect(await erase(MARCH + 30 * DAY)).toBe(1);
  expect([await left('holds'), await left('idempotency_keys')]).toEqual([1, 1]);
});

it('of what is erased only how many is left, and only from ten on', async () => {
  await end(10, MARCH, 'declined');
  await end(9, MARCH + DAY, 'expired');
  await erase(MARCH + 40 * DAY);
  const ten = [{ month: 202603, state: '07', ending: 'declined', reason: 'no_staff', holds: 10 }];
  expect(await counts()).toEqual(ten);
  expect(await left('hold_counts'), 'the month may still bring more').toBe(2);
  await erase(MARCH + 61 * DAY);
  expect(await left('hold_counts')).toBe(1);
  expect(await counts()).toEqual(ten);
});

it('who waited in vain is counted as that, and who got a bed after waiting as what became of it', async () => {
  const full = await makeGroup(shelter, { capacity: 40 });
  for (let index = 0; index < 20; index += 1) await waitForHold(referrer, full);
  await sayFree(shelter, full, 0);
  await env.DB.prepare("update holds set state = 'requested' where code in (select code from holds where bed_group_id = ? limit 10)")
    .bind(full)
    .run();
  await env.DB.prepare('update holds set live_until = ? where bed_group_id = ?').bind(MARCH, full).run();
  await erase(MARCH + 30 * DAY);
  expect(await counts()).toMatchObject([
    { ending: 'expired', reason: 'none', holds: 10 },
    { ending: 'waited_in_vain', reason: 'none', holds: 10 },
  ]);
});

it('days of one month add up; a second run, or one whose answer was lost, counts nobody twice', async () => {
  await end(6, MARCH, 'declined');
  await erase(MARCH + 30 * DAY);
  expect(await counts()).toEqual([]);
  await end(6, MARCH + 2 * DAY, 'declined');
  let calls = 0;
  await erase(
    MARCH + 33 * DAY,
    faulty(
      env.DB,
      () => ((calls += 1) === 1 ? 'after' : 'none'),
      () => D1_ERRORS[0],
    ),
  );
  await erase(MARCH + 33 * DAY);
  expect(await counts()).toMatchObject([{ holds: 12 }]);
});

it('a key that was refused is gone a day later, whether its partner asks again or not; one of a day is kept', async () => {
  expect((await askForHold(referrer, group, { beds: 10, key: 'refused-key-1' })).status).toBe(201);
  await sayNothingFree();
  expect((await askForHold(referrer, group, { key: 'refused-key-2' })).status).toBe(409);
  expect(await left('idempotency_keys')).toBe(2);
  const now = Date.now();
  await erase(now + DAY - 60_000);
  expect(await left('idempotency_keys')).toBe(2);
  await erase(now + DAY);
  expect(await left('idempotency_keys')).toBe(0);
});

async function sayNothingFree(): Promise<void> {
  await env.DB.prepare('update bed_figures set free = 10 where bed_group_id = ?').bind(group).run();
}
