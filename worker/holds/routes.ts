import { Hono, type Context } from 'hono';
import { parseCode } from '#domain/hold-code.ts';
import { declineSchema, holdRequestSchema, type DeclineReason, type HoldAction } from '#domain/hold.ts';
import { onlyMethods } from '../http/methods.ts';
import { ProblemError } from '../http/problems.ts';
import { readJson, validate } from '../http/validate.ts';
import { authenticate, type PartnerEnv } from '../partners/authenticate.ts';
import { act, request, wait } from './actions.ts';
import { presentHold, presentNewHold, presentNewWaiting } from './present.ts';
import { findHold, listLiveHolds } from './queries.ts';

type PartnerContext = Context<PartnerEnv>;

/** The client's name for this request; quotes (RFC 9651 strings) are not part of it. */
function keyOf(c: PartnerContext): string {
  const [, key] = /^"?([\w.:-]{8,200})"?$/.exec(c.req.header('idempotency-key') ?? '') ?? [];
  if (key === undefined) throw new ProblemError('missing_idempotency_key');
  return key;
}

function codeOf(c: PartnerContext): string {
  const code = parseCode(c.req.param('code') ?? '');
  if (code === undefined) throw new ProblemError('unknown_hold');
  return code;
}

async function move(c: PartnerContext, action: HoldAction, reason: DeclineReason | null = null): Promise<Response> {
  const now = Date.now();
  const row = await act(c.var, codeOf(c), action, reason, now);
  return c.json(presentHold(row, c.var.caller, now));
}

/** Beds held: asked for by a referrer, answered by the shelter. */
export const holds = new Hono<PartnerEnv>()
  .post('/', authenticate('holds:request'), async (c) => {
    const key = keyOf(c);
    const hold = await request(c.var, key, validate(holdRequestSchema, await readJson(c), c), Date.now());
    return c.json(presentNewHold(hold), 201, { Location: `/api/v1/holds/${hold.code}` });
  })
  .get('/', authenticate('holds:request', 'holds:answer'), async (c) => {
    const now = Date.now();
    const rows = await listLiveHolds(c.var.db, c.var.caller, now);
    return c.json({ holds: rows.map((row) => presentHold(row, c.var.caller, now)) });
  })
  .get('/:code', authenticate('holds:request', 'holds:answer'), async (c) => {
    const now = Date.now();
    const row = await findHold(c.var.db, c.var.caller, codeOf(c), now);
    if (!row) throw new ProblemError('unknown_hold');
    return c.json(presentHold(row, c.var.caller, now));
  })
  .post('/:code/accept', authenticate('holds:answer'), (c) => move(c, 'accept'))
  .post('/:code/arrive', authenticate('holds:answer'), (c) => move(c, 'arrive'))
  .post('/:code/release', authenticate('holds:request', 'holds:answer'), (c) => move(c, 'release'))
  .post('/:code/decline', authenticate('holds:answer'), async (c) => {
    const { reason } = validate(declineSchema, await readJson(c), c);
    return move(c, 'decline', reason);
  })
  .all('/', onlyMethods('GET', 'POST'))
  .all('/:code', onlyMethods('GET'))
  .all('/:code/:action{accept|arrive|release|decline}', onlyMethods('POST'));

/** Waiting for beds that are not free yet: it is a hold of its own from the first. */
export const waiting = new Hono<PartnerEnv>()
  .post('/', authenticate('holds:request'), async (c) => {
    const key = keyOf(c);
    const hold = await wait(c.var, key, validate(holdRequestSchema, await readJson(c), c), Date.now());
    return c.json(presentNewWaiting(hold), 201, { Location: `/api/v1/holds/${hold.code}` });
  })
  .all('/', onlyMethods('POST'));
