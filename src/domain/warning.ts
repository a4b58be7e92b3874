import * as z from 'zod';
import { idSchema, sourceDateSchema, type ServiceRecord } from './record.ts';
import { plain } from './plain.ts';

/** Why a place is kept out. `withdrawn`: it asked to be, or somebody is safer so; no reason is asked and no source needed. */
export const WARNING_CODES = ['closed', 'suspended', 'under_inquiry', 'withdrawn'] as const;

/** One entry of `content/warnings.yaml`: a place that must be in no answer, and the names that would bring it back. */
export const warningSchema = z
  .strictObject({
    id: idSchema,
    names: z.array(z.string()).default([]),
    code: z.enum(WARNING_CODES),
    sources: z.array(z.strictObject({ title: z.string(), url: z.url().optional(), date: sourceDateSchema })).default([]),
    outcome: z.literal('unknown').optional(),
  })
  .refine(({ code, sources }) => code === 'withdrawn' || sources.length > 0, {
    error: 'A warning names its source, unless the place was withdrawn',
  });
export type Warning = z.infer<typeof warningSchema>;
export const warningsSchema = z.array(warningSchema);

/** Whether a warning keeps this service out, by its id or by a name under which it is listed. */
export function isKeptOut(service: Pick<ServiceRecord, 'id' | 'name'>, warnings: readonly Warning[]): boolean {
  return warnings.some(({ id, names }) => id === service.id || names.some((name) => plain(name) === plain(service.name)));
}
