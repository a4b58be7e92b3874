import type { Locale } from '#domain/locales.ts';
import type { Say } from '#domain/messages.ts';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const RULE = /^(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))? (\d\d:\d\d)-(\d\d:\d\d)$/;

function dayName(code: string, locale: Locale): string {
  const monday = Date.UTC(2024, 0, 1);
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(monday + DAYS.indexOf(code) * 86_400_000);
}

/** `Mo-Fr 09:00-18:00` → "Lunes a viernes, 9:00 a 18:00"; what is not so simple stays as the source's code. */
export function sayHours(hours: string, locale: Locale, say: Say): string {
  if (hours === '24/7') return say('card.hours.always');
  const rules = hours.split('; ').map((rule) => RULE.exec(rule));
  if (!rules.every((rule) => rule !== null)) return hours;
  const said = rules
    .map(([, from = '', to = from, opens = '', closes = '']) => {
      const days = from === to ? dayName(from, locale) : say('hours.range', { from: dayName(from, locale), to: dayName(to, locale) });
      return `${days}, ${say('hours.range', { from: opens.replace(/^0/, ''), to: closes.replace(/^0/, '') })}`;
    })
    .join('; ');
  return said.charAt(0).toLocaleUpperCase(locale) + said.slice(1);
}
