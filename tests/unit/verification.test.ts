import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertsOn, isShut } from '#domain/alert.ts';
import { addDays } from '#domain/days.ts';
import { evaluate } from '#domain/evaluate.ts';
import { compareKeys, sortKey } from '#domain/order.ts';
import { joinDays } from '#domain/opening.ts';
import type { Profile } from '#domain/profile.ts';
import { readPlainHours } from '#domain/plain-hours.ts';
import { FIELD_GROUPS, HALF_LIFE_DAYS, nextDue, statusOf, verificationOf, type Check, type FieldGroup } from '#domain/verification.ts';
import { readHours } from '../../worker/directory/hours.ts';
import { groupOf, makePhone, makeService, stated } from '../support/factories.ts';

const DAY = '2026-01-10';

function checkOf(of: FieldGroup, date = DAY): Check {
  return { of, method: 'called', date, by: 'steward', source: 'c-1' };
}

describe('a check ages', () => {
  it.each(FIELD_GROUPS)('%s: fresh to the day before one half-life, due to the day before two, then overdue', (of) => {
    const half = HALF_LIFE_DAYS[of];
    const check = checkOf(of);
    expect(statusOf(check, DAY)).toBe('fresh');
    expect(statusOf(check, addDays(DAY, half - 1))).toBe('fresh');
    expect(nextDue(check)).toBe(addDays(DAY, half));
    expect(statusOf(check, nextDue(check))).toBe('due');
    expect(statusOf(check, addDays(DAY, 2 * half - 1))).toBe('due');
    expect(statusOf(check, addDays(DAY, 2 * half))).toBe('overdue');
  });

  it('a record is as well checked as the worst of what was checked, and says when that was', () => {
    const service = makeService({ checks: [checkOf('phones'), checkOf('hours', '2025-01-01')], sourceDate: '2024' });
    const verification = verificationOf(service, '2026-01-11');
    expect(verification).toMatchObject({ method: 'called', date: DAY, status: 'overdue' });
    expect(verification.checks.map(({ of, status }) => [of, status])).toEqual([
      ['phones', 'fresh'],
      ['hours', 'overdue'],
    ]);
  });

  it('what nobody has checked is unverified, however new its source', () => {
    expect(verificationOf(makeService({ sourceDate: DAY }), DAY)).toEqual({
      method: 'public_source',
      date: DAY,
      status: 'unverified',
      checks: [],
    });
  });
});

it('of two places with the same verdict, the one checked of late comes before the one whose check is too old', () => {
  const ages = fc.integer({ min: 0, max: 900 });
  const groups = [groupOf(stated({ axis: 'gender', accepts: ['female'], otherwise: 'refuses' }))];
  const needs = fc.subarray(['legal', 'medical', 'food'] as const, { minLength: 1 });
  fc.assert(
    fc.property(ages, ages, needs, needs, (one, other, its, others) => {
      const place = (id: string, age: number, codes: typeof its) => {
        const service = makeService({
          id,
          groups,
          phones: [makePhone()],
          needs: [{ codes, basis: 'stated', source: 'page' }],
          checks: [checkOf('phones', addDays(DAY, -age))],
        });
        const profile: Profile = { gender: 'female', needs: ['legal', 'medical', 'food'] };
        return {
          key: sortKey({ service, evaluation: evaluate(profile, service) }, profile, DAY),
          verdict: evaluate(profile, service).verdict,
        };
      };
      const [first, second] = [place('a', one, its), place('b', other, others)];
      if (first.verdict !== second.verdict) return;
      if (one < HALF_LIFE_DAYS.phones && other >= 2 * HALF_LIFE_DAYS.phones) expect(compareKeys(first.key, second.key)).toBeLessThan(0);
      if (other < HALF_LIFE_DAYS.phones && one >= 2 * HALF_LIFE_DAYS.phones) expect(compareKeys(second.key, first.key)).toBeLessThan(0);
    }),
  );
});

it('an alert holds to its last day, that day included, and then ends by itself', () => {
  const alerts = [{ kind: 'closed', until: DAY }] as const;
  expect(isShut(alerts, DAY)).toBe(true);
  expect(alertsOn(alerts, addDays(DAY, 1))).toEqual([]);
  expect(isShut([{ kind: 'changed_number', until: DAY, number: '9610000000' }], DAY)).toBe(false);
});

it('hours that a form can type mean the same to it as to the library that reads all hours', () => {
  const time = fc.integer({ min: 0, max: 47 });
  const days = fc.subarray(['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], { minLength: 1 });
  const clock = (half: number) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
  fc.assert(
    fc.property(days, fc.uniqueArray(time, { minLength: 2, maxLength: 4 }), (list, times) => {
      const sorted = times.toSorted((a, b) => a - b).slice(0, times.length - (times.length % 2));
      const spans = Array.from(
        { length: sorted.length / 2 },
        (_, index) => `${clock(sorted[2 * index] ?? 0)}-${clock(sorted[2 * index + 1] ?? 0)}`,
      );
      const osm = `${list.join(',')} ${spans.join(',')}`;
      const read = readHours(osm);
      expect(readPlainHours(osm), osm).toEqual(read && { periods: read.periods, onHolidays: read.on_holidays });
    }),
    { numRuns: 60 },
  );
  for (const osm of ['24/7', 'Mo-Fr 09:00-15:00', 'Mo-Fr 09:00-14:00,16:00-18:00; Sa 09:00-13:00']) {
    const read = readHours(osm);
    expect(readPlainHours(osm), osm).toEqual(read && { periods: read.periods, onHolidays: read.on_holidays });
  }
  for (const osm of ['Mo-Fr 18:00-06:00', 'Mo 09:00-15:00; Mo 16:00-18:00', 'sunrise-sunset', 'Mo-Fr', ''])
    expect(readPlainHours(osm), osm).toBeUndefined();
  expect(joinDays([])).toEqual([]);
});
