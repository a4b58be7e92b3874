import { joinDays, type Opening } from './opening.ts';

/** The part of OSM `opening_hours` that can be typed in a form: `24/7`, or `Mo-Fr 09:00-15:00; Sa 09:00-13:00,16:00-18:00`. */

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const DAY = `(?:${DAYS.join('|')})`;
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const RULE = `${DAY}(?:[-,]${DAY})* ${TIME}-${TIME}(?:,${TIME}-${TIME})*`;
const PLAIN_HOURS = new RegExp(`^(?:24/7|${RULE}(?:; ${RULE})*)$`);

function daysOf(text: string): readonly number[] {
  return text.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map((day) => DAYS.findIndex((one) => one === day));
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index + 1);
  });
}

/** What such a text means, or `undefined` when it is none, when a night is in it, or when a day comes twice. */
export function readPlainHours(osm: string): Pick<Opening, 'periods' | 'onHolidays'> | undefined {
  if (osm === '24/7') return { periods: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], onHolidays: 'as_usual' };
  if (!PLAIN_HOURS.test(osm)) return undefined;
  const periods = osm.split('; ').flatMap((rule) => {
    const [days = '', times = ''] = rule.split(' ');
    return daysOf(days).flatMap((day) =>
      times.split(',').map((time) => {
        const [from = '', to = ''] = time.split('-');
        return { day, from, to };
      }),
    );
  });
  const sorted = periods.toSorted((a, b) => a.day - b.day || (a.from < b.from ? -1 : 1));
  const isPlain = sorted.every(({ day, from, to }, index) => {
    const next = sorted[index + 1];
    return from < to && (next?.day !== day || to < next.from);
  });
  const ruleDays = osm.split('; ').flatMap((rule) => [...new Set(daysOf(rule.split(' ')[0] ?? ''))]);
  const isOnce = new Set(ruleDays).size === ruleDays.length;
  return isPlain && isOnce && sorted.length > 0 ? { periods: joinDays(sorted), onHolidays: 'unknown' } : undefined;
}
