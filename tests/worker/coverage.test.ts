import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { coverageSchema, type CoverageJson } from '#domain/coverage-contract.ts';
import { GROUP_PROFILES, PROFILE_GROUPS } from '#domain/groups.ts';
import { STATE_CODES } from '#domain/states.ts';
import { NEEDS } from '#domain/vocabulary.ts';
import { readCoverage } from '../../worker/coverage/queries.ts';
import { ask, request } from '../support/ask.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { loadRealDirectory } from '../support/load.ts';

beforeAll(async () => {
  await loadRealDirectory();
});

async function coverage(query: string): Promise<CoverageJson> {
  const response = await request(`/api/v1/coverage?${query}`);
  expect(response.status, query).toBe(200);
  return coverageSchema.parse(await response.json());
}

/** A consulate counts only for whoever asks for one, so that need is asked for alone. */
const ASKED = [NEEDS.filter((need) => need !== 'consular'), ['consular'] as const];

describe('GET /api/v1/coverage', () => {
  it.each(PROFILE_GROUPS)('says of %s, in every state and for every need, what the answer to a person says', async (group) => {
    const { coverage: rows } = await coverage(`group=${group}`);
    const cells = new Map(rows.flatMap(({ need, states }) => states.map(({ state, status }) => [`${state} ${need}`, status])));
    expect(cells.size).toBe(STATE_CODES.length * NEEDS.length);
    const profile = GROUP_PROFILES[group];
    for (const state of STATE_CODES)
      for (const asked of ASKED) {
        const { gaps } = await ask(state, { ...profile, needs: [...new Set([...asked, ...(profile.needs ?? [])])] }, { limit: 1 });
        for (const { need, status } of gaps)
          if (asked.some((one) => one === need)) expect(cells.get(`${state} ${need}`), `${state} ${need}`).toBe(status);
      }
  });

  it('counts in each state what the answer to a person there lists', async () => {
    const { coverage: rows } = await coverage('group=woman,adolescent&need=emergency_lodging&state=07,Tabasco');
    for (const { group, national, states } of rows) {
      expect(states.map(({ state }) => state)).toEqual(['07', '27']);
      for (const { state, accepts, ask: maybe } of states) {
        const { services } = await ask(state, { ...GROUP_PROFILES[group], needs: ['emergency_lodging'] });
        const meeting = services.filter(({ needs_met: met }) => met.includes('emergency_lodging'));
        expect(meeting).toHaveLength(accepts + maybe + national.accepts + national.ask);
        expect(accepts + maybe).toBe(meeting.filter((one) => !one.national).length);
      }
    }
  });

  it('names the searches behind every cell where nothing was found', async () => {
    const { coverage: rows, surveys } = await coverage('need=shelter,childcare');
    const known = new Map(surveys.map((survey) => [survey.id, survey]));
    const empty = rows.flatMap(({ states }) => states.filter(({ status }) => status === 'none_found'));
    expect(empty.length).toBeGreaterThan(200);
    for (const { surveys: ids, date } of empty) {
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) expect(known.get(id)?.sources.length).toBeGreaterThan(0);
      expect(ids.map((id) => known.get(id)?.date)).toContain(date);
    }
  });

  it('gives the whole table to whoever names no group, need or state', async () => {
    const { coverage: rows } = await coverage('');
    expect(rows.length).toBe(PROFILE_GROUPS.length * NEEDS.length);
    expect(rows.every(({ states }) => states.length === STATE_CODES.length)).toBe(true);
    const csv = await (await request('/api/v1/coverage?format=csv')).text();
    expect(csv.trim().split('\r\n').length).toBe(PROFILE_GROUPS.length * NEEDS.length * STATE_CODES.length + 1);
    expect((await coverage('group=&need=&state=')).coverage).toEqual(rows);
  });

  it('gives a dated sentence to quote only when all states are in it', async () => {
    const [row] = (await coverage('group=man&need=shelter')).coverage;
    const none = row?.states.filter(({ status }) => status === 'none_found').length;
    expect(row?.quote).toMatch(new RegExp(`^Al \\d+ de \\w+ de \\d{4}, en ${none} de 32 estados no encontramos esto para hombres`));
    expect((await coverage('group=man&need=shelter&state=07')).coverage[0]?.quote).toBeNull();
  });

  it('gives the same as CSV for a spreadsheet', async () => {
    const response = await request('/api/v1/coverage?group=man&need=shelter&format=csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await response.text()).trim().split('\r\n');
    expect(lines).toHaveLength(33);
    const [row] = (await coverage('group=man&need=shelter')).coverage;
    for (const [index, { state, status, surveys }] of row?.states.entries() ?? []) {
      expect(lines[index + 1]).toMatch(new RegExp(`^man,shelter,${state},[^,]+,${status},`));
      expect(lines[index + 1]).toMatch(new RegExp(`,${surveys.join(' ')}$`));
    }
  });

  it('refuses to answer for a person, or for what it does not know', async () => {
    for (const [query, path] of [
      ['group=man&age=30', ''],
      ['group=boys', 'group.0'],
      ['state=Narnia', 'state.0'],
      ['need=money', 'need.0'],
      ['state=abroad', 'state.0'],
    ] as const) {
      const problem = await expectProblem(await request(`/api/v1/coverage?${query}`), 400, 'invalid_input');
      expect(
        problem.errors?.map((error) => error.path),
        query,
      ).toContain(path);
    }
    await expectProblem(await request('/api/v1/coverage?group=man', { method: 'POST', body: '{}' }), 405, 'method_not_allowed');
  });

  it('asks the database once', async () => {
    let batches = 0;
    const counting = new Proxy(env.DB.withSession(), {
      get(target, property) {
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== 'function') return value;
        if (property === 'batch') batches += 1;
        return value.bind(target) as unknown;
      },
    });
    const { counts, surveys } = await readCoverage(counting, NEEDS);
    expect(counts.size).toBe(NEEDS.length);
    expect(surveys.length).toBeGreaterThan(20);
    expect(batches).toBe(1);
  });
});
