import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#domain/days.ts';
import type { Service } from '#domain/service.ts';
import type { Check } from '#domain/verification.ts';
import { confirmByPhone, take } from '../../worker/corrections/check-actions.ts';
import { listPlaces, LOCK_MS, releaseLock, takeLock } from '../../worker/corrections/due-queries.ts';
import { readForStewards } from '../../worker/corrections/reading.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { makePhone, makeService } from '../support/factories.ts';
import { makePartner } from '../support/partners.ts';
import { actAs, makePerson } from '../support/people.ts';

const NOW = Date.now();
const TODAY = dayOf(new Date(NOW));
const [ME, ANOTHER] = ['a'.repeat(32), 'b'.repeat(32)];
const db = () => openForPartner(env.DB);
const numberOf = (day: string) => Number(day.replaceAll('-', ''));

const check = (of: Check['of'], date: string): Check => ({ of, date, method: 'called', by: 'steward', source: 'page' });
const place = (id: string, changes: Partial<Service> = {}) =>
  makeService({ id, page: `07-${id}`, organization: { id, name: id }, sourceDate: '2024', ...changes });

beforeAll(async () => {
  const door = { id: 'line', page: '07-line', name: 'Línea', phones: [makePhone('9612222222')] };
  await loadDirectory(
    env.DB,
    [
      place('line', { kind: 'hotline', phones: [{ ...makePhone(), emergency: true }], hours: '24/7' }),
      place('house', { kind: 'shelter', location: { withheld: true }, access: { how: 'call', through: [door] } }),
      place('silent', { sourceDate: null, checks: [check('eligibility', addDays(TODAY, -10))] }),
      place('office', { phones: [makePhone()], checks: [check('phones', addDays(TODAY, -3)), check('eligibility', TODAY)] }),
      place('invented', { demo: true }),
      // Of which the organisations of the test have their names.
      ...['listed-shelter', 'listed-referrer'].map((id) => place(id, { phones: [makePhone()] })),
    ],
    [],
    { isDemo: true, now: NOW },
  );
});
beforeEach(async () => {
  await env.DB.batch([env.DB.prepare('delete from check_locks'), env.DB.prepare('delete from reports')]);
});

const read = async (person = ME, now = NOW) => listPlaces(db(), person, numberOf(addDays(TODAY, -59)), now);
const find = async (id: string, person = ME, now = NOW) => (await read(person, now)).places.find((one) => one.id === id);

describe('what the list reads of a place', () => {
  it('is what the rule needs, of every place that exists', async () => {
    const { places } = await read();
    expect(places.map(({ id }) => id).sort()).toEqual(['house', 'line', 'listed-referrer', 'listed-shelter', 'office', 'silent']);
    expect(await find('line')).toMatchObject({
      kind: 'hotline',
      phones: 1,
      hasEmergency: true,
      hasHours: true,
      checks: [],
      sourceDate: '2024',
    });
    // One gets in through another place: its number is what is called.
    expect(await find('house')).toMatchObject({ phones: 1, hasEmergency: false, hasHours: false, area: { states: ['07'] } });
    expect(await find('silent')).toMatchObject({ phones: 0, sourceDate: null, checks: [{ of: 'eligibility' }] });
  });

  it('has its numbers only for whoever is calling it', async () => {
    expect(await takeLock(db(), 'house', ME, NOW)).toBe('taken');
    const mine = await find('house');
    expect(mine).toMatchObject({ caller: 'me', until: NOW + LOCK_MS });
    expect(mine?.numbers?.through[0]?.phones.map(({ number }) => number)).toEqual(['9612222222']);
    const theirs = await find('house', ANOTHER);
    expect([theirs?.caller, theirs?.numbers]).toEqual(['another', undefined]);
    expect((await find('line'))?.caller).toBeUndefined();
  });
});

describe('what the public reported', () => {
  const report = (id: string, reason: string, day: string, count: number) =>
    env.DB.prepare('insert into reports (service_id, reason, day, reports) values (?, ?, ?, ?)')
      .bind(id, reason, numberOf(day), count)
      .run();

  it('is summed over sixty days, and answered by a check of what it is about', async () => {
    await report('line', 'no_answer', TODAY, 3);
    await report('line', 'no_answer', addDays(TODAY, -59), 2);
    await report('line', 'no_answer', addDays(TODAY, -60), 1);
    await report('line', 'not_for_me', TODAY, 1);
    await report('office', 'no_answer', addDays(TODAY, -3), 3);
    await report('office', 'moved', addDays(TODAY, -2), 1);
    await report('office', 'not_for_me', addDays(TODAY, -1), 1);
    expect(Object.fromEntries((await read()).reports)).toEqual({ line: { no_answer: 5, not_for_me: 1 }, office: { moved: 1 } });
  });

  it('of a place without a number is answered by any check', async () => {
    await report('silent', 'closed', addDays(TODAY, -11), 3);
    expect((await read()).reports.size).toBe(0);
    await report('silent', 'closed', addDays(TODAY, -9), 2);
    expect((await read()).reports.get('silent')).toEqual({ closed: 2 });
  });

  it('of a place that is no longer listed is nobody’s', async () => {
    await report('gone', 'closed', TODAY, 3);
    expect((await read()).reports.size).toBe(0);
  });
});

describe('a place is called by one at a time', () => {
  it('by the first of many who take it at once, until twenty minutes have passed', async () => {
    const all = [ME, ANOTHER, 'c'.repeat(32), 'd'.repeat(32)];
    const taken = await Promise.all(all.map((person) => takeLock(db(), 'line', person, NOW)));
    expect(taken.filter((one) => one === 'taken')).toHaveLength(1);
    const holder = all[taken.indexOf('taken')] ?? '';
    const other = all.find((person) => person !== holder) ?? '';
    expect(await takeLock(db(), 'line', other, NOW + LOCK_MS - 1)).toBe('another');
    expect(await takeLock(db(), 'line', other, NOW + LOCK_MS)).toBe('taken');
    // Whoever held it before cannot let go what is another's.
    await releaseLock(db(), 'line', holder);
    expect(await takeLock(db(), 'line', holder, NOW + LOCK_MS)).toBe('another');
    await releaseLock(db(), 'line', other);
    expect(await takeLock(db(), 'line', holder, NOW + LOCK_MS)).toBe('taken');
  });

  it('for longer when the same person takes it again; never a place that is not there', async () => {
    await takeLock(db(), 'line', ME, NOW);
    expect(await takeLock(db(), 'line', ME, NOW + 1000)).toBe('taken');
    expect((await find('line'))?.until).toBe(NOW + 1000 + LOCK_MS);
    expect(await takeLock(db(), 'nowhere', ME, NOW)).toBe('unknown');
  });
});

describe('stewards', () => {
  it('confirm what the place has, and nothing that another is asking', async () => {
    const [one, two] = [
      await actAs(await makePerson((await makePartner('steward')).id)),
      await actAs(await makePerson((await makePartner('steward')).id)),
    ];
    await take(one, 'line', NOW);
    await expect(take(two, 'line', NOW)).rejects.toMatchObject({ code: 'being_checked' });
    await expect(confirmByPhone(two, 'line', 'phones', NOW)).rejects.toMatchObject({ code: 'being_checked' });
    await expect(confirmByPhone(one, 'line', 'regime', NOW)).rejects.toMatchObject({ code: 'invalid_input' });
    await confirmByPhone(one, 'line', 'phones', NOW);
    expect((await find('line'))?.checks).toEqual([expect.objectContaining({ of: 'phones', date: TODAY })]);
    expect((await find('line', one.caller.tokenId))?.caller, 'the call goes on').toBe('me');
    await confirmByPhone(one, 'line', 'all', NOW + 1);
    expect((await find('line'))?.checks.map(({ of }) => of).sort()).toEqual(['eligibility', 'hours', 'phones']);
    expect((await find('line'))?.caller).toBeUndefined();
  });

  it('alone read what the pages of stewards show', async () => {
    for (const role of ['shelter', 'referrer'] as const) {
      const { caller } = await actAs(await makePerson((await makePartner(role)).id));
      const reading = readForStewards(db(), { caller, name: 'x' });
      for (const asked of [
        reading.due(),
        reading.proposals(),
        reading.file('07-line'),
        reading.search({ words: '', state: undefined, kind: undefined }),
      ])
        await expect(asked).rejects.toMatchObject({ code: 'missing_scope' });
    }
    await expect(readForStewards(db(), undefined).due()).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});
