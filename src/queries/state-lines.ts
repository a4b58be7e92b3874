import type { Service } from '#domain/service.ts';
import type { StateCode } from '#domain/states.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { readDirectory } from './directory.ts';

/** Whom an official calls in a state, in the order of a referral. */
const CALLED = [
  'child_protection',
  'victims_commission',
  'shelter',
  'half_way_house',
  'womens_justice_centre',
  'refugee_office',
  'human_rights_commission',
  'prosecutor',
] as const satisfies readonly Kind[];

/** The law gives every state one of these: when its number is not known, that is said. */
const IN_EVERY_STATE: readonly Kind[] = ['child_protection', 'victims_commission', 'human_rights_commission', 'prosecutor'];

export interface StateLine {
  readonly kind: Kind;
  /** With a phone of their own; empty where no number was found. At most two: paper is small. */
  readonly services: readonly Service[];
}

function isOfState({ area }: Service, state: StateCode): boolean {
  return typeof area === 'object' && 'states' in area && area.states.includes(state);
}

/** Of the whole state before those of one town. */
function byReach(a: Service, b: Service): number {
  const rank = ({ level }: Service) => (level === 'municipal' ? 1 : 0);
  return rank(a) - rank(b);
}

/** The numbers of one state, by kind of office. */
export async function listStateLines(state: StateCode): Promise<readonly StateLine[]> {
  const { services } = await readDirectory();
  const here = services.filter((service) => isOfState(service, state) && service.phones.some(({ channels }) => channels.includes('voice')));
  return CALLED.map((kind) => ({
    kind,
    services: here
      .filter((service) => service.kind === kind)
      .sort(byReach)
      .slice(0, 2),
  })).filter(({ kind, services: found }) => found.length > 0 || IN_EVERY_STATE.includes(kind));
}
