import { describe, expect, it } from 'vitest';
import type { ServiceJson } from '#domain/contract.ts';
import type { Locale } from '#domain/locales.ts';
import type { Period } from '#domain/opening.ts';
import { presentService } from '#domain/present-service.ts';
import { hoursInWords, nowInWords } from '../../src/i18n/opening-hours.ts';
import { speak } from '../../src/i18n/speak.ts';
import { makeService } from '../support/factories.ts';

function present(periods: readonly Period[], locale: Locale, now?: string, holidays: readonly string[] = []): ServiceJson {
  const opening = { periods, onHolidays: 'unknown', holidays, until: '2028-12-31' } as const;
  const service = makeService({ hours: 'as published', opening });
  return presentService(service, locale, speak(locale), now === undefined ? {} : { now: new Date(now) });
}

const split = [
  { days: [1, 2, 3, 4], from: '09:00', to: '17:30' },
  { days: [5], from: '09:00', to: '15:00' },
];

describe('the hours of a week in words', () => {
  const inWords = (periods: readonly Period[], locale: Locale) => hoursInWords(present(periods, locale), locale, speak(locale));

  it('names runs of days, and days alone', () => {
    expect(inWords(split, 'es')).toBe('Lunes a jueves, 9:00 a 17:30; viernes, 9:00 a 15:00');
    expect(inWords(split, 'en')).toBe('Monday to Thursday, 9:00 to 17:30; Friday, 9:00 to 15:00');
    expect(inWords([{ days: [6, 7], from: '07:00', to: '19:00' }], 'es')).toBe('Sábado y domingo, 7:00 a 19:00');
    expect(inWords([{ days: [1, 2, 3, 4, 5, 6, 7], from: '07:00', to: '19:00' }], 'es')).toBe('Todos los días, 7:00 a 19:00');
  });

  it('gives a night to the day on which it begins', () => {
    const nights = [
      { days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' },
      { days: [1, 2, 3, 4, 5, 6], from: '20:00', to: '24:00' },
      { days: [2, 3, 4, 5, 6, 7], from: '00:00', to: '07:00' },
    ];
    expect(inWords(nights, 'es')).toBe('Lunes a viernes, 9:00 a 15:00 y 20:00 a 7:00; sábado, 20:00 a 7:00');
  });

  it('says "at any time" of what never closes, and repeats the record when the week is not known', () => {
    expect(inWords([{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], 'es')).toBe('Todos los días, a toda hora');
    expect(hoursInWords({ ...present(split, 'es'), opening: null }, 'es', speak('es'))).toBe('as published');
    expect(hoursInWords({ ...present(split, 'es'), opening: null, hours: null }, 'es', speak('es'))).toBeUndefined();
  });
});

it('hours on which the sources disagree do not say whether it is open', () => {
  const says = [
    { value: 'Mo-Fr 09:00-15:00', source: 'page' },
    { value: '24/7', source: 'other' },
  ];
  const always = { periods: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], onHolidays: 'as_usual' } as const;
  for (const week of [{ periods: split, onHolidays: 'unknown' } as const, always]) {
    const opening = { ...week, holidays: [], until: '2028-12-31' };
    const service = makeService({ opening, disagreements: [{ field: 'hours', says }] });
    const json = presentService(service, 'es', speak('es'), { now: new Date('2026-11-25T18:00:00Z') });
    expect(json.open_now).toBeNull();
    expect(nowInWords(json, 'es', speak('es'))).toBeUndefined();
  }
});

describe('open now, in words', () => {
  const inWords = (now?: string, holidays?: readonly string[]) => nowInWords(present(split, 'es', now, holidays), 'es', speak('es'));

  it('says nothing on a page made in advance', () => {
    expect(inWords()).toBeUndefined();
  });

  it('says when it opens', () => {
    expect(inWords('2026-11-25T18:00:00Z')).toBe('Según su horario, está abierto ahora.');
    expect(inWords('2026-11-25T14:00:00Z')).toBe('Según su horario, está cerrado ahora. Abre hoy a las 9:00.');
    expect(inWords('2026-11-26T01:00:00Z')).toBe('Según su horario, está cerrado ahora. Abre mañana a las 9:00.');
    expect(inWords('2026-11-28T18:00:00Z')).toBe('Según su horario, está cerrado ahora. Abre el lunes a las 9:00.');
    expect(inWords('2026-12-25T18:00:00Z', ['2026-12-25'])).toBe('Hoy es día feriado: llama antes de ir. Abre el lunes a las 9:00.');
  });
});
