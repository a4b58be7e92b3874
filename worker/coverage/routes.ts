import { Hono } from 'hono';
import { coverageQuerySchema } from '#domain/coverage-contract.ts';
import { coverageCsv } from '#domain/coverage-table.ts';
import { coverageOf } from '#domain/coverage.ts';
import { PROFILE_GROUPS } from '#domain/groups.ts';
import { presentCoverage } from '#domain/present-coverage.ts';
import { NEEDS } from '#domain/vocabulary.ts';
import { openSessionForReading } from '../db/client.ts';
import { localeOf, speak } from '../http/language.ts';
import { onlyMethods } from '../http/methods.ts';
import { readQuery, validate } from '../http/validate.ts';
import { readCoverage } from './queries.ts';

/** Where there is help for a group of people, and where none was found; as JSON, or as CSV for a spreadsheet. */
export const coverage = new Hono<{ Bindings: Env }>()
  .get('/', async (c) => {
    const { group = [], need = [], state = [], format } = validate(coverageQuerySchema, readQuery(c), c);
    const [groups, needs] = [group.length > 0 ? group : PROFILE_GROUPS, need.length > 0 ? need : NEEDS];
    const { counts, surveys } = await readCoverage(openSessionForReading(c.env.DB), needs);
    const all = groups.flatMap((one) => needs.map((other) => coverageOf(one, other, counts.get(other), surveys)));
    const rows = state.length === 0 ? all : all.map((row) => ({ ...row, states: row.states.filter((one) => state.includes(one.state)) }));
    c.header('Cache-Control', 'public, max-age=300');
    if (format === 'csv') {
      c.header('Content-Type', 'text/csv; charset=utf-8');
      c.header('Content-Disposition', 'attachment; filename="coverage.csv"');
      return c.body(coverageCsv(rows));
    }
    const locale = localeOf(c);
    c.header('Content-Language', locale);
    c.header('Vary', 'Accept-Language');
    return c.json(presentCoverage(rows, locale, speak(locale)));
  })
  .all('/', onlyMethods('GET'));
