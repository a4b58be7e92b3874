import { sql, type SQL } from 'drizzle-orm';
import type { RuleRow } from '#domain/bed-group.ts';
import { WAITING_HOURS, type HoldRequest } from '#domain/hold.ts';
import { appendAudit, insertSeals, type Seal } from '../audit/queries.ts';
import { isSeenBy } from '../beds/queries.ts';
import { heldBeds, isKnown, isOpen, promote, waitingThatFit } from '../beds/room-queries.ts';
import { read, runAll, writeAgain, type Primary } from '../db/client.ts';
import { insertNotices } from '../notices/insert-queries.ts';
import type { Caller } from '../partners/queries.ts';
import { HOLDS, type HoldRow, type KeyRow } from './rows.ts';

/** How long a key keeps its answer. */
export const KEY_HOURS = 24;

export interface Standing {
  /** What this key was answered before. */
  readonly key: KeyRow | undefined;
  readonly hold: HoldRow | undefined;
  readonly isKnown: boolean;
  readonly rules: readonly RuleRow[];
}

function sinceKeys(now: number): number {
  return now - KEY_HOURS * 3_600_000;
}

/** What there is before a request is weighed: its key, and the rules of the group. One call. @throws DatabaseUnavailableError */
export async function findStanding(db: Primary, caller: Caller, keyHash: string, groupId: string, now: number): Promise<Standing> {
  const key = sql`partner_id = ${caller.partnerId} and key_hash = ${keyHash} and created_at > ${sinceKeys(now)}`;
  const [keys, holds, groups, rules] = await read(() =>
    runAll(db, [
      sql<KeyRow>`select body_hash, outcome, hold_code from idempotency_keys where ${key}`,
      sql<HoldRow>`${HOLDS} where h.code = (select hold_code from idempotency_keys where ${key})`,
      sql<{ id: string }>`select g.id from bed_groups g where g.id = ${groupId} and ${isSeenBy(caller)}`,
      sql<RuleRow>`select axis, value, outcome from bed_group_rules where bed_group_id = ${groupId}`,
    ]),
  );
  return { key: keys[0], hold: holds[0], isKnown: groups.length > 0, rules };
}

export interface HoldWrite {
  /** A bed that is free, or a place among those who wait for one. */
  readonly kind: 'request' | 'wait';
  readonly caller: Caller;
  readonly request: HoldRequest;
  readonly code: string;
  readonly stamp: string;
  readonly keyHash: string;
  readonly bodyHash: string;
  readonly seals: readonly Seal[];
  readonly now: number;
}

/** Below both caps: whoever waits counts in them, so that having waited breaks none. */
function hasTurn({ caller, request, now }: HoldWrite): SQL {
  const live = (what: SQL) => sql`(select ${what} from holds o where o.partner_id = ${caller.partnerId} and o.live_until > ${now})`;
  return sql`${live(sql`count(*)`)} < p.live_holds_max and ${live(sql`coalesce(sum(o.beds), 0)`)} + ${request.beds} <= p.live_beds_max`;
}

/** The beds asked for fit into what is free and not held, and nobody who waits would fit: a newcomer overtakes nobody. */
function hasRoom({ request, now }: HoldWrite): SQL {
  return sql`f.free >= ${request.beds} + ${heldBeds(sql`g.id`, now)} and not exists (select 1 ${waitingThatFit(now)})`;
}

/** What is inserted, if `may`; what else is the reason that it was not, given that the group is open. */
function formOf(write: HoldWrite) {
  const { kind, now } = write;
  const [known, turn, room] = [isKnown(now), hasTurn(write), hasRoom(write)];
  if (kind === 'wait') {
    return {
      columns: sql`'waiting', 0, ${now}, ${now + WAITING_HOURS * 3_600_000}, ${now + WAITING_HOURS * 3_600_000}`,
      may: sql`${turn} and not (${known} and ${room})`,
      refusal: sql`when not (${turn}) then 'too_many_holds' else 'room_now'`,
      action: 'hold_waited',
    } as const;
  }
  const until = sql`${now} + g.hold_minutes * 60000`;
  return {
    columns: sql`case g.auto_accept when 1 then 'accepted' else 'requested' end, g.auto_accept, ${now}, ${until}, ${until}`,
    may: sql`${known} and ${turn} and ${room}`,
    refusal: sql`when not (${known}) then 'beds_unknown' when not (${turn}) then 'too_many_holds' else 'no_free_bed'`,
    action: 'hold_requested',
  } as const;
}

/**
 * Makes the hold, if there is room (or lets it wait, if there is none), and keeps what the key was answered: one batch, decided
 * by its one conditional insert, after who waits has got what time has freed.
 * Tried again after a lost answer, it finds its own work. @throws DatabaseUnavailableError
 */
export async function insertHold(db: Primary, write: HoldWrite): Promise<{ key: KeyRow | undefined; hold: HoldRow | undefined }> {
  const { caller, request, code, stamp, keyHash, bodyHash, seals, now } = write;
  const { columns, may, refusal, action } = formOf(write);
  const { partnerId, tokenId } = caller;
  const key = sql`partner_id = ${partnerId} and key_hash = ${keyHash}`;
  const isUnused = sql`not exists (select 1 from idempotency_keys where ${key})`;
  const isMine = sql`exists (select 1 from holds where code = ${code} and stamp = ${stamp})`;
  const all = sql`bed_groups g join bed_figures f on f.bed_group_id = g.id join partners p on p.id = ${partnerId} where g.id = ${request.bed_group}`;
  const result = await writeAgain(() =>
    runAll(db, [
      ...promote(sql`g.id = ${request.bed_group}`, now),
      sql`delete from idempotency_keys where partner_id = ${partnerId} and created_at <= ${sinceKeys(now)}`,
      sql`insert into holds (code, bed_group_id, partner_id, beds, age, gender, household, state, was_automatic, requested_at, requested_until, live_until, stamp)
        select ${code}, g.id, p.id, ${request.beds}, ${request.age}, ${request.gender}, ${request.household},
        ${columns}, ${stamp} from ${all} and ${isUnused} and ${isOpen(now)} and ${may}`,
      sql`insert into idempotency_keys (partner_id, key_hash, body_hash, outcome, hold_code, created_at)
        select p.id, ${keyHash}, ${bodyHash}, case when ${isMine} then 'created' when not (${isOpen(now)}) then 'holds_closed' ${refusal} end,
        case when ${isMine} then ${code} end, ${now} from ${all} and ${isUnused}`,
      appendAudit({ id: stamp, at: now, partnerId, tokenId, action, subject: code }, isMine),
      insertSeals(seals),
      insertNotices(
        stamp,
        now,
        sql`select g.partner_id from holds h join bed_groups g on g.id = h.bed_group_id where h.code = ${code} and h.stamp = ${stamp}`,
      ),
      sql<KeyRow>`select body_hash, outcome, hold_code from idempotency_keys where ${key}`,
      sql<HoldRow>`${HOLDS} where h.code = (select hold_code from idempotency_keys where ${key})`,
    ]),
  );
  return { key: result[10][0], hold: result[11][0] };
}
