import { describe, expect, it } from 'vitest';
import { findFaults } from '#domain/faults.ts';
import { content, faultsOf, hidden, organization, phone, record, source, withheld } from '../support/records.ts';

describe('a record is not published', () => {
  const needs = (basis: string, rest: object = {}) => [{ codes: ['legal'], basis, ...rest }];
  it.each([
    ['right as it is', record(), []],
    ['with a source that is not there', record({ sources: ['gone'] }), ['no source of this file is called gone']],
    [
      'with a claim on a source that is not there',
      record({ needs: needs('stated', { source: 'gone' }) }),
      ['no source of this file is called gone'],
    ],
    [
      'with an article that nobody has read',
      record({ needs: needs('mandate', { articles: ['LGV 999'] }) }),
      ['nobody has read LGV 999: it is not in content/laws.yaml'],
    ],
    ['with one that somebody has', record({ needs: needs('mandate', { articles: ['LGV 107'] }) }), []],
    ['with the digits that are printed', record({ phones: [phone('9611234567', '01 (961) 123-4567')] }), []],
    ['with an American number as printed', record({ phones: [phone('+12105551234', '(210) 555-1234')] }), []],
    ['with a number from elsewhere as printed', record({ phones: [phone('+50212345678', '+502 1234 5678')] }), []],
    [
      'with other digits than printed',
      record({ phones: [phone('9611234567', '961 123 4568')] }),
      ['the phone 9611234567 is not what the source prints (961 123 4568)'],
    ],
    ['with hours that were worked out', record({ hours: { osm: 'Mo-Fr 09:00-15:00', source: 'page' } }), []],
    ['with hours that are never the same', record({ hours: { osm: 'odd', source: 'page' } }), []],
    [
      'with hours that nobody worked out',
      record({ hours: { osm: '24/7', source: 'page' } }),
      ['nobody has worked out the hours "24/7": run npm run directory:hours'],
    ],
    ['with a mandate that does not exist', record({ mandate: 'none' }), ['no mandate is called none']],
    [
      'through a service that does not exist',
      record({ access: { how: 'unknown', through: ['gone'] } }),
      ['access through gone, which is no service'],
    ],
    ['through one that does', record({ access: { how: 'unknown', through: ['casa'] } }), []],
    ['with a caution that does not exist', record({ cautions: ['gone'] }), ['no caution is called gone']],
  ])('%s', (_, service, expected) => expect(faultsOf(service)).toEqual(expected));

  it('without the words of what a source is said to say', () => {
    const claim = record({ needs: needs('stated', { source: 'page' }) });
    expect(faultsOf(claim)).toEqual([]);
    expect(faultsOf(claim, { sources: [source('page', { wording: undefined })] })).toEqual(['stated, but the source page has no wording']);
    expect(faultsOf(record(), { sources: [source('page', { wording: undefined })] })).toEqual([]);
    expect(faultsOf(claim, { sources: [hidden('page')] })).toEqual([]);
    const ofLaw = record({ needs: needs('mandate', { articles: ['LGV 107'], source: 'page' }) });
    expect(faultsOf(ofLaw, { sources: [source('page', { wording: undefined })] })).toEqual([]);
  });

  it('when a mandate of it names what is not there', () => {
    const mandates = {
      police: {
        needs: [{ codes: ['legal'], basis: 'mandate', articles: ['LGV 1'] }],
        eligibility: [],
        conditions: {},
        languages: [],
        cautions: [],
      },
    };
    expect(faultsOf(record({ mandate: 'police' }), {}, { mandates })).toEqual(['nobody has read LGV 1: it is not in content/laws.yaml']);
  });
});

describe('a confidential place', () => {
  it('shows no words and no link of its sources', () => {
    expect(faultsOf(withheld())).toEqual(['withheld, but the source page shows its words or its link']);
    expect(faultsOf(withheld(), { sources: [hidden('page')] })).toEqual([]);
  });
  it('is named after no town of the directory', () => {
    const town = (city: string) =>
      organization([record({ id: 'otra', name: 'Oficina', location: { city, source: 'page' } })], { id: 'otra-org', name: 'Oficina' });
    const named = (changes: object, city = 'Tapachula', org: object = {}) =>
      findFaults(content([organization([withheld(changes)], { sources: [hidden('page')], ...org }), town(city)])).map(
        ({ message }) => message,
      );
    expect(named({ name: 'Casa de Tapachula' })).toEqual(['withheld, but its name tells a town (tapachula)']);
    expect(named({ id: 'casa-tapachula' })).toEqual(['withheld, but its name tells a town (tapachula)']);
    expect(named({}, 'Tapachula', { name: 'Tapachula A.C.' })).toEqual(['withheld, but its name tells a town (tapachula)']);
    expect(named({}, 'Tapachula', { id: 'tapachula' })).toEqual(['withheld, but its name tells a town (tapachula)']);
    expect(named({ name: 'Casa de Tonalá' }, 'Tonalá y Arriaga')).toEqual(['withheld, but its name tells a town (tonala)']);
    expect(named({ name: 'Casa de Arriaga' }, 'Tonalá, Arriaga')).toEqual(['withheld, but its name tells a town (arriaga)']);
    expect(named({ name: 'Tapachulatodos' })).toEqual([]);
    expect(named({ name: 'Casa de Nuevo León' }, 'León')).toEqual([]);
    expect(named({ name: 'Casa de León' }, 'León')).toEqual(['withheld, but its name tells a town (leon)']);
    expect(named({ name: 'Casa Ixt' }, 'Ixt')).toEqual([]);
    expect(named({ name: 'Casa Puebla' }, 'Puebla')).toEqual([]);
  });
  it('has no caution that links to anything', () => {
    const cautions = [
      { id: 'open', text: { es: '', en: '' }, articles: [], sources: [hidden('a'), source('b')] },
      { id: 'closed', text: { es: '', en: '' }, articles: [], sources: [hidden('a')] },
    ];
    const faults = (id: string) => faultsOf(withheld({ cautions: [id] }), { sources: [hidden('page')] }, { cautions });
    expect(faults('open')).toEqual(['withheld, but the caution open shows a source']);
    expect(faults('closed')).toEqual([]);
    expect(faultsOf(withheld(), { sources: [hidden('page')] }, { cautions })).toEqual([]);
  });
});
