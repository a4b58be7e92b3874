import * as z from 'zod';
import { addDays, daysBetween } from './days.ts';

/** What of a record is checked apart, since it ages apart. */
export const FIELD_GROUPS = ['phones', 'hours', 'eligibility', 'regime'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** How it was checked. `public_source`: somebody read a page; nobody has called. */
export const METHODS = ['public_source', 'called', 'visited', 'owner_confirmed'] as const;
export type Method = (typeof METHODS)[number];

/** Who said so: no person, only in what role. */
export const CHECK_ROLES = ['steward', 'shelter', 'referrer', 'owner'] as const;
export type CheckRole = (typeof CHECK_ROLES)[number];

/** `unverified`: nobody of this directory has checked it since it was gathered from its sources. */
export const VERIFICATION_STATUSES = ['fresh', 'due', 'overdue', 'unverified'] as const;
export type VerificationStatus = (typeof VERIFICATION_STATUSES)[number];

/** One check of one group of fields, in a record or in the database. */
export const checkSchema = z.strictObject({
  of: z.enum(FIELD_GROUPS),
  method: z.enum(METHODS),
  date: z.iso.date(),
  by: z.enum(CHECK_ROLES),
  /** Id of the source that keeps the evidence: a page with its link, or only that there was a call. */
  source: z.string(),
});
export type Check = Readonly<z.infer<typeof checkSchema>>;

/** Days after which half of what was right may have changed. Our own rule, not a measurement. */
export const HALF_LIFE_DAYS: Readonly<Record<FieldGroup, number>> = { phones: 90, hours: 180, eligibility: 180, regime: 180 };

/** Whether anybody has asked the place itself; to read a page is not to ask. */
export function isAsked(checks: readonly Pick<Check, 'method'>[]): boolean {
  return checks.some(({ method }) => method !== 'public_source');
}

/** The day from which a check should be made again. */
export function nextDue({ of, date }: Pick<Check, 'of' | 'date'>): string {
  return addDays(date, HALF_LIFE_DAYS[of]);
}

/** Fresh up to the day before one half-life, due up to the day before two, overdue from then on. `today`: `2026-11-28`. */
export function statusOf(check: Pick<Check, 'of' | 'date'>, today: string): VerificationStatus {
  const age = daysBetween(check.date, today);
  if (age < HALF_LIFE_DAYS[check.of]) return 'fresh';
  return age < 2 * HALF_LIFE_DAYS[check.of] ? 'due' : 'overdue';
}

/** The newest check of each group. */
export function newestChecks(checks: readonly Check[]): readonly Check[] {
  return FIELD_GROUPS.flatMap((group) => {
    const own = checks.filter(({ of }) => of === group);
    return own.length === 0 ? [] : [own.reduce((newest, one) => (one.date >= newest.date ? one : newest))];
  });
}

const SEVERITY: readonly VerificationStatus[] = ['fresh', 'due', 'overdue'];

/** Of the groups that were ever checked, the worst; `unverified` when none was. */
export function worstStatus(checks: readonly Check[], today: string): VerificationStatus {
  const statuses = newestChecks(checks).map((check) => statusOf(check, today));
  return SEVERITY.findLast((status) => statuses.includes(status)) ?? 'unverified';
}

export interface Verified {
  readonly checks: readonly Check[];
  /** Date of the newest source, as exact as it is; `null` when no source bears one. */
  readonly sourceDate: string | null;
}

/** How a record stands on a day: by its newest check, or by its sources while nobody has checked it. */
export function verificationOf({ checks, sourceDate }: Verified, today: string) {
  const newest = newestChecks(checks);
  const last = newest.reduce<Check | undefined>((found, one) => (found && found.date >= one.date ? found : one), undefined);
  return {
    method: last?.method ?? ('public_source' as const),
    date: last?.date ?? sourceDate,
    status: worstStatus(checks, today),
    checks: newest.map((check) => ({ ...check, next_due: nextDue(check), status: statusOf(check, today) })),
  };
}
