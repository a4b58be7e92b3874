import { sql } from 'drizzle-orm';
import { SCOPES_OF, type Role } from '#domain/token.ts';
import { appendAudit, insertSeals, selectUnsealed, type Seal } from '../audit/queries.ts';
import { read, runAll, writeAgain, type Primary } from '../db/client.ts';
import type { Caller } from '../partners/queries.ts';

/** Who is signed in: acts like a token with every scope of the role. */
export interface Member {
  readonly caller: Caller;
  /** The organisation's, as the directory lists it. */
  readonly name: string;
}

interface MemberRow {
  readonly person_id: string;
  readonly partner_id: string;
  readonly role: Role;
  readonly is_consulate: number;
  readonly is_demo: number;
  readonly expires_at: number;
  readonly name: string | null;
}

/** Whose session it is, if it has not ended, nor the person, nor the organisation: one call. @throws DatabaseUnavailableError */
export async function findMember(db: Primary, hash: string, now: number): Promise<Member | undefined> {
  const owner = sql`(select n.partner_id from sessions s join people n on n.id = s.person_id where s.hash = ${hash})`;
  const member = sql<MemberRow>`select n.id as person_id, p.id as partner_id, p.role, p.is_consulate, p.is_demo, s.expires_at,
    (select record ->> 'name' from services where id = p.service_id) as name
    from sessions s join people n on n.id = s.person_id join partners p on p.id = n.partner_id
    where s.hash = ${hash} and s.expires_at > ${now} and n.removed_at is null and p.suspended_at is null and p.admitted_at is not null`;
  const [[row], unsealed] = await read(() => runAll(db, [member, selectUnsealed(owner)]));
  if (!row) return undefined;
  const caller = {
    tokenId: row.person_id,
    partnerId: row.partner_id,
    role: row.role,
    isConsulate: row.is_consulate === 1,
    isDemo: row.is_demo === 1,
    scopes: SCOPES_OF[row.role],
    expiresAt: row.expires_at,
    isRevoked: false,
    unsealed,
  };
  return { caller, name: row.name ?? row.partner_id };
}

/** Signs a person in, and forgets the sessions that have ended. @throws DatabaseUnavailableError */
export async function insertSession(db: Primary, hash: string, personId: string, expiresAt: number, now: number): Promise<void> {
  await writeAgain(() =>
    runAll(db, [
      sql`delete from sessions where expires_at <= ${now}`,
      sql`insert into sessions (hash, person_id, started_at, expires_at) select ${hash}, id, ${now}, ${expiresAt} from people
        where id = ${personId} and removed_at is null and not exists (select 1 from sessions where hash = ${hash})`,
    ]),
  );
}

/** Signs one browser out. @throws DatabaseUnavailableError */
export async function deleteSession(db: Primary, hash: string): Promise<void> {
  await writeAgain(() => runAll(db, [sql`delete from sessions where hash = ${hash}`]));
}

/** Signs the person out of every browser, this one included. @throws DatabaseUnavailableError */
export async function deleteSessions(db: Primary, caller: Caller, stamp: string, seals: readonly Seal[], now: number): Promise<void> {
  const { tokenId: personId, partnerId } = caller;
  const entry = { id: stamp, at: now, partnerId, tokenId: personId, action: 'sessions_ended', subject: personId } as const;
  await writeAgain(() =>
    runAll(db, [sql`delete from sessions where person_id = ${personId}`, appendAudit(entry, sql`1`), insertSeals(seals)]),
  );
}
