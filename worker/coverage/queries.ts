import { sql } from 'drizzle-orm';
import type { NeedCounts } from '#domain/gaps.ts';
import type { Survey } from '#domain/survey.ts';
import type { Need } from '#domain/vocabulary.ts';
import { read, runAll, type Primary } from '../db/client.ts';
import { needCoverage, stateSurveys } from '../db/schema.ts';

export interface CoverageFacts {
  readonly counts: ReadonlyMap<Need, NeedCounts>;
  readonly surveys: readonly Survey[];
}

/**
 * What was counted for these needs, and every search that was made: one call to D1.
 * @throws DatabaseUnavailableError
 */
export async function readCoverage(db: Primary, needs: readonly Need[]): Promise<CoverageFacts> {
  const counted = sql<{ need: Need; counts: string }>`select need, counts from ${needCoverage}
    where need in (select value from json_each(${JSON.stringify(needs)}))`;
  const looked = sql<{ survey: string }>`select survey.value as survey from ${stateSurveys}, json_each(${stateSurveys.surveys}) survey
    group by survey.value ->> 'id' order by survey.value ->> 'id'`;
  const [counts, surveys] = await read(() => runAll(db, [counted, looked]));
  // Both columns hold what `saveFacts` wrote.
  return {
    counts: new Map(counts.map((row) => [row.need, JSON.parse(row.counts) as NeedCounts])),
    surveys: surveys.map(({ survey }) => JSON.parse(survey) as Survey),
  };
}
