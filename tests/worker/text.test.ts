import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { addDays, dayOf } from '#domain/days.ts';
import { messagesOf, septetsOf } from '#domain/gsm7.ts';
import { formatPhone } from '#domain/phone-format.ts';
import { STATE_CODES } from '#domain/states.ts';
import { NEEDS } from '#domain/vocabulary.ts';
import api from '../../worker/api.ts';
import { counting, type Counted } from '../bench/counting.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { request } from '../support/ask.ts';
import { loadRealDirectory } from '../support/load.ts';

const NATIONAL = '800 553 3000';

beforeAll(async () => {
  await loadRealDirectory();
});

async function read(query: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await request(`/api/v1/text?${query}`, { headers });
  expect(response.status, query).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return response.text();
}

describe('an answer as text', () => {
  it('for every state and need is two SMS at most, and ends with the national number', async () => {
    const known = new Set(
      inject('services')
        .flatMap(({ phones, access }) => [...phones, ...access.through.flatMap((door) => door.phones)])
        .map(({ number }) => formatPhone(number)),
    );
    for (const state of STATE_CODES) {
      for (const need of NEEDS) {
        const text = await read(`state=${state}&need=${need}`);
        expect(messagesOf(text), text).toBeLessThanOrEqual(2);
        expect(septetsOf(text), text).toBeLessThanOrEqual(306);
        expect(text.endsWith(NATIONAL), text).toBe(true);
        const said = text.match(/(?<!\d)(?:\+?\d{2,3} )?\d{2,4} \d{3,4} \d{4}(?!\d)/g) ?? [];
        expect(
          said.filter((number) => ![...known].some((one) => one.endsWith(number.split(' ').slice(-3).join(' ')))),
          text,
        ).toEqual([]);
      }
    }
  });

  it('says of whoever may help to ask first, and of whoever must or says so, that', async () => {
    expect(await read('state=07&need=shelter')).toMatch(/Por la Superacion de la Mujer - albergue 962 622 5008\. Pregunta antes\./);
    expect(await read('state=09&need=legal')).toMatch(/\(CEAV\) 800 842 8462\. La ley los obliga a atenderte\./);
  });

  it('says honestly where nobody was found, and what is near', async () => {
    const text = await read('state=01&need=shelter');
    expect(text).toMatch(/^Aguascalientes:\nNo encontramos quien lo dé\..*Quiza haya en otro estado: Colima/);
    expect(text).toContain(NATIONAL);
  });

  it('after a rape sends to the nearest public hospital, which must attend, and never to another state', async () => {
    for (const state of STATE_CODES) {
      const text = await read(`state=${state}&need=urgent_sexual_health`);
      expect(text).toMatch(/urgencias de un hospital publico: la ley lo obliga a atenderte de inmediato y gratis.*LGV art\. 29/);
      expect(text).not.toMatch(/otro estado/);
    }
  });

  it('has a number to ask for refuge in every state, for the days are counted', async () => {
    for (const state of STATE_CODES) expect(await read(`state=${state}&need=refugee_procedure`), state).toContain('55 5209 8800');
    expect(await read('state=01&need=refugee_procedure')).toContain('Es la oficina de la Ciudad de México.');
  });

  it('warns where going has hurt, and says of a consulate that one need not call it', async () => {
    expect(await read('state=07&need=shelter')).toMatch(/962 622 5008\. Pregunta antes\. Cuidado: ve con alguien\./);
    const lines = (await read('state=09&need=consular')).split('\n').slice(1, -1);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => !line.endsWith('No tienes que llamarlo.'))).toEqual([]);
    const warned = inject('services').filter(({ kind, cautions }) => kind === 'prosecutor' && cautions.length > 0);
    const told = (await Promise.all(STATE_CODES.map((state) => read(`state=${state}&need=victim_registration`))))
      .flatMap((text) => text.split('\n'))
      .filter((line) => warned.some(({ phones }) => phones.some(({ number }) => line.includes(formatPhone(number)))));
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((line) => !line.endsWith('Cuidado: ve con alguien.'))).toEqual([]);
  });

  it('says of a place that is shut these days that it is, and the number where it answers meanwhile', async () => {
    const until = addDays(dayOf(new Date()), 3);
    const tell = (alerts: string) =>
      env.DB.prepare("update services set record = json_set(record, '$.alerts', json(?)) where id = '07-por-la-superacion-de-la-mujer'")
        .bind(alerts)
        .run();
    await tell(JSON.stringify([{ kind: 'closed', until }]));
    expect(await read('state=07&need=shelter')).toMatch(/962 622 5008\. Cerrado hasta el \d.*\. Llama antes de ir\. Cuidado/);
    await tell(JSON.stringify([{ kind: 'changed_number', until, number: '9611112222' }]));
    const meanwhile = await read('state=07&need=shelter');
    await tell('[]');
    expect([meanwhile.includes('961 111 2222'), meanwhile.includes('962 622 5008')]).toEqual([true, false]);
  });

  it('never says what was asked for', async () => {
    expect(await read('state=01&need=shelter')).not.toMatch(/albergue|trata|v[ií]ctima/i);
  });

  it('names no refuge for women, where the law does not let victims of trafficking stay', async () => {
    const refuges = inject('services').filter(({ kind }) => kind === 'womens_refuge');
    for (const state of STATE_CODES) {
      const text = await read(`state=${state}&need=emergency_lodging`);
      expect(refuges.filter(({ name }) => text.includes(name)).map(({ id }) => id)).toEqual([]);
    }
  });

  it('speaks the language of the header, and of `lang` before it', async () => {
    expect(await read('state=07&need=legal', { 'accept-language': 'en' })).toContain('All of Mexico, free');
    expect(await read('state=07&need=legal&lang=es', { 'accept-language': 'en' })).toContain('Para todo México, gratis');
  });

  it('takes one call to the database', async () => {
    const counted: Counted = { calls: 0, rowsRead: 0, statements: [] };
    const response = await api.request('/api/v1/text?state=07&need=shelter', {}, { ...env, DB: counting(env.DB, counted) });
    expect(response.status).toBe(200);
    expect(counted.calls).toBe(1);
  });
});

describe('a wrong question', () => {
  it('that describes somebody is refused as elsewhere, and told where it may be asked', async () => {
    const { detail } = await expectProblem(await request('/api/v1/text?state=07&need=shelter&gender=female'), 400, 'describes_a_person');
    expect(detail).toContain('POST /api/v1/availability');
    await expectProblem(await request('/api/v1/text?state=07&need=shelter&age=17'), 400, 'describes_a_person');
  });

  it('is named', async () => {
    for (const [query, path] of [
      ['need=shelter', 'state'],
      ['state=Narnia&need=shelter', 'state'],
      ['state=abroad&need=shelter', 'state'],
      ['state=07', 'need'],
      ['state=07&need=money', 'need'],
      ['state=07&need=legal&lang=fr', 'lang'],
    ] as const) {
      const problem = await expectProblem(await request(`/api/v1/text?${query}`), 400, 'invalid_input');
      expect(
        problem.errors?.map((error) => error.path),
        query,
      ).toEqual([path]);
    }
    await expectProblem(await request('/api/v1/text?state=07&need=legal', { method: 'POST' }), 405, 'method_not_allowed');
  });

  it('whatever is typed gets a text or a problem, never an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...NEEDS, '', 'x'), async (state, need) => {
        const query = new URLSearchParams({ state: state.toWellFormed(), need });
        const response = await request(`/api/v1/text?${query.toString()}`);
        expect([200, 400]).toContain(response.status);
        await response.body?.cancel();
      }),
      { numRuns: 100 },
    );
  });
});
