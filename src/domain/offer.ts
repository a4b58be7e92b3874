import type { Claim } from './claim.ts';
import { isWithheld, type Mandates, type ServiceRecord } from './record.ts';

/** What a service gives, to whom and on what conditions. */
export type Offer = Pick<ServiceRecord, 'needs' | 'eligibility' | 'conditions' | 'languages' | 'cost' | 'cautions'>;

/** What the record says comes first; the mandate fills what it leaves open. */
export function withMandate(record: ServiceRecord, mandates: Mandates): Offer {
  const mandate = record.mandate === undefined ? undefined : mandates[record.mandate];
  if (!mandate) return record;
  return {
    needs: [...record.needs, ...mandate.needs],
    eligibility: record.eligibility.length > 0 ? record.eligibility : mandate.eligibility,
    conditions: { ...mandate.conditions, ...record.conditions },
    languages: [...record.languages, ...mandate.languages],
    cost: record.cost ?? mandate.cost,
    cautions: [...new Set([...record.cautions, ...mandate.cautions])],
  };
}

/** What of an offer makes claims, in a record or resolved. */
interface Claiming {
  readonly needs: readonly Claim[];
  readonly eligibility: readonly {
    readonly anyone?: Claim | undefined;
    readonly rules: readonly Claim[];
    readonly regime?: Claim | undefined;
  }[];
  readonly conditions: Readonly<Partial<Record<string, Claim>>>;
  readonly languages: readonly Claim[];
  readonly cost?: Claim | undefined;
}

/** Every claim of an offer. */
export function claimsOfOffer({ needs, eligibility, conditions, languages, cost }: Claiming): readonly Claim[] {
  const groups = eligibility.flatMap(({ anyone, rules, regime }) => [anyone, regime, ...rules]);
  return [...needs, ...groups, ...Object.values(conditions), ...languages, cost].filter((claim) => claim !== undefined);
}

/** Every claim that a service makes. */
export function claimsOf(record: ServiceRecord, offer: Offer): readonly Claim[] {
  const own = [record.max_stay_days, record.phone_allowed, record.may_leave_alone].filter((claim) => claim !== undefined);
  return [...claimsOfOffer(offer), ...own];
}

/** The ids of the sources that a service rests on. */
export function namedSources(record: ServiceRecord, claims: readonly Claim[]): readonly string[] {
  const open = isWithheld(record) ? [] : [record.location?.source, record.hours?.source];
  const disagreeing = record.disagreements.flatMap(({ says }) => says.map(({ source }) => source));
  const named = [
    ...record.sources,
    ...record.phones.map(({ source }) => source),
    ...open,
    ...disagreeing,
    ...record.checks.map(({ source }) => source),
    ...claims.map(({ source }) => source),
  ];
  return [...new Set(named.filter((id) => id !== undefined))];
}
