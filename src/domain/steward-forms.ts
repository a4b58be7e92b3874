import * as z from 'zod';
import { FIELD_GROUPS } from './verification.ts';

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/);

/** Forms of the page `pendientes`. `all`: every group of fields that the place has. */
export const dueFormSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.enum(['take', 'release']), service: slug }),
  z.strictObject({ do: z.literal('right'), service: slug, group: z.enum([...FIELD_GROUPS, 'all']) }),
]);

/** Forms of the page `propuestas`. */
export const proposalFormSchema = z.strictObject({ do: z.enum(['accept', 'refuse']), correction: z.string().regex(/^[0-9a-f]{32}$/) });

/** What the form of a record does: says how a field should be, or makes a link for whoever keeps the place. */
export const FILE_ACTS = ['say', 'owner_link'] as const;

/** What those forms have done, as the address that the browser is led to says it. */
export const DUE_DONE = ['taken', 'right', 'released'] as const;
export const PROPOSAL_DONE = ['accepted', 'refused'] as const;
export const FILE_DONE = ['accepted', 'proposed'] as const;
export const DIRECTORY_DONE = ['withdrawn'] as const;
