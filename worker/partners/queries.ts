import { sql, type SQL } from 'drizzle-orm';
import type { BedGroupSettings, SettingsChange } from '#domain/bed-group.ts';
import { SCOPES, type Role, type Scope } from '#domain/token.ts';
import { appendAudit, selectUnsealed, type Entry, type UnsealedRow } from '../audit/queries.ts';
import { read, readAll, runAll, type Primary } from '../db/client.ts';
import { insertNotices } from '../notices/insert-queries.ts';

interface TokenRow {
  readonly token_id: string;
  readonly partner_id: string;
  readonly role: Role;
  readonly is_consulate: number;
  readonly expires_at: number;
  readonly revoked_at: number | null;
  readonly suspended_at: number | null;
  readonly admitted_at: number | null;
  readonly is_demo: number;
  readonly may_read_beds: number;
  readonly may_write_beds: number;
  readonly may_request_holds: number;
  readonly may_answer_holds: number;
}

const COLUMN_OF = {
  'beds:read': 'may_read_beds',
  'beds:write': 'may_write_beds',
  'holds:request': 'may_request_holds',
  'holds:answer': 'may_answer_holds',
} as const satisfies Record<Scope, keyof TokenRow>;

/** Who asks, by the token. */
export interface Caller {
  readonly tokenId: string;
  readonly partnerId: string;
  readonly role: Role;
  readonly isConsulate: boolean;
  /** Of `npm run demo`: it may act on the machine itself alone. */
  readonly isDemo: boolean;
  readonly scopes: readonly Scope[];
  readonly expiresAt: number;
  /** Revoked itself, or its organisation suspended or not admitted. */
  readonly isRevoked: boolean;
  /** What the partner did before and no seal covers yet. */
  readonly unsealed: readonly UnsealedRow[];
}

/** Whose token it is: one call to D1. @throws DatabaseUnavailableError */
export async function findCaller(db: Primary, hash: string): Promise<Caller | undefined> {
  const owner = sql`(select partner_id from api_tokens where hash = ${hash})`;
  const token = sql<TokenRow>`select t.id as token_id, t.partner_id, p.role, p.is_consulate, t.expires_at, t.revoked_at, p.suspended_at, p.admitted_at, p.is_demo,
    t.may_read_beds, t.may_write_beds, t.may_request_holds, t.may_answer_holds
    from api_tokens t join partners p on p.id = t.partner_id where t.hash = ${hash}`;
  const [[row], unsealed] = await read(() => runAll(db, [token, selectUnsealed(owner)]));
  if (!row) return undefined;
  return {
    tokenId: row.token_id,
    partnerId: row.partner_id,
    role: row.role,
    isConsulate: row.is_consulate === 1,
    isDemo: row.is_demo === 1,
    scopes: SCOPES.filter((scope) => row[COLUMN_OF[scope]] === 1),
    expiresAt: row.expires_at,
    isRevoked: row.revoked_at !== null || row.suspended_at !== null || row.admitted_at === null,
    unsealed,
  };
}

export interface NewPartner {
  readonly id: string;
  readonly role: Role;
  readonly serviceId: string;
  readonly isConsulate: boolean;
  readonly liveHoldsMax: number;
  readonly liveBedsMax: number;
  /** Without: it can do nothing until somebody admits it. */
  readonly isAdmitted: boolean;
  /** The person that adds it; a command has none. */
  readonly by?: string;
  /** Of `npm run demo`, as its service must be. */
  readonly isDemo?: boolean | undefined;
}

/**
 * An organisation; `false` when the directory has no such service with a number, or the id is taken. One of a demonstration
 * has a service of a demonstration, and nobody else has.
 */
export async function insertPartner(db: Primary, partner: NewPartner, stamp: string, now: number): Promise<boolean> {
  const { id, role, serviceId, isConsulate, liveHoldsMax, liveBedsMax, isAdmitted, isDemo = false, by = null } = partner;
  const entry = { id: stamp, at: now, partnerId: id, tokenId: by, action: 'organisation_added', subject: id } as const;
  const [rows] = await runAll(db, [
    sql`insert into partners (id, role, service_id, is_consulate, live_holds_max, live_beds_max, added_at, admitted_at, is_demo)
      select ${id}, ${role}, ${serviceId}, ${Number(isConsulate)}, ${liveHoldsMax}, ${liveBedsMax}, ${now}, ${isAdmitted ? now : null}, ${Number(isDemo)}
      where exists (select 1 from services where id = ${serviceId} and json_array_length(record, '$.phones') > 0
        and coalesce(json_extract(record, '$.demo'), 0) = ${Number(isDemo)})
      and not exists (select 1 from partners where id = ${id}) returning id`,
    appendAudit(entry, sql`exists (select 1 from partners where id = ${id} and added_at = ${now})`),
  ]);
  return rows.length > 0;
}

export interface NewToken {
  readonly id: string;
  readonly hash: string;
  readonly partnerId: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: number;
  /** The person that makes it; a command has none. */
  readonly by?: string;
}

/** A token; `false` when two of the partner are live already. */
export async function insertToken(db: Primary, token: NewToken, stamp: string, now: number): Promise<boolean> {
  const { id, hash, partnerId, scopes, expiresAt, by = null } = token;
  const may = (scope: Scope) => Number(scopes.includes(scope));
  const entry = { id: stamp, at: now, partnerId, tokenId: by, action: 'token_made', subject: id } as const;
  const [rows] = await runAll(db, [
    sql`insert into api_tokens (id, hash, partner_id, may_read_beds, may_write_beds, may_request_holds, may_answer_holds, created_at, expires_at)
      select ${id}, ${hash}, p.id, ${may('beds:read')}, ${may('beds:write')}, ${may('holds:request')}, ${may('holds:answer')}, ${now}, ${expiresAt}
      from partners p where p.id = ${partnerId} and
      (select count(*) from api_tokens t where t.partner_id = p.id and t.revoked_at is null and t.expires_at > ${now}) < 2 returning id`,
    appendAudit(entry, sql`exists (select 1 from api_tokens where id = ${id})`),
  ]);
  return rows.length > 0;
}

async function endOnce(db: Primary, ended: SQL, has: SQL, entry: Entry, also: readonly SQL[] = []): Promise<boolean> {
  const [rows] = await runAll<readonly SQL[]>(db, [ended, appendAudit(entry, has), ...also]);
  return (rows?.length ?? 0) > 0;
}

/** `false` when the partner has no such token, or it has ended already. */
export function revokeToken(
  db: Primary,
  partnerId: string,
  id: string,
  stamp: string,
  now: number,
  by: string | null = null,
): Promise<boolean> {
  const one = sql`id = ${id} and partner_id = ${partnerId}`;
  const ended = sql`update api_tokens set revoked_at = ${now} where ${one} and revoked_at is null returning id`;
  const has = sql`exists (select 1 from api_tokens where ${one} and revoked_at = ${now})`;
  return endOnce(db, ended, has, { id: stamp, at: now, partnerId, tokenId: by, action: 'token_revoked', subject: id });
}

/**
 * Ends all tokens of the partner and all its holds at once, on either side: nobody is sent to a suspended house. The other side
 * is told; the partner itself is told nothing any more, and of its addresses no secret is left.
 */
export function suspendPartner(db: Primary, partnerId: string, stamp: string, now: number, by: string | null = null): Promise<boolean> {
  const ended = sql`update partners set suspended_at = ${now} where id = ${partnerId} and suspended_at is null returning id`;
  const has = sql`exists (select 1 from partners where id = ${partnerId} and suspended_at = ${now})`;
  const released = sql`update holds set state = 'released', ended_at = ${now}, live_until = null, stamp = ${stamp} where live_until > ${now}
    and (partner_id = ${partnerId} or bed_group_id in (select id from bed_groups where partner_id = ${partnerId})) and ${has}`;
  const ofThose = sql`holds h join bed_groups g on g.id = h.bed_group_id where h.stamp = ${stamp}`;
  const told = sql`select h.partner_id from ${ofThose} union select g.partner_id from ${ofThose}`;
  const addresses = sql`select id from webhooks where partner_id = ${partnerId} and removed_at is null`;
  return endOnce(db, ended, has, { id: stamp, at: now, partnerId, tokenId: by, action: 'organisation_suspended', subject: partnerId }, [
    released,
    insertNotices(stamp, now, told),
    sql`update notices set state = 'given_up', next_at = null where state = 'waiting' and webhook_id in (${addresses}) and ${has}`,
    sql`update webhooks set removed_at = ${now}, secret = ${'0'.repeat(64)} where id in (${addresses}) and ${has}`,
  ]);
}

export async function findRole(db: Primary, partnerId: string): Promise<Role | undefined> {
  const [row] = await readAll(db, sql<{ role: Role }>`select role from partners where id = ${partnerId}`);
  return row?.role;
}

/** As the directory lists it. @throws DatabaseUnavailableError */
export async function findName(db: Primary, partnerId: string): Promise<string> {
  const name = sql`(select record ->> 'name' from services where id = partners.service_id)`;
  const [row] = await readAll(db, sql<{ name: string | null }>`select ${name} as name from partners where id = ${partnerId}`);
  return row?.name ?? partnerId;
}

export interface NewBedGroup extends BedGroupSettings {
  readonly partnerId: string;
  readonly serviceId: string;
  readonly state: string;
}

/** A group with its rules; nobody has said its figures yet, so nothing is free. `false` when the id is taken. */
export async function insertBedGroup(db: Primary, group: NewBedGroup, stamp: string, now: number): Promise<boolean> {
  const taken = await readAll(db, sql`select id from bed_groups where id = ${group.id}`);
  if (taken.length > 0) return false;
  const entry = { id: stamp, at: now, partnerId: group.partnerId, tokenId: null, action: 'bed_group_added', subject: group.id } as const;
  const rules = JSON.stringify(group.rules);
  const flags = [group.accepts_holds, group.auto_accept, group.allow_consulates, group.shows_numbers, group.is_public].map(Number);
  const values = [
    group.id,
    group.partnerId,
    group.serviceId,
    group.state,
    ...flags,
    group.hold_minutes,
    group.fresh_minutes,
    group.known_minutes,
    group.regime,
    group.max_stay_days,
    group.intake_hours,
  ];
  await runAll(db, [
    sql`insert into bed_groups (id, partner_id, service_id, state, accepts_holds, auto_accept, allow_consulates, shows_numbers, is_public,
      hold_minutes, fresh_minutes, known_minutes, regime, max_stay_days, intake_hours) values (${sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      )})`,
    sql`insert into bed_group_rules (bed_group_id, axis, value, outcome)
      select ${group.id}, value ->> 'axis', value ->> 'value', value ->> 'outcome' from json_each(${rules})`,
    sql`insert into bed_figures (bed_group_id, capacity, free, out_of_service, version, stamp, said_by, said_at, changed_at)
      values (${group.id}, ${group.capacity}, 0, 0, 1, ${stamp}, 'steward', 0, 0)`,
    appendAudit(entry, sql`1`),
  ]);
  return true;
}

/** Changes settings of a group of this partner; `false` when it has no such group. Live holds keep their time. */
export async function changeSettings(db: Primary, partnerId: string, groupId: string, change: SettingsChange, stamp: string, now: number) {
  const own = sql`exists (select 1 from bed_groups where id = ${groupId} and partner_id = ${partnerId})`;
  const said = Object.entries(change).map(
    ([column, value]) => sql`${sql.identifier(column)} = ${typeof value === 'boolean' ? Number(value) : value}`,
  );
  const entry = { id: stamp, at: now, partnerId, tokenId: null, action: 'settings_set', subject: groupId } as const;
  const [rows] = await runAll(db, [
    sql`update bed_groups set ${sql.join(said, sql`, `)} where id = ${groupId} and partner_id = ${partnerId} returning id`,
    appendAudit(entry, own),
  ]);
  return rows.length > 0;
}
