import type { Page } from 'playwright-core';
import type { Role } from '#domain/token.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { insertPartner } from '../../worker/partners/queries.ts';
import { makeStamp } from '../../worker/partners/token.ts';
import { createInvitation } from '../../worker/people/invitations.ts';
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
  steward: '07-victims-commission',
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
