import type { Claim } from './claim.ts';
import { GROUP_OF, KNOWN_BY, sourceIdOf, type CorrectionField, type CorrectionValue, type Evidence } from './correction.ts';
import type { Phone } from './phone.ts';
import type { Source } from './record.ts';
import type { Check, CheckRole, FieldGroup, Method } from './verification.ts';
import { isLodging, type Kind } from './vocabulary.ts';

/** A correction of one service, with how whoever said it knows. */
export type Correction = {
  readonly [F in CorrectionField]: {
    /** 32 hexadecimal digits. */
    readonly id: string;
    readonly serviceId: string;
    readonly field: F;
    readonly value: CorrectionValue<F>;
    readonly method: Method;
    readonly by: CheckRole;
    /** When it was found to be so. */
    readonly day: string;
    /** Absent when nobody has printed it, and of withheld places. */
    readonly evidence?: Evidence | undefined;
  };
}[CorrectionField];

/** What a correction rests on, as a source of the record. */
export function sourceOf({ id, method, day, evidence }: Correction): Source {
  const kept = { id: sourceIdOf(id), date: day, confidence: 'high' as const };
  return evidence ? { ...kept, ...evidence } : { ...kept, withheld: true, origin: KNOWN_BY[method] };
}

/** The claim that the correction's own words prove. */
export function claimOf({ id }: Correction): Claim & { readonly basis: 'stated'; readonly source: string } {
  return { basis: 'stated', source: sourceIdOf(id) };
}

function groupsOf(correction: Correction): readonly FieldGroup[] {
  if (correction.field === 'checks') return correction.value;
  const group = GROUP_OF[correction.field];
  return group ? [group] : [];
}

/** The checks that a correction is: whoever says how a field is has checked it. */
export function checksOf(correction: Correction): readonly Check[] {
  const { method, by, day: date, id } = correction;
  return groupsOf(correction).map((of) => ({ of, method, date, by, source: sourceIdOf(id) }));
}

/** Phones as a record has them: what was typed stands for what a source prints. */
export function phonesOf(value: CorrectionValue<'phones'>, source: string): readonly Phone[] {
  return value.map((phone) => ({ ...phone, printed: phone.number, source }));
}

/**
 * Where a place is said to be. A lodging that gives no address gets none: it may have stopped publishing it after
 * the correction was accepted.
 */
export function placeOf(
  kind: Kind,
  address: string | undefined,
  value: CorrectionValue<'location'>,
): { readonly city: string | undefined; readonly address: string | undefined } {
  const isKept = !isLodging(kind) || address !== undefined;
  return { city: value?.city, address: isKept ? value?.address : undefined };
}
