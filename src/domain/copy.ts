import type { GapFacts, NeedCounts } from './gaps.ts';
import { worksIn, type Service } from './service.ts';
import type { StateOrAbroad } from './states.ts';
import type { Survey } from './survey.ts';
import { NEEDS, type Need } from './vocabulary.ts';

/** What one state's answers are made of, as a static file: for when the database does not answer. */
export interface DirectoryCopy {
  readonly services: readonly Service[];
  readonly surveys: readonly Survey[];
  readonly counts: Readonly<Partial<Record<Need, NeedCounts>>>;
}

/** The copy of a state, or of everything abroad. */
export function copyOf(
  state: StateOrAbroad,
  services: readonly Service[],
  surveys: readonly Survey[],
  coverage: ReadonlyMap<Need, NeedCounts>,
): DirectoryCopy {
  return {
    services: services.filter(({ area }) => worksIn(area, state)),
    surveys: surveys.filter(({ states }) => states === 'all' || states.some((code) => code === state)),
    counts: Object.fromEntries(coverage),
  };
}

/** The same facts as the database gives. */
export function factsOf({ surveys, counts }: DirectoryCopy): GapFacts {
  return {
    surveys: new Map(NEEDS.map((need) => [need, surveys.filter(({ needs }) => needs.includes(need))])),
    counts: new Map(
      NEEDS.flatMap((need) => {
        const found = counts[need];
        return found ? [[need, found] as const] : [];
      }),
    ),
  };
}
