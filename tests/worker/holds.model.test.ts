import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { HOLD_ACTIONS } from '#domain/hold.ts';
import { faulty } from '../support/faulty.ts';
import { compare, HOLD_MINUTES, type Model, type Real } from '../support/hold-model.ts';
import { ask, askAgain, look, move, queue, say, wait } from '../support/hold-steps.ts';
import { makeSignedIn } from '../support/page-client.ts';
import { loadListed, makeGroup, makePartner, sayFree, type PartnerForTest } from '../support/partners.ts';

const SEQUENCES = 2000;
const LIMIT_MS = 240_000;
const DAY = 86_400_000;

let shelter: PartnerForTest;
let referrers: readonly PartnerForTest[];
let sessions: ReadonlyMap<string, string>;

beforeAll(async () => {
  await loadListed();
  shelter = await makePartner('shelter');
  referrers = await Promise.all([1, 2].map(() => makePartner('referrer', { liveHoldsMax: 1_000_000 })));
  await env.DB.prepare('update api_tokens set expires_at = 9e15').run();
  const signedIn = [shelter, ...referrers].map(async ({ id }) => [id, await makeSignedIn(id)] as const);
  sessions = new Map(await Promise.all(signedIn));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  // The pause before a second try is a random part of its maximum: here none.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const which = fc.nat(5);
const isLossy = fc.boolean();
const steps = [
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(1), isLossy).map((input) => ask(...input)),
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(1), isLossy).map((input) => ask(...input)),
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(1), isLossy).map((input) => queue(...input)),
  fc.tuple(fc.integer({ min: 1, max: 2 }), fc.nat(1), isLossy).map((input) => queue(...input)),
  fc.tuple(which, fc.boolean()).map((input) => askAgain(...input)),
  fc.tuple(which, fc.constantFrom(...HOLD_ACTIONS), fc.boolean(), isLossy).map((input) => move(...input)),
  fc.tuple(which, fc.constantFrom(...HOLD_ACTIONS), fc.constant(true), isLossy).map((input) => move(...input)),
  fc
    .tuple(fc.record({ free: fc.nat(8), capacity: fc.integer({ min: 1, max: 8 }) }, { requiredKeys: [] }), fc.boolean(), isLossy)
    .map((input) => say(...input)),
  fc.constantFrom(1, HOLD_MINUTES - 1, HOLD_MINUTES, 12 * 60, 25 * 60).map(wait),
  fc.constantFrom('group' as const, 'holds' as const).map(look),
];

/** Loses the answer of one write: the second try must find its own work. */
function losingAnswerOf(lost: number): D1Database {
  let call = 0;
  return faulty(env.DB, () => {
    call += 1;
    return call === lost ? 'after' : 'none';
  });
}

it(`in ${SEQUENCES} sequences of requests, waitings, answers, figures, retries and time, by token and by session, no bed is promised twice and every hold ends once`, async () => {
  let sequences = 0;
  const property = fc.asyncProperty(fc.commands(steps, { maxCommands: 10, size: 'max' }), async (commands) => {
    sequences += 1;
    vi.setSystemTime(Date.now() + 3 * DAY);
    const group = await makeGroup(shelter, { capacity: 6, hold_minutes: HOLD_MINUTES });
    await sayFree(shelter, group, 2);
    const now = Date.now();
    const model: Model = { now, capacity: 6, free: 2, saidAt: now, version: 2, holds: [], asked: [] };
    const real: Real = { group, shelter, referrers, sessions, lossyAt: losingAnswerOf, setClock: (time) => void vi.setSystemTime(time) };
    await fc.asyncModelRun(() => ({ model, real }), commands);
    await compare(model, real);
  });
  const started = performance.now();
  await fc.assert(property, { numRuns: SEQUENCES, interruptAfterTimeLimit: LIMIT_MS, endOnFailure: true });
  console.log(`${sequences} sequences in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  expect(sequences).toBeGreaterThan(0);
});
