import { env } from 'cloudflare:workers';
import type { HoldJson } from '#domain/partner-contract.ts';
import { bedGroupSchema } from '#domain/bed-group.ts';
import { SCOPES_OF, type Role, type Scope } from '#domain/token.ts';
import { api } from '../../worker/api.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { insertBedGroup, insertPartner, insertToken } from '../../worker/partners/queries.ts';
import { makeStamp, makeToken, sha256 } from '../../worker/partners/token.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { makePhone, makeService } from './factories.ts';

const ORIGIN = 'https://example.org';
let made = 0;

export interface PartnerForTest {
  readonly id: string;
  readonly token: string;
  readonly tokenId: string;
}

/** Services of the directory, from which partners have their names and numbers. */
export async function loadListed(): Promise<void> {
  const services = ['listed-shelter', 'listed-referrer', 'listed-without-number'].map((id) =>
    makeService({
      id,
      name: id,
      kind: 'shelter',
      organization: { id, name: id },
      phones: id === 'listed-without-number' ? [] : [makePhone()],
    }),
  );
  await loadDirectory(env.DB, services, []);
}

export async function makeTokenFor(
  partnerId: string,
  role: Role,
  scopes: readonly Scope[] = SCOPES_OF[role],
  expiresAt = Date.now() + 9e9,
) {
  const [token, tokenId] = [makeToken(role), makeStamp()];
  const row = { id: tokenId, hash: await sha256(token), partnerId, scopes, expiresAt };
  const inserted = await insertToken(openForPartner(env.DB), row, makeStamp(), Date.now());
  return { token, tokenId, inserted };
}

export async function makePartner(
  role: Role,
  changes: { isConsulate?: boolean; liveHoldsMax?: number; liveBedsMax?: number; isAdmitted?: boolean } = {},
): Promise<PartnerForTest> {
  made += 1;
  const id = `${role}-${made}`;
  const partner = {
    id,
    role,
    serviceId: role === 'shelter' ? 'listed-shelter' : 'listed-referrer',
    isConsulate: false,
    liveHoldsMax: 5,
    liveBedsMax: 5000,
    isAdmitted: true,
    ...changes,
  };
  const db = openForPartner(env.DB);
  if (!(await insertPartner(db, partner, makeStamp(), Date.now()))) throw new Error(`${id} was not inserted`);
  return { id, ...(await makeTokenFor(id, role)) };
}

/** A group of a shelter, whose figures are still to be said. */
export async function makeGroup(shelter: PartnerForTest, changes: object = {}, state = '07'): Promise<string> {
  made += 1;
  const settings = bedGroupSchema.parse({ id: `group-${made}`, capacity: 10, rules: [], shows_numbers: true, ...changes });
  const group = { ...settings, partnerId: shelter.id, serviceId: 'listed-shelter', state };
  await insertBedGroup(openForPartner(env.DB), group, makeStamp(), Date.now());
  return settings.id;
}

/** A request to the API with a partner's token; `binding` may be a database with faults. */
export async function callApi(
  method: string,
  path: string,
  {
    token,
    body,
    headers = {},
    binding = env.DB,
  }: { token?: string | undefined; body?: unknown; headers?: Record<string, string>; binding?: D1Database } = {},
): Promise<Response> {
  const init = {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  return api.request(`${ORIGIN}/api/v1${path}`, init, { ...env, DB: binding });
}

export async function sayFree(shelter: PartnerForTest, group: string, free: number, version = 1): Promise<void> {
  const response = await callApi('PATCH', `/bed-groups/${group}/figures`, {
    token: shelter.token,
    body: { free },
    headers: { 'if-match': `"${version}"` },
  });
  if (response.status !== 200) throw new Error(await response.text());
}

export interface Pair {
  readonly shelter: PartnerForTest;
  readonly referrer: PartnerForTest;
  readonly group: string;
}

/** A shelter with a group in which so many beds are free, and a referrer who may ask for them. */
export async function makePair(free = 3, liveHoldsMax = 5, capacity = 10): Promise<Pair> {
  const [shelter, referrer] = [await makePartner('shelter'), await makePartner('referrer', { liveHoldsMax })];
  const group = await makeGroup(shelter, { capacity });
  await sayFree(shelter, group, free);
  return { shelter, referrer, group };
}

export const PERSON = { age: '18-59', gender: 'female', household: 'alone' } as const;

let keys = 0;

function send(
  path: string,
  referrer: PartnerForTest,
  group: string,
  { beds = 1, key = `key-of-test-${(keys += 1)}`, ...more }: Record<string, unknown>,
): Promise<Response> {
  return callApi('POST', path, {
    token: referrer.token,
    body: { bed_group: group, beds, ...PERSON, ...more },
    headers: { 'idempotency-key': String(key) },
  });
}

export function askForHold(referrer: PartnerForTest, group: string, changes: Record<string, unknown> = {}): Promise<Response> {
  return send('/holds', referrer, group, changes);
}

export function waitForHold(referrer: PartnerForTest, group: string, changes: Record<string, unknown> = {}): Promise<Response> {
  return send('/waiting', referrer, group, changes);
}

export async function holdOf(response: Response): Promise<HoldJson> {
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response.json();
}

export function moveHold(partner: PartnerForTest, code: string, action: string, body?: unknown): Promise<Response> {
  return callApi('POST', `/holds/${code}/${action}`, { token: partner.token, body });
}
