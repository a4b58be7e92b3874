import * as z from 'zod';
import { sourceOf, type Correction } from './correction-source.ts';
import { CORRECTION_VALUES, sourceIdOf } from './correction.ts';
import { idSchema, sourceSchema } from './record.ts';
import { isLodging } from './vocabulary.ts';

/** One file of `content/drafts/`: a service that the directory lacks, as somebody proposed it. It is published nowhere. */
export const draftSchema = z
  .strictObject({ id: idSchema, ...CORRECTION_VALUES.draft.shape, source: sourceSchema })
  .refine(({ kind, urls, source }) => !isLodging(kind) || (urls.length === 0 && source.withheld === true), {
    error: 'The draft of a lodging has no links and no words of its source: they could tell where it is',
  });
export type Draft = z.infer<typeof draftSchema>;

/** What an accepted draft is in the content: of a lodging without anything that could tell where it is. */
export function draftOf(correction: Extract<Correction, { field: 'draft' }>): Draft {
  const { value, serviceId: id } = correction;
  const isOpen = !isLodging(value.kind);
  const source = sourceOf({ ...correction, evidence: isOpen ? correction.evidence : undefined });
  return { id, ...value, urls: isOpen ? value.urls : [], source };
}

/** Whether a draft is that of this correction. */
export function isDraftOf({ source }: Draft, correction: Correction): boolean {
  return source.id === sourceIdOf(correction.id);
}
