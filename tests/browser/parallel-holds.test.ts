import { afterAll, beforeAll, expect, it } from 'vitest';
import { bedGroupSchema } from '#domain/bed-group.ts';
import { SCOPES_OF, type Role } from '#domain/token.ts';
import { openForPartner, type Primary } from '../../worker/db/client.ts';
import { insertBedGroup, insertPartner, insertToken } from '../../worker/partners/queries.ts';
import { makeStamp, makeToken, sha256 } from '../../worker/partners/token.ts';
import { restoreDirectory } from '../support/served-site.ts';
import { startServer, type Server } from '../support/server.ts';

const [SHELTER, REFERRER] = ['07-child-protection', '07-human-rights-commission'] as const;
const PERSON = { age: '18-59', gender: 'female', household: 'alone' };
let server: Server;
let db: Primary;

async function makePartner(id: string, role: Role, serviceId: string): Promise<string> {
  const partner = { id, role, serviceId, isConsulate: false, liveHoldsMax: 500, liveBedsMax: 500, isAdmitted: true };
  const now = Date.now();
  if (!(await insertPartner(db, partner, makeStamp(), now))) throw new Error(`${id} was not inserted`);
  const token = makeToken(role);
  const row = { id: makeStamp(), hash: await sha256(token), partnerId: id, scopes: SCOPES_OF[role], expiresAt: now + 3_600_000 };
  if (!(await insertToken(db, row, makeStamp(), now))) throw new Error(`${id} has no token`);
  return token;
}

function call(method: string, path: string, token: string, body?: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

beforeAll(async () => {
  server = await startServer(restoreDirectory);
  const { DB } = await server.harness.getWorker<Env>().getEnv();
  db = openForPartner(DB);
});
afterAll(() => server.harness.close());

it('of 500 requests at once over HTTP for five free beds, five are granted and the others told that none is free', async () => {
  const shelter = await makePartner('una-casa', 'shelter', SHELTER);
  const settings = bedGroupSchema.parse({ id: 'women', capacity: 10, rules: [] });
  await insertBedGroup(db, { ...settings, partnerId: 'una-casa', serviceId: SHELTER, state: '07' }, makeStamp(), Date.now());
  expect((await call('PATCH', '/bed-groups/women/figures', shelter, { free: 5 }, { 'if-match': '"1"' })).status).toBe(200);
  const names = ['una-ong', 'otra-ong', 'la-tercera'];
  const referrers = await Promise.all(names.map((name) => makePartner(name, 'referrer', REFERRER)));

  const answers = await Promise.all(
    Array.from({ length: 500 }, async (_, index) => {
      const [token = '', key] = [referrers[index % referrers.length], `parallel-${index}`];
      const response = await call('POST', '/holds', token, { bed_group: 'women', beds: 1, ...PERSON }, { 'idempotency-key': key });
      return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
    }),
  );
  const granted = answers.filter(({ status }) => status === 201);
  const refused = answers.filter(({ status }) => status !== 201);
  expect(granted).toHaveLength(5);
  expect(new Set(granted.map(({ body }) => (body as { code: string }).code)).size).toBe(5);
  expect(refused).toHaveLength(495);
  for (const answer of refused) {
    expect(answer).toMatchObject({ status: 409, type: 'application/problem+json; charset=utf-8', body: { code: 'no_free_bed' } });
  }

  const own = await call('GET', '/bed-groups', shelter);
  expect(await own.json()).toMatchObject({ groups: [{ id: 'women', capacity: 10, free: 5, held: 5 }] });
});
