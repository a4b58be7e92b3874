import * as z from 'zod';
import { ALERT_KINDS } from './alert.ts';
import { figuresChangeSchema, figuresSchema } from './bed-figures.ts';
import { REASON_CODES } from './evaluate.ts';
import { GAP_STATUSES } from './gaps.ts';
import { DECLINE_REASONS } from './hold.ts';
import { periodSchema } from './opening.ts';
import { profileSchema } from './profile.ts';
import { publicBedsSchema } from './public-beds.ts';
import { verificationSchema } from './verification-contract.ts';
import { findState, STATE_CODES, ABROAD, type StateOrAbroad } from './states.ts';
import { ACCESS_WAYS, BASES, CONDITIONS, COSTS, KINDS, LEVELS, NEEDS, REGIMES, VERDICTS, YES_NO_UNKNOWN } from './vocabulary.ts';

/** The API's contract: what comes in and what goes out. The OpenAPI document is made from these schemas. */

export const MAX_PAGE = 200;
export const DEFAULT_PAGE = 50;

function parseState(text: string): StateOrAbroad | undefined {
  return text === ABROAD ? ABROAD : findState(text);
}

export const stateSchema = z
  .string()
  .max(40)
  .refine((text) => parseState(text) !== undefined, { error: 'unknown_state' })
  .transform((text) => parseState(text) ?? ABROAD)
  .meta({ description: 'INEGI code `01`…`32`, ISO 3166-2 (`MX-CHP`), an abbreviation or a name; `abroad` for Mexicans outside Mexico' });

const limitSchema = z.int().min(1).max(MAX_PAGE).default(DEFAULT_PAGE).meta({ description: 'Services a page' });
const cursorSchema = z.string().max(400).meta({ description: '`next_cursor` of the page before' });

export const availabilityRequestSchema = z
  .strictObject({
    state: stateSchema,
    profile: profileSchema.default({}),
    limit: limitSchema,
    cursor: cursorSchema.optional(),
    include: z.literal('refused').optional().meta({ description: 'Also the services that refuse' }),
  })
  .refine(({ state, profile }) => profile.host === undefined || state === ABROAD, {
    error: 'host_without_abroad',
    path: ['profile', 'host'],
  });
export type AvailabilityRequest = z.infer<typeof availabilityRequestSchema>;

/** A list in one parameter of a query: `a,b`. */
export function commaList<T extends z.ZodType<unknown, string>>(item: T) {
  return z
    .string()
    .max(600)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(item).max(40));
}

/** What `GET` may ask: nothing that describes a person. */
export const availabilityQuerySchema = z.strictObject({
  state: stateSchema,
  needs: commaList(z.enum(NEEDS)).optional(),
  kind: commaList(z.enum(KINDS)).optional(),
  languages: commaList(z.string().regex(/^[a-z]{2,3}$/, 'language_code')).optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(MAX_PAGE)).default(DEFAULT_PAGE),
  cursor: cursorSchema.optional(),
});

export const citationSchema = z.object({
  title: z.string(),
  url: z.string().nullable(),
  date: z.string().nullable().meta({ description: 'As exact as the source: year, month or day; of a law, its last reform' }),
  article: z.string().optional().meta({ description: 'Article of the law' }),
});

const claimFields = {
  basis: z.enum(BASES).meta({ description: 'stated: the source says it · mandate: the law obliges · assumed: typical, counts as unknown' }),
  sources: z.array(citationSchema),
};

export const phoneSchema = z.object({
  number: z.string().meta({ description: 'As dialled today inside Mexico, or with + and country code' }),
  display: z.string(),
  e164: z.string().nullable(),
  extension: z.string().nullable(),
  option: z.string().nullable().meta({ description: 'What to press after the call is answered' }),
  from_abroad: z.boolean().nullable(),
  toll_free: z.boolean(),
  voice: z.boolean(),
  whatsapp: z.boolean(),
  emergency: z.boolean(),
});

const locationSchema = z.union([
  z.object({ withheld: z.literal(true) }),
  z.object({ withheld: z.literal(false), city: z.string().nullable(), address: z.string().nullable() }),
]);

const valueWithBasis = <T extends z.ZodType>(value: T) => z.object({ value, ...claimFields }).nullable();

const openingSchema = z
  .object({
    periods: z.array(periodSchema).meta({ description: 'The same every week; 1 is Monday; a night is cut at midnight' }),
    holiday_today: z.boolean().meta({ description: 'A public holiday: the hours may not hold' }),
    next: z
      .object({ date: z.string(), weekday: z.int(), time: z.string(), in_days: z.int() })
      .nullable()
      .meta({ description: 'When it surely opens next, in local time; null while open, or when not known' }),
  })
  .nullable()
  .meta({ description: 'What `hours` means; null when it is not known or not the same every week' });
export type OpeningJson = z.infer<typeof openingSchema>;

const pageSchema = z.string().meta({ description: 'Its page on this site, in the language of the answer' });

export const serviceSchema = z.object({
  id: z.string(),
  page: pageSchema,
  name: z.string(),
  demo: z.literal(true).optional().meta({ description: 'For trying things out: this place does not exist' }),
  organization: z.object({ id: z.string(), name: z.string(), acronym: z.string().nullable() }),
  kind: z.enum(KINDS),
  level: z.enum(LEVELS),
  state: z.array(z.enum(STATE_CODES)).meta({ description: 'States served; empty for national services and those abroad' }),
  hosts: z.array(z.string()).meta({ description: 'Countries, or their states, where it serves Mexicans abroad' }),
  national: z.boolean(),
  location: locationSchema,
  access: z.object({
    how: z.enum(ACCESS_WAYS),
    through: z.array(z.object({ id: z.string(), page: pageSchema, name: z.string(), phones: z.array(phoneSchema) })),
  }),
  phones: z.array(phoneSchema),
  emails: z.array(z.string()),
  urls: z.array(z.string()),
  hours: z.string().nullable().meta({ description: 'OSM opening_hours syntax' }),
  open_now: z.boolean().nullable().meta({ description: 'By its hours and the time of its state; null: not known' }),
  opening: openingSchema,
  needs: z.array(z.object({ need: z.enum(NEEDS), ...claimFields })),
  regime: valueWithBasis(z.enum(REGIMES)),
  max_stay_days: valueWithBasis(z.number()),
  phone_allowed: valueWithBasis(z.enum(YES_NO_UNKNOWN)),
  may_leave_alone: valueWithBasis(z.enum(YES_NO_UNKNOWN)),
  conditions: z
    .record(z.enum(CONDITIONS), z.enum(YES_NO_UNKNOWN))
    .meta({ description: 'A `yes` that is only assumed is given as `unknown`' }),
  languages: z.array(z.object({ language: z.string(), ...claimFields })),
  cost: valueWithBasis(z.enum(COSTS)),
  cautions: z.array(z.object({ id: z.string(), text: z.string(), sources: z.array(citationSchema) })),
  disagreements: z.array(z.object({ field: z.string(), says: z.array(z.object({ value: z.string(), source: citationSchema })) })),
  beds: publicBedsSchema
    .nullable()
    .meta({ description: 'Lodging only: a band of the whole house as of a day, never a number (docs/public-beds.md)' }),
  verification: verificationSchema,
  alerts: z.array(z.object({ kind: z.enum(ALERT_KINDS), until: z.iso.date(), phone: phoneSchema.nullable() })).meta({
    description: 'What holds for some days, each with its last day; `phone`: of `changed_number`, the one that is right meanwhile',
  }),
  sources: z.array(citationSchema),
});
export type ServiceJson = z.infer<typeof serviceSchema>;
export type CitationJson = z.infer<typeof citationSchema>;

export const reasonSchema = z.object({
  axis: z.string(),
  verdict: z.enum(VERDICTS),
  basis: z.enum(BASES).nullable(),
  code: z.enum(REASON_CODES),
  text: z.string(),
  sources: z.array(citationSchema),
});
export type ReasonJson = z.infer<typeof reasonSchema>;

export const evaluatedServiceSchema = serviceSchema.extend({
  verdict: z.enum(VERDICTS),
  basis: z.enum(BASES).nullable(),
  reasons: z.array(reasonSchema),
  needs_met: z.array(z.enum(NEEDS)),
});
export type EvaluatedServiceJson = z.infer<typeof evaluatedServiceSchema>;

export const gapSchema = z.object({
  need: z.enum(NEEDS),
  status: z.enum(GAP_STATUSES),
  text: z.string(),
  surveyed: z
    .object({ date: z.string(), findings: z.array(z.string()), sources: z.array(citationSchema) })
    .nullable()
    .meta({ description: 'What was looked for and not found; null when nobody has looked' }),
  nearest: z.array(z.object({ state: z.enum(STATE_CODES), name: z.string(), services: z.number() })),
  declined: z
    .array(z.object({ reason: z.enum(DECLINE_REASONS), holds: z.int() }))
    .optional()
    .meta({ description: 'How often, in a year, shelters of the state declined to hold beds: in tens, rounded down, never below ten' }),
});
export type GapJson = z.infer<typeof gapSchema>;

export const availabilitySchema = z.object({
  state: z.union([z.enum(STATE_CODES), z.literal(ABROAD)]),
  profile: profileSchema,
  generated_at: z.iso.datetime(),
  services: z.array(evaluatedServiceSchema),
  total: z.int().meta({ description: 'Services of all pages together' }),
  gaps: z.array(gapSchema),
  next_cursor: z.string().nullable(),
});
export type Availability = z.infer<typeof availabilitySchema>;

export const statesSchema = z.object({
  states: z.array(
    z.object({
      code: z.enum(STATE_CODES),
      name: z.string(),
      iso: z.string(),
      aliases: z.array(z.string()),
      neighbours: z.array(z.enum(STATE_CODES)),
      time_zones: z.array(z.string()),
    }),
  ),
});

export const healthSchema = z.object({
  status: z.enum(['ok', 'unavailable']),
  database: z.enum(['ok', 'unavailable']),
  directory: z.object({ version: z.string(), services: z.number() }).nullable(),
});

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  figures: z
    .object({ yours: figuresChangeSchema, current: figuresSchema.safeExtend({ version: z.int() }) })
    .optional()
    .meta({ description: 'Of `figures_changed`: what was sent, and what holds, with its version' }),
});
export type Problem = z.infer<typeof problemSchema>;
