import { sql, type SQL } from 'drizzle-orm';
import { MOVES, type DeclineReason, type HoldAction, type Party } from '#domain/hold.ts';
import { appendAudit, insertSeals, type Seal } from '../audit/queries.ts';
import { keepPublished } from '../beds/queries.ts';
import { heldBeds, promote, promoteOne } from '../beds/room-queries.ts';
import { read, runAll, writeAgain, type Primary } from '../db/client.ts';
import { insertNotices } from '../notices/insert-queries.ts';
import type { Caller } from '../partners/queries.ts';
import { HOLDS, type HoldRow } from './rows.ts';

/** Only the two organisations of a hold know of it. */
function isPartyTo(caller: Caller): SQL {
  return sql`(h.partner_id = ${caller.partnerId} or g.partner_id = ${caller.partnerId})`;
}

/** The group of a hold. */
function groupOf(code: string): SQL {
  return sql`g.id = (select bed_group_id from holds where code = ${code})`;
}

/** Gives who waits what time has freed, in every group. @throws DatabaseUnavailableError */
export async function promoteEverywhere(db: Primary, now: number): Promise<void> {
  await read(() => runAll(db, promoteOne(sql`true`, now)));
}

/** Holds, after who waits in the groups of `which` has got what time has freed. One call. */
async function readHolds(db: Primary, which: SQL, holds: SQL<HoldRow>, now: number): Promise<HoldRow[]> {
  const [, , found] = await read(() => runAll(db, [...promoteOne(which, now), holds]));
  return found;
}

/** @throws DatabaseUnavailableError */
export async function findHold(db: Primary, caller: Caller, code: string, now: number): Promise<HoldRow | undefined> {
  const [row] = await readHolds(db, groupOf(code), sql<HoldRow>`${HOLDS} where h.code = ${code} and ${isPartyTo(caller)}`, now);
  return row;
}

/** Those that are live, the oldest first; a shelter's without those that wait. @throws DatabaseUnavailableError */
export function listLiveHolds(db: Primary, caller: Caller, now: number): Promise<HoldRow[]> {
  const { partnerId } = caller;
  const isShelter = caller.role === 'shelter';
  const which = isShelter
    ? sql`g.partner_id = ${partnerId}`
    : sql`g.id in (select bed_group_id from holds where partner_id = ${partnerId} and live_until > ${now} and state = 'waiting')`;
  const own = isShelter
    ? sql`h.bed_group_id in (select id from bed_groups where partner_id = ${partnerId}) and h.state <> 'waiting'`
    : sql`h.partner_id = ${partnerId}`;
  return readHolds(db, which, sql<HoldRow>`${HOLDS} where h.live_until > ${now} and ${own} order by h.requested_at, h.code`, now);
}

export interface HoldMove {
  readonly caller: Caller;
  readonly code: string;
  readonly action: HoldAction;
  readonly party: Party;
  readonly reason: DeclineReason | null;
  readonly stamp: string;
  readonly seals: readonly Seal[];
  readonly now: number;
}

function changesOf({ action, reason, now }: HoldMove): SQL {
  const until = sql`${now} + (select hold_minutes from bed_groups where id = bed_group_id) * 60000`;
  if (action === 'accept') return sql`state = 'accepted', confirmed_at = ${now}, live_until = ${until}`;
  return sql`state = ${MOVES[action].to}, reason = ${reason}, ended_at = ${now}, live_until = null`;
}

/**
 * Moves a live hold on, if this party may; in the same batch, who arrives takes the bed out of the free ones, and who waits
 * gets what was freed; the other party is told. Returns what holds after it, whose `stamp` tells whether it was this move. @throws DatabaseUnavailableError
 */
export async function moveHold(db: Primary, move: HoldMove): Promise<HoldRow | undefined> {
  const { caller, code, action, party, stamp, seals, now } = move;
  const { partnerId, tokenId } = caller;
  const from = sql.join(
    MOVES[action].from.map((state) => sql`${state}`),
    sql`, `,
  );
  const own =
    party === 'referrer'
      ? sql`partner_id = ${partnerId}`
      : sql`bed_group_id in (select id from bed_groups where partner_id = ${partnerId})`;
  const onlyOnce = action === 'accept' ? sql` and confirmed_at is null` : sql``;
  // `now` is older than the write: a hold that ran out meanwhile may have lost its bed to another.
  const hasRoom =
    action === 'accept' || action === 'arrive'
      ? sql` and (select f.free from bed_figures f where f.bed_group_id = holds.bed_group_id) >= ${heldBeds(sql`holds.bed_group_id`, now)}`
      : sql``;
  const other = party === 'shelter' ? sql`h.partner_id` : sql`g.partner_id`;
  const moved = sql`from holds where code = ${code} and stamp = ${stamp}`;
  const taken = sql`update bed_figures set ${keepPublished(now)}, free = free - (select beds ${moved}), version = version + 1, stamp = ${stamp},
    changed_at = ${now} where bed_group_id = (select bed_group_id ${moved} and state = 'arrived') 
    and not exists (select 1 from audit_events where id = ${stamp})`;
  const entry = { id: stamp, at: now, partnerId, tokenId, action: `hold_${action}`, subject: code } as const;
  const result = await writeAgain(() =>
    runAll(db, [
      sql`update holds set ${changesOf(move)}, stamp = ${stamp}
        where code = ${code} and state in (${from}) and live_until > ${now} and ${own}${onlyOnce}${hasRoom}`,
      taken,
      insertNotices(
        stamp,
        now,
        sql`select ${other} from holds h join bed_groups g on g.id = h.bed_group_id where h.code = ${code} and h.stamp = ${stamp}`,
      ),
      // Not while this one still waits: tried again after a lost answer, the move would find it requested.
      ...promote(
        sql`${groupOf(code)} and not exists (select 1 from holds where code = ${code} and state = 'waiting' and live_until > ${now})`,
        now,
      ),
      appendAudit(entry, sql`exists (select 1 ${moved})`),
      insertSeals(seals),
      sql<HoldRow>`${HOLDS} where h.code = ${code} and ${isPartyTo(caller)}`,
    ]),
  );
  return result[9][0];
}
