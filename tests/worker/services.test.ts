import { beforeAll, expect, inject, it } from 'vitest';
import { healthSchema, serviceSchema, statesSchema } from '#domain/contract.ts';
import { api } from '../../worker/api.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { request } from '../support/ask.ts';
import { loadRealDirectory } from '../support/load.ts';
import { TELLING, withoutPublicParts } from '../support/telling.ts';

beforeAll(async () => {
  await loadRealDirectory();
});

it('every service is found under its id, in the published shape', async () => {
  for (const { id } of inject('services').filter((_, index) => index % 7 === 0)) {
    const response = await request(`/api/v1/services/${id}`);
    expect(response.status, id).toBe(200);
    expect(serviceSchema.parse(await response.json()).id).toBe(id);
  }
});

it('a service that does not exist is a problem, not a blank', async () => {
  await expectProblem(await request('/api/v1/services/nowhere'), 404, 'unknown_service');
});

it('the national number is given with its source, its date and its channels', async () => {
  const service = serviceSchema.parse(await (await request('/api/v1/services/linea-nacional-trata')).json());
  expect(service.phones).toContainEqual(
    expect.objectContaining({ number: '8005533000', e164: '+528005533000', toll_free: true, whatsapp: true }),
  );
  expect(service.sources.length).toBeGreaterThan(0);
  expect(service.verification.status).toBe('unverified');
});

it('a withheld service shows its state and nothing finer', async () => {
  const withheld = inject('services').filter(({ location }) => location.withheld);
  expect(withheld.length).toBeGreaterThan(10);
  for (const { id } of withheld) {
    const service = serviceSchema.parse(await (await request(`/api/v1/services/${id}`)).json());
    expect(service.location).toEqual({ withheld: true });
    expect([service.emails, service.urls, service.hours, service.disagreements]).toEqual([[], [], null, []]);
    expect(
      service.sources.filter(({ url }) => url !== null),
      id,
    ).toEqual([]);
    // Laws that a claim cites have links and long numbers of their own; they tell no place.
    const own = { ...service, needs: [], regime: null, cost: null, languages: [], max_stay_days: null };
    for (const [what, pattern] of TELLING) expect(withoutPublicParts(own).match(pattern)?.[0], `${id}: ${what}`).toBeUndefined();
  }
});

it('there are 32 states, each with its spellings, neighbours and time zones', async () => {
  const { states } = statesSchema.parse(await (await request('/api/v1/states')).json());
  expect(states).toHaveLength(32);
  for (const { code, neighbours } of states) {
    for (const other of neighbours)
      expect(states.find((state) => state.code === other)?.neighbours, `${code} and ${other}`).toContain(code);
  }
});

it('health tells which directory is loaded', async () => {
  const health = healthSchema.parse(await (await request('/api/v1/health')).json());
  expect(health).toMatchObject({ status: 'ok', database: 'ok', directory: { services: inject('services').length } });
});

it('the OpenAPI document describes every route that answers', async () => {
  const document = await (await request('/api/openapi.json')).json<{ openapi: string; paths: Record<string, object> }>();
  expect(document.openapi).toBe('3.1.0');
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll('{', ':').replaceAll('}', '')}`),
  );
  const handled = api.routes.filter(({ method }) => method !== 'ALL');
  expect(described.sort()).toEqual([...new Set(handled.map(({ method, path }) => `${method} ${path}`))].sort());
});
