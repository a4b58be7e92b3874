import { listCoverage, type Coverage, type StateCoverage } from './coverage.ts';
import type { Fault } from './faults.ts';
import type { NeedCounts } from './gaps.ts';
import type { Survey } from './survey.ts';
import type { Need } from './vocabulary.ts';

/** What a cell says must come from somewhere: services, which have sources of their own, or a search that names where it looked. */
function rests({ status, tally, surveys }: StateCoverage, national: Coverage['national']): boolean {
  switch (status) {
    case 'covered':
      return tally[0] + national[0] > 0;
    case 'ask':
      return tally[1] + national[1] > 0;
    case 'none_found':
      return surveys.length > 0 && surveys.every(({ sources }) => sources.some(({ title }) => title.trim() !== ''));
    case 'not_surveyed':
      return true;
  }
}

/** Cells that say something without a source, and surveys that cannot be told apart. */
export function findCoverageFaults(counts: ReadonlyMap<Need, NeedCounts>, surveys: readonly Survey[]): readonly Fault[] {
  const cells = listCoverage(counts, surveys).flatMap(({ group, need, national, states }) =>
    states
      .filter((cell) => !rests(cell, national))
      .map(({ state, status }) => ({ record: `${group} ${need} ${state}`, message: `${status}, without a source` })),
  );
  const twice = surveys.filter(({ id }, index) => surveys.findIndex((other) => other.id === id) !== index);
  return [...cells, ...twice.map(({ id }) => ({ record: id, message: 'two surveys have this id' }))];
}
