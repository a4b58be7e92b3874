import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { availabilitySchema, serviceSchema } from '#domain/contract.ts';
import { lastPublication } from '#domain/public-beds.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { suspendPartner } from '../../worker/partners/queries.ts';
import { makeStamp } from '../../worker/partners/token.ts';
import { askForHold, callApi, holdOf, loadListed, makeGroup, makePartner, moveHold, type PartnerForTest } from '../support/partners.ts';

const HOUR = 3_600_000;
const UNKNOWN = { band: 'unknown', as_of: null };
let shelter: PartnerForTest;
let referrer: PartnerForTest;
let noon: number;

beforeAll(loadListed);
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  await anew();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A house of which nothing is said yet, two hours before the next hour of publication. */
async function anew(): Promise<void> {
  await env.DB.prepare('update bed_groups set is_public = 0').run();
  noon = lastPublication(Date.now()) + 24 * HOUR;
  vi.setSystemTime(noon - 2 * HOUR);
  [shelter, referrer] = [await makePartner('shelter'), await makePartner('referrer')];
}

async function say(group: string, figures: object): Promise<void> {
  const version = await env.DB.prepare('select version from bed_figures where bed_group_id = ?').bind(group).first<number>('version');
  await callApi('PATCH', `/bed-groups/${group}/figures`, { token: shelter.token, body: figures, headers: { 'if-match': `"${version}"` } });
}

async function makeHouse(sizes: readonly number[], free: number, changes: object = {}): Promise<readonly string[]> {
  const groups: string[] = [];
  for (const capacity of sizes) {
    const group = await makeGroup(shelter, { capacity, is_public: true, ...changes });
    await say(group, { free: Math.min(free, capacity) });
    groups.push(group);
  }
  return groups;
}

async function bedsOfHouse() {
  const one = serviceSchema.parse(await (await callApi('GET', '/services/listed-shelter')).json()).beds;
  const many = availabilitySchema.parse(await (await callApi('GET', '/availability?state=07')).json());
  const asked = availabilitySchema.parse(await (await callApi('GET', '/availability?state=07&needs=legal')).json());
  for (const { services } of [many, asked]) expect(services.find(({ id }) => id === 'listed-shelter')?.beds).toEqual(one);
  return one;
}

/** Everything that the public is answered of that state, but for the moment at which it was. */
async function answers(): Promise<string> {
  const paths = ['/services/listed-shelter', '/availability?state=07', '/availability?state=07&needs=legal'];
  const texts = await Promise.all(paths.map(async (path) => (await callApi('GET', path)).text()));
  return texts.join('\n').replaceAll(/"generated_at":"[^"]*"/g, '');
}

interface Move {
  readonly group: number;
  readonly later: number;
  readonly figures: object | undefined;
}

const count = fc.nat(60);
const figures = fc.oneof(
  fc.constant(undefined),
  fc.record({ free: count }),
  fc.constant({}),
  fc.record({ capacity: fc.integer({ min: 1, max: 60 }), free: count, out_of_service: fc.nat(3) }),
);
const movesWithin = (hours: number) =>
  fc.array(fc.record({ group: fc.nat(2), later: fc.nat(hours * HOUR - 1), figures }), { minLength: 1, maxLength: 6 });

/** Says figures, or lets somebody arrive by a hold. */
async function move({ group, figures: said }: Move, groups: readonly string[]): Promise<void> {
  const id = groups[group % groups.length] ?? '';
  if (said) return say(id, said);
  const asked = await askForHold(referrer, id);
  if (asked.status !== 201) return;
  const { code } = await holdOf(asked);
  await moveHold(shelter, code, 'accept');
  await moveHold(shelter, code, 'arrive');
}

it('within one day nothing that happens in a large house changes any public answer', async () => {
  const houses = fc.record({ sizes: fc.array(fc.integer({ min: 7, max: 40 }), { minLength: 1, maxLength: 3 }), free: count });
  await fc.assert(
    fc.asyncProperty(houses, movesWithin(24), async ({ sizes, free }, moves) => {
      await anew();
      const groups = await makeHouse(sizes, free);
      vi.setSystemTime(noon);
      const before = await answers();
      for (const one of moves.toSorted((a, b) => a.later - b.later)) {
        vi.setSystemTime(noon + one.later);
        await move(one, groups);
        expect(await answers()).toBe(before);
      }
    }),
    { numRuns: 40 },
  );
});

it('no change in a house of fewer than 20 beds changes any public answer, on whatever day', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 19 }), { minLength: 1, maxLength: 3 });
  const small = sizes.filter((all) => all.reduce((sum, size) => sum + size, 0) < 20);
  const moves = movesWithin(24 * 4).map((all) =>
    all.map((one) => ({ ...one, figures: one.figures && { ...one.figures, capacity: undefined } })),
  );
  const empty = await answers();
  await fc.assert(
    fc.asyncProperty(small, count, moves, async (all, free, days) => {
      await anew();
      const groups = await makeHouse(all, free);
      for (const one of days.toSorted((a, b) => a.later - b.later)) {
        vi.setSystemTime(noon + one.later);
        await move(one, groups);
        expect(await answers()).toBe(empty);
      }
    }),
    { numRuns: 40 },
  );
});

it('a large house has one band of all its public groups, as of the day', async () => {
  await makeHouse([15, 25], 10);
  await makeGroup(shelter, { capacity: 30, is_public: false });
  expect(await bedsOfHouse()).toEqual(UNKNOWN);
  vi.setSystemTime(noon);
  const today = new Date(noon).toISOString().slice(0, 10);
  expect(await bedsOfHouse()).toEqual({ band: 'available', as_of: today });
  await makeHouse([40], 0, { known_minutes: 60 });
  expect(await bedsOfHouse(), 'one group of which nothing was known').toEqual(UNKNOWN);
});

it('few and full are said as such a day later', async () => {
  const [group = ''] = await makeHouse([40], 8);
  vi.setSystemTime(noon);
  expect((await bedsOfHouse())?.band).toBe('few');
  await say(group, { free: 0 });
  expect((await bedsOfHouse())?.band).toBe('few');
  vi.setSystemTime(noon + 24 * HOUR);
  const tomorrow = new Date(noon + 24 * HOUR).toISOString().slice(0, 10);
  expect(await bedsOfHouse()).toEqual({ band: 'full', as_of: tomorrow });
  vi.setSystemTime(noon + 48 * HOUR);
  expect(await bedsOfHouse()).toEqual(UNKNOWN);
});

it('a suspended shelter, one that shows no group and a service without a shelter are unknown', async () => {
  expect(await bedsOfHouse()).toEqual(UNKNOWN);
  const [group = ''] = await makeHouse([40], 20);
  vi.setSystemTime(noon);
  expect((await bedsOfHouse())?.band).toBe('available');
  await env.DB.prepare('update bed_groups set is_public = 0 where id = ?').bind(group).run();
  expect(await bedsOfHouse()).toEqual(UNKNOWN);
  await env.DB.prepare('update bed_groups set is_public = 1 where id = ?').bind(group).run();
  await suspendPartner(openForPartner(env.DB), shelter.id, makeStamp(), Date.now());
  expect(await bedsOfHouse()).toEqual(UNKNOWN);
});
