import * as z from 'zod';

/** What the public may say is wrong with a record: a code, never words. */
export const REPORT_REASONS = ['no_answer', 'moved', 'not_for_me', 'closed', 'other_language'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export const reportFormSchema = z.strictObject({ reason: z.enum(REPORT_REASONS) });

/** How many reports of one place, one reason and one day are counted at most: more say nothing more, and a flood does nothing. */
export const COUNTED_A_DAY = 3;

/** For how many days a report makes a place more urgent to check. */
export const REPORT_DAYS = 60;
