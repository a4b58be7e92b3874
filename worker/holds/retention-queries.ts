import { sql } from 'drizzle-orm';
import { KEY_HOURS } from './request-queries.ts';
import { LEAST_COUNT, RETENTION_DAYS, type HoldEnding } from '#domain/hold.ts';
import { readAll, runAll, writeAgain, type Primary } from '../db/client.ts';

const DAY = 86_400_000;

/** When a hold ended: by somebody, or by its time. */
const ENDED = sql`coalesce(h.ended_at, h.live_until)`;
const MONTH = sql`cast(strftime('%Y%m', ${ENDED} / 1000, 'unixepoch') as integer)`;
const ENDING = sql`case when h.ended_at is not null then h.state when h.state = 'waiting' then 'waited_in_vain' else 'expired' end`;

/**
 * Erases the holds that ended 30 days ago or earlier, and what names them; of each month, state, ending and reason it keeps
 * how many there were. A month whose holds are all erased keeps no count under ten. One batch: a hold is counted and erased,
 * or neither, and a second run finds nothing to count. @throws DatabaseUnavailableError
 */
export async function eraseEndedHolds(db: Primary, now: number): Promise<number> {
  const cutoff = now - RETENTION_DAYS * DAY;
  const isOld = sql`${ENDED} <= ${cutoff}`;
  const month = sql`cast(strftime('%Y%m', ${cutoff} / 1000, 'unixepoch') as integer)`;
  const [, , erased] = await writeAgain(() =>
    runAll(db, [
      sql`insert into hold_counts (month, state, ending, reason, holds)
        select ${MONTH}, g.state, ${ENDING}, coalesce(h.reason, 'none'), count(*)
        from holds h join bed_groups g on g.id = h.bed_group_id where ${isOld} group by 1, 2, 3, 4
        on conflict do update set holds = holds + excluded.holds`,
      sql`delete from idempotency_keys where created_at <= ${now - KEY_HOURS * 3_600_000} or hold_code in (select h.code from holds h where ${isOld})`,
      sql<{ code: string }>`delete from holds as h where ${isOld} returning code`,
      sql`delete from hold_counts where month < ${month} and holds < ${LEAST_COUNT}`,
    ]),
  );
  return erased.length;
}

export interface HoldCount {
  readonly month: number;
  readonly state: string;
  readonly ending: HoldEnding;
  readonly reason: string;
  readonly holds: number;
}

/** What may be told of holds that are gone: counts of ten or more. @throws DatabaseUnavailableError */
export function listHoldCounts(db: Primary): Promise<HoldCount[]> {
  return readAll(
    db,
    sql<HoldCount>`select month, state, ending, reason, holds from hold_counts where holds >= ${LEAST_COUNT} order by month, state, ending, reason`,
  );
}
