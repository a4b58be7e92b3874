import * as z from 'zod';
import { idSchema, sourceDateSchema } from './record.ts';
import { PROFILE_GROUPS } from './groups.ts';
import { STATE_CODES } from './states.ts';
import { NEEDS } from './vocabulary.ts';

/** One search that was made: what for, where, when, in which sources, and what came of it. */
export const surveySchema = z.strictObject({
  id: idSchema,
  needs: z.array(z.enum(NEEDS)).min(1),
  states: z.union([z.literal('all'), z.array(z.enum(STATE_CODES)).min(1)]),
  /** Whom it looked for; left out when it looked for anybody. */
  groups: z.array(z.enum(PROFILE_GROUPS)).min(1).optional(),
  date: z.iso.date(),
  sources: z.array(z.strictObject({ title: z.string(), url: z.url().optional(), date: sourceDateSchema })).min(1),
  finding: z.strictObject({ es: z.string(), en: z.string() }),
});
export type Survey = z.infer<typeof surveySchema>;
