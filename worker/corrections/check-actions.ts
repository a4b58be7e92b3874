import { dayOf } from '#domain/days.ts';
import { groupsOf } from '#domain/due.ts';
import type { FieldGroup } from '#domain/verification.ts';
import { needsSecond } from '#domain/correction.ts';
import { ProblemError } from '../http/problems.ts';
import type { Acting } from '../partners/authenticate.ts';
import { makeStamp, sha256 } from '../partners/token.ts';
import { accept, propose, type Said } from './actions.ts';
import { isTaken, releaseLock, takeLock } from './due-queries.ts';
import { insertOwnerLink } from './owner-queries.ts';
import { listServices } from './file-queries.ts';

/** What a steward does about one place. All throw ProblemError, DatabaseUnavailableError. */

/** Nobody else calls it for a while. */
export async function take({ db, caller }: Acting, serviceId: string, now: number): Promise<void> {
  const taken = await takeLock(db, serviceId, caller.tokenId, now);
  if (taken === 'unknown') throw new ProblemError('unknown_service', { id: serviceId });
  if (taken === 'another') throw new ProblemError('being_checked');
}

export async function release({ db, caller }: Acting, serviceId: string): Promise<void> {
  await releaseLock(db, serviceId, caller.tokenId);
}

/** Keeps what a steward says; what needs no other organisation holds at once. Whether it does. */
export async function say(acting: Acting, said: Said, now: number): Promise<boolean> {
  const waits = needsSecond(said);
  const id = await propose(acting.db, said, acting, now, null, waits);
  if (waits) return false;
  await accept(acting.db, id, { personId: acting.caller.tokenId, partnerId: acting.caller.partnerId }, true, now);
  return true;
}

/** Somebody at the place has said by phone that it is as written: one group of fields, or all that it has. */
export async function confirmByPhone(acting: Acting, serviceId: string, asked: FieldGroup | 'all', now: number): Promise<void> {
  const { db, caller } = acting;
  const [service] = await listServices(db, [serviceId]);
  if (!service) throw new ProblemError('unknown_service', { id: serviceId });
  if (await isTaken(db, serviceId, caller.tokenId, now)) throw new ProblemError('being_checked');
  const { kind, phones, access, hours } = service;
  const groups = groupsOf({ kind, phones: phones.length + access.through.length, hasHours: hours !== undefined });
  const value = groups.filter((group) => asked === 'all' || group === asked);
  if (value.length === 0) throw new ProblemError('invalid_input');
  const said = { serviceId, field: 'checks', value, method: 'called', by: 'steward', day: dayOf(new Date(now)) } as const;
  await say(acting, said, now);
  if (asked === 'all') await releaseLock(db, serviceId, caller.tokenId);
}

/** For how long whoever keeps a place can use its link. */
export const OWNER_LINK_MS = 30 * 86_400_000;

/** The secret of a link by which whoever keeps the place confirms its record or proposes a change; only its hash is kept. */
export async function makeOwnerLink({ db, caller }: Acting, serviceId: string, now: number): Promise<string> {
  const secret = makeStamp() + makeStamp();
  const { partnerId, tokenId } = caller;
  const link = { hash: await sha256(secret), serviceId, madeBy: tokenId, expiresAt: now + OWNER_LINK_MS };
  const entry = { id: makeStamp(), at: now, partnerId, tokenId, action: 'owner_link_made', subject: serviceId } as const;
  await insertOwnerLink(db, link, entry, now);
  return secret;
}
