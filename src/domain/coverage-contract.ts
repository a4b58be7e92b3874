import * as z from 'zod';
import { commaList, citationSchema } from './contract.ts';
import { GAP_STATUSES } from './gaps.ts';
import { PROFILE_GROUPS } from './groups.ts';
import { findState, STATE_CODES } from './states.ts';
import { NEEDS } from './vocabulary.ts';

const stateInMexicoSchema = z
  .string()
  .max(40)
  .refine((text) => findState(text) !== undefined, { error: 'unknown_state' })
  .transform((text) => findState(text) ?? STATE_CODES[0]);

/** What `GET` may ask of the map of gaps: groups of people, never a person. Without a filter it is the whole, a megabyte. */
export const coverageQuerySchema = z.strictObject({
  group: commaList(z.enum(PROFILE_GROUPS)).optional(),
  need: commaList(z.enum(NEEDS)).optional(),
  state: commaList(stateInMexicoSchema).optional(),
  format: z.enum(['json', 'csv']).default('json'),
});

const tallySchema = z.object({ accepts: z.int(), ask: z.int() });

export const coverageSchema = z.object({
  coverage: z.array(
    z.object({
      group: z.enum(PROFILE_GROUPS),
      need: z.enum(NEEDS),
      national: tallySchema.meta({ description: 'Services of the whole country: within reach in every state, counted in none' }),
      quote: z
        .string()
        .nullable()
        .meta({ description: 'Where nothing was found, in one dated sentence; null when it is nowhere, or not all states are here' }),
      states: z.array(
        tallySchema.extend({
          state: z.enum(STATE_CODES),
          status: z.enum(GAP_STATUSES).meta({ description: 'The same as the gap that `/availability` gives' }),
          date: z.string().nullable().meta({ description: 'Day of the last search behind it' }),
          surveys: z.array(z.string()),
        }),
      ),
    }),
  ),
  surveys: z
    .array(z.object({ id: z.string(), date: z.string(), finding: z.string(), sources: z.array(citationSchema) }))
    .meta({ description: 'The searches that cells name' }),
});
export type CoverageJson = z.infer<typeof coverageSchema>;
