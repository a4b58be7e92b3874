import { rulesOf, verdictOfRules } from '#domain/bed-group.ts';
import { CODE_ALPHABET, CODE_LENGTH, makeCode } from '#domain/hold-code.ts';
import { MOVES, stateAt, type DeclineReason, type HoldAction, type HoldRequest } from '#domain/hold.ts';
import { sealAll } from '../audit/seal.ts';
import { ProblemError } from '../http/problems.ts';
import type { Acting } from '../partners/authenticate.ts';
import { makeStamp, randomDigits, sha256 } from '../partners/token.ts';
import { moveHold } from './queries.ts';
import { findStanding, insertHold } from './request-queries.ts';
import type { HoldRow, KeyRow } from './rows.ts';

/** The first answer to the key, given again. @throws ProblemError */
function answerOf(key: KeyRow, hold: HoldRow | undefined, bodyHash: string): HoldRow {
  if (key.body_hash !== bodyHash) throw new ProblemError('key_reused');
  if (key.outcome !== 'created') throw new ProblemError(key.outcome);
  if (!hold) throw new RangeError('A key names a hold that does not exist');
  return hold;
}

/** What waits is another request than what asks, though the body be the same: a key of one is none of the other. */
const MARK = { request: '', wait: 'waiting\n' } as const;

async function ask({ db, caller }: Acting, kind: 'request' | 'wait', named: string, body: HoldRequest, now: number): Promise<HoldRow> {
  // With the key, which is not kept: the few bodies that there can be could be guessed from their hash alone.
  const [keyHash, bodyHash] = await Promise.all([sha256(named), sha256(`${named}\n${MARK[kind]}${JSON.stringify(body)}`)]);
  const standing = await findStanding(db, caller, keyHash, body.bed_group, now);
  if (standing.key) return answerOf(standing.key, standing.hold, bodyHash);
  if (!standing.isKnown) throw new ProblemError('unknown_bed_group');
  const { age, gender, household } = body;
  if (verdictOfRules(rulesOf(standing.rules), { age, gender, household }) === 'refuses') throw new ProblemError('not_for_this_group');
  const code = makeCode(randomDigits(CODE_LENGTH - 1, CODE_ALPHABET.length));
  const write = { kind, caller, request: body, code, stamp: makeStamp(), keyHash, bodyHash, seals: await sealAll(caller.unsealed), now };
  const { key, hold } = await insertHold(db, write);
  if (!key) throw new ProblemError('unknown_bed_group');
  return answerOf(key, hold, bodyHash);
}

/**
 * Asks for beds: the same by token and by the partners' pages. `named` is the client's name for this request.
 * @throws ProblemError why it was not granted; DatabaseUnavailableError
 */
export function request(acting: Acting, named: string, body: HoldRequest, now: number): Promise<HoldRow> {
  return ask(acting, 'request', named, body, now);
}

/**
 * Joins those who wait for a bed of the group; `named` as for a request. The hold may since have got its bed.
 * @throws ProblemError why it was not granted (`room_now`: ask for the bed); DatabaseUnavailableError
 */
export function wait(acting: Acting, named: string, body: HoldRequest, now: number): Promise<HoldRow> {
  return ask(acting, 'wait', named, body, now);
}

/** Whether the hold is already what the move would make it: then saying it twice is no fault. */
function isDone(row: HoldRow, action: HoldAction, reason: DeclineReason | null, now: number): boolean {
  const isThere = stateAt(row.state, row.live_until, now) === MOVES[action].to && row.reason === reason;
  return isThere && (action !== 'accept' || row.confirmed_at !== null);
}

/**
 * Moves a hold on for one of its two organisations; `reason` only to decline. Returns the hold as it is then.
 * @throws ProblemError `unknown_hold` or `hold_has_moved`; DatabaseUnavailableError
 */
export async function act(
  { db, caller }: Acting,
  code: string,
  action: HoldAction,
  reason: DeclineReason | null,
  now: number,
): Promise<HoldRow> {
  const stamp = makeStamp();
  const party = caller.role === 'shelter' ? 'shelter' : 'referrer';
  const row = await moveHold(db, { caller, code, action, party, reason, stamp, seals: await sealAll(caller.unsealed), now });
  if (!row) throw new ProblemError('unknown_hold');
  if (row.stamp !== stamp && !isDone(row, action, reason, now)) {
    throw new ProblemError('hold_has_moved', { state: stateAt(row.state, row.live_until, now) });
  }
  return row;
}
