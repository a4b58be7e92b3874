import * as z from 'zod';
import { outcomeOf, isSaid, restricts, RULE_AXES, type Outcome, type Rule, type RuleAxis } from './eligibility.ts';
import { FOREIGN, type Profile } from './profile.ts';
import { EXPLOITATION_FORMS, GENDERS, HOUSEHOLDS, IDENTIFICATION, MIGRATION, SITUATIONS, type Verdict } from './vocabulary.ts';

/** Every code that a rule of a bed group may name, besides ages, countries and languages. */
export const RULE_CODES = [
  ...new Set<string>([...GENDERS, 'yes', ...HOUSEHOLDS, ...EXPLOITATION_FORMS, ...MIGRATION, FOREIGN, ...SITUATIONS, ...IDENTIFICATION]),
] as const;

/** In place of a value: whatever the other rows of the axis do not name. */
export const OTHERWISE = 'otherwise';

/** One value of one axis and what the group does with it, as a row of `bed_group_rules`. */
export interface RuleRow {
  readonly axis: RuleAxis;
  readonly value: string;
  readonly outcome: Outcome;
}

/** The rows of a group → its rules. The shelter says them itself, so all are `stated`. */
export function rulesOf(rows: readonly RuleRow[]): readonly Rule[] {
  const byAxis = Map.groupBy(rows, ({ axis }) => axis);
  return [...byAxis].map(([axis, own]) => {
    const valuesOf = (wanted: Outcome) =>
      own.filter(({ value, outcome }) => value !== OTHERWISE && outcome === wanted).map((row) => row.value);
    const otherwise = own.find(({ value }) => value === OTHERWISE)?.outcome ?? 'unknown';
    return {
      axis,
      basis: 'stated',
      accepts: valuesOf('accepts'),
      refuses: valuesOf('refuses'),
      unknown: valuesOf('unknown'),
      otherwise,
    };
  });
}

/** Whether a group's rules take this person. As everywhere, an axis on which the shelter is silent is a question to ask. */
export function verdictOfRules(rules: readonly Rule[], profile: Profile): Verdict {
  const outcomes = rules.map((rule) => outcomeOf(rule, profile) ?? (restricts(rule) ? 'unknown' : 'accepts'));
  if (outcomes.includes('refuses')) return 'refuses';
  const ruled = new Set(rules.map(({ axis }) => axis));
  const isSilent = RULE_AXES.some((axis) => isSaid(profile, axis) && !ruled.has(axis));
  return isSilent || rules.length === 0 || outcomes.includes('unknown') ? 'ask' : 'accepts';
}

const ruleRowSchema = z
  .string()
  .regex(/^[a-z]+:[A-Za-z0-9_+-]{1,30}=(accepts|unknown|refuses)$/)
  .transform((text): RuleRow => {
    const [axis = '', value = '', outcome = ''] = text.split(/[:=]/);
    return { axis: axis as RuleAxis, value, outcome: outcome as Outcome };
  });

const AGES = /^\d{1,3}(-\d{1,3}|\+)?$/;

function names({ axis, value }: RuleRow): boolean {
  if (!RULE_AXES.includes(axis)) return false;
  if (value === OTHERWISE) return true;
  if (axis === 'age') return AGES.test(value);
  if (axis === 'nationality') return value === FOREIGN || /^[A-Z]{2}$/.test(value);
  if (axis === 'languages') return /^[a-z]{2,3}$/.test(value);
  return RULE_CODES.includes(value);
}

const minutes = (maximum: number) => z.int().min(10).max(maximum);

/** Whether whoever sleeps there may go out; `unknown` until the shelter has said. */
export const BED_REGIMES = ['open', 'semi_open', 'closed', 'unknown'] as const;
export type BedRegime = (typeof BED_REGIMES)[number];

const INTAKE_HOURS = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

const SETTINGS = {
  accepts_holds: z.boolean(),
  auto_accept: z.boolean(),
  allow_consulates: z.boolean(),
  shows_numbers: z.boolean(),
  is_public: z.boolean(),
  hold_minutes: minutes(24 * 60),
  fresh_minutes: minutes(7 * 24 * 60),
  known_minutes: minutes(7 * 24 * 60),
  regime: z.enum(BED_REGIMES),
  max_stay_days: z.int().min(1).max(3650).nullable(),
  /** As `18:00-06:00`, by the clock of the state; `00:00-24:00` is at any hour. */
  intake_hours: z.string().regex(INTAKE_HOURS).nullable(),
};

/** What of a group may be changed afterwards: at least one setting. Its rules and its capacity are other matters. */
export const settingsChangeSchema = z
  .strictObject(SETTINGS)
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: 'missing' });
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** How a group of beds is set up, with the shelter, by whoever keeps the database. */
export const bedGroupSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  /** As `gender:female=accepts`, `gender:otherwise=refuses`. */
  rules: z.array(ruleRowSchema.refine(names, { error: 'invalid_value' })),
  capacity: z.int().min(1).max(500),
  accepts_holds: SETTINGS.accepts_holds.default(true),
  auto_accept: SETTINGS.auto_accept.default(false),
  allow_consulates: SETTINGS.allow_consulates.default(false),
  shows_numbers: SETTINGS.shows_numbers.default(false),
  is_public: SETTINGS.is_public.default(false),
  hold_minutes: SETTINGS.hold_minutes.default(120),
  fresh_minutes: SETTINGS.fresh_minutes.default(12 * 60),
  known_minutes: SETTINGS.known_minutes.default(24 * 60),
  regime: SETTINGS.regime.default('unknown'),
  max_stay_days: SETTINGS.max_stay_days.default(null),
  intake_hours: SETTINGS.intake_hours.default(null),
});
export type BedGroupSettings = z.infer<typeof bedGroupSchema>;
