import { sql } from 'drizzle-orm';
import { OPEN_INVITATIONS_MAX } from '#domain/person.ts';
import type { Seal } from '../audit/queries.ts';
import { readAll, type Primary } from '../db/client.ts';
import { actOnce, IS_ACTIVE } from './act-queries.ts';

export interface NewInvitation {
  readonly hash: string;
  readonly partnerId: string;
  /** Who comes back with a new device; without, somebody joins. */
  readonly personId: string | null;
  /** `null` for a command. */
  readonly madeBy: string | null;
  readonly expiresAt: number;
}

/** `false` when the organisation is not active, has too many open, or no such person. @throws DatabaseUnavailableError */
export function insertInvitation(db: Primary, made: NewInvitation, seals: readonly Seal[], stamp: string, now: number): Promise<boolean> {
  const { hash, partnerId, personId, madeBy, expiresAt } = made;
  return actOnce(db, {
    entry: { id: stamp, at: now, partnerId, tokenId: madeBy, action: 'invitation_made', subject: personId ?? hash },
    allowed: sql`exists (select 1 from partners p where p.id = ${partnerId} and ${IS_ACTIVE})
      and (${personId} is null or exists (select 1 from people where id = ${personId} and partner_id = ${partnerId} and removed_at is null))
      and (${madeBy} is null or exists (select 1 from people where id = ${madeBy} and removed_at is null))
      and (select count(*) from invitations where partner_id = ${partnerId} and used_at is null and expires_at > ${now}) < ${OPEN_INVITATIONS_MAX}`,
    doing: (done) => [
      sql`insert into invitations (hash, partner_id, person_id, made_by, made_at, expires_at)
        select ${hash}, ${partnerId}, ${personId}, ${madeBy}, ${now}, ${expiresAt}
        where ${done} and not exists (select 1 from invitations where hash = ${hash})`,
    ],
    seals,
  });
}

export interface InvitationRow {
  readonly partner_id: string;
  readonly person_id: string | null;
  readonly expires_at: number;
  readonly used_at: number | null;
  readonly is_active: number;
  readonly is_person_there: number;
  readonly is_demo: number;
  /** The organisation's, as the directory lists it. */
  readonly name: string | null;
}

/** @throws DatabaseUnavailableError */
export async function findInvitation(db: Primary, hash: string): Promise<InvitationRow | undefined> {
  const [row] = await readAll(
    db,
    sql<InvitationRow>`select i.partner_id, i.person_id, i.expires_at, i.used_at, (${IS_ACTIVE}) as is_active, p.is_demo,
      (i.person_id is null or exists (select 1 from people n where n.id = i.person_id and n.removed_at is null)) as is_person_there,
      (select record ->> 'name' from services where id = p.service_id) as name
      from invitations i join partners p on p.id = i.partner_id where i.hash = ${hash}`,
  );
  return row;
}

export interface Joining {
  readonly hash: string;
  readonly partnerId: string;
  readonly personId: string;
  readonly passkey: { readonly id: string; readonly publicKey: string; readonly counter: number };
}

/**
 * Uses an invitation: the person is made, or comes back; the passkey is the only one, and whoever was signed in is so no longer.
 * Of two browsers one gets `true`: the invitation is asked and used in one transaction. @throws DatabaseUnavailableError
 */
export function joinByInvitation(
  db: Primary,
  { hash, partnerId, personId, passkey }: Joining,
  stamp: string,
  now: number,
): Promise<boolean> {
  const { id, publicKey, counter } = passkey;
  return actOnce(db, {
    entry: { id: stamp, at: now, partnerId, tokenId: personId, action: 'person_joined', subject: personId },
    allowed: sql`exists (select 1 from invitations i join partners p on p.id = i.partner_id
        where i.hash = ${hash} and i.partner_id = ${partnerId} and i.used_at is null and i.expires_at > ${now} and ${IS_ACTIVE}
        and ((i.person_id is null and not exists (select 1 from people where id = ${personId}))
          or (i.person_id = ${personId} and exists (select 1 from people where id = ${personId} and removed_at is null))))
      and not exists (select 1 from passkeys where id = ${id})`,
    doing: (done) => [
      sql`insert into people (id, partner_id, added_at) select ${personId}, ${partnerId}, ${now}
        where ${done} and not exists (select 1 from people where id = ${personId})`,
      sql`delete from sessions where person_id = ${personId} and ${done}`,
      sql`delete from passkeys where person_id = ${personId} and id <> ${id} and ${done}`,
      sql`insert into passkeys (id, person_id, public_key, counter, added_at) select ${id}, ${personId}, ${publicKey}, ${counter}, ${now}
        where ${done} and not exists (select 1 from passkeys where id = ${id})`,
      // A second link for the same person would undo this one; those that the person made may be the work of a lost device.
      sql`update invitations set used_at = ${now} where (hash = ${hash} or person_id = ${personId} or made_by = ${personId}) and used_at is null and ${done}`,
    ],
  });
}
