import { env } from 'cloudflare:workers';
import { beforeAll, expect, inject, it } from 'vitest';
import { availabilitySchema, serviceSchema } from '#domain/contract.ts';
import { api } from '../../worker/api.ts';
import { DEMO_PARTNERS, DEMO_SERVICES } from '../../worker/commands/demo-data.ts';
import { loadDemo, type DemoAccess } from '../../worker/commands/load-demo.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { DemoServiceError, loadDirectory } from '../../worker/directory/load.ts';
import { insertPartner } from '../../worker/partners/queries.ts';
import { makeStamp } from '../../worker/partners/token.ts';
import { askToJoin } from '../../worker/people/ceremonies.ts';
import { placeOf } from '../../worker/people/webauthn.ts';
import { expectProblem } from '../support/expect-problem.ts';

let accesses: readonly DemoAccess[];

beforeAll(async () => {
  accesses = await loadDemo(env.DB, inject('services'), inject('surveys'), Date.now());
});

function call(origin: string, path: string, id?: string): Promise<Response> {
  const token = accesses.find((access) => access.id === id)?.token;
  return Promise.resolve(
    api.request(`${origin}/api/v1${path}`, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } }, env),
  );
}

it('every organisation of a demonstration may act on the machine itself, and nowhere else', async () => {
  expect(accesses).toHaveLength(DEMO_PARTNERS.length);
  for (const { id } of accesses) {
    for (const local of ['http://localhost:8788', 'http://127.0.0.1:8788', 'http://[::1]:8788'])
      expect((await call(local, '/open-beds?state=07', id)).status, local).toBe(200);
    for (const elsewhere of ['https://example.org', 'https://localhost.example.org', 'http://192.168.1.20:8788', 'http://127.0.0.1.nip.io'])
      await expectProblem(await call(elsewhere, '/open-beds?state=07', id), 401, 'unauthenticated');
  }
});

it('nobody joins an organisation of a demonstration from elsewhere, even with its link', async () => {
  const { invitation = '' } = accesses[0] ?? {};
  for (const elsewhere of ['https://example.org', 'http://192.168.1.20:8788', 'https://localhost.example.org']) {
    const asked = askToJoin(openForPartner(env.DB), placeOf(elsewhere), invitation, 'x', Date.now());
    await expect(asked, elsewhere).rejects.toThrow('unknown_invitation');
  }
  expect(await env.DB.prepare('select count(*) as n from challenges').first('n')).toBe(0);
});

it('each place of it is marked in whatever the public is answered, and no other place is', async () => {
  for (const state of ['07', '09', '21']) {
    const { services } = availabilitySchema.parse(await (await call('http://localhost', `/availability?state=${state}&limit=200`)).json());
    const marked = services.filter(({ demo }) => demo).map(({ id }) => id);
    expect(marked.length).toBeGreaterThan(0);
    expect(marked).toEqual(services.filter(({ id }) => id.startsWith('demo-')).map(({ id }) => id));
    expect(services.filter(({ name }) => name.startsWith('DEMOSTRACIÓN')).map(({ id }) => id)).toEqual(marked);
  }
  for (const { id } of DEMO_SERVICES) {
    const service = serviceSchema.parse(await (await call('http://localhost', `/services/${id}`)).json());
    expect(service).toMatchObject({ demo: true, location: { withheld: true }, phones: [{ display: '000 000 0000' }] });
  }
});

it('its beds differ in whom they take, what they show and how old they are', async () => {
  const asked = await call('http://localhost', '/open-beds?state=07', 'demo-ong');
  const { groups } = await asked.json<{ groups: { id: string; freshness: string; open: number | null }[] }>();
  const seen = Object.fromEntries(groups.map(({ id, freshness, open }) => [id, [freshness, open]]));
  expect(seen).toEqual({
    'demo-women': ['fresh', 4],
    'demo-families': ['fresh', 5],
    'demo-men': ['fresh', null],
    'demo-foreign-women': ['fresh', 1],
    'demo-teenagers': ['unknown', null],
  });
  const consulate = await (await call('http://localhost', '/open-beds?state=07', 'demo-consulado')).json<{ groups: { id: string }[] }>();
  expect(consulate.groups.map(({ id }) => id)).toEqual(['demo-foreign-women']);
  const uno = serviceSchema.parse(await (await call('http://localhost', '/services/demo-refugio-uno')).json());
  expect(uno.beds?.band).toBe('available');
});

it('the rest of the directory is as it is without it, and what is missing in a state is counted without it', async () => {
  const records = async () =>
    (await env.DB.prepare("select id, record from services where id not like 'demo-%' order by id").all()).results;
  const coverage = async () => (await env.DB.prepare('select * from need_coverage order by need').all()).results;
  const [withDemo, counted] = [await records(), await coverage()];
  expect(withDemo).toHaveLength(inject('services').length);
  const [organisation] = inject('services');
  await expect(loadDirectory(env.DB, [...DEMO_SERVICES, ...(organisation ? [organisation] : [])], [])).rejects.toThrow(DemoServiceError);
  expect(await records()).toEqual(withDemo);
  await loadDirectory(env.DB, inject('services'), inject('surveys'));
  expect(await coverage()).toEqual(counted);
  await loadDirectory(env.DB, [...inject('services'), ...DEMO_SERVICES], inject('surveys'), { isDemo: true });
  expect(JSON.stringify(inject('services'))).not.toContain('DEMOSTRACIÓN');
});

it('no organisation of it takes a real service, and no real organisation one of its services', async () => {
  const db = openForPartner(env.DB);
  const [real] = inject('services').filter(({ phones }) => phones.length > 0);
  const one = { id: 'mixed', role: 'referrer', isConsulate: false, liveHoldsMax: 5, liveBedsMax: 10, isAdmitted: true } as const;
  const add = (serviceId: string, isDemo: boolean) => insertPartner(db, { ...one, serviceId, isDemo }, makeStamp(), Date.now());
  expect(await add(real?.id ?? '', true)).toBe(false);
  expect(await add('demo-ong', false)).toBe(false);
});
