/** The closed lists of the project (docs/domain.md says what each word means). Schemas and types derive from them. */

export const GENDERS = ['female', 'male', 'trans_female', 'trans_male', 'nonbinary'] as const;

export const HOUSEHOLDS = ['alone', 'with_children', 'with_teen_son', 'with_partner', 'with_family'] as const;

/** LGTP art. 10, fractions I to XI, in the law's order. */
// prettier-ignore
export const EXPLOITATION_FORMS = [
  'slavery', 'servitude', 'sexual', 'labour', 'forced_labour', 'begging', 'criminal_activity',
  'illegal_adoption', 'forced_marriage', 'organ_removal', 'biomedical',
] as const;
export const EXPLOITATION = [...EXPLOITATION_FORMS, 'unsure'] as const;

// prettier-ignore
export const MIGRATION = [
  'mexican', 'regular', 'irregular', 'in_transit', 'returned', 'displaced', 'humanitarian_card',
  'asylum_seeker', 'refugee', 'complementary_protection', 'stateless', 'unsure',
] as const;

export const SITUATIONS = ['safe', 'with_exploiter', 'street', 'migration_station', 'custody', 'hospital'] as const;
export const IDENTIFICATION = ['none', 'possible', 'formal'] as const;
export const COMPLAINT = ['filed', 'willing', 'unwilling', 'unsure'] as const;

// prettier-ignore
export const NEEDS = [
  'danger_now', 'shelter', 'emergency_lodging', 'food', 'transport', 'medical', 'urgent_sexual_health',
  'hiv_care', 'psychological', 'psychiatric', 'addiction', 'maternity', 'disability_support', 'childcare',
  'legal', 'report_crime', 'protection', 'victim_registration', 'compensation', 'unpaid_wages', 'documents',
  'migration_regularisation', 'refugee_procedure', 'consular', 'interpretation', 'human_rights_complaint',
  'family_tracing', 'safe_return', 'education', 'job_training', 'reintegration',
] as const;
export type Need = (typeof NEEDS)[number];

// prettier-ignore
export const KINDS = [
  'emergency', 'hotline', 'shelter', 'half_way_house', 'womens_refuge', 'migrant_shelter', 'children_home',
  'day_centre', 'victims_commission', 'prosecutor', 'child_protection', 'womens_justice_centre',
  'womens_institute', 'human_rights_commission', 'refugee_office', 'migration_office', 'consulate', 'legal_aid',
  'labour_office', 'search_commission', 'health', 'addiction_care', 'ngo', 'network', 'information',
] as const;
export type Kind = (typeof KINDS)[number];

export const LEVELS = ['federal', 'state', 'municipal', 'international', 'civil'] as const;

export const REGIMES = ['open', 'semi_open', 'closed', 'not_residential', 'unknown'] as const;

// prettier-ignore
export const CONDITIONS = [
  'complaint_required', 'case_participation_required', 'testimony_required', 'formal_identification_required',
  'authority_referral_required', 'documents_required', 'sobriety_required', 'psychiatric_excluded',
  'risk_assessment_required', 'appointment_required',
] as const;
export type Condition = (typeof CONDITIONS)[number];

export const ACCESS_WAYS = ['call', 'write', 'visit', 'referral', 'unknown'] as const;
export const COSTS = ['free', 'donation', 'paid'] as const;
export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;

/** Kinds where people sleep. Their places are withheld unless they publish the address themselves. */
export const LODGING_KINDS = [
  'shelter',
  'half_way_house',
  'womens_refuge',
  'migrant_shelter',
  'children_home',
] as const satisfies readonly Kind[];

export function isLodging(kind: Kind): boolean {
  return LODGING_KINDS.some((lodging) => lodging === kind);
}

/** What may serve when nothing answers the need itself; shown as what it is, never counted as an answer. */
export const SUBSTITUTES: Partial<Record<Need, Need>> = { shelter: 'emergency_lodging' };

/** What the source says, what the law obliges, what is typical of such places (which counts as unknown). */
export const BASES = ['stated', 'mandate', 'assumed'] as const;
export type Basis = (typeof BASES)[number];

export const VERDICTS = ['accepts', 'ask', 'refuses'] as const;
export type Verdict = (typeof VERDICTS)[number];
