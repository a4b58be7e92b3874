import * as z from 'zod';
import { AGE_BANDS } from './profile.ts';
import { GENDERS, HOUSEHOLDS } from './vocabulary.ts';

/** `waiting`: no bed yet; when one is free, the first who fits has it requested by itself, with the same code. */
export const HOLD_STATES = ['waiting', 'requested', 'accepted', 'declined', 'arrived', 'released', 'expired'] as const;
export type HoldState = (typeof HOLD_STATES)[number];

/** Expiry is never written: it is what a live state becomes when its time has passed. */
export const STORED_STATES = ['waiting', 'requested', 'accepted', 'declined', 'arrived', 'released'] as const;
export type StoredState = (typeof STORED_STATES)[number];

/** Those of a hold that has not ended. */
export const LIVE_STATES = ['waiting', 'requested', 'accepted'] as const;

/** How a hold ends; the last two are never written, but counted: an answer or an arrival that never came, a bed that was never free. */
export const HOLD_ENDINGS = ['declined', 'arrived', 'released', 'expired', 'waited_in_vain'] as const;
export type HoldEnding = (typeof HOLD_ENDINGS)[number];

/** How long an ended hold is kept, and the smallest count that is kept of those erased. */
export const RETENTION_DAYS = 30;
export const LEAST_COUNT = 10;

/** How long one waits for a bed; then it was in vain. */
export const WAITING_HOURS = 12;

/** Who acts on a hold: the organisation that asked for it, or the one whose bed it is. */
export const PARTIES = ['referrer', 'shelter'] as const;
export type Party = (typeof PARTIES)[number];

export const HOLD_ACTIONS = ['accept', 'decline', 'arrive', 'release'] as const;
export type HoldAction = (typeof HOLD_ACTIONS)[number];

/** Why a shelter declines; none of them says anything of the person. */
export const DECLINE_REASONS = ['no_bed', 'not_for_this_group', 'no_staff', 'too_late', 'not_safe_here', 'other_place_better'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

interface Move {
  readonly from: readonly StoredState[];
  readonly to: StoredState;
  readonly by: readonly Party[];
}

/** `accept` from `accepted`: a person confirms what the group's setting had accepted by itself. */
export const MOVES: Readonly<Record<HoldAction, Move>> = {
  accept: { from: ['requested', 'accepted'], to: 'accepted', by: ['shelter'] },
  decline: { from: ['requested'], to: 'declined', by: ['shelter'] },
  arrive: { from: ['accepted'], to: 'arrived', by: ['shelter'] },
  release: { from: ['waiting', 'requested', 'accepted'], to: 'released', by: ['referrer', 'shelter'] },
};

/** What a hold is at a moment: at `liveUntil` itself it has expired. */
export function stateAt(stored: StoredState, liveUntil: number | null, now: number): HoldState {
  const isOpen = LIVE_STATES.some((state) => state === stored);
  return isOpen && (liveUntil === null || liveUntil <= now) ? 'expired' : stored;
}

/** Most beds of one hold: a mother with many children; more is a matter for the telephone. */
export const MAX_BEDS_OF_A_HOLD = 10;

/** All that may be said of whom the bed is for. */
export const holdRequestSchema = z.strictObject({
  bed_group: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  beds: z.int().min(1).max(MAX_BEDS_OF_A_HOLD),
  age: z.enum(AGE_BANDS),
  gender: z.enum(GENDERS),
  household: z.enum(HOUSEHOLDS),
});
export type HoldRequest = z.infer<typeof holdRequestSchema>;

export const declineSchema = z.strictObject({ reason: z.enum(DECLINE_REASONS) });

/** Why a request was not granted: kept with its key, so that the same key gets the same answer. */
export const HOLD_REFUSALS = ['no_free_bed', 'beds_unknown', 'too_many_holds', 'holds_closed', 'room_now'] as const;
export type HoldRefusal = (typeof HOLD_REFUSALS)[number];
