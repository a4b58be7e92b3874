import { isKnown } from './claim.ts';
import { isSaid, outcomeOf, type Rule } from './eligibility.ts';
import type { Attribute } from './hsds-contract.ts';
import { idOf } from './hsds-ids.ts';
import { AXIS_VALUES, keyOfTerm } from './hsds-taxonomy.ts';
import type { Wording } from './hsds-words.ts';
import { profileSchema, type Profile } from './profile.ts';
import { basisOfNeed, type Service } from './service.ts';
import { CONDITIONS, NEEDS, type Basis } from './vocabulary.ts';

export interface Described {
  /** `need:shelter`, `profile:gender.female`. */
  readonly key: string;
  readonly as: Attribute['link_type'];
  readonly basis?: Exclude<Basis, 'assumed'>;
}

/** A person of whom one thing is said; `undefined` when the value is no answer of that axis. */
function profileOf(axis: string, value: string): Profile | undefined {
  const parsed = profileSchema.safeParse({ [axis]: axis === 'exploitation' ? [value] : value });
  return parsed.success ? parsed.data : undefined;
}

function knownBasis(basis: Basis): Exclude<Basis, 'assumed'> | undefined {
  return basis === 'assumed' ? undefined : basis;
}

function acceptedBy(rule: Rule): readonly string[] {
  const values = AXIS_VALUES[rule.axis];
  const accepts = (value: string) => {
    const profile = profileOf(rule.axis, value);
    return profile !== undefined && isSaid(profile, rule.axis) && outcomeOf(rule, profile) === 'accepts';
  };
  if (['lgbtiq', 'pregnant', 'disability'].includes(rule.axis)) return accepts('yes') ? [rule.axis] : [];
  return values.filter(accepts).map((value) => `${rule.axis}.${value}`);
}

/** The same rules stand in many records: what one accepts is worked out once. */
const accepted = new Map<string, readonly string[]>();

function acceptedValues(rule: Rule): readonly string[] {
  const { axis, accepts, refuses, unknown, otherwise } = rule;
  const key = JSON.stringify([axis, accepts, refuses, unknown, otherwise]);
  const known = accepted.get(key) ?? acceptedBy(rule);
  accepted.set(key, known);
  return known;
}

/**
 * The terms that are known to hold of a service: what it is, gives, asks, and whom one of its groups accepts. Nobody is found
 * by a term that a service refuses or only may accept: those stand in `x_eligibility`.
 */
export function describe(service: Service): readonly Described[] {
  const needs = NEEDS.map((need) => ({ need, basis: basisOfNeed(service, need) }));
  const described: Described[] = [
    { key: keyOfTerm('kind', service.kind), as: 'kind' },
    ...needs.flatMap(({ need, basis }) => {
      const known = basis && knownBasis(basis);
      return known ? [{ key: keyOfTerm('need', need), as: 'need' as const, basis: known }] : [];
    }),
    ...CONDITIONS.flatMap((condition) => {
      const claim = service.conditions[condition];
      const known = claim?.value === 'yes' ? knownBasis(claim.basis) : undefined;
      return known ? [{ key: keyOfTerm('condition', condition), as: 'condition' as const, basis: known }] : [];
    }),
    ...service.groups.flatMap(({ regime }) => {
      const known = regime && knownBasis(regime.basis);
      return regime && known ? [{ key: keyOfTerm('regime', regime.type), as: 'regime' as const, basis: known }] : [];
    }),
    ...service.groups.flatMap(({ rules }) =>
      rules.filter(isKnown).flatMap((rule) =>
        acceptedValues(rule).map((code) => ({
          key: keyOfTerm('profile', code),
          as: 'accepts' as const,
          basis: knownBasis(rule.basis) ?? 'stated',
        })),
      ),
    ),
  ];
  return [...new Map(described.map((one) => [one.key, one])).values()];
}

export function presentAttributes(service: Service, { vocabulary }: Wording): Attribute[] {
  return describe(service).flatMap(({ key, as, basis }) => {
    const term = vocabulary.termsByKey.get(key);
    if (!term) return [];
    const { id, code, name, description, taxonomy, language } = term;
    return [
      {
        id: idOf('attribute', service.id, key),
        link_id: idOf('service', service.id),
        link_entity: 'service' as const,
        link_type: as,
        taxonomy_term_id: id,
        value: basis,
        label: name,
        taxonomy_term: { id, code, name, description, taxonomy, language },
      },
    ];
  });
}
