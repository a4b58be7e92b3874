import { isKnown, type Claim } from './claim.ts';
import { conditionReasons } from './conditions.ts';
import { isSaid, outcomeOf, restricts, RULE_AXES, type Rule, type RuleAxis } from './eligibility.ts';
import { isUnder18, namedExploitation, type Profile } from './profile.ts';
import { basisOfNeed, type Group, type Service } from './service.ts';
import { SUBSTITUTES, type Condition, type Basis, type Kind, type Need, type Verdict } from './vocabulary.ts';

/**
 * Why a verdict is what it is:
 * `rule` a rule was applied · `assumed` the rule is only typical of such places · `not_said` the service restricts what the
 * person did not say · `silent` the person said something on which the source is silent · `anyone` everybody is taken ·
 * `need`, `need_assumed`, `need_not_met`, `other_need` on what is asked for · `substitute` it may serve in place of what is asked ·
 * `condition_*` a condition that the person can't meet, did not speak of, or that nobody knows · `womens_refuge` LGTP art. 90 VI.
 */
export const REASON_CODES = [
  'rule',
  'assumed',
  'not_said',
  'silent',
  'anyone',
  'need',
  'need_assumed',
  'need_not_met',
  'other_need',
  'substitute',
  'condition_cannot',
  'condition_open',
  'condition_unknown',
  'womens_refuge',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export type ReasonAxis = RuleAxis | Condition | 'anyone' | 'needs' | 'law';

export interface Reason {
  readonly axis: ReasonAxis;
  readonly verdict: Verdict;
  readonly code: ReasonCode;
  readonly claim: Claim | undefined;
}

export interface Evaluation {
  readonly verdict: Verdict;
  /** The weakest basis of what speaks for the service; `null` when nothing known does. */
  readonly basis: Basis | null;
  readonly reasons: readonly Reason[];
  readonly group: Group;
  /** What the person asked for and this service gives, substitutes included. */
  readonly needsMet: readonly Need[];
  /** A known condition that this person can't meet. */
  readonly cannotMeet: boolean;
}

const VERDICT_OF = { accepts: 'accepts', unknown: 'ask', refuses: 'refuses' } as const;
const SILENT_GROUP: Group = { rules: [] };
/** Victims of trafficking may not be lodged in refuges for women who suffer violence (since 07-06-2024). */
export const WOMENS_REFUGE_LAW: Claim = { basis: 'mandate', articles: ['LGTP 90 VI'] };

function reasonOfRule(rule: Rule, profile: Profile): Reason | undefined {
  const outcome = outcomeOf(rule, profile);
  const { axis } = rule;
  if (outcome === undefined) {
    return restricts(rule) ? { axis, verdict: 'ask', code: 'not_said', claim: rule } : undefined;
  }
  if (!isKnown(rule)) return { axis, verdict: 'ask', code: 'assumed', claim: rule };
  return { axis, verdict: VERDICT_OF[outcome], code: 'rule', claim: rule };
}

/** Spanish is the language of every service here; a person who speaks it meets no barrier of language. */
function needsNoRule(axis: RuleAxis, profile: Profile): boolean {
  return axis === 'languages' && (profile.languages?.includes('es') ?? false);
}

function silentAxes(group: Group, service: Service, profile: Profile): readonly Reason[] {
  if (group.anyone && isKnown(group.anyone)) return [];
  const ruled = new Set(group.rules.map(({ axis }) => axis));
  const spoken = service.languages.filter(isKnown).flatMap(({ codes }) => codes);
  return RULE_AXES.filter((axis) => isSaid(profile, axis) && !ruled.has(axis) && !needsNoRule(axis, profile))
    .filter((axis) => axis !== 'languages' || !profile.languages?.some((language) => spoken.includes(language)))
    .map((axis) => ({ axis, verdict: 'ask', code: 'silent', claim: undefined }));
}

function reasonOfAnyone(group: Group): readonly Reason[] {
  if (!group.anyone) return [];
  return [{ axis: 'anyone', verdict: isKnown(group.anyone) ? 'accepts' : 'ask', code: 'anyone', claim: group.anyone }];
}

function groupReasons(group: Group, service: Service, profile: Profile): readonly Reason[] {
  const rules = group.rules
    .filter((rule) => !needsNoRule(rule.axis, profile))
    .map((rule) => reasonOfRule(rule, profile))
    .filter((reason) => reason !== undefined);
  const reasons = [...reasonOfAnyone(group), ...rules, ...silentAxes(group, service, profile)];
  const nothingKnown = !reasons.some(({ verdict }) => verdict === 'accepts' || verdict === 'refuses');
  const alreadySilent = reasons.some(({ code }) => code === 'silent' || code === 'anyone');
  return nothingKnown && !alreadySilent ? [...reasons, { axis: 'anyone', verdict: 'ask', code: 'silent', claim: undefined }] : reasons;
}

const LODGING_NEEDS: readonly Need[] = ['shelter', 'emergency_lodging'];

/** Of the needs asked for (or their substitutes), those that the service meets for this person. */
function findNeedsMet(service: Service, profile: Profile): readonly Need[] {
  const barred = service.kind === 'womens_refuge' && namedExploitation(profile).length > 0;
  const asked = profile.needs ?? [];
  const wanted = new Set([...asked, ...asked.map((need) => SUBSTITUTES[need]).filter((need) => need !== undefined)]);
  return [...wanted].filter((need) => basisOfNeed(service, need) !== undefined && !(barred && LODGING_NEEDS.includes(need)));
}

function claimOfNeed(service: Service, need: Need): Claim | undefined {
  const basis = basisOfNeed(service, need);
  return service.needs.find((claim) => claim.basis === basis && claim.codes.includes(need));
}

function serves(kind: Kind, profile: Profile): boolean {
  return (kind === 'child_protection' && isUnder18(profile)) || (kind === 'womens_refuge' && asksForLodging(profile));
}

function asksForLodging(profile: Profile): boolean {
  return profile.needs?.some((need) => LODGING_NEEDS.includes(need)) ?? false;
}

function reasonOfNeeds(service: Service, profile: Profile, needsMet: readonly Need[]): readonly Reason[] {
  const asked = profile.needs ?? [];
  if (asked.length === 0) return [];
  const own = needsMet.filter((need) => asked.includes(need));
  const best = own.find((need) => basisOfNeed(service, need) !== 'assumed') ?? own[0];
  if (best !== undefined) {
    const claim = claimOfNeed(service, best);
    const known = claim !== undefined && isKnown(claim);
    return [{ axis: 'needs', verdict: known ? 'accepts' : 'ask', code: known ? 'need' : 'need_assumed', claim }];
  }
  const [substitute] = needsMet;
  if (substitute !== undefined) {
    return [{ axis: 'needs', verdict: 'ask', code: 'substitute', claim: claimOfNeed(service, substitute) }];
  }
  const code = serves(service.kind, profile) ? 'other_need' : 'need_not_met';
  return [{ axis: 'needs', verdict: code === 'other_need' ? 'ask' : 'refuses', code, claim: undefined }];
}

function reasonsOfLaw(service: Service): readonly Reason[] {
  if (service.kind !== 'womens_refuge') return [];
  return [{ axis: 'law', verdict: 'ask', code: 'womens_refuge', claim: WOMENS_REFUGE_LAW }];
}

function verdictOf(reasons: readonly Reason[]): Verdict {
  if (reasons.some(({ verdict }) => verdict === 'refuses')) return 'refuses';
  return reasons.every(({ verdict }) => verdict === 'accepts') ? 'accepts' : 'ask';
}

const WEAKEST_FIRST = ['assumed', 'mandate', 'stated'] as const;

function weakestBasis(reasons: readonly Reason[]): Basis | null {
  const bases = reasons.filter(({ verdict }) => verdict === 'accepts').map(({ claim }) => claim?.basis);
  return WEAKEST_FIRST.find((basis) => bases.includes(basis)) ?? null;
}

const BEST_FIRST: readonly Verdict[] = ['accepts', 'ask', 'refuses'];

/**
 * Whether this service takes this person, and why: the verdict of the group that suits the person best.
 * Pure. `accepts` never rests on an `assumed` claim; saying more never turns `refuses` into `accepts`.
 */
export function evaluate(profile: Profile, service: Service): Evaluation {
  const needsMet = findNeedsMet(service, profile);
  const conditions = conditionReasons(service, profile);
  const shared: readonly Reason[] = [
    ...reasonOfNeeds(service, profile, needsMet),
    ...conditions.map(({ condition, code, claim }): Reason => ({ axis: condition, verdict: 'ask', code, claim })),
    ...reasonsOfLaw(service),
  ];
  const groups = service.groups.length > 0 ? service.groups : [SILENT_GROUP];
  const each = groups.map((group) => {
    const reasons = [...groupReasons(group, service, profile), ...shared];
    return { group, reasons, verdict: verdictOf(reasons), basis: weakestBasis(reasons) };
  });
  const best = BEST_FIRST.flatMap((verdict) => each.filter((one) => one.verdict === verdict))[0];
  if (!best) throw new RangeError(`${service.id} has no group`);
  return { ...best, needsMet, cannotMeet: conditions.some(({ code }) => code === 'condition_cannot') };
}
