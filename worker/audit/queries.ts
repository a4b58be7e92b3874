import { sql, type SQL } from 'drizzle-orm';
import type { AuditAction, SealedEvent } from '#domain/audit.ts';
import { readAll, type Primary } from '../db/client.ts';

/** How many events one act seals at most; what is left is sealed by the next. */
const SEALED_AT_ONCE = 20;

export interface AuditRow {
  readonly partner_id: string;
  readonly seq: number;
  readonly id: string;
  readonly at: number;
  readonly token_id: string | null;
  readonly action: AuditAction;
  readonly subject: string;
}

/** An event that no seal covers yet, with the seal of the one before it. */
export interface UnsealedRow extends AuditRow {
  readonly before: string | null;
}

/** A change to write down, in the batch that makes it: only if `happened`, and once however often the batch is tried. */
export interface Entry {
  readonly id: string;
  readonly at: number;
  readonly partnerId: string;
  readonly tokenId: string | null;
  readonly action: AuditAction;
  readonly subject: string;
}

export function appendAudit(entry: Entry, happened: SQL) {
  const { id, at, partnerId, tokenId, action, subject } = entry;
  return sql`insert into audit_events (partner_id, seq, id, at, token_id, action, subject)
    select ${partnerId}, (select coalesce(max(seq), 0) + 1 from audit_events where partner_id = ${partnerId}), ${id}, ${at}, ${tokenId}, ${action}, ${subject}
    where ${happened} and not exists (select 1 from audit_events where id = ${id})`;
}

/** The events after the last seal of the partner that `partner` selects. */
export function selectUnsealed(partner: SQL) {
  return sql<UnsealedRow>`select e.*, (select hash from audit_seals s where s.partner_id = e.partner_id and s.seq = e.seq - 1) as before
    from audit_events e where e.partner_id = ${partner}
    and e.seq > (select coalesce(max(seq), 0) from audit_seals where partner_id = ${partner}) order by e.seq limit ${SEALED_AT_ONCE}`;
}

export interface Seal {
  readonly partnerId: string;
  readonly seq: number;
  readonly hash: string;
}

/** Seals that another request has written meanwhile are the same: an event never changes. */
export function insertSeals(seals: readonly Seal[]) {
  const rows = JSON.stringify(seals);
  return sql`insert into audit_seals (partner_id, seq, hash)
    select value ->> 'partnerId', value ->> 'seq', value ->> 'hash' from json_each(${rows})
    where not exists (select 1 from audit_seals s where s.partner_id = value ->> 'partnerId' and s.seq = value ->> 'seq')
    order by value ->> 'seq'`;
}

/** Partners whose seals go further than their events: the end of the chain was cut off. @throws DatabaseUnavailableError */
export function listCutChains(db: Primary): Promise<readonly { readonly partner_id: string; readonly sealed: number }[]> {
  return readAll(
    db,
    sql<{
      readonly partner_id: string;
      readonly sealed: number;
    }>`select partner_id, max(seq) as sealed from audit_seals s group by partner_id
      having sealed > (select coalesce(max(seq), 0) from audit_events e where e.partner_id = s.partner_id) order by partner_id`,
  );
}

/** Every event of every partner, in order, each with its seal. @throws DatabaseUnavailableError */
export async function listSealedEvents(db: Primary): Promise<readonly SealedEvent[]> {
  const rows = await readAll(
    db,
    sql<AuditRow & { readonly hash: string | null }>`select e.*, s.hash from audit_events e
      left join audit_seals s on s.partner_id = e.partner_id and s.seq = e.seq order by e.partner_id, e.seq`,
  );
  return rows.map(({ partner_id: partnerId, token_id: tokenId, ...event }) => ({ ...event, partnerId, tokenId }));
}
