import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { closuresSchema, makeCalendar, restDaysSchema } from '#domain/closures.ts';
import { addDays } from '#domain/days.ts';
import { addMonths, countWorkingDays, isWorkingDay, lastDayOf, LIMITS, listDeadlines, type Calendar } from '#domain/working-days.ts';

const restDays = restDaysSchema.parse(JSON.parse(readFileSync('content/rest-days.json', 'utf8')));
const closures = closuresSchema.parse(parse(readFileSync('content/closures.yaml', 'utf8')));
const mexico = makeCalendar(restDays, Object.values(closures));
const WEEKEND = [0, 6];

const START = '2026-01-01';
const dayIn = (days: number) => fc.nat({ max: days }).map((offset) => addDays(START, offset));
const calendars: fc.Arbitrary<Calendar> = fc
  .uniqueArray(dayIn(900), { maxLength: 200 })
  .map((rest) => ({ from: START, until: addDays(START, 3000), rest: new Set(rest) }));
const counts = fc.integer({ min: 1, max: 60 });

function lastDay(start: string, count: number, calendar: Calendar): string {
  const day = lastDayOf(start, count, calendar);
  if (day === undefined) throw new Error(`${start} + ${count} is beyond the calendar`);
  return day;
}

describe('the last day, whatever the calendar,', () => {
  it('is a working day: no weekend and no day of rest', () => {
    fc.assert(
      fc.property(dayIn(700), counts, calendars, (start, count, calendar) => {
        const day = lastDay(start, count, calendar);
        expect(WEEKEND).not.toContain(new Date(day).getUTCDay());
        expect(calendar.rest.has(day)).toBe(false);
      }),
    );
  });

  it('has exactly that many working days from the day after the start', () => {
    fc.assert(
      fc.property(dayIn(700), counts, calendars, (start, count, calendar) => {
        const last = lastDay(start, count, calendar);
        expect(countWorkingDays(addDays(start, 1), last, calendar)).toBe(count);
        expect(countWorkingDays(addDays(start, 1), addDays(last, -1), calendar)).toBe(count - 1);
      }),
    );
  });

  it('never comes earlier for a later start, a longer limit, or one more day of rest', () => {
    fc.assert(
      fc.property(dayIn(700), fc.nat({ max: 20 }), counts, dayIn(900), calendars, (start, later, count, extra, calendar) => {
        const last = lastDay(start, count, calendar);
        expect(lastDay(addDays(start, later), count, calendar) >= last).toBe(true);
        expect(lastDay(start, count + 1, calendar) > last).toBe(true);
        expect(lastDay(start, count, { ...calendar, rest: new Set([...calendar.rest, extra]) }) >= last).toBe(true);
      }),
    );
  });

  it('is not said when it lies beyond the days that are known', () => {
    const calendar: Calendar = { from: '2026-01-01', until: '2026-01-12', rest: new Set() };
    expect(lastDayOf('2026-01-05', 5, calendar)).toBe('2026-01-12');
    expect(lastDayOf('2026-01-05', 6, calendar)).toBeUndefined();
    expect(lastDayOf('2025-12-31', 1, calendar)).toBeUndefined();
  });
});

/** Counted by hand on a printed calendar. */
describe('in Mexico', () => {
  it.each([
    // Thu 1 Oct: 21 working days are left in October, 9 more end on Thu 12 November.
    ['2026-10-01', 30, '2026-11-12'],
    // Fri 9 Oct: 15 to Fri 30 Oct, 10 more to Fri 13 Nov, 4 from Tue 17 to Fri 20 (Mon 16 is of rest), 1 on Mon 23.
    ['2026-10-09', 30, '2026-11-23'],
    // Wed 25 Nov: 3 to 30 Nov, 22 more to 31 Dec (not the 25th), 5 more from Mon 4 Jan (not the 1st).
    ['2026-11-25', 30, '2027-01-08'],
    ['2026-11-25', 15, '2026-12-16'],
    // A Friday, the Saturday and the Sunday after it all begin on Monday.
    ['2026-11-27', 15, '2026-12-18'],
    ['2026-11-28', 15, '2026-12-18'],
    ['2026-11-29', 15, '2026-12-18'],
    // Holy Week counts: 2 and 3 April 2026 are no days of rest by law. 16 March is one.
    ['2026-03-13', 15, '2026-04-06'],
  ] as const)('from %s, working day %i is %s', (start, count, last) => {
    expect(lastDayOf(start, count, mexico)).toBe(last);
  });

  it('days of rest are those of the law, not those on which banks close', () => {
    for (const day of ['2026-02-02', '2026-03-16', '2026-05-01', '2026-09-16', '2026-11-16', '2026-12-25'])
      expect(isWorkingDay(day, mexico), day).toBe(false);
    for (const day of ['2026-02-05', '2026-04-02', '2026-04-03', '2026-05-05', '2026-11-02'])
      expect(isWorkingDay(day, mexico), day).toBe(true);
  });

  it('every day of two years has its place in the table, once', () => {
    const months = Array.from({ length: 24 }, (_, index) => addMonths('2026-01', index));
    const rows = months.flatMap((month) => listDeadlines(month, mexico));
    let day = '2026-01-01';
    for (const { first, last, ask, review } of rows) {
      expect(first).toBe(day);
      for (; day <= last; day = addDays(day, 1)) {
        expect([lastDayOf(day, LIMITS.ask, mexico), lastDayOf(day, LIMITS.review, mexico)]).toEqual([ask, review]);
      }
    }
    expect(day).toBe('2028-01-01');
  });
});

describe('a closure', () => {
  const rest = { from: '2026-01-01', until: '2026-12-31', days: ['2026-01-01'] };
  const source = { title: 'DOF', url: 'https://example.org', date: '2026-01-01' };
  const closed = { office: 'comar', from: '2026-01-05', until: '2026-01-07', stops_the_count: true, source } as const;

  it('makes the limit longer when its notice says that the days do not count', () => {
    expect(lastDayOf('2026-01-02', 1, makeCalendar(rest, []))).toBe('2026-01-05');
    expect(lastDayOf('2026-01-02', 1, makeCalendar(rest, [closed]))).toBe('2026-01-08');
  });

  it.each([{ stops_the_count: false }, { office: 'inm' as const }, { city: 'Tapachula' }])('counts when that is not sure: %o', (change) => {
    expect(lastDayOf('2026-01-02', 1, makeCalendar(rest, [{ ...closed, ...change }]))).toBe('2026-01-05');
  });

  it('without a source, or that ends before it begins, is refused', () => {
    expect(closuresSchema.safeParse({ closed }).success).toBe(true);
    expect(closuresSchema.safeParse({ closed: { ...closed, source: undefined } }).success).toBe(false);
    expect(closuresSchema.safeParse({ closed: { ...closed, until: '2026-01-01' } }).success).toBe(false);
  });
});
