import { sql, type SQL } from 'drizzle-orm';
import type { FiguresChange } from '#domain/bed-figures.ts';
import type { BedRegime, RuleRow } from '#domain/bed-group.ts';
import { lastPublication } from '#domain/public-beds.ts';
import type { StateCode } from '#domain/states.ts';
import { appendAudit, insertSeals, type Seal } from '../audit/queries.ts';
import { read, runAll, writeAgain, type Primary } from '../db/client.ts';
import type { Caller } from '../partners/queries.ts';
import { countWaiting, heldBeds, isClosed, IS_LISTED, promote, promoteOne } from './room-queries.ts';

/** What held at the last hour of publication is kept aside by the first change after it. */
export function keepPublished(now: number): SQL {
  const isPublished = sql`changed_at < ${lastPublication(now)}`;
  const kept = (column: string, source: string) =>
    sql`${sql.raw(column)} = case when ${isPublished} then ${sql.raw(source)} else ${sql.raw(column)} end`;
  return sql`${kept('published_capacity', 'capacity')}, ${kept('published_free', 'free')}, ${kept('published_said_at', 'said_at')}`;
}

export interface BedGroupRow {
  readonly id: string;
  readonly partner_id: string;
  readonly service_id: string;
  readonly state: StateCode;
  readonly accepts_holds: number;
  readonly auto_accept: number;
  readonly allow_consulates: number;
  readonly shows_numbers: number;
  readonly is_public: number;
  readonly hold_minutes: number;
  readonly fresh_minutes: number;
  readonly known_minutes: number;
  readonly regime: BedRegime;
  readonly max_stay_days: number | null;
  readonly intake_hours: string | null;
  readonly capacity: number;
  readonly free: number;
  readonly out_of_service: number;
  readonly version: number;
  readonly stamp: string;
  readonly said_by: string;
  readonly said_at: number;
  readonly held: number;
  readonly waiting: number;
}

function groups(now: number): SQL {
  return sql`select g.*, f.capacity, f.free, f.out_of_service, f.version, f.stamp, f.said_by, f.said_at, ${heldBeds(sql`g.id`, now)} as held, ${countWaiting(now)} as waiting
    from bed_groups g join bed_figures f on f.bed_group_id = g.id`;
}

/** The groups of `which`, after who waits has got what time has freed. One call. @throws DatabaseUnavailableError */
async function readGroups(db: Primary, which: SQL, now: number): Promise<BedGroupRow[]> {
  const [, , found] = await read(() =>
    runAll(db, [...promoteOne(which, now), sql<BedGroupRow>`${groups(now)} where ${which} order by g.id`]),
  );
  return found;
}

/** @throws DatabaseUnavailableError */
export function listOwnGroups(db: Primary, partnerId: string, now: number): Promise<BedGroupRow[]> {
  return readGroups(db, sql`g.partner_id = ${partnerId}`, now);
}

/** A shelter's groups, each with its rules: one call to D1. @throws DatabaseUnavailableError */
export async function listOwnGroupsWithRules(db: Primary, partnerId: string, now: number): Promise<OpenGroups> {
  const own = sql`g.partner_id = ${partnerId}`;
  const [found, rules] = await read(() =>
    runAll(db, [
      sql<BedGroupRow>`${groups(now)} where ${own} order by g.id`,
      sql<
        RuleRow & { bed_group_id: string }
      >`select r.* from bed_group_rules r join bed_groups g on g.id = r.bed_group_id where ${own} order by r.axis, r.value`,
    ]),
  );
  return { groups: found, rules: Map.groupBy(rules, (rule) => rule.bed_group_id) };
}

/** @throws DatabaseUnavailableError */
export async function findOwnGroup(db: Primary, partnerId: string, id: string, now: number): Promise<BedGroupRow | undefined> {
  const [row] = await readGroups(db, sql`g.id = ${id} and g.partner_id = ${partnerId}`, now);
  return row;
}

/** Of `bed_groups g`: a consulate knows only of the groups that allow consulates; nobody of a suspended shelter's, or of a place off the list. */
export function isSeenBy(caller: Caller): SQL {
  return sql`g.partner_id in (select id from partners where suspended_at is null) and ${IS_LISTED}${caller.isConsulate ? sql` and g.allow_consulates = 1` : sql``}`;
}

export interface OpenGroups {
  readonly groups: readonly BedGroupRow[];
  readonly rules: ReadonlyMap<string, readonly RuleRow[]>;
}

/** Every group that this caller may see, with its rules: one call to D1. @throws DatabaseUnavailableError */
export async function listOpenGroups(db: Primary, caller: Caller, now: number): Promise<OpenGroups> {
  const seen = isSeenBy(caller);
  const [, , found, rules] = await read(() =>
    runAll(db, [
      ...promoteOne(seen, now),
      sql<BedGroupRow>`${groups(now)} where ${seen} and not ${isClosed(now)}`,
      sql<RuleRow & { bed_group_id: string }>`select * from bed_group_rules`,
    ]),
  );
  return { groups: found, rules: Map.groupBy(rules, (rule) => rule.bed_group_id) };
}

export interface FiguresWrite {
  readonly groupId: string;
  readonly caller: Caller;
  /** The version that the caller has seen. */
  readonly version: number;
  readonly change: FiguresChange;
  readonly stamp: string;
  readonly seals: readonly Seal[];
  readonly now: number;
}

/**
 * Sets figures of the version that the caller has seen, unless they would leave a held bed without a bed; returns what
 * holds after it, whose `stamp` tells whether it was this write.
 * @throws DatabaseUnavailableError
 */
export async function setFigures(db: Primary, write: FiguresWrite): Promise<BedGroupRow | undefined> {
  const { groupId, caller, version, change, stamp, seals, now } = write;
  const own = sql`select id from bed_groups where id = ${groupId} and partner_id = ${caller.partnerId}`;
  const free = sql`coalesce(${change.free ?? null}, free)`;
  const capacity = sql`coalesce(${change.capacity ?? null}, capacity)`;
  const outOfService = sql`coalesce(${change.out_of_service ?? null}, out_of_service)`;
  const isMine = sql`exists (select 1 from bed_figures where bed_group_id = ${groupId} and stamp = ${stamp})`;
  const entry = {
    id: stamp,
    at: now,
    partnerId: caller.partnerId,
    tokenId: caller.tokenId,
    action: 'figures_set',
    subject: groupId,
  } as const;
  const result = await writeAgain(() =>
    runAll(db, [
      sql`update bed_figures set ${keepPublished(now)}, capacity = ${capacity}, free = ${free}, out_of_service = ${outOfService},
        version = version + 1, stamp = ${stamp}, said_by = ${caller.role}, said_at = ${now}, changed_at = ${now}
        where bed_group_id = (${own}) and version = ${version} and ${free} + ${outOfService} <= ${capacity}
        and ${free} >= ${heldBeds(sql`bed_figures.bed_group_id`, now)}`,
      ...promote(sql`g.id = (${own})`, now),
      appendAudit(entry, isMine),
      insertSeals(seals),
      sql<BedGroupRow>`${groups(now)} where g.id = (${own})`,
    ]),
  );
  return result[7][0];
}
