/** Days as texts such as `2026-11-28`: no time zone can move them, and they compare as text. */

const DAY_MS = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from the first to the second; negative when the second comes before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The zone of a place that is in none, or in several. */
export const CENTRAL_TIME = 'America/Mexico_City';

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: CENTRAL_TIME });

let last = { time: Number.NaN, day: '' };

/** The day it is in the capital. One answer asks it of one moment for each of its services: that moment is worked out once. */
export function dayOf(now: Date): string {
  const time = now.getTime();
  if (time !== last.time) last = { time, day: calendar.format(time) };
  return last.day;
}
