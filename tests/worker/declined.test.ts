import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { DECLINE_REASONS } from '#domain/hold.ts';
import { ask } from '../support/ask.ts';
import { loadListed } from '../support/partners.ts';

beforeAll(loadListed);
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 28) });
  await env.DB.prepare('delete from hold_counts').run();
});
afterEach(() => {
  vi.useRealTimers();
});

async function count(month: number, holds: number, reason = 'no_bed', state = '07', ending = 'declined'): Promise<void> {
  await env.DB.prepare('insert into hold_counts values (?, ?, ?, ?, ?)').bind(month, state, ending, reason, holds).run();
}

const gapsFor = async (needs: readonly string[]) => (await ask('07', { needs })).gaps;
const declined = async () => (await gapsFor(['shelter']))[0]?.declined;

it('how often shelters of the state said no, by reason: the sum of a year, in tens', async () => {
  await count(202610, 17);
  await count(202511, 12);
  await count(202610, 41, 'no_staff');
  expect(await declined()).toEqual([
    { reason: 'no_staff', holds: 40 },
    { reason: 'no_bed', holds: 20 },
  ]);
});

it('nothing of fewer than ten in a month, of other states, of other endings, and of longer ago', async () => {
  await count(202610, 9);
  await count(202609, 9);
  await count(202610, 30, 'too_late', '09');
  await count(202610, 30, 'none', '07', 'released');
  await count(202510, 30, 'no_staff');
  expect(await declined()).toBeUndefined();
});

it('only where a bed is needed', async () => {
  for (const reason of DECLINE_REASONS) await count(202610, 10, reason);
  const gaps = await gapsFor(['legal', 'shelter', 'emergency_lodging']);
  expect(gaps.map((gap) => gap.declined?.length)).toEqual([undefined, DECLINE_REASONS.length, DECLINE_REASONS.length]);
});
