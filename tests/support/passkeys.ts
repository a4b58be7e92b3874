import type { Page } from 'playwright-core';
import type { Role } from '#domain/token.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { insertPartner } from '../../worker/partners/queries.ts';
import { makeStamp, sha256 } from '../../worker/partners/token.ts';
import { joinByInvitation } from '../../worker/people/invitation-queries.ts';
import { createInvitation } from '../../worker/people/invitations.ts';
import { insertSession } from '../../worker/people/session-queries.ts';
import type { Server } from './server.ts';

/** What a device does when it is asked for a passkey. */
export interface Device {
  /** Takes the device away, with all its passkeys. */
  readonly lose: () => Promise<void>;
  readonly countPasskeys: () => Promise<number>;
}

/** A phone with a screen lock that its owner opens when asked: Chromium's virtual authenticator. */
export async function giveDevice(page: Page): Promise<Device> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    lose: async () => {
      await client.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    },
    countPasskeys: async () => (await client.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}

const SERVICES: Readonly<Record<Role, string>> = {
  shelter: '07-child-protection',
  referrer: '07-human-rights-commission',
  steward: '09-human-rights-commission',
};

/** Passkeys belong to a host's name, which an address is not. */
export function originOf({ url }: Pick<Server, 'url'>): string {
  return url.replace('127.0.0.1', 'localhost');
}

/** An admitted organisation of the directory. */
export async function addPartner({ harness }: Pick<Server, 'harness'>, id: string, role: Role): Promise<void> {
  const { DB } = await harness.getWorker<Env>().getEnv();
  const partner = { id, role, serviceId: SERVICES[role], isConsulate: false, liveHoldsMax: 5, liveBedsMax: 10, isAdmitted: true };
  if (!(await insertPartner(openForPartner(DB), partner, makeStamp(), Date.now()))) throw new Error(`${id} was not added`);
}

/** The path of a link by which somebody joins. */
export async function invitePath({ harness }: Pick<Server, 'harness'>, partnerId: string): Promise<string> {
  const { DB } = await harness.getWorker<Env>().getEnv();
  return `/es/socios/invitacion/${await createInvitation(openForPartner(DB), { partnerId }, Date.now())}/`;
}

/** The cookie of somebody of that organisation who has just signed in, for a browser whose passkeys are not what is tested. */
export async function cookieOf({ harness, url }: Pick<Server, 'harness' | 'url'>, partnerId: string) {
  const { DB } = await harness.getWorker<Env>().getEnv();
  const [db, now] = [openForPartner(DB), Date.now()];
  const [personId, value] = [makeStamp(), makeStamp() + makeStamp()];
  const hash = await sha256(await createInvitation(db, { partnerId }, now));
  const passkey = { id: makeStamp(), publicKey: makeStamp() + makeStamp(), counter: 0 };
  if (!(await joinByInvitation(db, { hash, partnerId, personId, passkey }, makeStamp(), now)))
    throw new Error(`Nobody joined ${partnerId}`);
  await insertSession(db, await sha256(value), personId, now + 3_600_000, now);
  const { hostname } = new URL(originOf({ url }));
  return { name: '__Host-pa', value, domain: hostname, path: '/', httpOnly: true, secure: true, sameSite: 'Strict' } as const;
}
