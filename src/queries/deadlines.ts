import { getCollection } from 'astro:content';
import { makeCalendar, type Closure } from '#domain/closures.ts';
import { addMonths, listDeadlines, type Calendar, type Deadline } from '#domain/working-days.ts';
import restDays from '#content/rest-days.json';

/** Months of the table: these before the month of the build, and these after it. */
const MONTHS_BEFORE = 3;
const MONTHS_AFTER = 13;

/** Closures of the offices, the last one first. */
export async function listClosures(): Promise<readonly Closure[]> {
  const closures = (await getCollection('closures')).map(({ data }) => data);
  return closures.sort((a, b) => (a.from < b.from ? 1 : -1));
}

export async function readCalendar(): Promise<Calendar> {
  return makeCalendar(restDays, await listClosures());
}

export interface MonthOfDeadlines {
  readonly month: string;
  readonly deadlines: readonly Deadline[];
}

/** The last days for every day from some months before `today` to a year after it. */
export async function listMonths(today: string): Promise<readonly MonthOfDeadlines[]> {
  const calendar = await readCalendar();
  const first = addMonths(today.slice(0, 7), -MONTHS_BEFORE);
  const months = Array.from({ length: MONTHS_BEFORE + MONTHS_AFTER }, (_, index) => addMonths(first, index));
  return months.map((month) => ({ month, deadlines: listDeadlines(month, calendar) })).filter(({ deadlines }) => deadlines.length > 0);
}
