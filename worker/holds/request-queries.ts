import { sql, type SQL } from 'drizzle-orm';
import type { RuleRow } from '#domain/bed-group.ts';
import type { HoldRequest } from '#domain/hold.ts';
import { appendAudit, insertSeals, type Seal } from '../audit/queries.ts';
import { heldBeds, isSeenBy } from '../beds/queries.ts';
import { read, runAll, writeAgain, type Primary } from '../db/client.ts';
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
  readonly caller: Caller;
  readonly request: HoldRequest;
  readonly code: string;
  readonly stamp: string;
  readonly keyHash: string;
  readonly bodyHash: string;
  readonly seals: readonly Seal[];
  readonly now: number;
}

/** The beds asked for fit into what is free and not held; the figure is still one; everybody concerned is admitted. */
function conditions({ caller, request, now }: HoldWrite) {
  const isOpen = sql`g.accepts_holds = 1 and p.suspended_at is null and (p.is_consulate = 0 or g.allow_consulates = 1)
    and not exists (select 1 from partners s where s.id = g.partner_id and s.suspended_at is not null)`;
  const isKnown = sql`f.said_at >= ${now} - g.known_minutes * 60000`;
  const live = (what: SQL) => sql`(select ${what} from holds o where o.partner_id = ${caller.partnerId} and o.live_until > ${now})`;
  const hasTurn = sql`${live(sql`count(*)`)} < p.live_holds_max
    and ${live(sql`coalesce(sum(o.beds), 0)`)} + ${request.beds} <= p.live_beds_max`;
  const hasRoom = sql`f.free >= ${request.beds} + ${heldBeds(sql`g.id`, now)}`;
  const all = sql`bed_groups g join bed_figures f on f.bed_group_id = g.id join partners p on p.id = ${caller.partnerId} where g.id = ${request.bed_group}`;
  return { isOpen, isKnown, hasTurn, hasRoom, all };
}

/**
 * Makes the hold, if there is room, and keeps what the key was answered: one batch, decided by its one conditional insert.
 * Tried again after a lost answer, it finds its own work. @throws DatabaseUnavailableError
 */
export async function insertHold(db: Primary, write: HoldWrite): Promise<{ key: KeyRow | undefined; hold: HoldRow | undefined }> {
  const { caller, request, code, stamp, keyHash, bodyHash, seals, now } = write;
  const { isOpen, isKnown, hasTurn, hasRoom, all } = conditions(write);
  const { partnerId, tokenId } = caller;
  const key = sql`partner_id = ${partnerId} and key_hash = ${keyHash}`;
  const isUnused = sql`not exists (select 1 from idempotency_keys where ${key})`;
  const isMine = sql`exists (select 1 from holds where code = ${code} and stamp = ${stamp})`;
  const until = sql`${now} + g.hold_minutes * 60000`;
  const result = await writeAgain(() =>
    runAll(db, [
      sql`delete from idempotency_keys where partner_id = ${partnerId} and created_at <= ${sinceKeys(now)}`,
      sql`insert into holds (code, bed_group_id, partner_id, beds, age, gender, household, state, was_automatic, requested_at, requested_until, live_until, stamp)
        select ${code}, g.id, p.id, ${request.beds}, ${request.age}, ${request.gender}, ${request.household},
        case g.auto_accept when 1 then 'accepted' else 'requested' end, g.auto_accept, ${now}, ${until}, ${until}, ${stamp}
        from ${all} and ${isUnused} and ${isOpen} and ${isKnown} and ${hasTurn} and ${hasRoom}`,
      sql`insert into idempotency_keys (partner_id, key_hash, body_hash, outcome, hold_code, created_at)
        select p.id, ${keyHash}, ${bodyHash}, case when ${isMine} then 'created' when not (${isOpen}) then 'holds_closed'
        when not (${isKnown}) then 'beds_unknown' when not (${hasTurn}) then 'too_many_holds' else 'no_free_bed' end,
        case when ${isMine} then ${code} end, ${now} from ${all} and ${isUnused}`,
      appendAudit({ id: stamp, at: now, partnerId, tokenId, action: 'hold_requested', subject: code }, isMine),
      insertSeals(seals),
      sql<KeyRow>`select body_hash, outcome, hold_code from idempotency_keys where ${key}`,
      sql<HoldRow>`${HOLDS} where h.code = (select hold_code from idempotency_keys where ${key})`,
    ]),
  );
  return { key: result[5][0], hold: result[6][0] };
}
