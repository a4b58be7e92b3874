import * as z from 'zod';
import { claimed, claimSchema } from './claim.ts';
import { ruleSchema } from './eligibility.ts';
import { phoneSchema } from './phone.ts';
import { hostSchema, languageSchema } from './profile.ts';
import { STATE_CODES } from './states.ts';
import { checkSchema } from './verification.ts';
import { ACCESS_WAYS, CONDITIONS, COSTS, isLodging, KINDS, LEVELS, NEEDS, REGIMES, YES_NO_UNKNOWN, type Kind } from './vocabulary.ts';

/** Lower-case words with hyphens; public and permanent. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id');

/** As exact as the source: `2021`, `2021-12` or `2021-12-05`; `null` when the source bears no date. */
export const sourceDateSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}$/, 'source_date')
  .nullable();

/** `medium`: a secondary source. What rests on memory alone has no source and is not published. */
const confidenceSchema = z.enum(['high', 'medium']);

const publishedSource = z.strictObject({
  id: idSchema,
  withheld: z.undefined().optional(),
  title: z.string(),
  url: z.url().optional(),
  date: sourceDateSchema,
  date_estimated: z.literal(true).optional(),
  confidence: confidenceSchema,
  /** The source's own words. */
  wording: z.string().optional(),
});

/** `call`, `visit`, `owner`: what was said to whoever checked the record. */
const SOURCE_ORIGINS = ['official', 'press', 'own_page', 'civil_directory', 'report', 'call', 'visit', 'owner'] as const;

/** A source without words or link: of a withheld place, whose sources stay out of the project, or something said and not printed. */
const withheldSource = z.strictObject({
  id: idSchema,
  withheld: z.literal(true),
  origin: z.enum(SOURCE_ORIGINS),
  date: sourceDateSchema,
  date_estimated: z.literal(true).optional(),
  confidence: confidenceSchema,
});

export const sourceSchema = z.discriminatedUnion('withheld', [publishedSource, withheldSource]);
export type Source = z.infer<typeof sourceSchema>;

/** What a law obliges every body of a kind to do, or what may be said of one service. */
const offerFields = {
  needs: z.array(claimed({ codes: z.array(z.enum(NEEDS)).min(1) })).default([]),
  eligibility: z
    .array(
      z.strictObject({
        /** Tells apart the groups of a service that treats people differently. */
        id: idSchema.optional(),
        /** Why whatever the rules do not mention is accepted; left out when the source is silent. */
        anyone: claimSchema.optional(),
        rules: z.array(ruleSchema).default([]),
        regime: claimed({ type: z.enum(REGIMES) }).optional(),
      }),
    )
    .default([]),
  conditions: z.partialRecord(z.enum(CONDITIONS), claimed({ value: z.enum(['yes', 'no']) })).default({}),
  languages: z.array(claimed({ codes: z.array(languageSchema).min(1) })).default([]),
  cost: claimed({ value: z.enum(COSTS) }).optional(),
  /** Ids in `content/cautions/`. */
  cautions: z.array(idSchema).default([]),
};

/** What the law obliges every body of a kind to do, written once. */
export const mandateSchema = z.strictObject(offerFields);
/** `content/mandates.yaml` */
export const mandatesSchema = z.record(idSchema, mandateSchema);
export type Mandates = z.infer<typeof mandatesSchema>;

const areaSchema = z.union([
  z.literal('national'),
  /** Mexicans in any country. */
  z.literal('world'),
  z.strictObject({ states: z.array(z.enum(STATE_CODES)).min(1) }),
  z.strictObject({ hosts: z.array(hostSchema).min(1) }),
]);
export type Area = z.infer<typeof areaSchema>;

const openLocation = z.strictObject({
  city: z.string().optional(),
  address: z.string().optional(),
  source: z.string(),
  /** The place prints its own address: only then may a lodging's address stand here. */
  published_by_place: z.literal(true).optional(),
});

const serviceFields = {
  id: idSchema,
  /** As the body names itself. */
  name: z.string(),
  kind: z.enum(KINDS),
  area: areaSchema,
  /** Key in `content/mandates.yaml`; what this record says itself comes before what the mandate says. */
  mandate: idSchema.optional(),
  phones: z.array(phoneSchema).default([]),
  access: z
    .strictObject({ how: z.enum(ACCESS_WAYS).default('unknown'), through: z.array(idSchema).default([]) })
    .default({ how: 'unknown', through: [] }),
  max_stay_days: claimed({ value: z.int().min(1) }).optional(),
  phone_allowed: claimed({ value: z.enum(YES_NO_UNKNOWN) }).optional(),
  may_leave_alone: claimed({ value: z.enum(YES_NO_UNKNOWN) }).optional(),
  /** Two sources that disagree, each with its words. */
  disagreements: z
    .array(
      z.strictObject({
        field: z.enum(['phones', 'address', 'hours', 'name', 'eligibility', 'regime', 'status']),
        says: z.array(z.strictObject({ value: z.string(), source: z.string() })).min(2),
      }),
    )
    .default([]),
  /** What has been checked since it was gathered, by whom and how. */
  checks: z.array(checkSchema).default([]),
  /** Sources of this service, besides those that its claims name. */
  sources: z.array(z.string()).min(1),
  ...offerFields,
};

const openService = z.strictObject({
  ...serviceFields,
  withheld: z.undefined().optional(),
  location: openLocation.optional(),
  emails: z.array(z.email()).default([]),
  urls: z.array(z.url()).default([]),
  /** OSM `opening_hours` syntax. */
  hours: z.strictObject({ osm: z.string(), source: z.string() }).optional(),
});

/** No field of this type can tell where the place is: nothing finer than the state exists. */
export const withheldServiceSchema = z.strictObject({
  ...serviceFields,
  withheld: z.literal(true),
  area: z.strictObject({ states: z.array(z.enum(STATE_CODES)).min(1) }),
  disagreements: z.tuple([]).default([]),
});

type OpenServiceRecord = z.infer<typeof openService>;
export type WithheldServiceRecord = z.infer<typeof withheldServiceSchema>;
export type ServiceRecord = OpenServiceRecord | WithheldServiceRecord;

const PRIVATE_KINDS: readonly Kind[] = ['shelter', 'half_way_house', 'womens_refuge', 'children_home'];

export const serviceRecordSchema = z
  .discriminatedUnion('withheld', [withheldServiceSchema, openService])
  .refine((service) => service.kind !== 'womens_refuge' || !service.needs.some(({ codes }) => codes.includes('shelter')), {
    error: "A women's refuge is not an answer to `shelter` (LGTP art. 90 VI)",
    path: ['needs'],
  })
  .refine((service) => !PRIVATE_KINDS.includes(service.kind) || isWithheld(service) || publishesItself(service), {
    error: 'The place of such a lodging is withheld, unless it publishes its address itself',
    path: ['location'],
  })
  .refine((service) => isWithheld(service) || !isLodging(service.kind) || !service.location?.address || publishesItself(service), {
    error: 'A lodging has an address only if the place publishes it itself',
    path: ['location', 'address'],
  });

export function isWithheld(service: ServiceRecord): service is WithheldServiceRecord {
  return service.withheld === true;
}

function publishesItself(service: ServiceRecord): boolean {
  return !isWithheld(service) && service.location?.published_by_place === true;
}

/** One file of `content/directory/`: an organisation and all its services. */
export const organizationSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  acronym: z.string().optional(),
  level: z.enum(LEVELS),
  sources: z.array(sourceSchema).min(1),
  services: z.array(serviceRecordSchema).min(1),
});
export type OrganizationRecord = z.infer<typeof organizationSchema>;
