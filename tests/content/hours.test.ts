import { describe, expect, it } from 'vitest';
import { makeHoursTable, readHours } from '../../worker/directory/hours.ts';
import { readDirectory } from '../../worker/directory/read.ts';

const { organizations, hours } = readDirectory('content');

it('content/hours.json is what the hours of the records mean (else run `npm run directory:hours`)', () => {
  const lastYear = Number(hours.until.slice(0, 4));
  expect(hours).toEqual(makeHoursTable(organizations, lastYear - 2));
  expect(hours.holidays).toEqual(expect.arrayContaining(['2026-12-25', '2027-03-26', '2028-02-07']));
});

describe('hours', () => {
  it('of a night are cut at midnight', () => {
    expect(readHours('Fr 20:00-07:00')?.periods).toEqual([
      { days: [5], from: '20:00', to: '24:00' },
      { days: [6], from: '00:00', to: '07:00' },
    ]);
  });

  it('say what holds on holidays only when they speak of them', () => {
    expect(readHours('Mo-Fr 09:00-18:00')?.on_holidays).toBe('unknown');
    expect(readHours('Mo-Fr 09:00-18:00; PH off')?.on_holidays).toBe('closed');
    expect(readHours('24/7')?.on_holidays).toBe('as_usual');
  });

  it.each(['Apr-Sep Mo 09:00-10:00', 'Mo-Fr 09:00-15:00 "con cita"', 'Mo-Fr sunrise-sunset', 'PH 10:00-12:00'])(
    '%s is not the same every week, so nothing is worked out',
    (osm) => {
      expect(readHours(osm)).toBeUndefined();
    },
  );
});
