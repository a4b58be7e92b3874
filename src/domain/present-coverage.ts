import type { CoverageJson } from './coverage-contract.ts';
import { quoteOf, type Coverage } from './coverage.ts';
import { formatDate } from './dates.ts';
import type { Locale } from './locales.ts';
import type { Say } from './messages.ts';
import { STATE_CODES } from './states.ts';

/** The dated sentence of one row, to be quoted; `null` when something was found everywhere. */
export function sayQuote(row: Coverage, locale: Locale, say: Say): string | null {
  const quote = quoteOf(row);
  if (!quote) return null;
  const { none, ask, of, date } = quote;
  const said = { date: formatDate(date, locale), none, of, ask, group: say(`group.${row.group}`), need: say(`need.${row.need}`) };
  return `${say('coverage.quote', said)}${ask > 0 ? ` ${say('coverage.quote.ask', said)}` : ''}`;
}

/** Rows of the map → their public form, in one language. */
export function presentCoverage(rows: readonly Coverage[], locale: Locale, say: Say): CoverageJson {
  const surveys = new Map(
    rows.flatMap(({ states }) => states.flatMap((cell) => cell.surveys.map((survey) => [survey.id, survey] as const))),
  );
  return {
    coverage: rows.map((row) => ({
      group: row.group,
      need: row.need,
      national: { accepts: row.national[0], ask: row.national[1] },
      quote: row.states.length === STATE_CODES.length ? sayQuote(row, locale, say) : null,
      states: row.states.map(({ state, status, tally: [accepts, ask], date, surveys: found }) => ({
        accepts,
        ask,
        state,
        status,
        date,
        surveys: found.map(({ id }) => id),
      })),
    })),
    surveys: [...surveys.values()].map(({ id, date, finding, sources }) => ({
      id,
      date,
      finding: finding[locale],
      sources: sources.map(({ title, url, date: read }) => ({ title, url: url ?? null, date: read })),
    })),
  };
}
