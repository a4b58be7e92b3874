import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { restDaysSchema } from '#domain/closures.ts';
import { listRestDays } from '../../worker/deadlines/rest-days.ts';

const restDays = restDaysSchema.parse(JSON.parse(readFileSync('content/rest-days.json', 'utf8')));

it('content/rest-days.json has the days of rest of its years (else run `npm run deadlines:days`)', () => {
  expect(restDays).toEqual(listRestDays(Number(restDays.from.slice(0, 4)) + 1));
});

it('knows the whole of next year, so that a limit can be counted from any day of this one', () => {
  expect(restDays.until >= `${new Date().getFullYear() + 1}-12-31`).toBe(true);
});
