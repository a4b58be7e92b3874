import type { MadePasskey, Signed } from '#domain/people-forms.ts';
import { CHALLENGE_MINUTES } from '#domain/person.ts';
import { DatabaseUnavailableError } from '../db/client.ts';
import { ProblemError } from '../http/problems.ts';
import type { NewPasskey, PasskeyRow } from './passkey-queries.ts';

/**
 * WebAuthn by `@simplewebauthn/server`, loaded when a passkey is first asked for: its size must not slow the public's first
 * answer. No attestation is wanted: nobody needs to know which device somebody has.
 */
const load = () => Promise.all([import('@simplewebauthn/server'), import('@simplewebauthn/server/helpers')]);

/** EdDSA, ES256, RS256: what devices have. */
const ALGORITHMS = [-8, -7, -257];
const TIMEOUT_MS = CHALLENGE_MINUTES * 60_000;

/** Where passkeys are made and used: the host of the request, and its origin. */
export interface Place {
  readonly rpId: string;
  readonly origin: string;
}

export function placeOf(url: string): Place {
  const { hostname, origin } = new URL(url);
  return { rpId: hostname, origin };
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export interface Asked {
  readonly challenge: Uint8Array<ArrayBuffer>;
  readonly personId: string;
  /** The site's and the organisation's: what the device shows. A person has none. */
  readonly siteName: string;
  readonly name: string;
  /** Passkeys that the person has: a device that holds one makes no second. */
  readonly has: readonly string[];
}

/** What a browser needs to make a passkey. */
export async function askForNew({ rpId }: Place, { challenge, personId, siteName, name, has }: Asked) {
  const [{ generateRegistrationOptions }] = await load();
  return generateRegistrationOptions({
    rpID: rpId,
    rpName: siteName,
    userID: bytesOf(personId),
    userName: name,
    userDisplayName: name,
    challenge,
    timeout: TIMEOUT_MS,
    attestationType: 'none',
    excludeCredentials: has.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
}

/** What a browser needs to sign in, whoever it is: the device knows its passkeys. */
export async function askForSigned({ rpId }: Place, challenge: Uint8Array<ArrayBuffer>) {
  const [{ generateAuthenticationOptions }] = await load();
  return generateAuthenticationOptions({ rpID: rpId, challenge, timeout: TIMEOUT_MS, userVerification: 'required' });
}

/** Uses a challenge up. @throws ProblemError `challenge_ended` */
export type Take = (challenge: string) => Promise<void>;

/** Whatever the library finds wrong is refused with the same words. */
async function refusing<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (error) {
    if (error instanceof ProblemError || error instanceof DatabaseUnavailableError) throw error;
    throw new ProblemError('passkey_refused');
  }
}

/** A passkey just made, once its challenge is taken and it is seen to be whole. @throws ProblemError; DatabaseUnavailableError */
export function verifyNew(
  { rpId, origin }: Place,
  { id, attestationObject, clientDataJSON }: MadePasskey,
  take: Take,
): Promise<NewPasskey> {
  return refusing(async () => {
    const [{ verifyRegistrationResponse }, { decodeAttestationObject, isoBase64URL }] = await load();
    // A certificate was not asked for, and names addresses that the library would fetch.
    const attestation = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
    if (!['none', 'packed'].includes(attestation.get('fmt')) || attestation.get('attStmt').get('x5c') !== undefined) {
      throw new ProblemError('passkey_refused');
    }
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { id, rawId: id, type: 'public-key', response: { attestationObject, clientDataJSON }, clientExtensionResults: {} },
      expectedChallenge: (challenge) => take(challenge).then(() => true),
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (registrationInfo?.credential.id !== id) throw new ProblemError('passkey_refused');
    const { publicKey, counter } = registrationInfo.credential;
    return { id, publicKey: isoBase64URL.fromBuffer(publicKey), counter };
  });
}

/** The passkey's new count, once what it signed is seen to be right. @throws ProblemError; DatabaseUnavailableError */
export function verifySigned({ rpId, origin }: Place, signed: Signed, passkey: PasskeyRow, take: Take): Promise<number> {
  return refusing(async () => {
    const [{ verifyAuthenticationResponse }, { isoBase64URL }] = await load();
    const { id, authenticatorData, clientDataJSON, signature, userHandle } = signed;
    const isTheirs = userHandle === undefined || userHandle === isoBase64URL.fromBuffer(bytesOf(passkey.person_id));
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { authenticatorData, clientDataJSON, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: (challenge) => take(challenge).then(() => true),
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: { id, publicKey: isoBase64URL.toBuffer(passkey.public_key), counter: passkey.counter },
      requireUserVerification: true,
    });
    if (!verified || !isTheirs) throw new ProblemError('passkey_refused');
    return authenticationInfo.newCounter;
  });
}
