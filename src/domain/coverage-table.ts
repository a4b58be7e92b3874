import type { Coverage } from './coverage.ts';
import { csvOf } from './csv.ts';
import { getState } from './states.ts';

const COLUMNS = [
  'group',
  'need',
  'state',
  'state_name',
  'status',
  'accepts',
  'ask',
  'national_accepts',
  'national_ask',
  'date',
  'surveys',
] as const;

/** The map of gaps as a table, one row a cell, in codes; `surveys` are names of files in `content/surveys/`. */
export function coverageCsv(rows: readonly Coverage[]): string {
  const cells = rows.flatMap(({ group, need, national, states }) =>
    states.map(({ state, status, tally, date, surveys }) => [
      group,
      need,
      state,
      getState(state).name,
      status,
      ...tally,
      ...national,
      date,
      surveys.map(({ id }) => id).join(' '),
    ]),
  );
  return csvOf([COLUMNS, ...cells]);
}
