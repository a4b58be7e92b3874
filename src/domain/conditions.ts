import { isKnown, type Claim } from './claim.ts';
import type { Profile } from './profile.ts';
import type { Service } from './service.ts';
import { CONDITIONS, type Condition } from './vocabulary.ts';

/** How a person stands to a condition: it is met, it can't be met, or it was not said. */
type Standing = 'met' | 'cannot' | 'open';

function standingOnComplaint(profile: Profile): Standing {
  switch (profile.complaint) {
    case 'filed':
    case 'willing':
      return 'met';
    case 'unwilling':
      return 'cannot';
    case 'unsure':
    case undefined:
      return 'open';
  }
}

function standing(condition: Condition, profile: Profile): Standing {
  switch (condition) {
    case 'complaint_required':
      return standingOnComplaint(profile);
    case 'case_participation_required':
    case 'testimony_required':
      return profile.complaint === 'unwilling' ? 'cannot' : 'open';
    case 'formal_identification_required':
      if (profile.identification === undefined) return 'open';
      return profile.identification === 'formal' ? 'met' : 'cannot';
    case 'sobriety_required':
      return profile.needs?.includes('addiction') ? 'cannot' : 'open';
    case 'psychiatric_excluded':
      return profile.needs?.includes('psychiatric') ? 'cannot' : 'open';
    case 'authority_referral_required':
    case 'documents_required':
    case 'risk_assessment_required':
      return 'open';
    case 'appointment_required':
      return 'met';
  }
}

export interface ConditionReason {
  readonly condition: Condition;
  readonly code: 'condition_cannot' | 'condition_open' | 'condition_unknown';
  readonly claim: Claim | undefined;
}

/** A person who will not or may not complain must hear that nobody knows whether a complaint is asked for. */
function mattersWhenUnknown(condition: Condition, profile: Profile): boolean {
  if (condition !== 'complaint_required') return standing(condition, profile) === 'cannot';
  return profile.complaint === 'unwilling' || profile.complaint === 'unsure';
}

function reasonOf(condition: Condition, service: Service, profile: Profile): ConditionReason | undefined {
  const claim = service.conditions[condition];
  if (claim !== undefined && isKnown(claim)) {
    if (claim.value === 'no') return undefined;
    const stands = standing(condition, profile);
    if (stands === 'met') return undefined;
    return { condition, code: stands === 'cannot' ? 'condition_cannot' : 'condition_open', claim };
  }
  const asked = claim?.value === 'yes' || condition === 'complaint_required';
  return asked && mattersWhenUnknown(condition, profile) ? { condition, code: 'condition_unknown', claim } : undefined;
}

/** The conditions that stand, or may stand, between this person and this service. */
export function conditionReasons(service: Service, profile: Profile): readonly ConditionReason[] {
  return CONDITIONS.map((condition) => reasonOf(condition, service, profile)).filter((reason) => reason !== undefined);
}
