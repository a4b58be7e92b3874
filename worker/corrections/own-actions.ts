import { needsSecond, OWN_FIELDS, type CorrectionField } from '#domain/correction.ts';
import { dayOf } from '#domain/days.ts';
import { groupsOf } from '#domain/due.ts';
import type { CheckRole } from '#domain/verification.ts';
import type { Primary } from '../db/client.ts';
import { ProblemError } from '../http/problems.ts';
import type { Acting } from '../partners/authenticate.ts';
import { sha256 } from '../partners/token.ts';
import { accept, propose, type Decider, type Said } from './actions.ts';
import { findOwnerLink } from './owner-link-queries.ts';
import { findOwnRecord, findServiceId } from './own-queries.ts';

/** Whoever speaks for a place: one of its own people, or whoever holds its link. */
export interface Keeper {
  readonly db: Primary;
  readonly serviceId: string;
  readonly by: CheckRole;
  /** Absent for a link, which has no account. */
  readonly speaker: Acting | undefined;
  /** Who answers for what holds at once. */
  readonly decider: Decider;
}

/** One's own organisation. @throws ProblemError, DatabaseUnavailableError */
export async function keeperOf(speaker: Acting): Promise<Keeper> {
  const { db, caller } = speaker;
  const { partnerId, tokenId: personId, role } = caller;
  const serviceId = role === 'steward' ? undefined : await findServiceId(db, partnerId);
  if (serviceId === undefined) throw new ProblemError('missing_scope');
  return { db, serviceId, by: role, speaker, decider: { personId, partnerId } };
}

const SECRET = /^[0-9a-f]{64}$/;

/** The link behind a secret. @throws DatabaseUnavailableError */
export async function findLinkOf(db: Primary, secret: string, now: number) {
  return SECRET.test(secret) ? findOwnerLink(db, await sha256(secret), now) : undefined;
}

/** Whoever holds that link. @throws ProblemError `unknown_link`, DatabaseUnavailableError */
export async function keeperByLink(db: Primary, secret: string, now: number): Promise<Keeper> {
  const link = await findLinkOf(db, secret, now);
  if (!link) throw new ProblemError('unknown_link');
  const { serviceId, personId, partnerId } = link;
  return { db, serviceId, by: 'owner', speaker: undefined, decider: { personId, partnerId } };
}

/** Says how one field should be; whether it holds at once. Else somebody who keeps the directory must agree. */
export async function sayOwn(
  keeper: Keeper,
  said: { readonly field: CorrectionField; readonly value: unknown },
  now: number,
): Promise<boolean> {
  const { db, serviceId, by, speaker, decider } = keeper;
  // The value has been read by the schema of its own field.
  const whole = { ...said, serviceId, by, method: 'owner_confirmed', day: dayOf(new Date(now)) } as Said;
  const waits = !OWN_FIELDS.includes(said.field) || needsSecond(said);
  const id = await propose(db, whole, speaker, now, decider.personId, waits);
  if (waits) return false;
  await accept(db, id, decider, true, now);
  return true;
}

/** Says that all of it is as it is written. */
export async function confirmOwn(keeper: Keeper, now: number): Promise<void> {
  const { service } = await findOwnRecord(keeper.db, keeper.serviceId);
  if (!service) throw new ProblemError('unknown_service', { id: keeper.serviceId });
  const { kind, phones, access, hours } = service;
  const value = groupsOf({ kind, phones: phones.length + access.through.length, hasHours: hours !== undefined });
  await sayOwn(keeper, { field: 'checks', value }, now);
}
