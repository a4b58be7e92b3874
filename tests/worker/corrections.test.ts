import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { addDays } from '#domain/days.ts';
import { accept, propose, refuse } from '../../worker/corrections/actions.ts';
import { confirmByPhone, say } from '../../worker/corrections/check-actions.ts';
import { sayOwn } from '../../worker/corrections/own-actions.ts';
import { listAccepted, listOfService } from '../../worker/corrections/queries.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { ask, request } from '../support/ask.ts';
import { acting, ALERT, CONTENT, correct, house, line, office, own, read, said, TODAY, twin, type Changed } from '../support/correcting.ts';
import { makePhone } from '../support/factories.ts';
import { makePerson } from '../support/people.ts';

async function dump(): Promise<unknown> {
  const tables = [
    'organizations',
    'services',
    'service_areas',
    'service_needs',
    'need_coverage',
    'hsds_entries',
    'directory',
    'corrections',
  ];
  const all = await env.DB.batch(tables.map((table) => env.DB.prepare(`select * from ${table} order by 1, 2`)));
  return all.map(({ results }) => results);
}

const problem = (code: string) => expect.objectContaining({ code });

beforeEach(async () => {
  await env.DB.prepare('delete from corrections').run();
  await loadDirectory(env.DB, [], []);
  await loadDirectory(env.DB, CONTENT, []);
});

describe('an accepted correction', () => {
  it('is what the API answers at once, with who said it and how', async () => {
    await correct({ field: 'phones', value: [{ number: '9619998877', channels: ['voice'], emergency: false }] });
    const { phones, verification, sources } = await read('office');
    expect(phones.map(({ number }) => number)).toEqual(['9619998877']);
    expect(verification).toMatchObject({ method: 'called', date: TODAY, status: 'fresh' });
    expect(verification.fields).toMatchObject([{ group: 'phones', by: 'steward', evidence: null }]);
    expect(sources.at(-1)).toMatchObject({ url: null, date: TODAY });
  });

  it('changes the door of those who are reached through it', async () => {
    await correct({ field: 'phones', value: [{ number: '5598765432', channels: ['voice'], emergency: false }] }, 'line');
    const { access } = await read('house');
    expect(access.through.flatMap(({ phones }) => phones.map(({ number }) => number))).toEqual(['5598765432']);
  });

  it('moves the answers, the lists and the counts together', async () => {
    expect((await ask('07', { needs: ['food'] })).services).toEqual([]);
    await correct({ field: 'needs', value: ['food'] });
    const { services, gaps } = await ask('07', { needs: ['food'] });
    expect(services.map(({ id }) => id)).toEqual(['office']);
    expect(gaps).toMatchObject([{ need: 'food', status: 'ask' }]);
    const coverage = await request('/api/v1/coverage?need=food&state=07&group=woman');
    expect(await coverage.json()).toMatchObject({ coverage: [{ states: [{ state: '07', status: 'ask', ask: 1 }] }] });
    const listed = await request('/api/hsds/services?per_page=100&full=true');
    const { contents } = await listed.json<{ contents: { x_slug?: string; x_needs?: { need: string }[] }[] }>();
    const hsds = contents.find(({ x_slug: slug }) => slug === 'office');
    expect(hsds?.x_needs?.map(({ need }) => need)).toContain('food');
  });

  it('outlives a load of the content that does not know it, and of one that contradicts it', async () => {
    await correct({ field: 'phones', value: [{ number: '9619998877', channels: ['voice'], emergency: false }] });
    const live = await read('office');
    const again = await loadDirectory(env.DB, CONTENT, []);
    expect(again.written).toBe(0);
    await loadDirectory(env.DB, [line, house, { ...office, phones: [makePhone('9611111111')] }, twin, own], []);
    expect((await read('office')).phones).toEqual(live.phones);
  });

  it('is not said again once the content says it', async () => {
    const id = await correct({ field: 'phones', value: [{ number: '9619998877', channels: ['voice'], emergency: false }] });
    const source = { id: `c-${id.slice(0, 12)}`, withheld: true, origin: 'call', date: TODAY, confidence: 'high' } as const;
    await loadDirectory(env.DB, [line, house, { ...office, sources: [source], phones: [makePhone('9612222222')] }, twin, own], []);
    expect((await read('office')).phones.map(({ number }) => number)).toEqual(['9612222222']);
  });
});

describe('what leads somebody to a door', () => {
  it.each<Changed>([
    { field: 'phones', value: [] },
    { field: 'location', value: { city: 'Tapachula' } },
    { field: 'regime', value: 'open' },
    { field: 'alert', value: { kind: 'changed_number', until: TODAY, number: '9610000001' } },
  ])('$field waits for another organisation: its own, whoever signs, is refused', async (change) => {
    const [one, other] = [await acting(), await acting()];
    const id = await propose(one.db, said(change), one, Date.now());
    const before = await read('office');
    await expect(accept(one.db, id, { ...one.decider, personId: 'f'.repeat(32) }, true, Date.now())).rejects.toEqual(
      problem('second_organisation_needed'),
    );
    expect(await read('office')).toEqual(before);
    await accept(one.db, id, other.decider, true, Date.now());
    expect((await listAccepted(one.db)).map(({ correction }) => correction.id)).toEqual([id]);
  });

  it('a steward cannot propose by an owner’s link of its own and accept it', async () => {
    const [one, other] = [await acting(), await acting()];
    const maker = { ...one, decider: { ...one.decider, personId: await makePerson(one.decider.partnerId) } };
    const whole = { ...said({ field: 'phones', value: [] }), by: 'owner', method: 'owner_confirmed' } as const;
    const id = await propose(one.db, whole, undefined, Date.now(), maker.decider.personId);
    await expect(accept(one.db, id, maker.decider, true, Date.now())).rejects.toEqual(problem('second_organisation_needed'));
    expect((await read('office')).phones).toHaveLength(1);
    await accept(one.db, id, other.decider, true, Date.now());
    expect((await read('office')).phones).toEqual([]);
  });

  it('anything else one steward may say alone', async () => {
    const one = await acting();
    const id = await propose(one.db, said({ field: 'cost', value: 'free' }), one, Date.now());
    await accept(one.db, id, one.decider, true, Date.now());
    expect((await read('office')).cost).toMatchObject({ value: 'free', basis: 'stated' });
  });
});

describe('a correction that cannot hold', () => {
  it.each([
    ['an address of a withheld place', { field: 'location', value: { city: 'Tapachula' } }, 'house'],
    ['hours of a withheld place', { field: 'hours', value: '24/7' }, 'house'],
    ['an alert without end', { field: 'alert', value: { kind: 'closed', until: addDays(TODAY, 91) } }, 'office'],
    ['an alert that has ended', { field: 'alert', value: { kind: 'closed', until: addDays(TODAY, -1) } }, 'office'],
  ] as const)('%s is refused when it is said, and nothing is kept', async (_, change, serviceId) => {
    const one = await acting();
    await expect(propose(one.db, said(change, serviceId), one, Date.now())).rejects.toEqual(problem('correction_refused'));
    expect(await listOfService(one.db, serviceId)).toEqual([]);
  });

  it('of a refused one nothing is kept but that it was refused', async () => {
    const [one, other] = [await acting(), await acting()];
    const id = await propose(one.db, said({ field: 'emails', value: ['nadie@example.org'] }), one, Date.now());
    await refuse(other, id, Date.now());
    const [kept] = await listOfService(one.db, 'office');
    expect(kept).toMatchObject({ state: 'refused', correction: { value: null } });
    await expect(accept(one.db, id, other.decider, true, Date.now())).rejects.toEqual(problem('correction_decided'));
  });

  it('twenty of one organisation may wait, no more', async () => {
    const one = await acting();
    const emails = (index: number) => said({ field: 'emails', value: [`n${index}@example.org`] });
    for (let index = 0; index < 20; index += 1) await propose(one.db, emails(index), one, Date.now());
    await expect(propose(one.db, emails(20), one, Date.now())).rejects.toEqual(problem('too_many_corrections'));
  });

  it('what holds at once is taken in while twenty wait: still right, shut, off the list', async () => {
    const one = await acting();
    for (let index = 0; index < 20; index += 1)
      await propose(one.db, said({ field: 'phones', value: [makePhone(`96100000${10 + index}`)] }), one, Date.now());
    await confirmByPhone(one, 'office', 'all', Date.now());
    await say(one, said({ field: 'cost', value: 'free' }), Date.now());
    const keeper = { db: one.db, serviceId: 'office', by: 'owner', speaker: undefined, decider: one.decider } as const;
    for (let index = 0; index < 20; index += 1) await sayOwn(keeper, { field: 'emails', value: [`n${index}@example.org`] }, Date.now());
    expect(await sayOwn(keeper, ALERT, Date.now())).toBe(true);
    expect((await read('office')).alerts).toMatchObject([{ kind: 'closed' }]);
    expect(await sayOwn(keeper, { field: 'withdrawn', value: true }, Date.now())).toBe(true);
    expect((await request('/api/v1/services/office')).status).toBe(404);
  });

  it('said again by the same organisation it waits once, also when twenty wait', async () => {
    const [one, other] = [await acting(), await acting()];
    const ids = [];
    for (const steward of [one, one, other])
      ids.push(await propose(steward.db, said({ field: 'cost', value: 'free' }), steward, Date.now()));
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(await listOfService(one.db, 'office')).toHaveLength(2);
    await accept(one.db, ids[0] ?? '', one.decider, true, Date.now());
    expect(await propose(one.db, said({ field: 'cost', value: 'free' }), one, Date.now())).not.toBe(ids[0]);
  });
});

describe('two at once', () => {
  it('both hold, whichever of the same organisation was written last', async () => {
    const [one, other] = [await acting(), await acting()];
    const first = await propose(one.db, said({ field: 'cost', value: 'free' }), one, Date.now());
    const second = await propose(one.db, said({ field: 'languages', value: ['tzo'] }, 'twin'), one, Date.now());
    await Promise.all([accept(one.db, first, other.decider, true, Date.now()), accept(other.db, second, one.decider, true, Date.now())]);
    expect((await read('office')).cost?.value).toBe('free');
    expect((await read('twin')).languages.map(({ language }) => language)).toEqual(['tzo']);
  });

  it('the same one accepted twice changes the directory once', async () => {
    const [one, other, third] = [await acting(), await acting(), await acting()];
    const id = await propose(one.db, said({ field: 'phones', value: [] }), one, Date.now());
    const results = await Promise.allSettled([
      accept(one.db, id, other.decider, true, Date.now()),
      accept(one.db, id, third.decider, true, Date.now() + 1),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listAccepted(one.db)).toHaveLength(1);
  });

  it('a failing database keeps everything as it was', async () => {
    const [one, other] = [await acting(), await acting()];
    const id = await propose(one.db, said({ field: 'needs', value: ['food'] }), one, Date.now());
    const before = await dump();
    await env.DB.prepare(
      "create trigger broken before insert on audit_events when new.action = 'correction_accepted' begin select raise(abort, 'no'); end",
    ).run();
    await expect(accept(one.db, id, other.decider, true, Date.now())).rejects.toThrow();
    await env.DB.prepare('drop trigger broken').run();
    expect(await dump()).toEqual(before);
  });
});

it('every real record can be corrected and loaded again without another write', async () => {
  const real = [...inject('services').slice(0, 120), own];
  await loadDirectory(env.DB, real, inject('surveys'));
  const [first] = real.filter(({ location, groups }) => !location.withheld && groups.length === 1);
  if (!first) throw new Error('no service');
  const steward = await acting();
  const id = await propose(steward.db, said({ field: 'checks', value: ['phones', 'eligibility'] }, first.id), steward, Date.now());
  await accept(steward.db, id, steward.decider, true, Date.now());
  expect(await loadDirectory(env.DB, real, inject('surveys'))).toMatchObject({ written: 0, removed: 0 });
});
