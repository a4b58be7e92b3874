import type { OpeningJson, ServiceJson } from '#domain/contract.ts';
import type { Locale } from '#domain/locales.ts';
import type { Say } from '#domain/messages.ts';

type Periods = NonNullable<OpeningJson>['periods'];

interface Range {
  readonly from: string;
  readonly to: string;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
/** A night ends by noon; what is open longer than that is a day of its own. */
const NOON = '12:00';

function rangesOfDay(periods: Periods, day: number): readonly Range[] {
  return periods.filter(({ days }) => days.includes(day)).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The times at which a day begins to be open; the morning that ends a night belongs to the day before. */
function rangesByDay(periods: Periods): ReadonlyMap<number, readonly Range[]> {
  const nightEnd = (day: number) => {
    const evening = rangesOfDay(periods, day).some(({ to }) => to === '24:00');
    const morning = rangesOfDay(periods, (day % 7) + 1).find(({ from, to }) => from === '00:00' && to <= NOON);
    return evening ? morning : undefined;
  };
  return new Map(
    WEEK.map((day) => {
      const before = nightEnd(day === 1 ? 7 : day - 1);
      const own = rangesOfDay(periods, day).filter(({ from, to }) => !(before && from === '00:00' && to === before.to));
      return [day, own.map(({ from, to }) => ({ from, to: to === '24:00' ? (nightEnd(day)?.to ?? to) : to }))];
    }),
  );
}

/** 5 January 1970 was a Monday. */
function weekdayName(day: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(1970, 0, 4 + day)));
}

/** `9:00`; a day that ends at midnight ends at `0:00`. */
function timeName(time: string): string {
  return (time === '24:00' ? '00:00' : time).replace(/^0/, '');
}

function daysName(days: readonly number[], locale: Locale, say: Say): string {
  if (days.length === WEEK.length) return say('hours.every_day');
  const runs = days.reduce<number[][]>((list, day) => {
    const last = list.at(-1);
    if (last && last.at(-1) === day - 1) last.push(day);
    else list.push([day]);
    return list;
  }, []);
  const names = runs.flatMap((run) => {
    const [first = 1] = run;
    const ends = { first: weekdayName(first, locale), last: weekdayName(run.at(-1) ?? first, locale) };
    return run.length > 2 ? [say('hours.days', ends)] : run.map((day) => weekdayName(day, locale));
  });
  return new Intl.ListFormat(locale).format(names);
}

function isAlways(periods: Periods): boolean {
  return (
    periods.every(({ from, to }) => from === '00:00' && to === '24:00') && new Set(periods.flatMap(({ days }) => days)).size === WEEK.length
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The hours of the week in words; as the record says them when they are not the same every week; `undefined` when unknown. */
export function hoursInWords({ hours, opening }: ServiceJson, locale: Locale, say: Say): string | undefined {
  if (!opening) return hours ?? undefined;
  if (isAlways(opening.periods)) return say('card.hours.always');
  const times = new Map<string, number[]>();
  for (const [day, ranges] of rangesByDay(opening.periods)) {
    const words = ranges.map(({ from, to }) => say('hours.times', { from: timeName(from), to: timeName(to) }));
    const text = new Intl.ListFormat(locale).format(words);
    if (text !== '') times.set(text, [...(times.get(text) ?? []), day]);
  }
  return capitalized([...times].map(([text, days]) => `${daysName(days, locale, say)}, ${text}`).join('; '));
}

function whenName({ date, weekday, in_days: inDays }: NonNullable<NonNullable<OpeningJson>['next']>, locale: Locale, say: Say): string {
  if (inDays === 0) return say('hours.today');
  if (inDays === 1) return say('hours.tomorrow');
  const name =
    inDays < WEEK.length
      ? weekdayName(weekday, locale)
      : new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(date));
  return say('hours.on_day', { day: name });
}

/** Whether it is open now, or when it opens; nothing on a page made in advance, nor for what never closes. */
export function nowInWords({ open_now: open, opening }: ServiceJson, locale: Locale, say: Say): string | undefined {
  if (!opening || isAlways(opening.periods)) return undefined;
  const { next, holiday_today: holiday } = opening;
  const state = holiday ? say('hours.holiday') : open === null ? undefined : say(open ? 'hours.open' : 'hours.closed');
  const opens = next && say('hours.opens', { when: whenName(next, locale, say), time: timeName(next.time) });
  return [state, opens].filter(Boolean).join(' ') || undefined;
}
