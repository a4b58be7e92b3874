import { LEAST_COUNT, type DeclineReason } from './hold.ts';
import type { Need } from './vocabulary.ts';

/** How often shelters of a state said no, and why: told in tens, never below ten, and only of what ended a month ago or earlier. */
export interface Declined {
  readonly reason: DeclineReason;
  readonly holds: number;
}

/** The needs that a bed meets. */
const NEEDS_OF_BEDS: readonly Need[] = ['shelter', 'emergency_lodging'];

export function isMetByBed(need: Need): boolean {
  return NEEDS_OF_BEDS.includes(need);
}

const MONTHS = 12;

/** The twelve months before the one of `now`, as 202611: of its own month nothing has been counted yet. */
export function lastMonths(now: Date): readonly number[] {
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1 - index));
    return month.getUTCFullYear() * 100 + month.getUTCMonth() + 1;
  });
}

/** Counts of single months → of all of them, by reason, the most frequent first. */
export function sumDeclined(counts: readonly Declined[]): readonly Declined[] {
  const byReason = Map.groupBy(
    counts.filter(({ holds }) => holds >= LEAST_COUNT),
    ({ reason }) => reason,
  );
  const sums = [...byReason].map(([reason, own]) => ({ reason, holds: own.reduce((sum, { holds }) => sum + holds, 0) }));
  return sums
    .map(({ reason, holds }) => ({ reason, holds: holds - (holds % LEAST_COUNT) }))
    .sort((a, b) => b.holds - a.holds || a.reason.localeCompare(b.reason));
}
