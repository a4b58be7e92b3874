import type { Invitation } from '#domain/people-area.ts';
import { INVITATION_HOURS } from '#domain/person.ts';
import type { Seal } from '../audit/queries.ts';
import type { Primary } from '../db/client.ts';
import { ProblemError } from '../http/problems.ts';
import { makeStamp, sha256 } from '../partners/token.ts';
import { findInvitation, insertInvitation, type InvitationRow } from './invitation-queries.ts';

export const INVITATION_MS = INVITATION_HOURS * 3_600_000;

/** Whether it can be the secret of an invitation: junk is told apart without asking the database. */
function isInvitationForm(secret: string): boolean {
  return /^[0-9a-f]{64}$/.test(secret);
}

export interface InvitationFor {
  readonly partnerId: string;
  /** Who comes back with a new device; without, somebody joins. */
  readonly personId?: string;
  /** The person who makes it; a command has none. */
  readonly madeBy?: string;
  readonly seals?: readonly Seal[];
}

/**
 * A link's secret: 256 random bits, of which only the hash is kept; good for 72 hours, once.
 * @throws ProblemError `too_many_invitations`, also when the organisation is not active; DatabaseUnavailableError
 */
export async function createInvitation(db: Primary, made: InvitationFor, now: number): Promise<string> {
  const { partnerId, personId = null, madeBy = null, seals = [] } = made;
  const secret = makeStamp() + makeStamp();
  const row = { hash: await sha256(secret), partnerId, personId, madeBy, expiresAt: now + INVITATION_MS };
  if (!(await insertInvitation(db, row, seals, makeStamp(), now))) throw new ProblemError('too_many_invitations');
  return secret;
}

function stateOf(row: InvitationRow | undefined, now: number): Invitation['state'] {
  if (!row || row.expires_at <= now) return 'unknown';
  if (row.used_at !== null || row.lets_in === 0) return 'used';
  return row.is_active === 1 && row.is_person_there === 1 ? 'open' : 'inactive';
}

/** What whoever has the link may be told. @throws DatabaseUnavailableError */
export async function readInvitation(db: Primary, secret: string, now: number): Promise<Invitation> {
  const row = isInvitationForm(secret) ? await findInvitation(db, await sha256(secret)) : undefined;
  const state = stateOf(row, now);
  if (!row || state !== 'open') return { state: state === 'open' ? 'unknown' : state };
  return { state, organisation: row.name ?? row.partner_id, until: row.expires_at, isReturn: row.person_id !== null };
}

const PROBLEM_OF = { unknown: 'unknown_invitation', used: 'invitation_used', inactive: 'organisation_inactive' } as const;

/** An invitation that can be used now, with the hash it is kept under. @throws ProblemError; DatabaseUnavailableError */
export async function openInvitation(db: Primary, secret: string, now: number): Promise<InvitationRow & { readonly hash: string }> {
  if (!isInvitationForm(secret)) throw new ProblemError('unknown_invitation');
  const hash = await sha256(secret);
  const row = await findInvitation(db, hash);
  const state = stateOf(row, now);
  if (!row || state !== 'open') throw new ProblemError(PROBLEM_OF[state === 'open' ? 'unknown' : state]);
  return { ...row, hash };
}
