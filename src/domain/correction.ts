import * as z from 'zod';
import { alertSchema, MAX_ALERT_DAYS } from './alert.ts';
import { addDays } from './days.ts';
import { OUTCOMES, RULE_AXES, ruleSchema } from './eligibility.ts';
import { phoneNumberSchema, phoneSchema } from './phone.ts';
import { readPlainHours } from './plain-hours.ts';
import { languageSchema } from './profile.ts';
import { STATE_CODES } from './states.ts';
import { FIELD_GROUPS, type FieldGroup } from './verification.ts';
import { CONDITIONS, COSTS, KINDS, NEEDS, REGIMES } from './vocabulary.ts';

/**
 * What may be said of a service while the site runs: one field as it should be, that what stands is still right (`checks`),
 * something that holds for some days (`alert`), that the place does not want to be listed (`withdrawn`), or that there is a service
 * that the directory lacks (`draft`, which stays out of it until somebody has completed its file).
 */
const text = (longest: number) => z.string().trim().min(1).max(longest);
/** As a record has it, without what its source prints. */
const phone = z.strictObject(phoneSchema.omit({ printed: true, source: true }).shape);
const values = z.array(z.string().regex(/^[A-Za-z0-9_+-]{1,30}$/)).min(1);
const rule = z
  .strictObject({
    axis: z.enum(RULE_AXES),
    accepts: values.optional(),
    refuses: values.optional(),
    unknown: values.optional(),
    otherwise: z.enum(OUTCOMES),
  })
  .refine((one) => ruleSchema.safeParse({ ...one, basis: 'assumed' }).success, { error: 'rule' });

export const CORRECTION_VALUES = {
  phones: z.array(phone).max(6),
  emails: z.array(z.email()).max(4),
  urls: z.array(z.url({ protocol: /^https?$/ }).max(200)).max(4),
  hours: z
    .string()
    .refine((osm) => readPlainHours(osm) !== undefined, { error: 'hours' })
    .nullable(),
  location: z.strictObject({ city: text(80).optional(), address: text(200).optional() }).nullable(),
  regime: z.enum(REGIMES),
  max_stay_days: z.int().min(1).max(3650),
  conditions: z.partialRecord(z.enum(CONDITIONS), z.enum(['yes', 'no'])),
  needs: z.array(z.enum(NEEDS)).min(1),
  languages: z.array(languageSchema).min(1).max(20),
  cost: z.enum(COSTS),
  /** One rule for each axis of which something is said; the others stay as they are. */
  rules: z
    .array(rule)
    .min(1)
    .max(RULE_AXES.length)
    .refine((rules) => new Set(rules.map(({ axis }) => axis)).size === rules.length, { error: 'repeated' }),
  checks: z.array(z.enum(FIELD_GROUPS)).min(1),
  alert: alertSchema,
  withdrawn: z.literal(true),
  draft: z.strictObject({
    name: text(160),
    kind: z.enum(KINDS),
    states: z.array(z.enum(STATE_CODES)).min(1),
    phones: z.array(phoneNumberSchema).max(6),
    urls: z.array(z.url({ protocol: /^https?$/ }).max(200)).max(4),
    needs: z.array(z.enum(NEEDS)).max(NEEDS.length),
  }),
} as const;
export type CorrectionField = keyof typeof CORRECTION_VALUES;
export const CORRECTION_FIELDS = Object.keys(CORRECTION_VALUES) as readonly CorrectionField[];
export type CorrectionValue<F extends CorrectionField = CorrectionField> = z.infer<(typeof CORRECTION_VALUES)[F]>;

/** Fields where a mistake or a lie leads somebody to the wrong door: another organisation must agree. */
export const TWO_PERSON_FIELDS: readonly CorrectionField[] = ['phones', 'location', 'regime'];

/** Whether two organisations must agree; a number given for some days is a number too. */
export function needsSecond({ field, value }: { readonly field: CorrectionField; readonly value: unknown }): boolean {
  if (field === 'alert') return alertSchema.safeParse(value).data?.kind === 'changed_number';
  return TWO_PERSON_FIELDS.includes(field);
}

/** What a place may say of itself at once: that it is as written, that it is shut, that it wants to be off the list. */
export const OWN_FIELDS: readonly CorrectionField[] = ['checks', 'alert', 'withdrawn'];

/** What may never be said of a withheld place, by anybody: it would tell where it is. */
export const OPEN_PLACE_FIELDS: readonly CorrectionField[] = ['location', 'emails', 'urls', 'hours'];

/** Which group of fields a change is a check of. */
export const GROUP_OF: Readonly<Partial<Record<CorrectionField, FieldGroup>>> = {
  phones: 'phones',
  hours: 'hours',
  regime: 'regime',
  max_stay_days: 'regime',
  conditions: 'eligibility',
  needs: 'eligibility',
  languages: 'eligibility',
  cost: 'eligibility',
  rules: 'eligibility',
};

export const CORRECTION_STATES = ['proposed', 'accepted', 'refused'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

/** A page that anybody can read, in its own words. */
export const evidenceSchema = z.strictObject({
  title: text(160),
  url: z.url({ protocol: /^https?$/ }).max(300),
  wording: text(400),
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

/** How whoever says it knows. What a public page says must show the page. */
export const KNOWN_BY = {
  public_source: 'official',
  called: 'call',
  visited: 'visit',
  owner_confirmed: 'owner',
} as const;

/** The last day on which an alert given today may end. */
export function lastAlertDay(today: string): string {
  return addDays(today, MAX_ALERT_DAYS);
}

/** Id of the source that a correction becomes: while the content lacks it, the correction is not in the content. */
export function sourceIdOf(correctionId: string): string {
  return `c-${correctionId.slice(0, 12)}`;
}
