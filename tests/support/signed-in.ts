import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { bedGroupSchema } from '#domain/bed-group.ts';
import type { Role } from '#domain/token.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { insertBedGroup, insertPartner } from '../../worker/partners/queries.ts';
import { makeStamp, sha256 } from '../../worker/partners/token.ts';
import type { ServedSite } from './served-site.ts';

/** Services of the directory with a number, from which the organisations of a test have their names. */
export const SHELTER_SERVICE = '07-child-protection';
const REFERRER_SERVICE = '07-human-rights-commission';
const HOUR = 3_600_000;

export async function databaseOf(site: ServedSite): Promise<D1Database> {
  return (await site.harness.getWorker<Env>().getEnv()).DB;
}

/** The address by which browsers take the area's cookie: of hosts without TLS, only `localhost` counts as safe. */
export function addressOf(site: ServedSite): string {
  return site.url.replace('127.0.0.1', 'localhost');
}

/** An organisation and one person of it; returns the secret of that person's session. */
export async function makeMember(site: ServedSite, id: string, role: Role): Promise<string> {
  const binding = await databaseOf(site);
  const serviceId = role === 'shelter' ? SHELTER_SERVICE : REFERRER_SERVICE;
  const partner = { id, role, serviceId, isConsulate: false, liveHoldsMax: 5, liveBedsMax: 20, isAdmitted: true };
  const now = Date.now();
  if (!(await insertPartner(openForPartner(binding), partner, makeStamp(), now))) throw new Error(`${id} was not inserted`);
  const [personId, secret] = [makeStamp(), makeStamp() + makeStamp()];
  await binding.batch([
    binding.prepare('insert into people (id, partner_id, added_at) values (?, ?, ?)').bind(personId, id, now),
    binding
      .prepare('insert into sessions (hash, person_id, started_at, expires_at) values (?, ?, ?, ?)')
      .bind(await sha256(secret), personId, now, now + 12 * HOUR),
  ]);
  return secret;
}

export async function makeBeds(site: ServedSite, partnerId: string, settings: object, state = '07'): Promise<void> {
  const parsed = bedGroupSchema.parse({ capacity: 6, rules: [], shows_numbers: true, ...settings });
  const group = { ...parsed, partnerId, serviceId: SHELTER_SERVICE, state };
  const inserted = await insertBedGroup(openForPartner(await databaseOf(site)), group, makeStamp(), Date.now());
  if (!inserted) throw new Error(`${parsed.id} was not inserted`);
}

/** A browser of its own that is signed in. */
export async function openSignedIn(site: ServedSite, secret: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const url = addressOf(site);
  const context = await site.browser.newContext({ baseURL: url, viewport: { width: 360, height: 640 }, ...options });
  const { hostname } = new URL(url);
  const cookie = {
    name: '__Host-pa',
    value: secret,
    domain: hostname,
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
  } as const;
  await context.addCookies([cookie]);
  return context;
}
