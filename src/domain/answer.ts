import { evaluate } from './evaluate.ts';
import { findGaps, type Gap, type GapFacts } from './gaps.ts';
import { compareKeys, encodeCursor, sortKey, type Evaluated, type SortKey } from './order.ts';
import type { Profile } from './profile.ts';
import type { Service } from './service.ts';
import { ABROAD, type StateOrAbroad } from './states.ts';
import type { Kind } from './vocabulary.ts';

export interface Question {
  readonly state: StateOrAbroad;
  readonly profile: Profile;
  readonly kinds?: readonly Kind[] | undefined;
  readonly limit: number;
  readonly after?: SortKey | undefined;
  readonly includeRefused?: boolean | undefined;
}

export interface Answer {
  readonly services: readonly Evaluated[];
  /** All that match, on this page and the others. */
  readonly total: number;
  readonly gaps: readonly Gap[];
  readonly nextCursor: string | null;
}

/** A foreign consulate is shown only to somebody who asked for it (LSR art. 21; Vienna Convention art. 36). */
export function isOffered(service: Service, { state, profile, kinds }: Pick<Question, 'state' | 'profile' | 'kinds'>): boolean {
  if (kinds && !kinds.includes(service.kind)) return false;
  if (service.kind !== 'consulate' || state === ABROAD) return true;
  return profile.needs?.includes('consular') ?? false;
}

/**
 * Who can take this person: the services that do not refuse, in order, and what is missing.
 * `services` are those of the state and the national ones; the answer is the same whatever their order. `today`: `2026-11-28`.
 */
export function answer(question: Question, services: readonly Service[], facts: GapFacts, today: string): Answer {
  const { profile } = question;
  const evaluated = services
    .filter((service) => isOffered(service, question))
    .map((service) => ({ service, evaluation: evaluate(profile, service) }));
  const shown = evaluated.filter(({ evaluation }) => question.includeRefused || evaluation.verdict !== 'refuses');
  const sorted = shown.map((one) => ({ one, key: sortKey(one, profile, today) })).sort((a, b) => compareKeys(a.key, b.key));
  const rest = question.after ? sorted.filter(({ key }) => compareKeys(key, question.after ?? key) > 0) : sorted;
  const page = rest.slice(0, question.limit);
  const last = page.at(-1);
  return {
    services: page.map(({ one }) => one),
    total: sorted.length,
    gaps: findGaps(question.state, profile, evaluated, facts),
    nextCursor: last && rest.length > page.length ? encodeCursor(last.key) : null,
  };
}
