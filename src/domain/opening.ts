import * as z from 'zod';
import { addDays } from './days.ts';

/** `09:00`; the end of a day is `24:00`. Compared as text. */
const timeSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'time');

/** Open on these days (1 is Monday) from one time to another; a night is two periods, cut at midnight. */
export const periodSchema = z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1), from: timeSchema, to: timeSchema });
export interface Period {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** A period of one day. */
export interface DayPeriod {
  readonly day: number;
  readonly from: string;
  readonly to: string;
}

/** Periods with the same times, as one for all their days. */
export function joinDays(periods: readonly DayPeriod[]): HoursTable['weeks'][string]['periods'] {
  const alike = Map.groupBy(periods, ({ from, to }) => `${from} ${to}`);
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ days: same.map(({ day }) => day), from: first.from, to: first.to }] : [];
  });
}

/** What the hours say of public holidays; most say nothing. */
const HOLIDAY_RULES = ['as_usual', 'closed', 'unknown'] as const;

/** `content/hours.json`: what each text of hours means, and the public holidays up to a day. */
export const hoursTableSchema = z.strictObject({
  until: z.iso.date(),
  holidays: z.array(z.iso.date()),
  weeks: z.record(z.string(), z.strictObject({ periods: z.array(periodSchema).min(1), on_holidays: z.enum(HOLIDAY_RULES) })),
  /** Texts that do not mean the same every week; they are shown as they stand. */
  irregular: z.array(z.string()),
});
export type HoursTable = z.infer<typeof hoursTableSchema>;

/** When a service is open, as data: no library is needed to read it. */
export interface Opening {
  readonly periods: readonly Period[];
  readonly onHolidays: (typeof HOLIDAY_RULES)[number];
  /** Public holidays, as local dates; empty when the hours hold on them too. */
  readonly holidays: readonly string[];
  /** The last day whose holidays are known. */
  readonly until: string;
}

/** `undefined` when the hours are not the same every week. */
export function openingOf(table: HoursTable, hours: string): Opening | undefined {
  const week = table.weeks[hours];
  if (!week) return undefined;
  const { periods, on_holidays: onHolidays } = week;
  return { periods, onHolidays, holidays: onHolidays === 'as_usual' ? [] : table.holidays, until: table.until };
}

export interface NextOpening {
  /** Local date, weekday (1 is Monday) and time. */
  readonly date: string;
  readonly weekday: number;
  readonly time: string;
  /** 0 is today. */
  readonly inDays: number;
}

export interface OpenState {
  /** `null`: not known, because it is a holiday or because the zones of the place disagree. */
  readonly open: boolean | null;
  readonly holiday: boolean;
  /** The next moment at which the hours surely say "open"; `null` while open, or when nothing is sure within two weeks. */
  readonly next: NextOpening | null;
}

interface LocalTime {
  readonly date: string;
  readonly time: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const numeric = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...numeric });
  formats.set(zone, format);
  return format;
}

function localTime(now: Date, zone: string): LocalTime {
  const parts = Object.fromEntries(
    formatIn(zone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  return { date: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` };
}

function weekdayOf(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

function isSure({ onHolidays, holidays, until }: Opening, date: string): boolean {
  return onHolidays === 'as_usual' || (date <= until && !holidays.includes(date));
}

function periodsOn({ periods }: Opening, date: string): readonly Period[] {
  return periods.filter(({ days }) => days.includes(weekdayOf(date)));
}

const DAYS_AHEAD = 14;

function findNext(opening: Opening, { date, time }: LocalTime): NextOpening | null {
  for (let inDays = 0; inDays < DAYS_AHEAD; inDays += 1) {
    const day = addDays(date, inDays);
    const starts = isSure(opening, day) ? periodsOn(opening, day).map(({ from }) => from) : [];
    const start = starts.filter((from) => inDays > 0 || from > time).sort()[0];
    if (start !== undefined) return { date: day, weekday: weekdayOf(day), time: start, inDays };
  }
  return null;
}

function stateAt(opening: Opening, local: LocalTime): OpenState {
  const { date, time } = local;
  const within = periodsOn(opening, date).some(({ from, to }) => from <= time && time < to);
  const unsure = within && !isSure(opening, date) && (opening.onHolidays === 'unknown' || date > opening.until);
  const open = unsure ? null : within && isSure(opening, date);
  return { open, holiday: opening.holidays.includes(date), next: open === true ? null : findNext(opening, local) };
}

function isAlways({ periods, onHolidays }: Opening): boolean {
  const wholeDays = periods.filter(({ from, to }) => from === '00:00' && to === '24:00').flatMap(({ days }) => days);
  return onHolidays === 'as_usual' && new Set(wholeDays).size === 7;
}

/** Whether it is open at `now`. A state with several zones says only what holds in all of them. */
export function openStateAt(opening: Opening, zones: readonly string[], now: Date): OpenState {
  if (isAlways(opening)) return { open: true, holiday: false, next: null };
  const [first, ...others] = zones.map((zone) => stateAt(opening, localTime(now, zone)));
  if (!first) return { open: null, holiday: false, next: null };
  const sameNext = others.every(({ next }) => JSON.stringify(next) === JSON.stringify(first.next));
  return {
    open: others.every(({ open }) => open === first.open) ? first.open : null,
    holiday: [first, ...others].some(({ holiday }) => holiday),
    next: sameNext ? first.next : null,
  };
}
