import * as z from 'zod';
import type { Correction } from '#domain/correction-source.ts';
import { CORRECTION_FIELDS, CORRECTION_STATES, CORRECTION_VALUES, evidenceSchema } from '#domain/correction.ts';
import { CHECK_ROLES, METHODS } from '#domain/verification.ts';
import { keptOf, type Kept } from './queries.ts';

const rowSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  service_id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  field: z.enum(CORRECTION_FIELDS),
  value: z.string().nullable(),
  evidence: z.string().nullable(),
  method: z.enum(METHODS),
  said_by: z.enum(CHECK_ROLES),
  day: z.iso.date(),
  state: z.enum(CORRECTION_STATES),
  decided_at: z.number().nullable(),
});
/** What `wrangler d1 execute --json` prints: one answer a statement. */
const exportSchema = z.array(z.object({ results: z.array(rowSchema) }));

/** Corrections as they come from outside, each checked again; the accepted ones, in the order in which they were accepted. */
export function checkAccepted(kept: readonly Kept[]): readonly Correction[] {
  const accepted = kept.filter(({ state }) => state === 'accepted');
  const sorted = accepted.toSorted(
    (a, b) =>
      (a.decidedAt ?? 0) - (b.decidedAt ?? 0) || (a.correction.id < b.correction.id ? -1 : Number(a.correction.id > b.correction.id)),
  );
  return sorted.map(({ correction }) => {
    CORRECTION_VALUES[correction.field].parse(correction.value);
    if (correction.evidence) evidenceSchema.parse(correction.evidence);
    return correction;
  });
}

/** @throws ZodError or SyntaxError when it is not what `wrangler d1 execute --json` prints of the table */
export function readExport(text: string): readonly Correction[] {
  const rows = exportSchema.parse(JSON.parse(text)).flatMap(({ results }) => results);
  const whole = { stood: null, partner_id: null, person_id: null, said_at: 0, decided_by: null };
  return checkAccepted(rows.map((row) => keptOf({ ...whole, ...row })));
}
