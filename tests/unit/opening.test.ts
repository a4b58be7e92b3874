import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStateAt, type Opening, type Period } from '#domain/opening.ts';
import { zonesOf } from '#domain/service.ts';
import { STATES } from '#domain/states.ts';

const WEEKDAYS = [1, 2, 3, 4, 5];

function openingOf(periods: readonly Period[], changes: Partial<Opening> = {}): Opening {
  return { periods, onHolidays: 'unknown', holidays: [], until: '2030-12-31', ...changes };
}

const office = openingOf([{ days: WEEKDAYS, from: '09:00', to: '15:00' }]);
const always = openingOf([{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], { onHolidays: 'as_usual' });

/** Hours that each zone is behind UTC, by the time law of 28-10-2022 and the clocks of the United States. */
const BEHIND: Readonly<Record<string, readonly [standard: number, summer: number]>> = {
  'America/Mexico_City': [6, 6],
  'America/Merida': [6, 6],
  'America/Monterrey': [6, 6],
  'America/Chihuahua': [6, 6],
  'America/Bahia_Banderas': [6, 6],
  'America/Mazatlan': [7, 7],
  'America/Hermosillo': [7, 7],
  'America/Cancun': [5, 5],
  'America/Tijuana': [8, 7],
  'America/Ciudad_Juarez': [7, 6],
  'America/Ojinaga': [6, 5],
  'America/Matamoros': [6, 5],
};
const ZONES = Object.keys(BEHIND);
const HOUR = 3_600_000;

function sunday(year: number, month: number, nth: number): number {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
  return Date.UTC(year, month, 1 + ((7 - first) % 7) + 7 * (nth - 1));
}

/** Clocks change at 2:00 of local time: the second Sunday of March, the first of November. */
function wallClock(now: Date, zone: string): Date {
  const [standard = 0, summer = 0] = BEHIND[zone] ?? [];
  const year = now.getUTCFullYear();
  const begins = sunday(year, 2, 2) + (2 + standard) * HOUR;
  const ends = sunday(year, 10, 1) + (2 + summer) * HOUR;
  const inSummer = now.getTime() >= begins && now.getTime() < ends;
  return new Date(now.getTime() - (inSummer ? summer : standard) * HOUR);
}

const instants = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2030, 11, 1) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000));
const times = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:00`);
const periods = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    ends: fc.tuple(times, fc.oneof(times, fc.constant('24:00'))),
  })
  .filter(({ ends: [from, to] }) => from < to)
  .map(({ days, ends: [from, to] }) => ({ days, from, to }));
const weeks = fc.array(periods, { minLength: 1, maxLength: 3 }).map((list) => openingOf(list));
const zones = fc.constantFrom(...ZONES);

describe('open now', () => {
  it('is what the clock on the wall of each zone says, summer and winter', () => {
    fc.assert(
      fc.property(instants, zones, weeks, (now, zone, opening) => {
        const wall = wallClock(now, zone);
        const time = wall.toISOString().slice(11, 16);
        const within = opening.periods.some(({ days, from, to }) => days.includes(wall.getUTCDay() || 7) && from <= time && time < to);
        expect(openStateAt(opening, [zone], now).open).toBe(within);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['Tijuana, before clocks go forward', 'America/Tijuana', '2026-03-06T16:30:00Z', false],
    ['Tijuana, after clocks go forward', 'America/Tijuana', '2026-03-09T16:30:00Z', true],
    ['Ciudad Juárez, before', 'America/Ciudad_Juarez', '2026-03-06T15:30:00Z', false],
    ['Ciudad Juárez, after', 'America/Ciudad_Juarez', '2026-03-09T15:30:00Z', true],
    ['Chihuahua keeps its clocks', 'America/Chihuahua', '2026-07-06T15:30:00Z', true],
    ['Hermosillo keeps its clocks', 'America/Hermosillo', '2026-07-06T15:30:00Z', false],
    ['Cancún is first', 'America/Cancun', '2026-07-06T14:30:00Z', true],
  ])('%s', (_, zone, now, open) => {
    expect(openStateAt(office, [zone], new Date(now)).open).toBe(open);
  });

  it('is not known when the zones of a state disagree', () => {
    const chihuahua = zonesOf({ states: ['08'] });
    expect(chihuahua).toHaveLength(3);
    const disagreeing = new Date('2026-12-07T15:30:00Z');
    expect(openStateAt(office, chihuahua, disagreeing)).toMatchObject({ open: null, next: null });
    expect(openStateAt(office, chihuahua, new Date('2026-12-07T18:00:00Z')).open).toBe(true);
  });

  it('is not known on a public holiday, unless the hours speak of holidays', () => {
    const noon = new Date('2026-12-25T18:00:00Z');
    const zone = ['America/Mexico_City'];
    const holidays = ['2026-12-25'];
    expect(openStateAt({ ...office, holidays }, zone, noon)).toMatchObject({ open: null, holiday: true });
    expect(openStateAt({ ...office, holidays, onHolidays: 'closed' }, zone, noon)).toMatchObject({ open: false, holiday: true });
    expect(openStateAt(always, zone, noon)).toEqual({ open: true, holiday: false, next: null });
    expect(openStateAt({ ...office, until: '2026-11-30' }, zone, new Date('2026-12-07T18:00:00Z')).open).toBeNull();
  });

  it('is not known where no zone is known, unless it never closes', () => {
    expect(openStateAt(office, zonesOf({ hosts: ['US-TX'] }), new Date()).open).toBeNull();
    expect(openStateAt(always, zonesOf('world'), new Date()).open).toBe(true);
  });
});

describe('the next opening', () => {
  it('is open, and nothing opens before it', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom('America/Cancun', 'America/Hermosillo', 'America/Mexico_City'), weeks, (now, zone, opening) => {
        const { open, next } = openStateAt(opening, [zone], now);
        expect(next === null).toBe(open === true);
        if (!next) return;
        const [behind = 0] = BEHIND[zone] ?? [];
        const opens = Date.parse(`${next.date}T${next.time}:00Z`) + behind * HOUR;
        expect(openStateAt(opening, [zone], new Date(opens)).open).toBe(true);
        for (let at = now.getTime(); at < opens; at += HOUR / 2) expect(openStateAt(opening, [zone], new Date(at)).open).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('passes over the weekend and over holidays', () => {
    const friday = new Date('2026-03-13T22:00:00Z');
    const opening = { ...office, holidays: ['2026-03-16'] };
    expect(openStateAt(opening, ['America/Mexico_City'], friday).next).toEqual({
      date: '2026-03-17',
      weekday: 2,
      time: '09:00',
      inDays: 4,
    });
  });
});

it('every zone of every state has its clock in this test', () => {
  expect([...new Set(STATES.flatMap((state) => state.zones))].sort()).toEqual(ZONES.sort());
});
