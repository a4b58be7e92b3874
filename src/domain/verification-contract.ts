import * as z from 'zod';
import { CHECK_ROLES, FIELD_GROUPS, METHODS, VERIFICATION_STATUSES } from './verification.ts';

/** How well a record stands, as the API says it. */
export const verificationSchema = z.object({
  method: z.enum(METHODS).meta({ description: 'Of the newest check; public_source: somebody read it, nobody has called' }),
  date: z.string().nullable().meta({ description: 'Of the newest check, or of the newest source while nobody has checked' }),
  status: z
    .enum(VERIFICATION_STATUSES)
    .meta({ description: 'The worst of the groups that were checked; unverified: nobody has checked since it was gathered' }),
  fields: z
    .array(
      z.object({
        group: z.enum(FIELD_GROUPS),
        method: z.enum(METHODS),
        date: z.iso.date(),
        by: z.enum(CHECK_ROLES),
        evidence: z.string().nullable().meta({ description: 'A page that shows it' }),
        next_due: z.iso.date(),
        status: z.enum(VERIFICATION_STATUSES),
      }),
    )
    .meta({ description: 'The newest check of each group of fields; a group without one has not been checked' }),
});
