import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { availabilitySchema } from '#domain/contract.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { ask, post, request } from '../support/ask.ts';
import { loadRealDirectory } from '../support/load.ts';

beforeAll(async () => {
  await loadRealDirectory();
});

describe('POST /api/v1/availability', () => {
  it('answers what the published schema says', async () => {
    availabilitySchema.parse(await ask('07', { needs: ['shelter', 'education'] }));
  });

  it('takes a state in any usual spelling', async () => {
    for (const state of ['07', '7', 'MX-CHP', 'chiapas', 'CHIS.', 'Estado de Chiapas']) expect((await ask(state)).state).toBe('07');
    for (const state of ['Cd. de México', 'CDMX', 'D.F.', 'distrito federal']) expect((await ask(state)).state).toBe('09');
  });

  it('is never stored on the way', async () => {
    const response = await post({ state: '07' });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    await response.body?.cancel();
  });

  it('gives the same pages though a record is inserted between them', async () => {
    const whole = (await ask('09')).services.map(({ id }) => id);
    const first = await ask('09', {}, { limit: 10 });
    const late = first.services[0];
    expect(late).toBeDefined();
    await env.DB.prepare(
      "insert into services (id, organization_id, record) select 'zz-late', organization_id, json_set(record, '$.id', '00-late') from services where id = ?",
    )
      .bind(late?.id ?? '')
      .run();
    await env.DB.prepare(
      "insert into service_areas (area, kind, service_key) select '09', 'ngo', key from services where id = 'zz-late'",
    ).run();
    const second = await ask('09', {}, { limit: 200, cursor: first.next_cursor });
    expect([...first.services, ...second.services].map(({ id }) => id).filter((id) => id !== '00-late')).toEqual(whole);
    await env.DB.batch([
      env.DB.prepare("delete from service_areas where service_key = (select key from services where id = 'zz-late')"),
      env.DB.prepare("delete from services where id = 'zz-late'"),
    ]);
  });

  it('says how many there are on all pages together', async () => {
    const whole = await ask('09', { needs: ['legal'] });
    expect(whole.total).toBe(whole.services.length);
    const first = await ask('09', { needs: ['legal'] }, { limit: 3 });
    expect(first.total).toBe(whole.total);
    expect((await ask('09', { needs: ['legal'] }, { limit: 3, cursor: first.next_cursor })).total).toBe(whole.total);
  });

  it('leaves out what refuses, unless it is asked for', async () => {
    const profile = { gender: 'male', age: 40 };
    expect((await ask('07', profile)).services.filter(({ verdict }) => verdict === 'refuses')).toEqual([]);
    const refused = (await ask('07', profile, { include: 'refused' })).services.filter(({ verdict }) => verdict === 'refuses');
    expect(refused.length).toBeGreaterThan(0);
  });

  it('speaks the language that is asked for', async () => {
    const spoken = async (language: string) =>
      (await post({ state: '07', profile: { needs: ['legal'] } }, { 'accept-language': language })).json<{ gaps: { text: string }[] }>();
    expect((await spoken('en')).gaps[0]?.text).not.toBe((await spoken('es-MX')).gaps[0]?.text);
  });
});

describe('GET /api/v1/availability', () => {
  it('answers questions that describe nobody', async () => {
    const response = await request('/api/v1/availability?state=MX-TAB&needs=legal,shelter&kind=ngo,migrant_shelter');
    const body = availabilitySchema.parse(await response.json());
    expect(body.state).toBe('27');
    expect(new Set(body.services.map(({ kind }) => kind)).isSubsetOf(new Set(['ngo', 'migrant_shelter']))).toBe(true);
    expect(body.gaps.map(({ need }) => need)).toEqual(['legal', 'shelter']);
  });

  it('refuses what describes a person, with the advice to POST', async () => {
    const problem = await expectProblem(await request('/api/v1/availability?state=07&gender=female'), 400, 'describes_a_person');
    expect(problem.detail).toMatch(/POST/);
  });
});

describe('a wrong question', () => {
  const wrong: readonly [string, unknown, string][] = [
    ['no state', {}, 'state'],
    ['an unknown state', { state: 'Narnia' }, 'state'],
    ['an unknown code', { state: '07', profile: { gender: 'woman' } }, 'profile.gender'],
    ['an unknown need', { state: '07', profile: { needs: ['legal', 'money'] } }, 'profile.needs.1'],
    ['an age that nobody has', { state: '07', profile: { age: 121 } }, 'profile.age'],
    ['a name', { state: '07', profile: { name: 'somebody' } }, 'profile'],
    ['a host inside Mexico', { state: '07', profile: { host: 'US-TX' } }, 'profile.host'],
    ['a limit that is too large', { state: '07', limit: 201 }, 'limit'],
  ];
  it.each(wrong)('%s is named', async (_, body, path) => {
    const problem = await expectProblem(await post(body), 400, 'invalid_input');
    expect(problem.errors?.map((error) => error.path)).toContain(path);
    for (const { message } of problem.errors ?? []) expect(message).not.toBe('');
  });

  it('is refused whole when it is not JSON, of another type, too long, or continues no page of ours', async () => {
    await expectProblem(await post('{"state":"07"'), 400, 'malformed_json');
    await expectProblem(await post('state=07', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'unsupported_media_type');
    await expectProblem(await post({ state: '07', profile: { needs: Array(1200).fill('legal') } }), 413, 'body_too_large');
    await expectProblem(await post({ state: '07', cursor: 'abc' }), 400, 'invalid_cursor');
    await expectProblem(await request('/api/v1/availability', { method: 'PUT' }), 405, 'method_not_allowed');
    await expectProblem(await request('/api/v1/nothing'), 404, 'unknown_route');
  });
});
