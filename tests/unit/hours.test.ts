import { expect, it } from 'vitest';
import { translate, type Say } from '#domain/messages.ts';
import en from '#content/ui/en.json' with { type: 'json' };
import es from '#content/ui/es.json' with { type: 'json' };
import { sayHours } from '../../src/i18n/hours.ts';

const spanish: Say = (key, params) => translate(es, key, params);
const english: Say = (key, params) => translate(en, key, params);

it('hours are said in words', () => {
  expect(sayHours('24/7', 'es', spanish)).toBe('Todos los días, a toda hora');
  expect(sayHours('Mo-Fr 08:00-20:00', 'es', spanish)).toBe('Lunes a viernes, 8:00 a 20:00');
  expect(sayHours('Mo-Th 09:00-17:30; Fr 09:00-15:00', 'en', english)).toBe('Monday to Thursday, 9:00 to 17:30; Friday, 9:00 to 15:00');
});

it('hours that are not so simple stay as they are, rather than be said wrongly', () => {
  expect(sayHours('Mo-Fr 09:00-13:00,15:00-18:00', 'es', spanish)).toBe('Mo-Fr 09:00-13:00,15:00-18:00');
});
