import { sealAll } from '../audit/seal.ts';
import { read } from '../db/client.ts';
import type { NumberSource } from '#domain/person.ts';
import { ProblemError } from '../http/problems.ts';
import type { Acting } from '../partners/authenticate.ts';
import { insertPartner, suspendPartner } from '../partners/queries.ts';
import { makeStamp } from '../partners/token.ts';
import { insertWord, listOrganisations } from './admission-queries.ts';
import { createInvitation } from './invitations.ts';

/** What a steward does about other organisations. All throw ProblemError, DatabaseUnavailableError. */

/** How much a referrer may hold at once, unless whoever keeps the database says more. */
const LIMITS = { liveHoldsMax: 5, liveBedsMax: 10 };

async function findOne({ db, caller }: Acting, id: string) {
  const one = (await listOrganisations(db, caller.tokenId)).find((other) => other.id === id);
  if (!one) throw new ProblemError('unknown_organisation');
  return one;
}

/** A referrer of the directory, which waits until stewards of two organisations admit it. */
export async function addReferrer({ db, caller }: Acting, id: string, serviceId: string, isConsulate: boolean, now: number): Promise<void> {
  const partner = { id, role: 'referrer', serviceId, isConsulate, ...LIMITS, isAdmitted: false, by: caller.tokenId } as const;
  if (!(await read(() => insertPartner(db, partner, makeStamp(), now)))) throw new ProblemError('organisation_not_added');
}

/** The steward's own word; `true` when it was the one that admits. `source`: where the number was found that was called. */
export async function vouch(acting: Acting, id: string, source: NumberSource | null, now: number): Promise<boolean> {
  const { db, caller } = acting;
  const word = { partnerId: id, personId: caller.tokenId, calledAt: source };
  const { isGiven, isAdmitted } = await insertWord(db, word, { called: makeStamp(), admitted: makeStamp() }, now);
  if (isGiven) return isAdmitted;
  const { state, hasOurWord } = await findOne(acting, id);
  if (state !== 'waiting') throw new ProblemError('not_waiting');
  throw new ProblemError(hasOurWord ? 'word_given' : 'call_missing');
}

/** The secret of a link by which somebody of an admitted organisation joins. */
export async function inviteTo(acting: Acting, id: string, now: number): Promise<string> {
  const { db, caller } = acting;
  const { state, role } = await findOne(acting, id);
  if (role === 'steward' && id !== caller.partnerId) throw new ProblemError('unknown_organisation');
  if (state !== 'admitted') throw new ProblemError('organisation_inactive');
  const seals = id === caller.partnerId ? await sealAll(caller.unsealed) : [];
  return createInvitation(db, { partnerId: id, madeBy: caller.tokenId, seals }, now);
}

/** Ends an organisation at once. Stewards end no stewards: that is for whoever keeps the database. */
export async function suspend(acting: Acting, id: string, now: number): Promise<void> {
  const { role } = await findOne(acting, id);
  if (role === 'steward') throw new ProblemError('unknown_organisation');
  if (await read(() => suspendPartner(acting.db, id, makeStamp(), now, acting.caller.tokenId))) return;
  throw new ProblemError('organisation_inactive');
}
