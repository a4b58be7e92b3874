import { isMetByBed, type Declined } from './declined.ts';
import { evaluate } from './evaluate.ts';
import { GROUP_PROFILES, groupsOf, PROFILE_GROUPS, type ProfileGroup } from './groups.ts';
import type { Evaluated } from './order.ts';
import type { Profile } from './profile.ts';
import { basisOfNeed, type Service } from './service.ts';
import { ABROAD, byDistance, STATE_CODES, type StateCode, type StateOrAbroad } from './states.ts';
import type { Survey } from './survey.ts';
import { NEEDS, type Need } from './vocabulary.ts';

/** How many services of a state do not refuse a group, for one need: group → state → number. `anyone`: nothing was said. */
export type NeedCounts = Readonly<Partial<Record<ProfileGroup | 'anyone', Readonly<Partial<Record<StateCode, number>>>>>>;

export const GAP_STATUSES = ['covered', 'ask', 'none_found', 'not_surveyed'] as const;
export type GapStatus = (typeof GAP_STATUSES)[number];

export interface Gap {
  readonly need: Need;
  readonly status: GapStatus;
  /** What was looked for and not found that touches this need, this state and this person. */
  readonly surveys: readonly Survey[];
  /** The nearest states with something that does not refuse; empty when the need is covered. */
  readonly nearest: readonly { readonly state: StateCode; readonly services: number }[];
  /** How often shelters of the state said no, where the need is a bed. */
  readonly declined: readonly Declined[];
}

const NEAREST = 5;

function statusOf(need: Need, evaluated: readonly Evaluated[], surveys: readonly Survey[]): GapStatus {
  const meeting = evaluated.filter(({ evaluation }) => evaluation.verdict !== 'refuses' && evaluation.needsMet.includes(need));
  const accepting = meeting.some(({ service, evaluation }) => {
    const basis = basisOfNeed(service, need);
    return evaluation.verdict === 'accepts' && (basis === 'stated' || basis === 'mandate');
  });
  if (accepting) return 'covered';
  if (meeting.length > 0) return 'ask';
  return surveys.length > 0 ? 'none_found' : 'not_surveyed';
}

/** Never more than any one of the person's groups would find. */
function countIn(state: StateCode, counts: NeedCounts | undefined, groups: readonly ProfileGroup[]): number {
  const lists = groups.length > 0 ? groups : (['anyone'] as const);
  return Math.min(...lists.map((group) => counts?.[group]?.[state] ?? 0));
}

function findNearest(state: StateOrAbroad, counts: NeedCounts | undefined, groups: readonly ProfileGroup[]): Gap['nearest'] {
  if (state === ABROAD) return [];
  return byDistance(state)
    .map((code) => ({ state: code, services: countIn(code, counts, groups) }))
    .filter(({ services }) => services > 0)
    .slice(0, NEAREST);
}

function touches(survey: Survey, groups: readonly ProfileGroup[]): boolean {
  return survey.groups === undefined || survey.groups.some((group) => groups.includes(group));
}

/** What was looked for on behalf of this person's groups first, then in this state, then everywhere for everybody. */
function byCloseness(a: Survey, b: Survey): number {
  const distance = ({ groups, states }: Survey) => (groups === undefined ? 2 : 0) + (states === 'all' ? 1 : 0);
  return distance(a) - distance(b);
}

export interface GapFacts {
  readonly surveys: ReadonlyMap<Need, readonly Survey[]>;
  readonly counts: ReadonlyMap<Need, NeedCounts>;
  /** Only the database knows of them. */
  readonly declined?: readonly Declined[];
}

/** Exactly one entry for each need asked for, in the order asked. `facts` are those of the state. */
export function findGaps(state: StateOrAbroad, profile: Profile, evaluated: readonly Evaluated[], facts: GapFacts): readonly Gap[] {
  const groups = groupsOf(profile);
  return [...new Set(profile.needs ?? [])].map((need) => {
    const surveys = (facts.surveys.get(need) ?? []).filter((survey) => touches(survey, groups)).toSorted(byCloseness);
    const status = statusOf(need, evaluated, surveys);
    const nearest = status === 'covered' ? [] : findNearest(state, facts.counts.get(need), groups);
    const declined = isMetByBed(need) ? (facts.declined ?? []) : [];
    return { need, status, surveys: status === 'covered' ? [] : surveys, nearest, declined };
  });
}

function statesOf({ area }: Service): readonly StateCode[] {
  return typeof area === 'object' && 'states' in area ? area.states : [];
}

function countGroup(need: Need, group: Profile, services: readonly Service[]): Partial<Record<StateCode, number>> {
  const profile = { ...group, needs: [...new Set([need, ...(group.needs ?? [])])] };
  const serving = services.filter((service) => {
    const { verdict, needsMet } = evaluate(profile, service);
    return verdict !== 'refuses' && needsMet.includes(need);
  });
  const counts: Partial<Record<StateCode, number>> = {};
  for (const state of STATE_CODES) {
    const count = serving.filter((service) => statesOf(service).includes(state)).length;
    if (count > 0) counts[state] = count;
  }
  return counts;
}

/** For every need, how many services of each state do not refuse each group. National services are everywhere and not counted. */
export function countCoverage(services: readonly Service[]): ReadonlyMap<Need, NeedCounts> {
  return new Map(
    NEEDS.map((need) => {
      const serving = services.filter((service) => basisOfNeed(service, need) !== undefined);
      const groups = PROFILE_GROUPS.map((group) => [group, countGroup(need, GROUP_PROFILES[group], serving)] as const);
      return [need, Object.fromEntries([['anyone', countGroup(need, {}, serving)], ...groups]) as NeedCounts];
    }),
  );
}
