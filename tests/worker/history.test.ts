import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { History } from '#domain/partner-area.ts';
import { SCOPES_OF } from '#domain/token.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { holdsForPages } from '../../worker/holds/for-page.ts';
import { HISTORY_PART } from '../../worker/holds/history-queries.ts';
import { askForHold, holdOf, loadListed, makePair, makePartner, moveHold, type PartnerForTest } from '../support/partners.ts';

const DAY = 86_400_000;
let shelter: PartnerForTest;
let referrer: PartnerForTest;
let group: string;

beforeAll(loadListed);
beforeEach(async () => {
  ({ shelter, referrer, group } = await makePair(100, 500, 100));
});

function historyOf({ id }: PartnerForTest, role: 'shelter' | 'referrer', holds: string | null = null, acts: string | null = null) {
  const caller = {
    tokenId: '0'.repeat(32),
    partnerId: id,
    role,
    isConsulate: false,
    isDemo: false,
    scopes: SCOPES_OF[role],
    expiresAt: Date.now() + DAY,
    isRevoked: false,
    unsealed: [],
  };
  return holdsForPages(openForPartner(env.DB), { caller, name: id }).listHistory(holds, acts);
}

async function ask(): Promise<string> {
  return (await holdOf(await askForHold(referrer, group))).code;
}

it('both sides see how a hold ended, nobody else does, and a live one is not there yet', async () => {
  const [declined, expired, live] = [await ask(), await ask(), await ask()];
  await moveHold(shelter, declined, 'decline', { reason: 'no_staff' });
  await env.DB.prepare('update holds set live_until = ? where code = ?')
    .bind(Date.now() - 5000, expired)
    .run();
  for (const history of [await historyOf(shelter, 'shelter'), await historyOf(referrer, 'referrer')]) {
    expect(history.holds).toMatchObject([
      { code: declined, bed_group: group, place: '07', state: 'declined', reason: 'no_staff' },
      { code: expired, state: 'expired', reason: null },
    ]);
    expect(history.holds.map(({ code }) => code)).not.toContain(live);
  }
  const other = await historyOf(await makePartner('referrer'), 'referrer');
  expect(other).toMatchObject({ holds: [], acts: [{ action: 'token_made' }, { action: 'organisation_added' }] });
});

it('holds that ended more than 30 days ago are not shown, though nobody has erased them yet', async () => {
  const [old, young] = [await ask(), await ask()];
  const end = env.DB.prepare("update holds set state = 'released', live_until = null, ended_at = ? where code = ?");
  await env.DB.batch([end.bind(Date.now() - 30 * DAY - 1000, old), end.bind(Date.now() - 30 * DAY + 60_000, young)]);
  expect((await historyOf(referrer, 'referrer')).holds.map(({ code }) => code)).toEqual([young]);
});

it('what an organisation did is told to it alone, the newest first', async () => {
  const code = await ask();
  await moveHold(shelter, code, 'accept');
  expect((await historyOf(shelter, 'shelter')).acts.slice(0, 2)).toMatchObject([
    { action: 'hold_accept', subject: code, actor: shelter.tokenId },
    { action: 'figures_set', subject: group },
  ]);
  expect((await historyOf(referrer, 'referrer')).acts.map(({ action }) => action)).not.toContain('hold_accept');
});

/** Every part from the newest to the oldest. */
async function allParts(): Promise<readonly History[]> {
  const parts: History[] = [];
  let cursors: [string | null, string | null] = [null, null];
  do {
    const part: History = await historyOf(referrer, 'referrer', ...cursors);
    parts.push(part);
    cursors = [part.olderHolds ?? null, part.olderActs ?? null];
  } while (cursors[0] !== null && parts.length < 10);
  return parts;
}

it('every hold is on one part, also when many ended in the same millisecond; no cursor has a code', async () => {
  const codes = await Promise.all(Array.from({ length: HISTORY_PART * 2 + 7 }, ask));
  const at = Date.now() - 1000;
  const end = env.DB.prepare("update holds set state = 'released', live_until = null, ended_at = ? where code = ?");
  await env.DB.batch(codes.map((code, index) => end.bind(index < 3 ? at - 5 : at, code)));
  const parts = await allParts();
  expect(parts.map(({ holds }) => holds.length)).toEqual([HISTORY_PART, HISTORY_PART, 7]);
  expect(parts.flatMap(({ holds }) => holds.map(({ code }) => code)).sort()).toEqual([...codes].sort());
  for (const { olderHolds } of parts.slice(0, -1)) expect(olderHolds).toMatch(/^\d{13}\.\d+$/);
  const [newest] = parts;
  expect(Number(newest?.olderActs)).toBe(newest?.acts.at(-1)?.seq);
});

it('a cursor that is none begins at the newest', async () => {
  const code = await ask();
  await moveHold(referrer, code, 'release');
  for (const wrong of ['', 'x', '-1', "1' or 1=1", '9'.repeat(40)]) {
    expect((await historyOf(referrer, 'referrer', wrong, wrong)).holds).toMatchObject([{ code }]);
  }
});
