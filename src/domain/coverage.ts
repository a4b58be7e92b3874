import { isOffered } from './answer.ts';
import { evaluate } from './evaluate.ts';
import { answerTo, statusOf, surveysFor, type GapStatus, type NeedCounts, type Tally } from './gaps.ts';
import { GROUP_PROFILES, groupsOf, PROFILE_GROUPS, type ProfileGroup } from './groups.ts';
import type { Profile } from './profile.ts';
import { basisOfNeed, type Service } from './service.ts';
import { STATE_CODES, type StateCode } from './states.ts';
import type { Survey } from './survey.ts';
import { NEEDS, type Need } from './vocabulary.ts';

/** What somebody of a group says who asks for one need and nothing else. */
export function askingFor(need: Need, group: ProfileGroup | 'anyone'): Profile {
  const profile = group === 'anyone' ? {} : GROUP_PROFILES[group];
  return { ...profile, needs: [...new Set([need, ...(profile.needs ?? [])])] };
}

function placesOf({ area }: Service): readonly (StateCode | 'national')[] {
  if (area === 'national') return ['national'];
  return typeof area === 'object' && 'states' in area ? area.states : [];
}

/** Any state: what is offered differs only between Mexico and abroad. */
const IN_MEXICO = STATE_CODES[0];

function tally(need: Need, group: ProfileGroup | 'anyone', services: readonly Service[]): Partial<Record<StateCode | 'national', Tally>> {
  const profile = askingFor(need, group);
  const counts: Partial<Record<StateCode | 'national', Tally>> = {};
  for (const service of services.filter((one) => isOffered(one, { state: IN_MEXICO, profile }))) {
    const answer = answerTo(need, { service, evaluation: evaluate(profile, service) });
    if (answer === undefined) continue;
    for (const place of placesOf(service)) {
      const [accepts, ask] = counts[place] ?? [0, 0];
      counts[place] = answer === 'accepts' ? [accepts + 1, ask] : [accepts, ask + 1];
    }
  }
  return counts;
}

/** For every need, what each group finds in each state, and in services of the whole country. */
export function countCoverage(services: readonly Service[]): ReadonlyMap<Need, NeedCounts> {
  return new Map(
    NEEDS.map((need) => {
      const serving = services.filter((service) => basisOfNeed(service, need) !== undefined);
      const groups = (['anyone', ...PROFILE_GROUPS] as const).map((group) => [group, tally(need, group, serving)] as const);
      return [need, Object.fromEntries(groups) as NeedCounts];
    }),
  );
}

/** One cell of the map of gaps. */
export interface StateCoverage {
  readonly state: StateCode;
  /** The same as the gap of an answer to somebody of the group in that state. */
  readonly status: GapStatus;
  /** Services of the state alone. */
  readonly tally: Tally;
  /** What was looked for; empty when the need is covered. */
  readonly surveys: readonly Survey[];
  /** Day of the last of these searches. */
  readonly date: string | null;
}

/** One group and one need in every state. */
export interface Coverage {
  readonly group: ProfileGroup;
  readonly need: Need;
  /** Services of the whole country, which are within reach in every state. */
  readonly national: Tally;
  readonly states: readonly StateCoverage[];
}

const NOBODY: Tally = [0, 0];

function latest(surveys: readonly Survey[]): string | null {
  return surveys.map(({ date }) => date).reduce<string | null>((last, date) => (last === null || date > last ? date : last), null);
}

/** `surveys` may be those of any need and state; the cells take their own. */
export function coverageOf(group: ProfileGroup, need: Need, counts: NeedCounts | undefined, surveys: readonly Survey[]): Coverage {
  const national = counts?.[group]?.national ?? NOBODY;
  const groups = groupsOf(askingFor(need, group));
  const own = surveysFor(
    groups,
    surveys.filter(({ needs }) => needs.includes(need)),
  );
  const states = STATE_CODES.map((state) => {
    const here = counts?.[group]?.[state] ?? NOBODY;
    const touching = own.filter((survey) => survey.states === 'all' || survey.states.includes(state));
    const status = statusOf([here[0] + national[0], here[1] + national[1]], touching);
    const looked = status === 'covered' ? [] : touching;
    return { state, status, tally: here, surveys: looked, date: latest(looked) };
  });
  return { group, need, national, states };
}

/** Every row of the map of gaps: each group with each need. */
export function listCoverage(counts: ReadonlyMap<Need, NeedCounts>, surveys: readonly Survey[]): readonly Coverage[] {
  return PROFILE_GROUPS.flatMap((group) => NEEDS.map((need) => coverageOf(group, need, counts.get(need), surveys)));
}

/** What may be quoted of one row: in how many states nothing was found, in how many more one has to ask, and as of which day. */
export interface Quote {
  readonly none: number;
  readonly ask: number;
  readonly of: number;
  readonly date: string;
}

/** `undefined` when something was found everywhere. */
export function quoteOf({ states }: Coverage): Quote | undefined {
  const none = states.filter(({ status }) => status === 'none_found');
  const date = latest(none.flatMap(({ surveys }) => surveys));
  if (date === null) return undefined;
  return { none: none.length, ask: states.filter(({ status }) => status === 'ask').length, of: states.length, date };
}
