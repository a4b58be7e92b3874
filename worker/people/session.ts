import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isLocal } from '#domain/demo.ts';
import { SESSION_HOURS } from '#domain/person.ts';
import type { Primary } from '../db/client.ts';
import { makeStamp, sha256 } from '../partners/token.ts';
import { deleteSession, findMember, insertSession, type Member } from './session-queries.ts';

/** With `prefix: 'host'` a browser takes it only by HTTPS, for this host alone. Written and read only under the partner area. */
const COOKIE = 'pa';
const ATTRIBUTES = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;

/** A session's secret: 256 random bits, of which only the hash is kept. */
function makeSecret(): string {
  return makeStamp() + makeStamp();
}

function secretOf(c: Context): string | undefined {
  const secret = getCookie(c, COOKIE, 'host');
  return secret !== undefined && /^[0-9a-f]{64}$/.test(secret) ? secret : undefined;
}

/** Signs in: a session of its own for this browser. @throws DatabaseUnavailableError */
export async function signIn(c: Context, db: Primary, personId: string): Promise<void> {
  const [secret, now] = [makeSecret(), Date.now()];
  await insertSession(db, await sha256(secret), personId, now + SESSION_HOURS * 3_600_000, now);
  setCookie(c, COOKIE, secret, { ...ATTRIBUTES, maxAge: SESSION_HOURS * 3600 });
}

/** Forgets the cookie, and the session if there is one. @throws DatabaseUnavailableError */
export async function signOut(c: Context, db: Primary): Promise<void> {
  const secret = secretOf(c);
  deleteCookie(c, COOKIE, ATTRIBUTES);
  if (secret !== undefined) await deleteSession(db, await sha256(secret));
}

/** Who is signed in, if anybody; somebody of a demonstration only on the machine itself. @throws DatabaseUnavailableError */
export async function memberOf(c: Context, db: Primary): Promise<Member | undefined> {
  const secret = secretOf(c);
  const member = secret === undefined ? undefined : await findMember(db, await sha256(secret), Date.now());
  return member?.caller.isDemo && !isLocal(c.req.url) ? undefined : member;
}
