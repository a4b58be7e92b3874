import { listCoverage, type Coverage, type StateCoverage } from '#domain/coverage.ts';
import { PROFILE_GROUPS, type ProfileGroup } from '#domain/groups.ts';
import type { Survey } from '#domain/survey.ts';
import { NEEDS, type Need } from '#domain/vocabulary.ts';
import { readDirectory } from './directory.ts';

/** How a cell is drawn: `national` is covered by services of the whole country alone. */
export const MARKS = ['accepts', 'national', 'ask', 'none', 'unsearched'] as const;
export type Mark = (typeof MARKS)[number];

export function markOf({ status, tally: [accepts] }: StateCoverage): Mark {
  switch (status) {
    case 'covered':
      return accepts > 0 ? 'accepts' : 'national';
    case 'ask':
      return 'ask';
    case 'none_found':
      return 'none';
    case 'not_surveyed':
      return 'unsearched';
  }
}

/** How many services of the state its mark stands for. */
export function countOf(cell: StateCoverage): number {
  return cell.status === 'covered' ? cell.tally[0] : cell.tally[1];
}

/** Not the group's own name: an address must not tell for whom somebody looked. */
export function numberOf(group: ProfileGroup): string {
  return String(PROFILE_GROUPS.indexOf(group) + 1);
}

let reading: Promise<readonly Coverage[]> | undefined;

/** Every row of the map of gaps, counted once a build. */
export function readCoverage(): Promise<readonly Coverage[]> {
  reading ??= readDirectory().then(({ coverage, surveys }) => listCoverage(coverage, surveys));
  return reading;
}

export async function coverageOfGroup(group: ProfileGroup): Promise<readonly Coverage[]> {
  return (await readCoverage()).filter((row) => row.group === group);
}

/** Needs that nobody meets in any state, whoever asks. */
export async function needsFoundNowhere(): Promise<readonly Need[]> {
  const rows = await readCoverage();
  const nowhere = ({ states }: Coverage) => states.every(({ status }) => status === 'none_found');
  return NEEDS.filter((need) => rows.filter((row) => row.need === need).every(nowhere));
}

export type LookedIn = Survey['sources'][number];

const keyOf = ({ title, url }: LookedIn) => `${title}\n${url ?? ''}`;

/** Every source that the rows' searches name, once. */
export function sourcesOf(rows: readonly Coverage[]): readonly LookedIn[] {
  const surveys = new Set(rows.flatMap(({ states }) => states.flatMap((cell) => cell.surveys)));
  return [...new Map([...surveys].flatMap(({ sources }) => sources.map((source) => [keyOf(source), source] as const))).values()];
}

/** The numbers, from 1, of a row's sources among those of the page. */
export function sourceNumbers(row: Coverage, all: readonly LookedIn[]): readonly number[] {
  const own = new Set(sourcesOf([row]).map(keyOf));
  return all.flatMap((source, index) => (own.has(keyOf(source)) ? [index + 1] : []));
}
