import { and, eq, inArray, ne, type SQL } from 'drizzle-orm';
import { isMetByBed, lastMonths, sumDeclined } from '#domain/declined.ts';
import type { GapFacts } from '#domain/gaps.ts';
import type { Service } from '#domain/service.ts';
import { ABROAD, type StateOrAbroad } from '#domain/states.ts';
import { LODGING_KINDS, SUBSTITUTES, type Need } from '#domain/vocabulary.ts';
import { selectPublicGroups, type PublicGroupRow } from '../beds/public-queries.ts';
import { read, type Database } from '../db/client.ts';
import { holdCounts } from '../db/partner-schema.ts';
import { NATIONAL, needCoverage, serviceAreas, serviceNeeds, services, stateSurveys, WORLD } from '../db/schema.ts';

export interface Candidates {
  readonly services: readonly Service[];
  readonly facts: GapFacts;
  /** Of lodging there: what may be told of their beds once the rule has been applied. */
  readonly bedGroups: readonly PublicGroupRow[];
}

export interface Prefilter {
  readonly state: StateOrAbroad;
  readonly host?: string | undefined;
  readonly needs: readonly Need[];
  /** A child's own protection authority is among the candidates whatever is needed. */
  readonly forChild: boolean;
}

/** Up to so many needs the index by need reads less than all services of the place. */
const FEW_NEEDS = 2;

function areasOf({ state, host }: Prefilter): string[] {
  if (state !== ABROAD) return [state, NATIONAL];
  return host === undefined ? [ABROAD] : [...new Set([host, host.slice(0, 2), WORLD])];
}

function inAreas(prefilter: Prefilter): SQL | undefined {
  const areas = inArray(serviceAreas.area, areasOf(prefilter));
  const withConsulates = prefilter.state === ABROAD || prefilter.needs.includes('consular');
  return withConsulates ? areas : and(areas, ne(serviceAreas.kind, 'consulate'));
}

function candidateKeys(db: Database, prefilter: Prefilter) {
  const { needs, state, forChild } = prefilter;
  if (needs.length === 0 || needs.length > FEW_NEEDS) {
    return db.select({ key: serviceAreas.serviceKey }).from(serviceAreas).where(inAreas(prefilter));
  }
  const wanted = [...new Set([...needs, ...needs.map((need) => SUBSTITUTES[need]).filter((need) => need !== undefined)])];
  const byNeed = db
    .select({ key: serviceNeeds.serviceKey })
    .from(serviceNeeds)
    .where(and(inArray(serviceNeeds.area, areasOf(prefilter)), inArray(serviceNeeds.need, wanted)));
  if (!forChild) return byNeed;
  const childProtection = db
    .select({ key: serviceAreas.serviceKey })
    .from(serviceAreas)
    .where(and(eq(serviceAreas.area, state), eq(serviceAreas.kind, 'child_protection')));
  return byNeed.union(childProtection);
}

/** All lodging of the place, few everywhere: those that answer no need asked are read and not shown. */
function lodgingIds(db: Database, prefilter: Prefilter) {
  const lodging = and(inArray(serviceAreas.area, areasOf(prefilter)), inArray(serviceAreas.kind, [...LODGING_KINDS]));
  return db
    .select({ id: services.id })
    .from(services)
    .where(inArray(services.key, db.select({ key: serviceAreas.serviceKey }).from(serviceAreas).where(lodging)));
}

/**
 * The services that may answer, and what is known of the gaps of that state: one call to D1.
 * @throws DatabaseUnavailableError
 */
export async function listCandidates(db: Database, prefilter: Prefilter, now: Date): Promise<Candidates> {
  const { state, needs } = prefilter;
  const candidates = db
    .select({ record: services.record })
    .from(services)
    .where(inArray(services.key, candidateKeys(db, prefilter)));
  const groups = selectPublicGroups(db, lodgingIds(db, prefilter));
  if (needs.length === 0) {
    const [rows, bedGroups] = await read(() => db.batch([candidates, groups]));
    return { services: rows.map(({ record }) => record), facts: { surveys: new Map(), counts: new Map() }, bedGroups };
  }
  const surveys = db.select().from(stateSurveys).where(eq(stateSurveys.state, state));
  const coverage = db
    .select()
    .from(needCoverage)
    .where(inArray(needCoverage.need, [...needs]));
  const months = needs.some(isMetByBed) ? lastMonths(now) : [];
  const declined = db
    .select({ reason: holdCounts.reason, holds: holdCounts.holds })
    .from(holdCounts)
    .where(
      and(
        inArray(holdCounts.month, [...months]),
        inArray(holdCounts.state, state === ABROAD ? [] : [state]),
        eq(holdCounts.ending, 'declined'),
      ),
    );
  const [rows, surveyRows, coverageRows, declinedRows, bedGroups] = await read(() =>
    db.batch([candidates, surveys, coverage, declined, groups]),
  );
  const found = surveyRows.flatMap((row) => row.surveys);
  return {
    services: rows.map(({ record }) => record),
    facts: {
      surveys: new Map(needs.map((need) => [need, found.filter((survey) => survey.needs.includes(need))])),
      counts: new Map(coverageRows.map(({ need, counts }) => [need, counts])),
      declined: sumDeclined(declinedRows.flatMap(({ reason, holds }) => (reason === 'none' ? [] : [{ reason, holds }]))),
    },
    bedGroups,
  };
}
