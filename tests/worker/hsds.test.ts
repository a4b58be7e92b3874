import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { rootSchema } from '#domain/hsds-contract.ts';
import { idOf } from '#domain/hsds-ids.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { request } from '../support/ask.ts';
import { expectProblem } from '../support/expect-problem.ts';

const services = inject('services').slice(0, 60);
const [first] = services;
if (!first) throw new Error('no service');
const FIRST_LOAD = Date.UTC(2026, 0, 1);

beforeAll(async () => {
  await loadDirectory(env.DB, services, [], { now: FIRST_LOAD });
});

const ask = (path: string, init?: RequestInit) => request(`/api/hsds${path}`, init);
const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });

interface Contents {
  readonly total_items: number;
  readonly contents: readonly { readonly id: string; readonly name: string; readonly status: string }[];
}

const list = async (path: string): Promise<Contents> => (await ask(path)).json();

describe('the root', () => {
  it('names the version, the profile and the OpenAPI document, and both are there', async () => {
    const root = rootSchema.parse(await (await ask('')).json());
    expect(root).toMatchObject({ version: '3.2.3', profile: 'https://example.org/api/hsds/profile.json' });
    const profile = await ask(new URL(root.profile).pathname.replace('/api/hsds', ''));
    expect(await profile.json()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: root.profile });
    const document = await ask(new URL(root.openapi_url).pathname.replace('/api/hsds', ''));
    const { paths, servers } = await document.json<{ paths: Record<string, Record<string, { tags: string[] }>>; servers: unknown }>();
    expect(servers).toEqual([{ url: 'https://example.org/api/hsds' }]);
    for (const path of ['/', '/services', '/services/{id}']) expect(paths[path]?.['get']?.tags, path).toEqual(['required']);
  });
});

it('every path of its own document is there, put after the address of the API as validators put it', async () => {
  const { paths, servers } = await (await ask('/openapi.json')).json<{ paths: object; servers: [{ url: string }] }>();
  for (const path of Object.keys(paths).filter((one) => !one.includes('{'))) {
    const { pathname } = new URL(`${servers[0].url}${path}`);
    expect((await request(pathname)).status, pathname).toBe(200);
  }
});

describe('any page of any site', () => {
  it('may read every answer, refusals too, and ask first whether it may', async () => {
    for (const path of ['', '/services', '/services/nothing', '/services?page=0', '/nothing']) {
      expect((await ask(path)).headers.get('access-control-allow-origin'), path).toBe('*');
    }
    const asked = await ask('/services', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://other.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-methods')).toContain('POST');
    expect(asked.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('content-type');
  });

  it('learns by the tag of its last answer that nothing has changed', async () => {
    for (const path of ['', '/services?per_page=3', `/services/${idOf('service', first.id)}`, '/taxonomies']) {
      const answer = await ask(path);
      const tag = answer.headers.get('etag') ?? '';
      expect(answer.headers.get('cache-control')).toBe('public, max-age=300, stale-while-revalidate=3600');
      const again = await ask(path, { headers: { 'if-none-match': `"other", W/${tag}` } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
      expect((await ask(path, { method: 'HEAD', headers: { 'if-none-match': tag } })).status).toBe(304);
      expect((await ask(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    }
  });
});

describe('POST', () => {
  it('answers every list as GET does, and is kept nowhere', async () => {
    for (const [path, query, body] of [
      ['/services', 'search=salud&per_page=7&full=true', { search: 'salud', per_page: 7, full: true }],
      ['/organizations', 'page=2&per_page=5', { page: '2', per_page: 5 }],
      ['/service_at_locations', 'postcode=20000', { postcode: '20000' }],
      ['/taxonomies', 'search=ayuda', { search: 'ayuda' }],
      ['/taxonomy_terms', 'top_only=true', { top_only: true }],
    ] as const) {
      const answer = await send(path, body);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const told = await answer.json<Contents>();
      expect(told).toEqual(await list(`${path}?${query}`));
      expect(told.contents.length, path).toBeGreaterThan(0);
    }
    const empty = await ask('/services?per_page=2', { method: 'POST' });
    expect(await empty.json()).toEqual(await list('/services?per_page=2'));
  });
});

describe('what cannot be answered', () => {
  it('is refused by the name of each wrong parameter', async () => {
    for (const [path, field] of [
      ['/services?page=0', 'page'],
      ['/services?page=x', 'page'],
      ['/services?per_page=101', 'per_page'],
      ['/services?format=xml', 'format'],
      ['/services?full=yes', 'full'],
      ['/services?modified_after=yesterday', 'modified_after'],
      ['/services?taxonomy_id=7', 'taxonomy_id'],
      ['/services?organization_id=', 'organization_id'],
      [`/services?search=${'x'.repeat(101)}`, 'search'],
      ['/services?postcode=29000', ''],
      ['/service_at_locations?postcode=00000', 'postcode'],
      ['/service_at_locations?postcode=29000&proximity=500', 'proximity'],
      ['/taxonomy_terms?parent_id=need', 'parent_id'],
      [`/services/${idOf('service', first.id)}?full=true`, ''],
    ] as const) {
      const { errors } = await expectProblem(await ask(path), 400, 'invalid_input');
      expect(
        errors?.map((error) => error.path),
        path,
      ).toContain(field);
      expect(
        errors?.every(({ message }) => message.length > 10),
        path,
      ).toBe(true);
    }
  });

  it('is refused in a body as in an address', async () => {
    await expectProblem(
      await ask('/services', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }),
      400,
      'malformed_json',
    );
    await expectProblem(
      await ask('/services', { method: 'POST', body: 'page=1', headers: { 'content-type': 'text/plain' } }),
      415,
      'unsupported_media_type',
    );
    await expectProblem(await send('/services', [1]), 400, 'invalid_input');
    await expectProblem(await send('/services', { search: { a: 1 } }), 400, 'invalid_input');
    const { errors } = await expectProblem(await send('/services?page=1', { page: 2 }), 400, 'invalid_input');
    expect(errors?.map(({ path }) => path)).toEqual(['page']);
  });

  it('is a problem when no record has that id, or when nobody may do that to it', async () => {
    for (const noun of ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms']) {
      await expectProblem(await ask(`/${noun}/${idOf('service', 'nothing')}`), 404, 'unknown_record');
      await expectProblem(await ask(`/${noun}/nothing`), 404, 'unknown_record');
      for (const [path, allowed] of [
        [`/${noun}`, 'GET, POST'],
        [`/${noun}/nothing`, 'GET'],
      ] as const) {
        const refused = await ask(path, { method: 'DELETE' });
        expect(refused.headers.get('allow'), path).toBe(allowed);
        await expectProblem(refused, 405, 'method_not_allowed');
      }
      await expectProblem(await ask(`/${noun}/nothing/more`), 404, 'unknown_route');
    }
    await expectProblem(await ask(`/organizations/${idOf('service', first.id)}`), 404, 'unknown_record');
  });
});

describe('lines', () => {
  it('are one record each, of everything that was asked for', async () => {
    const answer = await ask('/services?format=ndjson&minimal=true&per_page=1');
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    const lines = new TextDecoder()
      .decode(await answer.arrayBuffer())
      .trim()
      .split('\n');
    expect(lines).toHaveLength(services.length);
    for (const line of lines)
      expect(Object.keys(JSON.parse(line) as object).sort()).toEqual(['id', 'last_modified', 'modified_date', 'name', 'status']);
  });
});

describe('from one load to the next', () => {
  const changed = { ...first, name: 'Otro nombre' };
  const [, , gone] = services;

  it('only what has changed is modified, what is gone keeps its id and a status, and what does not exist is in no list', async () => {
    if (!gone) throw new Error('no service');
    const before = await list('/services?per_page=100');
    const demo = { ...first, id: 'demo-place', demo: true as const };
    const now = [changed, ...services.slice(1).filter((service) => service !== gone), demo];
    await loadDirectory(env.DB, now, [], { now: FIRST_LOAD + 86_400_000, isDemo: true });

    const since = await list('/services?modified_after=2026-01-02T00:00:00Z');
    expect(since.total_items).toBe(2);
    for (const day of ['2026-01-02', '2026-01-02T00:00:00', '2026-01-01T18:00:00.000-06:00'])
      expect(await list(`/services?modified_after=${day}`), day).toEqual(since);
    expect(since.contents.find(({ id }) => id === idOf('service', first.id))).toMatchObject({ name: 'Otro nombre', status: 'active' });
    const after = await list('/services?per_page=100');
    expect(after.contents.map(({ id }) => id)).toEqual(before.contents.map(({ id }) => id));
    const told = await (await ask(`/services/${idOf('service', gone.id)}`)).json<object>();
    expect(told).toMatchObject({ name: 'Registro retirado', status: 'inactive' });
    expect(JSON.stringify(told)).not.toContain(gone.name);
    expect((await list(`/services?search=${encodeURIComponent('Otro nombre')}`)).total_items).toBe(1);
    await expectProblem(await ask(`/services/${idOf('service', demo.id)}`), 404, 'unknown_record');
    await expectProblem(await ask(`/service_at_locations/${idOf('service_at_location', gone.id)}`), 404, 'unknown_record');

    await loadDirectory(env.DB, services, [], { now: FIRST_LOAD + 2 * 86_400_000 });
    const back = await list('/services?per_page=100');
    expect(back.contents.map(({ id, name, status }) => [id, name, status])).toEqual(
      before.contents.map(({ id, name, status }) => [id, name, status]),
    );
  });
});
