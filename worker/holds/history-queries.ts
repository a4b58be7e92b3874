import { sql } from 'drizzle-orm';
import { RETENTION_DAYS, type DeclineReason, type StoredState } from '#domain/hold.ts';
import type { StateCode } from '#domain/states.ts';
import type { AuditRow } from '../audit/queries.ts';
import { read, runAll, type Primary } from '../db/client.ts';
import type { Caller } from '../partners/queries.ts';

/** Rows of one part of the history; one more is read, which tells whether there is another part. */
export const HISTORY_PART = 25;

export interface EndedHoldRow {
  readonly code: string;
  readonly bed_group_id: string;
  readonly place: StateCode;
  readonly state: StoredState;
  readonly reason: DeclineReason | null;
  readonly requested_at: number;
  readonly live_until: number | null;
  readonly ended_at: number;
}

/** Where a part begins: at this moment, without the first `shown` holds that ended in it. */
export interface HoldsCursor {
  readonly endedAt: number;
  readonly shown: number;
}

export interface HistoryRows {
  readonly holds: readonly EndedHoldRow[];
  readonly acts: readonly AuditRow[];
}

/**
 * Holds of this organisation that ended in the last 30 days, and what it did: the newest first, one call.
 * `actsBefore`: the number of an event. @throws DatabaseUnavailableError
 */
export async function listHistory(
  db: Primary,
  { partnerId, role }: Caller,
  { endedAt, shown }: HoldsCursor,
  actsBefore: number,
  now: number,
): Promise<HistoryRows> {
  const ended = sql`coalesce(h.ended_at, h.live_until)`;
  const oldest = now - RETENTION_DAYS * 86_400_000;
  const own = role === 'shelter' ? sql`g.partner_id = ${partnerId}` : sql`h.partner_id = ${partnerId}`;
  const [holds, acts] = await read(() =>
    runAll(db, [
      sql<EndedHoldRow>`select h.code, h.bed_group_id, g.state as place, h.state, h.reason, h.requested_at, h.live_until, ${ended} as ended_at
        from holds h join bed_groups g on g.id = h.bed_group_id
        where ${own} and ${ended} <= ${Math.min(endedAt, now)} and ${ended} > ${oldest}
        order by ended_at desc, h.code limit ${HISTORY_PART + 1} offset ${shown}`,
      sql<AuditRow>`select * from audit_events where partner_id = ${partnerId} and seq < ${actsBefore}
        order by seq desc limit ${HISTORY_PART + 1}`,
    ]),
  );
  return { holds, acts };
}
