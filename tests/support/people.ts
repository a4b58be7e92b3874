import { env } from 'cloudflare:workers';
import { openForPartner } from '../../worker/db/client.ts';
import { findInvitation, joinByInvitation } from '../../worker/people/invitation-queries.ts';
import { createInvitation } from '../../worker/people/invitations.ts';
import { findMember, insertSession } from '../../worker/people/session-queries.ts';
import type { Acting } from '../../worker/partners/authenticate.ts';
import { makeStamp, sha256 } from '../../worker/partners/token.ts';

/** What a device would answer, as it is kept. */
export function makePasskey(): { readonly id: string; readonly publicKey: string; readonly counter: number } {
  return { id: makeStamp(), publicKey: makeStamp() + makeStamp(), counter: 0 };
}

/** Uses an invitation as a browser does once its passkey is verified; the person's id, or `undefined` when it was refused. */
export async function useInvitation(secret: string, now = Date.now()): Promise<string | undefined> {
  const db = openForPartner(env.DB);
  const hash = await sha256(secret);
  const row = await findInvitation(db, hash);
  if (!row) throw new Error('No such invitation');
  const personId = row.person_id ?? makeStamp();
  const joining = { hash, partnerId: row.partner_id, personId, passkey: makePasskey() };
  return (await joinByInvitation(db, joining, makeStamp(), now)) ? personId : undefined;
}

/** Somebody who has joined that organisation. */
export async function makePerson(partnerId: string): Promise<string> {
  const personId = await useInvitation(await createInvitation(openForPartner(env.DB), { partnerId }, Date.now()));
  if (personId === undefined) throw new Error(`Nobody joined ${partnerId}`);
  return personId;
}

/** A session of that person: the hash it is kept under. */
export async function makeSession(personId: string, expiresAt = Date.now() + 9e6): Promise<string> {
  const hash = makeStamp() + makeStamp();
  await insertSession(openForPartner(env.DB), hash, personId, expiresAt, Date.now());
  return hash;
}

/** That person, signed in. */
export async function actAs(personId: string): Promise<Acting> {
  const db = openForPartner(env.DB);
  const member = await findMember(db, await makeSession(personId), Date.now());
  if (!member) throw new Error(`${personId} cannot sign in`);
  return { db, caller: member.caller };
}

/** What was written down in that organisation's chain, in order. */
export async function listActs(partnerId: string): Promise<readonly { action: string; subject: string; token_id: string | null }[]> {
  const statement = env.DB.prepare('select action, subject, token_id from audit_events where partner_id = ? order by seq').bind(partnerId);
  return (await statement.all<{ action: string; subject: string; token_id: string | null }>()).results;
}
