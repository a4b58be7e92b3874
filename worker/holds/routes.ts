import { Hono, type Context } from 'hono';
import { rulesOf, verdictOfRules } from '#domain/bed-group.ts';
import { CODE_ALPHABET, CODE_LENGTH, makeCode, parseCode } from '#domain/hold-code.ts';
import { declineSchema, holdRequestSchema, MOVES, stateAt, type DeclineReason, type HoldAction, type HoldRequest } from '#domain/hold.ts';
import { sealAll } from '../audit/seal.ts';
import { onlyMethods } from '../http/methods.ts';
import { ProblemError } from '../http/problems.ts';
import { readJson, validate } from '../http/validate.ts';
import { authenticate, type PartnerEnv } from '../partners/authenticate.ts';
import { makeStamp, randomDigits, sha256 } from '../partners/token.ts';
import { presentHold, presentNewHold } from './present.ts';
import { findHold, listLiveHolds, moveHold } from './queries.ts';
import { findStanding, insertHold } from './request-queries.ts';
import type { HoldRow, KeyRow } from './rows.ts';

type PartnerContext = Context<PartnerEnv>;

/** The client's name for this request; quotes (RFC 9651 strings) are not part of it. */
function keyOf(c: PartnerContext): string {
  const [, key] = /^"?([\w.:-]{8,200})"?$/.exec(c.req.header('idempotency-key') ?? '') ?? [];
  if (key === undefined) throw new ProblemError('missing_idempotency_key');
  return key;
}

/** The first answer to the key, given again. */
function answerKey(c: PartnerContext, key: KeyRow, hold: HoldRow | undefined, bodyHash: string): Response {
  if (key.body_hash !== bodyHash) throw new ProblemError('key_reused');
  if (key.outcome !== 'created') throw new ProblemError(key.outcome);
  if (!hold) throw new RangeError('A key names a hold that does not exist');
  return c.json(presentNewHold(hold), 201, { Location: `/api/v1/holds/${hold.code}` });
}

async function requestHold(c: PartnerContext, request: HoldRequest): Promise<Response> {
  const { db, caller } = c.var;
  const now = Date.now();
  const named = keyOf(c);
  // With the key, which is not kept: the few bodies that there can be could be guessed from their hash alone.
  const [keyHash, bodyHash] = await Promise.all([sha256(named), sha256(`${named}\n${JSON.stringify(request)}`)]);
  const standing = await findStanding(db, caller, keyHash, request.bed_group, now);
  if (standing.key) return answerKey(c, standing.key, standing.hold, bodyHash);
  if (!standing.isKnown) throw new ProblemError('unknown_bed_group');
  const { age, gender, household } = request;
  if (verdictOfRules(rulesOf(standing.rules), { age, gender, household }) === 'refuses') throw new ProblemError('not_for_this_group');
  const code = makeCode(randomDigits(CODE_LENGTH - 1, CODE_ALPHABET.length));
  const write = { caller, request, code, stamp: makeStamp(), keyHash, bodyHash, seals: await sealAll(caller.unsealed), now };
  const { key, hold } = await insertHold(db, write);
  if (!key) throw new ProblemError('unknown_bed_group');
  return answerKey(c, key, hold, bodyHash);
}

function codeOf(c: PartnerContext): string {
  const code = parseCode(c.req.param('code') ?? '');
  if (code === undefined) throw new ProblemError('unknown_hold');
  return code;
}

/** Whether the hold is already what the move would make it: then saying it twice is no fault. */
function isDone(row: HoldRow, action: HoldAction, reason: DeclineReason | null, now: number): boolean {
  const isThere = stateAt(row.state, row.live_until, now) === MOVES[action].to && row.reason === reason;
  return isThere && (action !== 'accept' || row.confirmed_at !== null);
}

async function move(c: PartnerContext, action: HoldAction, reason: DeclineReason | null = null): Promise<Response> {
  const { db, caller } = c.var;
  const now = Date.now();
  const stamp = makeStamp();
  const party = caller.role === 'shelter' ? 'shelter' : 'referrer';
  const row = await moveHold(db, { caller, code: codeOf(c), action, party, reason, stamp, seals: await sealAll(caller.unsealed), now });
  if (!row) throw new ProblemError('unknown_hold');
  if (row.stamp !== stamp && !isDone(row, action, reason, now)) {
    throw new ProblemError('hold_has_moved', { state: stateAt(row.state, row.live_until, now) });
  }
  return c.json(presentHold(row, caller, now));
}

/** Beds held: asked for by a referrer, answered by the shelter. */
export const holds = new Hono<PartnerEnv>()
  .post('/', authenticate('holds:request'), async (c) => {
    keyOf(c);
    return requestHold(c, validate(holdRequestSchema, await readJson(c), c));
  })
  .get('/', authenticate('holds:request', 'holds:answer'), async (c) => {
    const now = Date.now();
    const rows = await listLiveHolds(c.var.db, c.var.caller, now);
    return c.json({ holds: rows.map((row) => presentHold(row, c.var.caller, now)) });
  })
  .get('/:code', authenticate('holds:request', 'holds:answer'), async (c) => {
    const row = await findHold(c.var.db, c.var.caller, codeOf(c));
    if (!row) throw new ProblemError('unknown_hold');
    return c.json(presentHold(row, c.var.caller, Date.now()));
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
