import type { CorrectionField } from './correction.ts';
import type { Phone } from './phone.ts';

/** An accepted correction that is not in the content, as far as pages made in advance must know of it. */
export interface Told {
  readonly field: CorrectionField;
  /** Last part of the address of the service's page. */
  readonly page: string;
  readonly name: string | null;
  /** Last day of an alert; `null` for whatever has no end. */
  readonly until: string | null;
  /** The number that leads there today. */
  readonly phone: Phone | undefined;
}

/** What pages made in advance say wrongly of a service. */
export interface Moved {
  readonly page: string;
  readonly name: string;
  readonly phone: Phone | undefined;
  /** The place does not want to be listed. */
  readonly isGone: boolean;
  /** Whether a list of places says it wrongly too: not when it was only found right. */
  readonly isInLists: boolean;
}

/** The services of which pages made in advance are no longer right, by what was told since they were made. */
export function movedSince(told: readonly Told[], today: string): ReadonlyMap<string, Moved> {
  const news = told.filter(({ until }) => until === null || until >= today);
  const byPage = Map.groupBy(news, ({ page }) => page);
  return new Map(
    [...byPage].map(([page, all]) => {
      const isGone = all.some(({ field }) => field === 'withdrawn');
      return [
        page,
        { page, name: all[0]?.name ?? '', phone: all[0]?.phone, isGone, isInLists: all.some(({ field }) => field !== 'checks') },
      ];
    }),
  );
}
