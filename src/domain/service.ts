import type { Alert } from './alert.ts';
import type { Claim } from './claim.ts';
import { CENTRAL_TIME } from './days.ts';
import type { Citation } from './law.ts';
import type { Phone } from './phone.ts';
import type { Opening } from './opening.ts';
import type { Area, OrganizationRecord, ServiceRecord, Source } from './record.ts';
import type { Rule } from './eligibility.ts';
import { ABROAD, getState, type StateOrAbroad } from './states.ts';
import type { Check } from './verification.ts';
import type { ACCESS_WAYS, Basis, Condition, COSTS, Kind, LEVELS, Need, REGIMES, YES_NO_UNKNOWN } from './vocabulary.ts';

type One<T extends readonly unknown[]> = T[number];

/** A sentence in every language of the site. */
export type Sentence = Readonly<Record<'es' | 'en', string>>;

export interface Caution {
  readonly id: string;
  readonly text: Sentence;
  readonly articles: readonly string[];
  readonly sources: readonly Source[];
}

/** People whom a service treats alike. */
export interface Group {
  readonly id?: string | undefined;
  readonly anyone?: Claim | undefined;
  readonly rules: readonly Rule[];
  readonly regime?: (Claim & { readonly type: One<typeof REGIMES> }) | undefined;
}

/** Where a service is: what it publishes, or only that the place is withheld. */
export type Location =
  { readonly withheld: true } | { readonly withheld: false; readonly city?: string | undefined; readonly address?: string | undefined };

/** Another service through which one gets in. */
export interface Door {
  readonly id: string;
  readonly page: string;
  readonly name: string;
  readonly phones: readonly Phone[];
}

/** One service with everything that was said of it: what `evaluate` reads and the API presents. */
export interface Service {
  readonly id: string;
  /** Last part of the address of its page, which tells nothing but the state. */
  readonly page: string;
  readonly name: string;
  /** It does not exist: only `npm run demo` has such services. */
  readonly demo?: true | undefined;
  readonly organization: Pick<OrganizationRecord, 'id' | 'name' | 'acronym'>;
  readonly kind: Kind;
  readonly level: One<typeof LEVELS>;
  readonly area: Area;
  readonly location: Location;
  readonly access: { readonly how: One<typeof ACCESS_WAYS>; readonly through: readonly Door[] };
  readonly phones: readonly Phone[];
  readonly emails: readonly string[];
  readonly urls: readonly string[];
  /** OSM `opening_hours` syntax, as the record says it. */
  readonly hours?: string | undefined;
  /** What those hours mean; absent when they are not the same every week. */
  readonly opening?: Opening | undefined;
  readonly needs: readonly (Claim & { readonly codes: readonly Need[] })[];
  readonly groups: readonly Group[];
  readonly conditions: Readonly<Partial<Record<Condition, Claim & { readonly value: 'yes' | 'no' }>>>;
  readonly languages: readonly (Claim & { readonly codes: readonly string[] })[];
  readonly maxStayDays?: (Claim & { readonly value: number }) | undefined;
  readonly phoneAllowed?: (Claim & { readonly value: One<typeof YES_NO_UNKNOWN> }) | undefined;
  readonly mayLeaveAlone?: (Claim & { readonly value: One<typeof YES_NO_UNKNOWN> }) | undefined;
  readonly cost?: (Claim & { readonly value: One<typeof COSTS> }) | undefined;
  readonly cautions: readonly Caution[];
  readonly disagreements: ServiceRecord['disagreements'];
  /** Every source a claim of this service names, by its id. */
  readonly sources: readonly Source[];
  /** Every article a claim of this service names, by its reference. */
  readonly citations: Readonly<Record<string, Citation>>;
  /** Date of the newest source, as exact as it is; `null` when no source bears one. */
  readonly sourceDate: string | null;
  /** The newest check of each group of fields; none while nobody of this directory has checked it. */
  readonly checks: readonly Check[];
  /** What the place, or who keeps the directory, has said of these days; each with its last day. */
  readonly alerts?: readonly Alert[] | undefined;
}

/** Whether a service of this area works in the state, or abroad for Mexicans in `host` (anywhere, when it was not said). */
export function worksIn(area: Area, state: StateOrAbroad, host?: string): boolean {
  if (state !== ABROAD) return area === 'national' || (typeof area === 'object' && 'states' in area && area.states.includes(state));
  if (area === 'world') return true;
  if (area === 'national' || !('hosts' in area)) return false;
  return host === undefined || area.hosts.includes(host) || area.hosts.includes(host.slice(0, 2));
}

/** The zones a service may live by: those of its states, the capital's for the whole country, none that we know abroad. */
export function zonesOf(area: Area): readonly string[] {
  if (area === 'national') return [CENTRAL_TIME];
  if (area === 'world' || 'hosts' in area) return [];
  return [...new Set(area.states.flatMap((code) => getState(code).zones))];
}

/** Whether anything tells how to get in: a phone, an address, an e-mail, a page, or another service. */
export function hasWayIn(service: Service): boolean {
  const place = !service.location.withheld && service.location.address !== undefined;
  return service.phones.length > 0 || place || service.access.through.length > 0;
}

/** Countries whose people a service names as those it is for. */
export function nationalitiesServed({ groups }: Service): readonly string[] {
  const rules = groups.flatMap((group) => group.rules).filter(({ axis }) => axis === 'nationality');
  return [...new Set(rules.flatMap(({ accepts }) => accepts ?? []))].filter((code) => /^[A-Z]{2}$/.test(code));
}

/** The strongest reason to believe that the service meets the need, or `undefined` when it does not. */
export function basisOfNeed(service: Service, need: Need): Basis | undefined {
  const bases = service.needs.filter(({ codes }) => codes.includes(need)).map(({ basis }) => basis);
  return (['stated', 'mandate', 'assumed'] as const).find((basis) => bases.includes(basis));
}
