import { env } from 'cloudflare:workers';
import { figuresChangeSchema } from '#domain/bed-figures.ts';
import { declineSchema, HOLD_ACTIONS, holdRequestSchema } from '#domain/hold.ts';
import { PROBLEMS } from '#domain/problem.ts';
import { sayFigures } from '../../worker/beds/actions.ts';
import { presentOwnGroup } from '../../worker/beds/present.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { act, request, wait } from '../../worker/holds/actions.ts';
import { presentHold, presentNewHold, presentNewWaiting } from '../../worker/holds/present.ts';
import { ProblemError } from '../../worker/http/problems.ts';
import type { Acting } from '../../worker/partners/authenticate.ts';
import { findMember } from '../../worker/people/session-queries.ts';
import { callApi, type PartnerForTest } from './partners.ts';
import { makePerson, makeSession } from './people.ts';

/** Somebody of that partner, whose session never ends: the hash that it is kept under. */
export async function makeSignedIn(partnerId: string): Promise<string> {
  return makeSession(await makePerson(partnerId), 9e15);
}

export interface PageCall {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly binding?: D1Database;
}

async function answer({ db, caller }: Acting, path: string, { body, headers = {} }: PageCall): Promise<Response> {
  const now = Date.now();
  const [, noun, name = '', verb] = path.split('/');
  const key = headers['idempotency-key'] ?? '';
  if (noun === 'waiting')
    return Response.json(presentNewWaiting(await wait({ db, caller }, key, holdRequestSchema.parse(body), now)), { status: 201 });
  if (noun === 'holds' && name === '')
    return Response.json(presentNewHold(await request({ db, caller }, key, holdRequestSchema.parse(body), now)), { status: 201 });
  if (noun === 'bed-groups') {
    const version = Number((headers['if-match'] ?? '').replaceAll('"', ''));
    return Response.json(presentOwnGroup(await sayFigures({ db, caller }, name, version, figuresChangeSchema.parse(body), now), now));
  }
  const action = HOLD_ACTIONS.find((one) => one === verb);
  if (!action) throw new RangeError(`No page does ${path}`);
  const reason = action === 'decline' ? declineSchema.parse(body).reason : null;
  return Response.json(presentHold(await act({ db, caller }, name, action, reason, now), caller, now));
}

/** What a token would ask of the API, done as the partners' pages do it: by the actions, for somebody with a session. */
async function callAsPerson(session: string, path: string, call: PageCall): Promise<Response> {
  try {
    const db = openForPartner(call.binding ?? env.DB);
    const member = await findMember(db, session, Date.now());
    if (!member) throw new ProblemError('unauthenticated');
    return await answer({ db, caller: member.caller }, path, call);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return Response.json({ code: error.code }, { status: PROBLEMS[error.code] });
  }
}

export interface Clients {
  /** Of each partner, the session of somebody who does by page what the system does by token. */
  readonly sessions: ReadonlyMap<string, string>;
}

/** By token or by session: which of them is of no consequence. */
export function callBy({ sessions }: Clients, isByPage: boolean, by: PartnerForTest, method: string, path: string, call: PageCall) {
  const session = sessions.get(by.id);
  return isByPage && session !== undefined ? callAsPerson(session, path, call) : callApi(method, path, { token: by.token, ...call });
}
