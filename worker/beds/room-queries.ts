import { sql, type SQL } from 'drizzle-orm';
import { dayOf } from '#domain/days.ts';
import { WAITING_HOURS } from '#domain/hold.ts';
import { insertNotices } from '../notices/insert-queries.ts';
import { makeStamp } from '../partners/token.ts';

/** What is open of a group, and how it reaches who waits for it. `g` is the group, `f` its figures, `p` who asks or waits. */

const WAITING_MS = WAITING_HOURS * 3_600_000;

/** Beds of the holds that are live at `now`, by the group's index of those alone; who waits holds none. */
export function heldBeds(groupId: SQL, now: number): SQL {
  return sql`(select coalesce(sum(h.beds), 0) from holds h where h.bed_group_id = ${groupId} and h.live_until > ${now} and h.state <> 'waiting')`;
}

/** Of `bed_groups g`: its place has not gone off the list, or there would be no number to call. */
export const IS_LISTED = sql`not exists (select 1 from corrections c where c.service_id = g.service_id and c.field = 'withdrawn' and c.state = 'accepted')`;

/** Of `bed_groups g`: its place announces that it is closed these days, whatever its figures say. */
export function isClosed(now: number): SQL {
  return sql`exists (select 1 from services s, json_each(s.record, '$.alerts') a where s.id = g.service_id
    and a.value ->> 'kind' = 'closed' and a.value ->> 'until' >= ${dayOf(new Date(now))})`;
}

/** The group takes requests, from this partner too; nobody concerned is suspended. */
export function isOpen(now: number): SQL {
  return sql`g.accepts_holds = 1 and p.suspended_at is null and (p.is_consulate = 0 or g.allow_consulates = 1)
    and not exists (select 1 from partners s where s.id = g.partner_id and s.suspended_at is not null) and ${IS_LISTED}
    and not ${isClosed(now)}`;
}

/** The figure is still one. */
export function isKnown(now: number): SQL {
  return sql`f.said_at >= ${now} - g.known_minutes * 60000`;
}

/** Of `holds w`: waiting at `now`. A waiting's end follows from its start, by which the index is read. */
function isWaiting(now: number): SQL {
  return sql`w.bed_group_id = g.id and w.state = 'waiting' and w.requested_at > ${now - WAITING_MS} and w.live_until > ${now}`;
}

/** How many wait for the group. */
export function countWaiting(now: number): SQL {
  return sql`(select count(*) from holds w where ${isWaiting(now)})`;
}

/** Those who wait and would fit into what is open. */
export function waitingThatFit(now: number): SQL {
  return sql`from holds w join partners p on p.id = w.partner_id where ${isWaiting(now)} and ${isOpen(now)}
    and w.beds <= f.free - ${heldBeds(sql`g.id`, now)}`;
}

/** In each of the groups that `which` names, the first who waits and fits has it requested, under the same code. */
function promoteFirst(which: SQL, now: number, stamp: string): SQL {
  const settingOf = (column: 'auto_accept' | 'hold_minutes') =>
    sql`(select ${sql.raw(column)} from bed_groups where id = holds.bed_group_id)`;
  return sql`update holds set state = case ${settingOf('auto_accept')} when 1 then 'accepted' else 'requested' end, was_automatic = ${settingOf('auto_accept')},
    live_until = ${now} + ${settingOf('hold_minutes')} * 60000, stamp = ${stamp}
    where code in (select (select w.code ${waitingThatFit(now)} order by w.requested_at, w.code limit 1)
      from bed_groups g join bed_figures f on f.bed_group_id = g.id where ${which} and ${isKnown(now)})`;
}

/** Both organisations of a hold that has just got its beds are told. */
function tellOfPromoted(which: SQL, now: number, stamp: string): SQL {
  const promoted = sql`bed_groups g join holds h on h.bed_group_id = g.id
    where ${which} and h.live_until > ${now} and h.state <> 'waiting' and h.stamp = ${stamp}`;
  return insertNotices(stamp, now, sql`select h.partner_id from ${promoted} union select g.partner_id from ${promoted}`);
}

/**
 * Gives who waits what is open, one in each group that `which` names (a condition on `g`). Goes into whatever batch looks at the
 * groups, since time frees beds too. The stamp is the promotion's own: it is no answer to what the batch was asked.
 */
export function promoteOne(which: SQL, now: number): readonly [SQL, SQL] {
  const stamp = makeStamp();
  return [promoteFirst(which, now, stamp), tellOfPromoted(which, now, stamp)];
}

/** The same for as many as one change is likely to make room for; whoever is left has the next look at the group. */
export function promote(which: SQL, now: number): readonly [SQL, SQL, SQL, SQL] {
  const stamp = makeStamp();
  const one = promoteFirst(which, now, stamp);
  return [one, one, one, tellOfPromoted(which, now, stamp)];
}
