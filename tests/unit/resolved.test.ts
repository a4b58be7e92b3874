import { describe, expect, it } from 'vitest';
import { listPublished } from '#domain/content.ts';
import { findFaults } from '#domain/faults.ts';
import { newestDate, referencesOf, resolveServices } from '#domain/directory.ts';
import { content, faultsOf, hidden, organization, phone, record, source, withheld } from '../support/records.ts';

describe('one thing twice', () => {
  const two = (a: object, b: object, changes: object = {}) =>
    findFaults(content([organization([record(a)]), organization([record(b)], { id: 'otra', ...changes })])).map(
      ({ record: id, message }) => `${id}: ${message}`,
    );
  const A = { id: 'a', name: 'Uno' };
  const B = { id: 'b', name: 'Dos' };
  it('is found by its id', () => {
    expect(two(A, { ...B, id: 'a' })).toEqual(['a: two services have this id']);
    expect(two(A, B, { id: 'org' })).toEqual(['org: two organisations have this id']);
    expect(faultsOf(record(), { sources: [source('page'), source('page')] })).toEqual(['two sources are called page']);
    expect(two(A, B)).toEqual([]);
  });
  it('is found by its name, or by its kind and phone, in one state', () => {
    const message = 'one place twice? They share the';
    expect(two(A, { ...B, name: 'ÚNO' })).toEqual([`org, otra: ${message} name uno in 07`]);
    expect(two(A, { ...B, name: 'Uno', area: { states: ['20'] } })).toEqual([]);
    const phones = [phone('9611234567')];
    expect(two({ ...A, phones }, { ...B, phones })).toEqual([`org, otra: ${message} phone 9611234567   (ngo) in 07`]);
    expect(two({ ...A, phones }, { ...B, phones, kind: 'legal_aid' })).toEqual([]);
    expect(two({ ...A, phones }, { ...B, phones: [{ ...phones[0], extension: '12' }] })).toEqual([]);
    expect(two({ ...A, phones }, { ...B, phones: [{ ...phones[0], option: '1' }] })).toEqual([]);
    expect(two({ ...A, area: 'national' }, { ...B, name: 'Uno', area: 'national' })).toEqual([
      `org, otra: ${message} name uno in national`,
    ]);
    expect(two({ ...A, area: { hosts: ['US'] } }, { ...B, name: 'Uno', area: { hosts: ['US'] } })).toEqual([
      `org, otra: ${message} name uno in US`,
    ]);
  });
});

it('what a warning names is left out, by its id or its name, and an organisation without services with it', () => {
  const organizations = [
    organization([record({ id: 'a', name: 'Uno' }), record({ id: 'b', name: 'Dos' })]),
    organization([record({ id: 'c', name: 'Tres' })], { id: 'o2' }),
  ];
  const published = (warnings: object[]) =>
    listPublished(content(organizations, { warnings })).map(({ services }) => services.map(({ id }) => id));
  expect(published([])).toEqual([['a', 'b'], ['c']]);
  expect(
    published([
      { id: 'a', names: [] },
      { id: 'x', names: ['Otro', 'TRÉS'] },
    ]),
  ).toEqual([['b']]);
});

describe('a record as answers read it', () => {
  const claim = (rest: object) => ({ value: 'yes', basis: 'mandate', ...rest });
  it('has its own sources, cautions, articles, hours and doors, and nothing else', () => {
    const services = [
      record({
        id: 'a',
        name: 'Uno',
        needs: [{ codes: ['legal'], basis: 'mandate', articles: ['LGV 107'] }],
        cautions: ['c1'],
        access: { how: 'call', through: ['b', 'gone'] },
        hours: { osm: 'Mo-Fr 09:00-15:00', source: 'hours' },
      }),
      record({ id: 'b', name: 'Dos', phones: [phone('9611234567')], sources: ['new'] }),
    ];
    const sources = [source('page'), source('hours', { date: '2024-05' }), source('new', { date: null }), source('other')];
    const cautions = [
      { id: 'c1', text: { es: '', en: '' }, articles: ['LGV 110'], sources: [] },
      { id: 'c2', text: { es: '', en: '' }, articles: [], sources: [] },
    ];
    const [a, b] = resolveServices(content([organization(services, { sources, acronym: 'CU' })], { cautions }));
    expect(a?.sources.map(({ id }) => id)).toEqual(['page', 'hours']);
    expect(a?.cautions.map(({ id }) => id)).toEqual(['c1']);
    expect(Object.keys(a?.citations ?? {})).toEqual(['LGV 107', 'LGV 110']);
    expect(a?.access.through).toMatchObject([{ id: 'b', name: 'Dos', phones: [{ number: '9611234567' }] }]);
    expect(a?.organization).toEqual({ id: 'org', name: 'Casa Uno A.C.', acronym: 'CU' });
    expect([a?.hours, a?.opening?.onHolidays, a?.sourceDate]).toEqual(['Mo-Fr 09:00-15:00', 'closed', '2025']);
    expect([b?.hours, b?.opening, b?.location]).toEqual([undefined, undefined, { withheld: false, city: undefined, address: undefined }]);
    expect(referencesOf(a!)).toEqual(['LGV 107', 'LGV 110']);
  });
  it('of a confidential place has nothing that could tell where it is', () => {
    const service = withheld({ emails: ['a@example.org'], urls: ['https://example.org'], hours: { osm: 'odd', source: 'page' } });
    const [one] = resolveServices(content([organization([service], { sources: [hidden('page')] })]));
    expect(one).toMatchObject({
      location: { withheld: true },
      emails: [],
      urls: [],
      hours: undefined,
      organization: { id: 'org', name: 'Casa Uno A.C.' },
    });
  });
  it('names the articles behind its stay and its rules of the house, and that on refuges', () => {
    const laws = {
      LGTP: { title: 'Ley', url: 'https://example.org', as_of: '2025-01-01', articles: ['90 VI'] },
      LGV: { title: 'Ley', url: 'https://example.org', as_of: '2025-01-01', articles: ['107'] },
    };
    const [one] = resolveServices(
      content([organization([record({ kind: 'womens_refuge', phone_allowed: claim({ articles: ['LGV 107'] }) })])], { laws }),
    );
    expect(referencesOf(one!)).toEqual(['LGTP 90 VI', 'LGV 107']);
    expect(Object.keys(one!.citations)).toEqual(['LGTP 90 VI', 'LGV 107']);
  });
  it('is as old as its newest source', () => {
    expect(
      newestDate([
        source('a', { date: '2024' }),
        source('b', { date: '2025-02' }),
        source('c', { date: null }),
        source('d', { date: '2025-01-31' }),
      ]),
    ).toBe('2025-02');
    expect(newestDate([source('a', { date: null })])).toBeNull();
    expect(newestDate([])).toBeNull();
  });
});
