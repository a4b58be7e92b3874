import { expect, it } from 'vitest';
import { formatDate } from '#domain/dates.ts';

it.each([
  ['2025', 'es', '2025'],
  ['2025-11', 'es', 'noviembre de 2025'],
  ['2025-11-05', 'es', '5 de noviembre de 2025'],
  ['2025-01-01', 'en', 'January 1, 2025'],
] as const)('%s in %s is %s, no more exact than the source', (date, locale, words) => expect(formatDate(date, locale)).toBe(words));
