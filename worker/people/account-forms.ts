import { Hono } from 'hono';
import { getFetchState } from 'astro/hono';
import type { ShownOnce } from '#domain/people-area.ts';
import { accountFormSchema } from '#domain/people-forms.ts';
import { SCOPES_OF } from '#domain/token.ts';
import { sealAll } from '../audit/seal.ts';
import { read } from '../db/client.ts';
import { actingOf, form, type AreaContext, type AreaEnv, readFit } from '../http/forms.ts';
import { ProblemError } from '../http/problems.ts';
import type { Acting } from '../partners/authenticate.ts';
import { insertToken, revokeToken } from '../partners/queries.ts';
import { makeStamp, makeToken, sha256 } from '../partners/token.ts';
import { createInvitation, INVITATION_MS } from './invitations.ts';
import { deletePasskey, listPasskeyIds } from './passkey-queries.ts';
import { findAccount, removePerson } from './people-queries.ts';
import { deleteSessions } from './session-queries.ts';
import { signOut } from './session.ts';

/** A token made on the page ends after so long. */
const TOKEN_MS = 90 * 86_400_000;

/** Told by the answer to this form alone: it stands in no address. */
export function showOnce(c: AreaContext, shown: ShownOnce): undefined {
  const { area } = getFetchState(c).locals;
  if (area) area.shown = shown;
}

/** The link of an invitation, for whoever made it to send on. */
export function linkOf(c: AreaContext, secret: string): string {
  return new URL(`/${c.var.locale}/socios/invitacion/${secret}/`, c.req.url).href;
}

async function makeTokenOf({ db, caller }: Acting, now: number): Promise<ShownOnce> {
  const { partnerId, role, tokenId: by } = caller;
  const [secret, until] = [makeToken(role), now + TOKEN_MS];
  const row = { id: makeStamp(), hash: await sha256(secret), partnerId, scopes: SCOPES_OF[role], expiresAt: until, by };
  if (!(await read(() => insertToken(db, row, makeStamp(), now)))) throw new ProblemError('too_many_tokens');
  return { what: 'token', secret, until };
}

async function remove(acting: Acting, personId: string, now: number): Promise<void> {
  const { db, caller } = acting;
  if (await removePerson(db, caller, personId, await sealAll(caller.unsealed), makeStamp(), now)) return;
  const { people } = await findAccount(db, caller, now);
  throw new ProblemError(people.some(({ id }) => id === personId) ? 'last_person' : 'unknown_person');
}

async function removePasskey({ db, caller }: Acting, id: string, now: number): Promise<void> {
  if (await deletePasskey(db, caller, id, await sealAll(caller.unsealed), makeStamp(), now)) return;
  throw new ProblemError((await listPasskeyIds(db, caller.tokenId)).includes(id) ? 'last_passkey' : 'unknown_passkey');
}

async function invite(c: AreaContext, { db, caller }: Acting, personId: string | undefined, now: number): Promise<undefined> {
  const { partnerId, tokenId: madeBy } = caller;
  if (personId !== undefined && !(await findAccount(db, caller, now)).people.some(({ id }) => id === personId)) {
    throw new ProblemError('unknown_person');
  }
  const made = { partnerId, madeBy, ...(personId === undefined ? {} : { personId }), seals: await sealAll(caller.unsealed) };
  return showOnce(c, { what: 'invitation', secret: linkOf(c, await createInvitation(db, made, now)), until: now + INVITATION_MS });
}

async function act(c: AreaContext, fields: unknown): Promise<string | undefined> {
  const sent = readFit(accountFormSchema, fields);
  const [acting, now] = [actingOf(c), Date.now()];
  const { db, caller } = acting;
  switch (sent.do) {
    case 'end_sessions':
      await deleteSessions(db, caller, makeStamp(), await sealAll(caller.unsealed), now);
      await signOut(c, db);
      return 'entrar/?hecho=sessions_ended';
    case 'remove_passkey':
      await removePasskey(acting, sent.passkey, now);
      return 'cuenta/?hecho=passkey_removed';
    case 'remove_person':
      await remove(acting, sent.person, now);
      return 'cuenta/?hecho=person_removed';
    case 'invite':
      return invite(c, acting, undefined, now);
    case 'invite_again':
      return invite(c, acting, sent.person, now);
    case 'make_token':
      return showOnce(c, await makeTokenOf(acting, now));
    case 'revoke_token':
      if (!(await read(() => revokeToken(db, caller.partnerId, sent.token, makeStamp(), now, caller.tokenId))))
        throw new ProblemError('unknown_token');
      return 'cuenta/?hecho=token_revoked';
  }
}

/** The page of one's own organisation: whatever is named must be of it. */
export const accountForms = new Hono<AreaEnv>().post('/:locale{es|en}/socios/cuenta/', form(act));
