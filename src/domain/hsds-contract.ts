import * as z from 'zod';
import { confidentialitySchema, htcdsSchema, serviceExtensions } from './hsds-extensions.ts';

/** What the HSDS 3.2 answers hold: the objects of the standard with the fields that we fill, and our `x_` fields. */

const id = z.uuid();
const stamp = z.iso.datetime();

export const HSDS_VERSION = '3.2.3';

/** Core statuses of the standard. */
export const HSDS_STATUSES = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;

export const taxonomySchema = z.object({ id, name: z.string(), description: z.string(), version: z.string() });

const termFields = { id, code: z.string(), name: z.string(), description: z.string() };

export const taxonomyTermSchema = z.object({
  ...termFields,
  parent_id: id.optional(),
  taxonomy: z.string(),
  taxonomy_id: id,
  taxonomy_detail: taxonomySchema,
  language: z.string(),
  x_name_en: z.string(),
  x_htcds: z.array(htcdsSchema).optional(),
});

const attributeSchema = z.object({
  id,
  link_id: id,
  link_entity: z.literal('service'),
  link_type: z.enum(['kind', 'need', 'condition', 'regime', 'accepts']).meta({ description: 'What the term says of the service' }),
  taxonomy_term_id: id,
  value: z.enum(['stated', 'mandate']).optional().meta({ description: 'Its basis: the source says it, or the law obliges' }),
  label: z.string(),
  taxonomy_term: z.object({ ...termFields, taxonomy: z.string(), language: z.string() }),
});

const phoneSchema = z.object({
  id,
  number: z.string(),
  extension: z.number().optional(),
  type: z.enum(['voice', 'text']),
  description: z.string().optional(),
});

const scheduleSchema = z.object({
  id,
  freq: z.literal('WEEKLY').optional(),
  wkst: z.literal('MO').optional(),
  byday: z.string().optional(),
  opens_at: z.string().optional(),
  closes_at: z.string().optional(),
  description: z.string(),
});

const serviceAreaSchema = z.object({ id, name: z.string(), description: z.string().optional(), uri: z.string().optional() });
const languageSchema = z.object({ id, name: z.string(), code: z.string() });
const costOptionSchema = z.object({
  id,
  option: z.string(),
  amount: z.number().optional(),
  currency: z.string().optional(),
  amount_description: z.string().optional(),
});
const requiredDocumentSchema = z.object({ id, document: z.string() });
const urlSchema = z.object({ id, url: z.url() });

const addressSchema = z.object({
  id,
  address_1: z.string(),
  city: z.string(),
  state_province: z.string(),
  postal_code: z.string(),
  country: z.string().length(2),
  address_type: z.literal('physical'),
});

const locationSchema = z.object({
  id,
  location_type: z.enum(['physical', 'virtual']),
  name: z.string(),
  description: z.string(),
  addresses: z.array(addressSchema).optional(),
});

const placeFields = { id, service_id: id, location_id: id, description: z.string(), location: locationSchema };
const nestedPlaceSchema = z.object(placeFields);

export const organizationSchema = z.object({
  id,
  name: z.string(),
  alternate_name: z.string().optional(),
  description: z.string(),
});

const serviceSummarySchema = z.object({ id, name: z.string(), status: z.enum(HSDS_STATUSES) });

/** With `minimal`. The standard wants only the id and the date, and its schema a name and a status. */
export const minimalServiceSchema = serviceSummarySchema.extend({ last_modified: stamp, modified_date: stamp });

const coreServiceSchema = serviceSummarySchema.extend({
  organization_id: id.optional(),
  description: z.string(),
  url: z.url().optional(),
  email: z.string().optional(),
  application_process: z.string().optional(),
  fees_description: z.string().optional(),
  eligibility_description: z.string().optional(),
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  alert: z.string().optional(),
  assured_date: z.iso.date().optional(),
  last_modified: stamp,
});

export const listedServiceSchema = coreServiceSchema.extend({
  organization: organizationSchema.optional(),
  x_confidentiality: confidentialitySchema.optional(),
});

export const fullServiceSchema = listedServiceSchema.extend({
  additional_urls: z.array(urlSchema).optional(),
  phones: z.array(phoneSchema).optional(),
  schedules: z.array(scheduleSchema).optional(),
  service_areas: z.array(serviceAreaSchema).optional(),
  service_at_locations: z.array(nestedPlaceSchema).optional(),
  languages: z.array(languageSchema).optional(),
  cost_options: z.array(costOptionSchema).optional(),
  required_documents: z.array(requiredDocumentSchema).optional(),
  attributes: z.array(attributeSchema).optional(),
  ...serviceExtensions,
});

export const listedPlaceSchema = z.object({ ...placeFields, service: coreServiceSchema });
export const fullPlaceSchema = z.object({
  ...placeFields,
  service_areas: z.array(serviceAreaSchema),
  phones: z.array(phoneSchema),
  schedules: z.array(scheduleSchema),
  service: listedServiceSchema,
});

export const nestedOrganizationSchema = organizationSchema.extend({
  services: z.array(z.union([serviceSummarySchema, fullServiceSchema])),
});

export const rootSchema = z.object({
  version: z.literal(HSDS_VERSION),
  profile: z.url(),
  openapi_url: z.url(),
  description: z.string(),
  data_guide: z.url(),
  publisher: z.object({ name: z.string(), website: z.url() }),
});

/** A page of a list: every field of the standard, those too that it leaves optional. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({
    total_items: z.int().min(0),
    total_pages: z.int().min(1),
    page_number: z.int().min(1),
    size: z.int().min(0).meta({ description: 'Items in this page' }),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  });
}

export type HsdsStatus = (typeof HSDS_STATUSES)[number];
export type HsdsOrganization = z.infer<typeof organizationSchema>;
export type MinimalService = z.infer<typeof minimalServiceSchema>;
export type CoreService = z.infer<typeof coreServiceSchema>;
export type ListedService = z.infer<typeof listedServiceSchema>;
export type FullService = z.infer<typeof fullServiceSchema>;
export type Location = z.infer<typeof locationSchema>;
export type ListedPlace = z.infer<typeof listedPlaceSchema>;
export type FullPlace = z.infer<typeof fullPlaceSchema>;
export type NestedOrganization = z.infer<typeof nestedOrganizationSchema>;
export type Attribute = z.infer<typeof attributeSchema>;
