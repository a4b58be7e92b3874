import { isKnown, type Claim } from './claim.ts';
import type { ServiceJson } from './contract.ts';
import type { FullService } from './hsds-contract.ts';
import { idOf } from './hsds-ids.ts';
import type { Wording } from './hsds-words.ts';
import { presentSources } from './present-service.ts';
import { hasWayIn, type Group, type Service } from './service.ts';
import { CONDITIONS } from './vocabulary.ts';

type Extension<K extends keyof FullService> = NonNullable<FullService[K]>;
type Rules = Extension<'x_eligibility'>[number]['rules'];

function saidOf<T, Unknown extends T>(
  claim: (Claim & { readonly value: T }) | undefined,
  unknown: Unknown,
  service: Service,
  { say }: Wording,
) {
  if (!claim) return { value: unknown, basis: null, sources: [] };
  return { value: claim.value, basis: claim.basis, sources: presentSources(claim, service, say) };
}

function regimeOf({ regime }: Group, service: Service, wording: Wording) {
  return saidOf(regime && { ...regime, value: regime.type }, 'unknown', service, wording);
}

function presentRules({ rules }: Group, service: Service, { say }: Wording): Rules {
  return rules.map((rule) => ({
    axis: rule.axis,
    accepts: [...(rule.accepts ?? [])],
    refuses: [...(rule.refuses ?? [])],
    unknown: [...(rule.unknown ?? [])],
    otherwise: rule.otherwise,
    basis: rule.basis,
    sources: presentSources(rule, service, say),
  }));
}

function presentGroup(group: Group, service: Service, wording: Wording): Extension<'x_eligibility'>[number] {
  const { anyone, id } = group;
  return {
    group: id ?? null,
    others: {
      outcome: anyone && isKnown(anyone) ? 'accepts' : 'unknown',
      basis: anyone?.basis ?? null,
      sources: presentSources(anyone, service, wording.say),
    },
    regime: regimeOf(group, service, wording),
    rules: presentRules(group, service, wording),
  };
}

/** One regime for the whole service only when every group has the same. */
function presentRegime(service: Service, wording: Wording): Extension<'x_regime'> {
  const [first, ...others] = service.groups.map((group) => regimeOf(group, service, wording));
  if (!first || others.some(({ value }) => value !== first.value)) return { value: 'unknown', basis: null, sources: [] };
  return first;
}

function presentConditions(service: Service, { say }: Wording): Extension<'x_conditions'> {
  return CONDITIONS.map((condition) => {
    const claim = service.conditions[condition];
    const value = claim && isKnown(claim) ? claim.value : 'unknown';
    return { condition, value, basis: claim?.basis ?? null, sources: presentSources(claim, service, say) };
  });
}

export function presentConfidentiality(service: Service): Extension<'x_confidentiality'> {
  const { location } = service;
  const frontGate = hasWayIn({ ...service, location: { withheld: false } });
  if (location.withheld) return { location: 'withheld', reason: 'victim_safety', front_gate: frontGate };
  return { location: location.city === undefined && location.address === undefined ? 'not_known' : 'published', front_gate: frontGate };
}

/** What HSDS has no field for. `shown` is what the API of this directory says of the same service. */
export function extend(service: Service, shown: ServiceJson, wording: Wording) {
  const { access, maxStayDays, phoneAllowed, mayLeaveAlone } = service;
  return {
    x_slug: service.id,
    x_kind: service.kind,
    x_regime: presentRegime(service, wording),
    x_conditions: presentConditions(service, wording),
    x_eligibility: service.groups.map((group) => presentGroup(group, service, wording)),
    x_needs: shown.needs,
    x_cautions: shown.cautions,
    x_access: {
      how: access.how,
      through: access.through.map(({ id, name }) => ({ service_id: idOf('service', id), name })),
      max_stay_days: maxStayDays
        ? { value: maxStayDays.value, basis: maxStayDays.basis, sources: presentSources(maxStayDays, service, wording.say) }
        : null,
      phone_allowed: saidOf(phoneAllowed, 'unknown', service, wording),
      may_leave_alone: saidOf(mayLeaveAlone, 'unknown', service, wording),
    },
    x_verification: shown.verification,
    x_sources: shown.sources,
    x_conflicts: shown.disagreements,
    x_availability: shown.beds,
  };
}
