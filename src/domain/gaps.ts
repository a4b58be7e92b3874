import { isMetByBed, type Declined } from './declined.ts';
import { groupsOf, type ProfileGroup } from './groups.ts';
import type { Evaluated } from './order.ts';
import type { Profile } from './profile.ts';
import { basisOfNeed } from './service.ts';
import { ABROAD, byDistance, type StateCode, type StateOrAbroad } from './states.ts';
import type { Survey } from './survey.ts';
import type { Need } from './vocabulary.ts';

/** How many services surely take a group, and of how many others one has to ask. */
export type Tally = readonly [accepts: number, ask: number];

/** For one need: group → state → tally. `national`: services of the whole country, counted in no state. `anyone`: nothing was said. */
export type NeedCounts = Readonly<Partial<Record<ProfileGroup | 'anyone', Readonly<Partial<Record<StateCode | 'national', Tally>>>>>>;

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

/** What one evaluated service is to somebody who asks for one need; `undefined` when it is nothing. */
export function answerTo(need: Need, { service, evaluation }: Evaluated): 'accepts' | 'ask' | undefined {
  if (evaluation.verdict === 'refuses' || !evaluation.needsMet.includes(need)) return undefined;
  const basis = basisOfNeed(service, need);
  return evaluation.verdict === 'accepts' && (basis === 'stated' || basis === 'mandate') ? 'accepts' : 'ask';
}

/** The status that a tally of everything within reach and the surveys that touch it give. */
export function statusOf([accepts, ask]: Tally, surveys: readonly Survey[]): GapStatus {
  if (accepts > 0) return 'covered';
  if (ask > 0) return 'ask';
  return surveys.length > 0 ? 'none_found' : 'not_surveyed';
}

function sumOf([accepts, ask]: Tally = [0, 0]): number {
  return accepts + ask;
}

/** Never more than any one of the person's groups would find. */
function countIn(state: StateCode, counts: NeedCounts | undefined, groups: readonly ProfileGroup[]): number {
  const lists = groups.length > 0 ? groups : (['anyone'] as const);
  return Math.min(...lists.map((group) => sumOf(counts?.[group]?.[state])));
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

/** The surveys of a need that touch people of these groups, the closest first. */
export function surveysFor(groups: readonly ProfileGroup[], surveys: readonly Survey[]): readonly Survey[] {
  return surveys.filter((survey) => touches(survey, groups)).toSorted(byCloseness);
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
    const surveys = surveysFor(groups, facts.surveys.get(need) ?? []);
    const answers = evaluated.map((one) => answerTo(need, one));
    const count = (wanted: 'accepts' | 'ask') => answers.filter((one) => one === wanted).length;
    const status = statusOf([count('accepts'), count('ask')], surveys);
    const nearest = status === 'covered' ? [] : findNearest(state, facts.counts.get(need), groups);
    const declined = isMetByBed(need) ? (facts.declined ?? []) : [];
    return { need, status, surveys: status === 'covered' ? [] : surveys, nearest, declined };
  });
}
