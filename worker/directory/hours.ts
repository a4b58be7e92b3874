import Holidays from 'date-holidays';
import OpeningHours from 'opening_hours';
import { joinDays, type DayPeriod, type HoursTable } from '#domain/opening.ts';
import type { OrganizationRecord } from '#domain/record.ts';
import { isWithheld } from '#domain/record.ts';

/** A week without a change of clocks anywhere: its Monday, in local time. */
const MONDAY = [2026, 0, 12] as const;
const MEXICO = { lat: 19.4, lon: -99.1, address: { country_code: 'mx', state: '' } };

function dayOf(index: number): Date {
  const [year, month, day] = MONDAY;
  return new Date(year, month, day + index);
}

function timeOf(date: Date): string {
  return date.toTimeString().slice(0, 5);
}

function periodsOfDay(hours: OpeningHours, index: number): readonly DayPeriod[] {
  return hours.getOpenIntervals(dayOf(index), dayOf(index + 1)).map(([from, to]) => ({
    day: index + 1,
    from: timeOf(from),
    to: to.getTime() === dayOf(index + 1).getTime() ? '24:00' : timeOf(to),
  }));
}

const BY_THE_SUN = /sunrise|sunset|dawn|dusk/;
const CLOSED_ON_HOLIDAYS = /[;,]\s*PH\s+(off|closed)\s*$/;

/** What the text means, or `undefined` when it does not mean the same every week (seasons, appointments, the sun). */
export function readHours(osm: string): HoursTable['weeks'][string] | undefined {
  if (BY_THE_SUN.test(osm)) return undefined;
  const hours = new OpeningHours(osm.replace(CLOSED_ON_HOLIDAYS, ''), MEXICO);
  const intervals = hours.getOpenIntervals(dayOf(0), dayOf(7));
  const unsure = intervals.some(([, , unknown, comment]) => unknown || comment !== undefined);
  if (!hours.isWeekStable() || unsure || intervals.length === 0) return undefined;
  const periods = joinDays(Array.from({ length: 7 }, (_, index) => periodsOfDay(hours, index)).flat());
  if (osm === '24/7') return { periods, on_holidays: 'as_usual' };
  return { periods, on_holidays: CLOSED_ON_HOLIDAYS.test(osm) ? 'closed' : 'unknown' };
}

/** Days of rest by law, and days on which offices and banks usually close. */
function holidaysOf(years: readonly number[]): readonly string[] {
  const calendar = new Holidays('MX');
  const days = years.flatMap((year) => calendar.getHolidays(year));
  return days.filter(({ type }) => type === 'public' || type === 'bank').map(({ date }) => date.slice(0, 10));
}

function textsOf(organizations: readonly OrganizationRecord[]): readonly string[] {
  const records = organizations.flatMap(({ services }) => services);
  const texts = records.map((record) => (isWithheld(record) ? undefined : record.hours?.osm));
  return [...new Set(texts.filter((text) => text !== undefined))].sort();
}

const YEARS_AHEAD = 2;

/** Every text of hours in the directory, worked out, with the holidays of `year` and the two after it. */
export function makeHoursTable(organizations: readonly OrganizationRecord[], year: number): HoursTable {
  const years = Array.from({ length: YEARS_AHEAD + 1 }, (_, index) => year + index);
  const read = textsOf(organizations).map((text) => [text, readHours(text)] as const);
  return {
    until: `${year + YEARS_AHEAD}-12-31`,
    holidays: [...holidaysOf(years)],
    weeks: Object.fromEntries(read.flatMap(([text, week]) => (week ? [[text, week]] : []))),
    irregular: read.filter(([, week]) => week === undefined).map(([text]) => text),
  };
}
