import * as z from 'zod';
import { postcodeSchema } from './postcodes.ts';

/** What may be asked of the HSDS lists, as text: all filters hold at once. Absent and empty are the same for `search`. */

const MAX_PER_PAGE = 100;

const page = z.coerce.number().int().min(1).max(1_000_000).default(1).meta({ description: 'Past the last one, a page is empty' });
const perPage = z.coerce.number().int().min(1).max(MAX_PER_PAGE).default(50);
const id = z.uuid().transform((text) => text.toLowerCase());
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

const everyList = {
  search: z.string().max(100).default('').meta({ description: 'Every word must be there, whatever its ending' }),
  page,
  per_page: perPage,
  format: z.enum(['json', 'ndjson']).default('json').meta({ description: 'ndjson: everything, a line each, without pages' }),
};

const byTerm = {
  taxonomy_term_id: id.optional().meta({ description: 'Records that are known to have this term' }),
  taxonomy_id: id.optional().meta({ description: 'Records that are known to have a term of this taxonomy' }),
};

const modifiedAfter = z
  .union([z.iso.datetime({ offset: true, local: true }), z.iso.date()])
  .transform((text) => Date.parse(/T[^Z+-]*$/.test(text) ? `${text}Z` : text))
  .optional()
  .meta({ description: 'What changed then or later, in UTC when it names no zone; the beds of a day are no change' });

const ofServices = { ...everyList, ...byTerm, organization_id: id.optional(), modified_after: modifiedAfter };
const full = flag.meta({ description: 'Everything of each record' });

export const servicesQuerySchema = z.strictObject({
  ...ofServices,
  minimal: flag.meta({ description: 'Only id, name, status and date' }),
  full,
});

export const placesQuerySchema = z.strictObject({
  ...ofServices,
  full,
  postcode: postcodeSchema
    .optional()
    .meta({ description: 'Services of the state of this Mexican postcode; nothing finer is known of all of them' }),
  proximity: z
    .string()
    .refine(() => false, { error: 'proximity' })
    .optional()
    .meta({ description: 'Always refused: this directory keeps no coordinates, so it knows no distance', deprecated: true }),
});

const fullService = flag.meta({ description: 'Everything of each service of the organization' });

export const organizationsQuerySchema = z.strictObject({ ...everyList, ...byTerm, full, full_service: fullService });
export const organizationQuerySchema = z.strictObject({ full_service: fullService });
export const nothingQuerySchema = z.strictObject({});
export const taxonomiesQuerySchema = z.strictObject(everyList);
export const termsQuerySchema = z.strictObject({
  ...everyList,
  taxonomy_id: id.optional(),
  top_only: flag.meta({ description: 'Only terms without a parent' }),
  parent_id: id.optional(),
});

export type ServicesQuery = z.infer<typeof servicesQuerySchema>;
export type PlacesQuery = z.infer<typeof placesQuerySchema>;
export type OrganizationsQuery = z.infer<typeof organizationsQuerySchema>;
export type TermsQuery = z.infer<typeof termsQuerySchema>;

/** The lists of `hsds-lists.ts` whose common records are asked for, and since when they must have changed, in milliseconds. */
export interface Selection {
  readonly lists: readonly string[];
  readonly changedSince?: number | undefined;
}
