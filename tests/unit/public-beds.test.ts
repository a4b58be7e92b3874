import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atPublication, lastPublication, publicBeds, SMALL_HOUSE, type GroupHistory, type Said } from '#domain/public-beds.ts';

const NOON = Date.UTC(2026, 10, 25, 12);
const HOUR = 3_600_000;
const said = (free: number, saidAt = NOON - HOUR, capacity = 40): Said => ({ figures: { capacity, free, out_of_service: 0 }, saidAt });
const unchanged = (current: Said): GroupHistory => ({ current, changedAt: current.saidAt, kept: undefined, knownMinutes: 24 * 60 });
const UNKNOWN = { band: 'unknown', as_of: null };

it('no figure of a small house can be read: every history of its groups looks the same', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: SMALL_HOUSE - 1 }), { minLength: 1, maxLength: 4 });
  const houses = sizes.filter((all) => all.reduce((sum, size) => sum + size, 0) < SMALL_HOUSE);
  const instants = fc.integer({ min: NOON - 72 * HOUR, max: NOON });
  const histories = fc.record({ now: fc.integer({ min: NOON, max: NOON + 72 * HOUR }), house: houses, at: instants, free: fc.nat(19) });
  fc.assert(
    fc.property(histories, ({ house, now, at, free }) => {
      const groups = house.map((capacity) => unchanged(said(Math.min(free, capacity), at, capacity)));
      expect(publicBeds(groups, now)).toEqual(UNKNOWN);
    }),
    { numRuns: 2000 },
  );
});

it('the band changes at one hour of the day only', () => {
  const instants = fc.integer({ min: 0, max: 24 * HOUR - 1 });
  fc.assert(
    fc.property(instants, fc.nat(40), (later, free) => {
      const groups = [unchanged(said(free))];
      expect(publicBeds(groups, NOON + later)).toEqual(publicBeds(groups, NOON));
    }),
  );
  expect([lastPublication(NOON - 1), lastPublication(NOON), lastPublication(NOON + 24 * HOUR - 1)]).toEqual([NOON - 24 * HOUR, NOON, NOON]);
});

it('what was said after the hour waits for the next one', () => {
  const [before, after] = [said(0), said(9, NOON + 1)];
  const group = { ...unchanged(after), kept: before };
  expect(atPublication(group, NOON + HOUR)).toBe(before);
  expect(atPublication(group, NOON + 24 * HOUR)).toBe(after);
  expect(publicBeds([group], NOON + HOUR).band).toBe('full');
  expect(publicBeds([group], NOON + 24 * HOUR).band).toBe('available');
  expect(publicBeds([unchanged(after)], NOON + HOUR)).toEqual(UNKNOWN);
});

it.each([
  [0, 'full'],
  [1, 'few'],
  [8, 'few'],
  [9, 'available'],
])('%i free beds of 40 are %s, as of a day', (free, band) => {
  expect(publicBeds([unchanged(said(free))], NOON + HOUR)).toEqual({ band, as_of: '2026-11-25' });
});

it('the groups of a house are one house: their beds are added before anything is said', () => {
  const of = (...frees: readonly number[]) =>
    publicBeds(
      frees.map((free) => unchanged(said(free, NOON - HOUR, 10))),
      NOON,
    );
  expect(of(0)).toEqual(UNKNOWN);
  expect(of(0, 0).band).toBe('full');
  expect(of(2, 2).band).toBe('few');
  expect(of(0, 5).band).toBe('available');
});

it('a house with a figure too old, or with no group that the public may see, is unknown', () => {
  expect(publicBeds([], NOON)).toEqual(UNKNOWN);
  expect(publicBeds([unchanged(said(9)), unchanged(said(9, NOON - 24 * HOUR - 1))], NOON)).toEqual(UNKNOWN);
  expect(publicBeds([unchanged(said(9)), unchanged(said(9, NOON - 24 * HOUR))], NOON).band).toBe('available');
});
