import Holidays from 'date-holidays';
import type { RestDays } from '#domain/closures.ts';

const YEARS_BEFORE = 1;
const YEARS_AFTER = 2;

/**
 * The days of rest by law of the year before `year` to the second after it. Days on which banks or offices only usually
 * close are left out: counting them makes a limit shorter, never too long.
 */
export function listRestDays(year: number): RestDays {
  const calendar = new Holidays('MX');
  const years = Array.from({ length: YEARS_BEFORE + YEARS_AFTER + 1 }, (_, index) => year - YEARS_BEFORE + index);
  const days = years.flatMap((one) => calendar.getHolidays(one)).filter(({ type }) => type === 'public');
  return { from: `${years[0]}-01-01`, until: `${years.at(-1)}-12-31`, days: days.map(({ date }) => date.slice(0, 10)) };
}
