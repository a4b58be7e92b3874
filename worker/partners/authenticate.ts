import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { isLocal } from '#domain/demo.ts';
import { isOwnForm } from '#domain/own-form.ts';
import { isTokenForm, type Scope } from '#domain/token.ts';
import { openForPartner, type Primary } from '../db/client.ts';
import { ProblemError } from '../http/problems.ts';
import { findCaller, type Caller } from './queries.ts';
import { sha256 } from './token.ts';

/** Who acts, on which database. */
export interface Acting {
  readonly db: Primary;
  readonly caller: Caller;
}

export interface PartnerEnv {
  Bindings: Env;
  Variables: { db: Primary; caller: Caller };
}

function tokenOf(c: Context): string {
  const [scheme, token = ''] = (c.req.header('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !isTokenForm(token)) throw new ProblemError('unauthenticated');
  return token;
}

/** What a browser sends from another site is refused; whatever is not a browser says nothing of where it comes from. */
export const refuseOtherSites: MiddlewareHandler = async (c, next) => {
  const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
  const fromBrowser = c.req.header('sec-fetch-site') !== undefined || c.req.header('origin') !== undefined;
  if (
    !isReading &&
    fromBrowser &&
    c.req.header('authorization') === undefined &&
    !isOwnForm(c.req.raw.headers, new URL(c.req.url).origin)
  ) {
    throw new ProblemError('forbidden_origin');
  }
  await next();
};

/** Whoever asks, by the token; one of the scopes must be theirs. Nothing of a partner's answer is kept on the way. */
export function authenticate(...anyOf: readonly Scope[]) {
  return createMiddleware<PartnerEnv>(async (c, next) => {
    const token = tokenOf(c);
    const db = openForPartner(c.env.DB);
    const caller = await findCaller(db, await sha256(token));
    if (!caller || (caller.isDemo && !isLocal(c.req.url))) throw new ProblemError('unauthenticated');
    if (caller.isRevoked) throw new ProblemError('token_revoked');
    if (caller.expiresAt <= Date.now()) throw new ProblemError('token_expired');
    if (!anyOf.some((scope) => caller.scopes.includes(scope))) throw new ProblemError('missing_scope', { scope: anyOf.join(', ') });
    c.set('db', db);
    c.set('caller', caller);
    await next();
    c.res.headers.set('Cache-Control', 'no-store');
  });
}
