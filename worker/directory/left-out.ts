import * as z from 'zod';
import { sourceDateSchema } from '#domain/record.ts';

/** Why something is not published. `withdrawn`: the place does not want to be; it stands there under the number of its page alone. */
const LEFT_OUT_REASONS = ['memory_only', 'closed', 'warned', 'merged', 'no_source', 'not_a_service', 'unusable', 'withdrawn'] as const;

/** `content/left-out.yaml`: what was gathered, and what of it is not published and why. */
export const leftOutSchema = z.strictObject({
  gathered: z.strictObject({ date: sourceDateSchema, records: z.record(z.string(), z.int()) }),
  records: z.array(z.strictObject({ id: z.string(), reason: z.enum(LEFT_OUT_REASONS), note: z.string() })),
  phones: z.array(z.strictObject({ record: z.string(), printed: z.string(), note: z.string() })),
});
export type LeftOut = z.infer<typeof leftOutSchema>;
