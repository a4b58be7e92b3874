import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { bedGroupSchema } from '#domain/bed-group.ts';
import type { Role } from '#domain/token.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { insertBedGroup, insertPartner } from '../../worker/partners/queries.ts';
import { makeStamp, sha256 } from '../../worker/partners/token.ts';
import { joinByInvitation } from '../../worker/people/invitation-queries.ts';
import { createInvitation } from '../../worker/people/invitations.ts';
import { insertSession } from '../../worker/people/session-queries.ts';
import type { ServedSite } from './served-site.ts';
import type { Server } from './server.ts';

/** Services of the directory with a number, from which the organisations of a test have their names. */
export const SHELTER_SERVICE = '07-child-protection';
const SERVICES: Readonly<Record<Role, string>> = {
  shelter: SHELTER_SERVICE,
  referrer: '07-human-rights-commission',
  steward: '09-human-rights-commission',
};
const HOUR = 3_600_000;

/** Passkeys belong to a host's name, which an address is not; and of hosts without TLS, only `localhost` gets the area's cookie. */
export function originOf({ url }: Pick<Server, 'url'>): string {
  return url.replace('127.0.0.1', 'localhost');
}

export async function databaseOf({ harness }: Pick<Server, 'harness'>): Promise<D1Database> {
  return (await harness.getWorker<Env>().getEnv()).DB;
}

/** An admitted organisation of the directory. */
export async function addPartner(server: Pick<Server, 'harness'>, id: string, role: Role): Promise<void> {
  const db = openForPartner(await databaseOf(server));
  const partner = { id, role, serviceId: SERVICES[role], isConsulate: false, liveHoldsMax: 5, liveBedsMax: 20, isAdmitted: true };
  if (!(await insertPartner(db, partner, makeStamp(), Date.now()))) throw new Error(`${id} was not added`);
}

/** The path of a link by which somebody joins. */
export async function invitePath(server: Pick<Server, 'harness'>, partnerId: string): Promise<string> {
  const db = openForPartner(await databaseOf(server));
  return `/es/socios/invitacion/${await createInvitation(db, { partnerId }, Date.now())}/`;
}

function cookieWith(server: Pick<Server, 'url'>, value: string) {
  const { hostname } = new URL(originOf(server));
  return { name: '__Host-pa', value, domain: hostname, path: '/', httpOnly: true, secure: true, sameSite: 'Strict' } as const;
}

/** The cookie of somebody of that organisation who has just signed in, for a browser whose passkeys are not what is tested. */
export async function cookieOf(server: Pick<Server, 'harness' | 'url'>, partnerId: string) {
  const [db, now] = [openForPartner(await databaseOf(server)), Date.now()];
  const [personId, value] = [makeStamp(), makeStamp() + makeStamp()];
  const hash = await sha256(await createInvitation(db, { partnerId }, now));
  const passkey = { id: makeStamp(), publicKey: makeStamp() + makeStamp(), counter: 0 };
  if (!(await joinByInvitation(db, { hash, partnerId, personId, passkey }, makeStamp(), now)))
    throw new Error(`Nobody joined ${partnerId}`);
  await insertSession(db, await sha256(value), personId, now + 12 * HOUR, now);
  return cookieWith(server, value);
}

/** An organisation and one person of it; returns the secret of that person's session. */
export async function makeMember(site: ServedSite, id: string, role: Role): Promise<string> {
  await addPartner(site, id, role);
  return (await cookieOf(site, id)).value;
}

export async function makeBeds(site: ServedSite, partnerId: string, settings: object, state = '07'): Promise<void> {
  const parsed = bedGroupSchema.parse({ capacity: 6, rules: [], shows_numbers: true, ...settings });
  const group = { ...parsed, partnerId, serviceId: SHELTER_SERVICE, state };
  const inserted = await insertBedGroup(openForPartner(await databaseOf(site)), group, makeStamp(), Date.now());
  if (!inserted) throw new Error(`${parsed.id} was not inserted`);
}

/** A browser of its own that is signed in. */
export async function openSignedIn(site: ServedSite, secret: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await site.browser.newContext({ baseURL: originOf(site), viewport: { width: 360, height: 640 }, ...options });
  await context.addCookies([cookieWith(site, secret)]);
  return context;
}
