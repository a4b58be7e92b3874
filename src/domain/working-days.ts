import { addDays } from './days.ts';

/** Time limits in working days. */

export interface Calendar {
  /** First and last day whose days of rest are known. */
  readonly from: string;
  readonly until: string;
  /** Days that do not count although they are no weekend. */
  readonly rest: ReadonlySet<string>;
}

/** Working days to ask for refuge (LSR 18), and to ask for a review of the decision (LSR 25). */
export const LIMITS = { ask: 30, review: 15 } as const;
export type Limit = keyof typeof LIMITS;

const SATURDAY = 6;
const SUNDAY = 0;

export function isWorkingDay(day: string, { rest }: Calendar): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== SATURDAY && weekday !== SUNDAY && !rest.has(day);
}

/** The last of `count` working days after `start`, which does not count itself; `undefined` beyond what the calendar knows. */
export function lastDayOf(start: string, count: number, calendar: Calendar): string | undefined {
  let day = start;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (day > calendar.until) return undefined;
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return start < calendar.from ? undefined : day;
}

/** How many working days there are from one day to another, both included. */
export function countWorkingDays(from: string, to: string, calendar: Calendar): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/** Days in a row that have the same last days. */
export interface Deadline extends Readonly<Record<Limit, string>> {
  readonly first: string;
  readonly last: string;
}

/** The last days for every day of a month, such as `2026-11`; none for days beyond the calendar. */
export function listDeadlines(month: string, calendar: Calendar): readonly Deadline[] {
  const deadlines: Deadline[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) {
    const ask = lastDayOf(day, LIMITS.ask, calendar);
    const review = lastDayOf(day, LIMITS.review, calendar);
    if (ask === undefined || review === undefined) continue;
    const before = deadlines.at(-1);
    if (before?.ask === ask && before.review === review) deadlines[deadlines.length - 1] = { ...before, last: day };
    else deadlines.push({ first: day, last: day, ask, review });
  }
  return deadlines;
}

/** `2026-11` and so many months after it. */
export function addMonths(month: string, months: number): string {
  const date = new Date(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}
