import { stateAt } from '#domain/hold.ts';
import type { History } from '#domain/partner-area.ts';
import { HISTORY_PART, type EndedHoldRow, type HistoryRows, type HoldsCursor } from './history-queries.ts';

/** A cursor that is none begins at the newest. */
export function readHoldsCursor(text: string | null, now: number): HoldsCursor {
  const [, endedAt, shown] = /^(\d{1,15})\.(\d{1,6})$/.exec(text ?? '') ?? [];
  return { endedAt: endedAt === undefined ? now : Number(endedAt), shown: Number(shown ?? 0) };
}

export function readActsCursor(text: string | null): number {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : Number.MAX_SAFE_INTEGER;
}

/** Many holds may end in the same millisecond: the cursor says how many of them have been shown. No code stands in it. */
function cursorAfter(part: readonly EndedHoldRow[], before: HoldsCursor): string {
  const last = part.at(-1)?.ended_at ?? before.endedAt;
  const same = part.filter((row) => row.ended_at === last).length;
  return `${last}.${same + (last === before.endedAt ? before.shown : 0)}`;
}

/** One part of the history, as its page shows it. */
export function presentHistory({ holds, acts }: HistoryRows, before: HoldsCursor, now: number): History {
  const [partOfHolds, partOfActs] = [holds.slice(0, HISTORY_PART), acts.slice(0, HISTORY_PART)];
  return {
    holds: partOfHolds.map(({ code, bed_group_id: bed_group, place, state, reason, requested_at, live_until, ended_at }) => ({
      code,
      bed_group,
      place,
      state: stateAt(state, live_until, now),
      reason,
      requestedAt: requested_at,
      endedAt: ended_at,
    })),
    acts: partOfActs.map(({ seq, at, action, subject, token_id: actor }) => ({ seq, at, action, subject, actor })),
    olderHolds: holds.length > HISTORY_PART ? cursorAfter(partOfHolds, before) : undefined,
    olderActs: acts.length > HISTORY_PART ? String(partOfActs.at(-1)?.seq) : undefined,
  };
}
