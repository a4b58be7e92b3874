import { isLocal } from '#domain/demo.ts';
import { isTokenForm, LINK_SCOPES } from '#domain/token.ts';
import type { Primary } from '../db/client.ts';
import { ProblemError } from '../http/problems.ts';
import type { Acting } from './authenticate.ts';
import { findCaller, type Caller } from './queries.ts';
import { sha256 } from './token.ts';

/** Whose link it is: only a token made for one, since an address is less secret than a header. @throws DatabaseUnavailableError */
export async function findLinkCaller(db: Primary, token: string, url: string): Promise<Caller | undefined> {
  const caller = isTokenForm(token) ? await findCaller(db, await sha256(token)) : undefined;
  if (caller?.isDemo && !isLocal(url)) return undefined;
  return caller?.scopes.join() === LINK_SCOPES.join() ? caller : undefined;
}

/** Why a link leads nowhere; `undefined` while it does. */
export function problemOfLink(caller: Caller | undefined, now: number) {
  if (!caller) return 'unknown';
  if (caller.isRevoked) return 'token_revoked';
  return caller.expiresAt <= now ? 'token_expired' : undefined;
}

/** Who acts by this link. @throws ProblemError why nobody does; DatabaseUnavailableError */
export async function actingByLink(db: Primary, token: string, url: string): Promise<Acting> {
  const caller = await findLinkCaller(db, token, url);
  const refused = problemOfLink(caller, Date.now());
  if (!caller || refused) throw new ProblemError(refused === undefined || refused === 'unknown' ? 'unauthenticated' : refused);
  return { db, caller };
}
