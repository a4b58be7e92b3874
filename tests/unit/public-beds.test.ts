import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atPublication, lastPublication, publicBeds, SMALL_HOUSE, type Said } from '#domain/public-beds.ts';

const NOON = Date.UTC(2026, 10, 25, 12);
const HOUR = 3_600_000;
const said = (free: number, saidAt = NOON - HOUR, capacity = 40): Said => ({ figures: { capacity, free, out_of_service: 0 }, saidAt });
const large = { isPublic: true, houseCapacity: 40, knownMinutes: 24 * 60 };

it('no figure of a small house can be read: every history looks the same', () => {
  const histories = fc.record({
    capacity: fc.integer({ min: 1, max: SMALL_HOUSE - 1 }),
    free: fc.nat(SMALL_HOUSE - 1),
    saidAt: fc.integer({ min: NOON - 72 * HOUR, max: NOON }),
    now: fc.integer({ min: NOON, max: NOON + 72 * HOUR }),
  });
  fc.assert(
    fc.property(histories, ({ capacity, free, saidAt, now }) => {
      const publication = { ...large, houseCapacity: capacity, atPublication: said(Math.min(free, capacity), saidAt, capacity) };
      expect(publicBeds(publication, now)).toEqual({ band: 'unknown', as_of: null });
    }),
    { numRuns: 2000 },
  );
});

it('the band changes at one hour of the day only', () => {
  const instants = fc.integer({ min: 0, max: 24 * HOUR - 1 });
  fc.assert(
    fc.property(instants, fc.nat(40), (later, free) => {
      const publication = { ...large, atPublication: said(free) };
      expect(publicBeds(publication, NOON + later)).toEqual(publicBeds(publication, NOON));
    }),
  );
  expect([lastPublication(NOON - 1), lastPublication(NOON), lastPublication(NOON + 24 * HOUR - 1)]).toEqual([NOON - 24 * HOUR, NOON, NOON]);
});

it('what was said after the hour waits for the next one', () => {
  const [before, after] = [said(0), said(9, NOON + 1)];
  expect(atPublication(after, NOON + 1, before, NOON + HOUR)).toBe(before);
  expect(atPublication(after, NOON + 1, before, NOON + 24 * HOUR)).toBe(after);
  expect(publicBeds({ ...large, atPublication: after }, NOON + HOUR).band).toBe('unknown');
});

it.each([
  [0, 'full'],
  [1, 'few'],
  [8, 'few'],
  [9, 'available'],
])('%i free beds of 40 are %s, as of a day', (free, band) => {
  expect(publicBeds({ ...large, atPublication: said(free) }, NOON + HOUR)).toEqual({ band, as_of: '2026-11-25' });
});

it('a figure too old, a group that does not allow it and one that nobody spoke of are unknown', () => {
  for (const changes of [
    { atPublication: said(9, NOON - 24 * HOUR - 1) },
    { atPublication: said(9), isPublic: false },
    { atPublication: undefined },
  ]) {
    expect(publicBeds({ ...large, ...changes }, NOON).band).toBe('unknown');
  }
  expect(publicBeds({ ...large, atPublication: said(9, NOON - 24 * HOUR) }, NOON).band).toBe('available');
});
