import type { Locale } from '#domain/locales.ts';
import type { Say } from '#domain/messages.ts';
import { getState, type StateCode } from '#domain/states.ts';
import { stateName } from './names.ts';

type Moment = number | string;

function zoneOf(place: StateCode): string | undefined {
  return getState(place).zones[0];
}

/** The hour by the clock that most people of the state live by: `9:05`. */
export function hourIn(place: StateCode, moment: Moment, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: zoneOf(place),
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(new Date(moment)).replace(/^0(?=\d)/, '');
}

function dayIn(place: StateCode, moment: Moment): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zoneOf(place), dateStyle: 'short' }).format(new Date(moment));
}

const DAY_MS = 86_400_000;

/** `hoy a las 9:05`, `ayer a las 23:10`, `el 26 de noviembre a las 8:00`. */
export function momentIn(place: StateCode, moment: Moment, now: number, locale: Locale, say: Say): string {
  const time = hourIn(place, moment, locale);
  const day = dayIn(place, moment);
  if (day === dayIn(place, now)) return say('moment.today', { time });
  if (day === dayIn(place, now - DAY_MS)) return say('moment.yesterday', { time });
  const date = new Intl.DateTimeFormat(locale, { timeZone: zoneOf(place), day: 'numeric', month: 'long' }).format(new Date(moment));
  return say('moment.on', { date, time });
}

/** Whose clock it is. */
export function zoneName(place: StateCode, locale: Locale, say: Say): string {
  return say('moment.zone', { place: stateName(place, locale) });
}

/** What is left until a moment, rounded down: nobody is promised a minute that is not there. */
export function leftUntil(moment: Moment, now: number, say: Say): string {
  const minutes = Math.max(0, Math.floor((new Date(moment).getTime() - now) / 60_000));
  if (minutes < 60) return say('moment.left', { minutes });
  return say('moment.hours_left', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** `one` for 1, else `many`: the last part of a sentence's key. */
export function numberOf(count: number): 'one' | 'many' {
  return count === 1 ? 'one' : 'many';
}

const LANGUAGES = { es: 'es-MX', en: 'en-GB' } as const satisfies Record<Locale, string>;
/** Where most partners are. */
const ZONE = 'America/Mexico_City';

/** A day in words, from milliseconds. */
export function dayOf(at: number, locale: Locale): string {
  return new Intl.DateTimeFormat(LANGUAGES[locale], { dateStyle: 'long', timeZone: ZONE }).format(at);
}

/** A day and an hour in words, of central Mexico: the sentence around it says so. */
export function momentOf(at: number, locale: Locale): string {
  const parts = { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE } as const;
  return new Intl.DateTimeFormat(LANGUAGES[locale], parts).format(at).replace(/ 0(?=\d:)/, ' ');
}
