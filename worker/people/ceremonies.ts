import { isLocal } from '#domain/demo.ts';
import type { MadePasskey, Signed } from '#domain/people-forms.ts';
import { CHALLENGE_MINUTES, type ChallengePurpose } from '#domain/person.ts';
import { sealAll } from '../audit/seal.ts';
import type { Primary } from '../db/client.ts';
import { ProblemError } from '../http/problems.ts';
import type { Acting } from '../partners/authenticate.ts';
import { makeStamp, sha256 } from '../partners/token.ts';
import { insertChallenge, takeChallenge } from './challenge-queries.ts';
import { joinByInvitation } from './invitation-queries.ts';
import { openInvitation } from './invitations.ts';
import { advanceCounter, findPasskey, insertPasskey, listPasskeyIds } from './passkey-queries.ts';
import { askForNew, askForSigned, verifyNew, verifySigned, type Place, type Take } from './webauthn.ts';

/** Each takes two requests: what the passkey shall sign, then what it has signed. All throw ProblemError, DatabaseUnavailableError. */

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (char) => ({ '+': '-', '/': '_' })[char] ?? '');
}

async function makeChallenge(db: Primary, purpose: ChallengePurpose, subject: string | null, now: number) {
  const challenge = crypto.getRandomValues(new Uint8Array(32));
  const text = toBase64Url(challenge);
  const kept = await insertChallenge(db, { hash: await sha256(text), purpose, subject }, now + CHALLENGE_MINUTES * 60_000, now);
  if (!kept) throw new ProblemError('sign_in_busy');
  return { challenge, text };
}

function taking(db: Primary, purpose: ChallengePurpose, subject: string | null, now: number, took: Take = async () => {}): Take {
  return async (text) => {
    const hash = await sha256(text);
    if (!(await takeChallenge(db, { hash, purpose, subject }, now))) throw new ProblemError('challenge_ended');
    await took(text);
  };
}

/** Who would join by that challenge: the number goes to the device before anybody exists, and need not be kept meanwhile. */
async function personOf(challenge: string): Promise<string> {
  return (await sha256(`person ${challenge}`)).slice(0, 32);
}

/** An invitation that can be used here: that of a demonstration only on the machine itself. */
async function openHere(db: Primary, { origin }: Place, secret: string, now: number) {
  const invitation = await openInvitation(db, secret, now);
  if (invitation.is_demo === 1 && !isLocal(origin)) throw new ProblemError('unknown_invitation');
  return invitation;
}

export async function askToJoin(db: Primary, place: Place, secret: string, siteName: string, now: number) {
  const { hash, person_id, name, partner_id } = await openHere(db, place, secret, now);
  const { challenge, text } = await makeChallenge(db, 'join', hash, now);
  return askForNew(place, { challenge, personId: person_id ?? (await personOf(text)), siteName, name: name ?? partner_id, has: [] });
}

/** @returns who has joined */
export async function join(db: Primary, place: Place, secret: string, made: MadePasskey, now: number): Promise<string> {
  const { hash, person_id, partner_id: partnerId } = await openHere(db, place, secret, now);
  let personId = person_id ?? '';
  const take = taking(db, 'join', hash, now, async (text) => {
    if (person_id === null) personId = await personOf(text);
  });
  const passkey = await verifyNew(place, made, take);
  if (await joinByInvitation(db, { hash, partnerId, personId, passkey }, makeStamp(), now)) return personId;
  await openInvitation(db, secret, now);
  throw new ProblemError('passkey_refused');
}

export async function askToSignIn(db: Primary, place: Place, now: number) {
  const { challenge } = await makeChallenge(db, 'sign_in', null, now);
  return askForSigned(place, challenge);
}

/** @returns whose passkey it is */
export async function signInBy(db: Primary, place: Place, signed: Signed, now: number): Promise<string> {
  const passkey = await findPasskey(db, signed.id);
  if (!passkey) throw new ProblemError('passkey_refused');
  const counter = await verifySigned(place, signed, passkey, taking(db, 'sign_in', null, now));
  if (passkey.is_active !== 1) throw new ProblemError('organisation_inactive');
  if (!(await advanceCounter(db, passkey.id, counter))) throw new ProblemError('passkey_refused');
  return passkey.person_id;
}

export async function askForAnother({ db, caller }: Acting, place: Place, name: string, siteName: string, now: number) {
  const personId = caller.tokenId;
  const { challenge } = await makeChallenge(db, 'another', personId, now);
  return askForNew(place, { challenge, personId, siteName, name, has: await listPasskeyIds(db, personId) });
}

export async function addAnother({ db, caller }: Acting, place: Place, made: MadePasskey, now: number): Promise<void> {
  const passkey = await verifyNew(place, made, taking(db, 'another', caller.tokenId, now));
  if (await insertPasskey(db, caller, passkey, await sealAll(caller.unsealed), makeStamp(), now)) return;
  throw new ProblemError('too_many_passkeys');
}
