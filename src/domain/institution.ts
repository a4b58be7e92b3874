import * as z from 'zod';
import type { Fault } from './faults.ts';
import { publishedSourceSchema } from './figure.ts';
import { idSchema } from './record.ts';

const sentenceSchema = z.strictObject({ es: z.string().min(1), en: z.string().min(1) });
const saidSchema = z.strictObject({ text: sentenceSchema, source: idSchema });

/** Whether it exists as far as is known: `missing`, a source says that there is none. */
const EXISTENCE = ['exists', 'ended', 'missing', 'unknown'] as const;

/** One file of `content/institutions/`: a body, programme or protocol, what the 2015 report said of it and what is known since. */
export const institutionSchema = z.strictObject({
  id: idSchema,
  order: z.int(),
  name: sentenceSchema,
  existence: z.enum(EXISTENCE),
  /** Left out when the 2015 report says nothing of it. */
  in_2015: saidSchema.optional(),
  /** Each dated by its source. */
  since: z.array(saidSchema).min(1),
  sources: z.array(publishedSourceSchema).min(1),
});
export type Institution = z.infer<typeof institutionSchema>;

/** Sentences that no source of the file states. */
export function findInstitutionFaults(institutions: readonly Institution[]): readonly Fault[] {
  return institutions.flatMap(({ id, in_2015: before, since, sources }) =>
    [...(before ? [before] : []), ...since]
      .filter(({ source }) => !sources.some((one) => one.id === source))
      .map(({ source }) => ({ record: id, message: `no source of this file is called ${source}` })),
  );
}
