import type { Claim } from './claim.ts';
import { claimOf, type Correction } from './correction-source.ts';
import type { Rule } from './eligibility.ts';
import type { Group } from './service.ts';
import type { Condition, COSTS, Need } from './vocabulary.ts';

/** What of a service a correction changes besides its contacts: the same in a record and in a resolved service. */
export interface Corrected {
  readonly needs: readonly (Claim & { readonly codes: readonly Need[] })[];
  readonly languages: readonly (Claim & { readonly codes: readonly string[] })[];
  readonly conditions: Readonly<Partial<Record<Condition, Claim & { readonly value: 'yes' | 'no' }>>>;
  readonly cost?: (Claim & { readonly value: (typeof COSTS)[number] }) | undefined;
  /** Those of the record, or of its mandate while the record has none. */
  readonly groups: readonly Group[];
}

/** What was said before is replaced; what a law obliges, or what is typical, stays as it was. */
function restate<T extends Claim>(claims: readonly T[], said: T): readonly T[] {
  return [said, ...claims.filter(({ basis }) => basis !== 'stated')];
}

/** A service that treats people differently is changed in the content, where its groups can be told apart. */
export function hasOneGroup({ groups }: Pick<Corrected, 'groups'>): boolean {
  return groups.length <= 1;
}

function changeGroup(groups: readonly Group[], change: Partial<Group>): readonly Group[] {
  const [group = { rules: [] }] = groups;
  return [{ ...group, ...change }];
}

/** What is said of one axis takes the place of what was; of the others the claim stays as strong as it was. */
function mergeRules(rules: readonly Rule[], said: readonly Rule[]): readonly Rule[] {
  const isSaid = ({ axis }: Rule) => said.some((one) => one.axis === axis);
  return [...rules.filter((rule) => !isSaid(rule)), ...said];
}

/** The part that a correction changes, or nothing when it is about something else. */
export function correctOffer(offer: Corrected, correction: Correction): Partial<Corrected> {
  const claim = claimOf(correction);
  switch (correction.field) {
    case 'needs':
      return { needs: restate(offer.needs, { codes: correction.value, ...claim }) };
    case 'languages':
      return { languages: restate(offer.languages, { codes: correction.value, ...claim }) };
    case 'conditions': {
      const said = Object.entries(correction.value).map(([code, value]) => [code, { value, ...claim }]);
      return { conditions: { ...offer.conditions, ...Object.fromEntries(said) } };
    }
    case 'cost':
      return { cost: { value: correction.value, ...claim } };
    case 'rules': {
      const said: readonly Rule[] = correction.value.map((rule) => ({ ...rule, ...claim }));
      return hasOneGroup(offer) ? { groups: changeGroup(offer.groups, { rules: mergeRules(offer.groups[0]?.rules ?? [], said) }) } : {};
    }
    case 'regime':
      return hasOneGroup(offer) ? { groups: changeGroup(offer.groups, { regime: { type: correction.value, ...claim } }) } : {};
    default:
      return {};
  }
}
