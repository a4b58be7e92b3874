import { describe, expect, it } from 'vitest';
import { evaluate } from '#domain/evaluate.ts';
import { compareKeys, decodeCursor, encodeCursor, sortKey, type SortKey } from '#domain/order.ts';
import type { Profile } from '#domain/profile.ts';
import { basisOfNeed, hasWayIn, nationalitiesServed, worksIn, zonesOf, type Service } from '#domain/service.ts';
import { copyOf, factsOf } from '#domain/copy.ts';
import { groupOf, makePhone, makeService, stated } from '../support/factories.ts';

const TODAY = '2026-11-28';
const phones = [makePhone()];
const said = (...codes: ('legal' | 'medical' | 'addiction')[]) => [{ codes, basis: 'stated', source: 'page' }] as const;

/** A place that is a yes for everybody, and can be called. */
const place = (id: string, changes: Partial<Service> = {}) => makeService({ id, phones, groups: [groupOf()], ...changes });

function order(profile: Profile, ...services: Service[]): string {
  const keys = services.map((service) => sortKey({ service, evaluation: evaluate(profile, service) }, profile, TODAY));
  return keys
    .sort(compareKeys)
    .map((key) => key.at(-1))
    .join(' ');
}

const check = (date: string) => [{ of: 'phones', method: 'called', date, by: 'steward', source: 'c' }] as const;

describe('the order of an answer', () => {
  it('is that of the ids where nothing else tells them apart, whichever comes first', () => {
    expect(order({}, place('b'), place('a'), place('c'))).toBe('a b c');
  });
  it('for a child has the authority of its own state first, whatever speaks against it', () => {
    const authority = place('z', { kind: 'child_protection', level: 'state', phones: [] });
    const federal = place('y', { kind: 'child_protection', level: 'federal' });
    expect(order({ age: 12 }, place('a'), federal, authority)).toBe('z a y');
    expect(order({ age: 18 }, place('a'), federal, authority)).toBe('a y z');
  });
  it('has what refuses after everything that may take the person', () => {
    const men = place('a', { groups: [groupOf(stated({ axis: 'gender', accepts: ['male'], otherwise: 'refuses' }))] });
    const silent = place('b', { groups: [], phones: [] });
    expect(order({ gender: 'female' }, men, silent)).toBe('b a');
  });
  it('has a consulate last for whoever may seek refuge, and only then', () => {
    const consulate = place('a', { kind: 'consulate' });
    expect(order({ migration: 'refugee' }, consulate, place('b', { phones: [] }))).toBe('b a');
    expect(order({ migration: 'refugee' }, place('a'), place('b'))).toBe('a b');
    expect(order({}, consulate, place('b'))).toBe('a b');
  });
  it('has addiction care last unless somebody asks for it, and what is shut these days', () => {
    const care = place('a', { kind: 'addiction_care', needs: said('addiction', 'legal') });
    expect(order({}, care, place('b', { phones: [] }))).toBe('b a');
    expect(order({ needs: ['legal'] }, care, place('b', { phones: [] }))).toBe('b a');
    expect(order({ needs: ['addiction'] }, care, place('b', { needs: said('addiction') }))).toBe('a b');
    const shut = place('a', { alerts: [{ kind: 'full', until: TODAY }] });
    expect(order({}, shut, place('b', { phones: [] }))).toBe('b a');
    expect(order({}, place('a', { alerts: [{ kind: 'full', until: '2026-11-27' }] }), place('b'))).toBe('a b');
  });
  it('then has what can be reached, then the surer verdict, then what was checked of late', () => {
    expect(order({}, place('a', { phones: [] }), place('b', { groups: [] }))).toBe('b a');
    expect(order({}, place('a', { groups: [], checks: check(TODAY) }), place('b'))).toBe('b a');
    expect(order({}, place('a'), place('b', { checks: check('2026-08-31') }), place('c', { checks: check('2026-06-10') }))).toBe('b c a');
    expect(order({}, place('a', { checks: check('2026-05-01'), sourceDate: null }), place('b', { checks: check(TODAY) }))).toBe('b a');
  });
  it('then has what the place says before what the law obliges it to', () => {
    const ofLaw = { groups: [{ anyone: { basis: 'mandate', articles: ['LGV 107'] }, rules: [] }] } as const;
    expect(order({}, place('a', ofLaw), place('b'))).toBe('b a');
    const silent = { groups: [{ rules: [] }] };
    const half = { groups: [{ rules: [stated({ axis: 'gender', accepts: ['female'], otherwise: 'refuses' })] }] };
    expect(order({ gender: 'female', disability: 'yes' }, place('a', silent), place('b', half))).toBe('b a');
  });
  it('then has what meets more, what asks nothing that cannot be met, what is newer, and what is of the state', () => {
    expect(
      order({ needs: ['legal', 'medical'] }, place('a', { needs: said('legal') }), place('b', { needs: said('legal', 'medical') })),
    ).toBe('b a');
    const complaint = { complaint_required: { value: 'yes', basis: 'stated', source: 'page' } } as const;
    const documents = { documents_required: { value: 'yes', basis: 'stated', source: 'page' } } as const;
    expect(order({ complaint: 'unwilling' }, place('a', { conditions: complaint }), place('b', { conditions: documents }))).toBe('b a');
    expect(order({}, place('a', { sourceDate: '2024-12-31' }), place('b', { sourceDate: '2025-01' }))).toBe('b a');
    expect(order({}, place('a', { sourceDate: '2025-01-02' }), place('b', { sourceDate: '2025-02' }))).toBe('b a');
    expect(order({}, place('a', { sourceDate: '2025-01-02' }), place('b', { sourceDate: '2025-01-03' }))).toBe('b a');
    expect(order({}, place('a', { sourceDate: null }), place('b', { sourceDate: '1999' }))).toBe('b a');
    expect(order({}, place('a', { area: 'national' }), place('b'))).toBe('b a');
  });
});

describe('where the next part of an answer begins', () => {
  const key: SortKey = [1, 0, 0, 0, 0, 1, 1, 0, -2, 0, -20250100, 0, 'casa-ñ?>~'];
  const plainKey: SortKey = [1, 0, 0, 0, 0, 1, 1, 0, -2, 0, -20250100, 0, 'casa???>>>~~~'];
  it('is told in letters that an address may hold, and understood again', () => {
    expect(encodeCursor(plainKey)).toMatch(/^[\w-]+$/);
    expect(decodeCursor(encodeCursor(plainKey))).toEqual(plainKey);
    expect(decodeCursor(encodeCursor(key))).toEqual(key);
  });
  it.each([
    ['no base64', '%%%'],
    ['no JSON', btoa('[1,')],
    ['too short', btoa(JSON.stringify([1, 'a']))],
    ['too long', btoa(JSON.stringify([...plainKey.slice(0, 12), 1, 'a']))],
    ['without an id', btoa(JSON.stringify([...plainKey.slice(0, 12), 7]))],
    ['with words for numbers', btoa(JSON.stringify(['x', ...plainKey.slice(1)]))],
    ['with a word among the numbers', btoa(JSON.stringify([1, 'x', ...plainKey.slice(2)]))],
  ])('is not understood when it is %s', (_, cursor) => expect(decodeCursor(cursor)).toBeUndefined());
  it('is compared part by part', () => {
    expect(compareKeys(key, key)).toBe(0);
    expect(compareKeys([1, 'a'], [1, 'b'])).toBe(-1);
    expect(compareKeys([2, 'a'], [1, 'b'])).toBe(1);
    expect(compareKeys([1, 2, 'a'], [1] as unknown as SortKey)).toBe(0);
  });
});

describe('where a service works', () => {
  it.each([
    ['national', '07', undefined, true],
    [{ states: ['07', '20'] }, '20', undefined, true],
    [{ states: ['07'] }, '20', undefined, false],
    ['world', '07', undefined, false],
    [{ hosts: ['US'] }, '07', undefined, false],
    ['world', 'abroad', 'FR', true],
    ['national', 'abroad', undefined, false],
    [{ states: ['07'] }, 'abroad', undefined, false],
    [{ hosts: ['US-TX'] }, 'abroad', undefined, true],
    [{ hosts: ['US-TX'] }, 'abroad', 'US-TX', true],
    [{ hosts: ['US-TX'] }, 'abroad', 'US-CA', false],
    [{ hosts: ['US'] }, 'abroad', 'US-CA', true],
  ] as const)('%o in %s, %s: %s', (area, state, host, expected) => expect(worksIn(area as Service['area'], state, host)).toBe(expected));
  it('tells by which clocks it lives', () => {
    expect(zonesOf('national')).toEqual(['America/Mexico_City']);
    expect(zonesOf('world')).toEqual([]);
    expect(zonesOf({ hosts: ['US'] })).toEqual([]);
    expect(zonesOf({ states: ['07', '20'] })).toEqual(['America/Mexico_City']);
  });
});

describe('a way in', () => {
  it('is a phone, an address that is published, or another service', () => {
    expect(hasWayIn(makeService())).toBe(false);
    expect(hasWayIn(makeService({ phones }))).toBe(true);
    expect(hasWayIn(makeService({ location: { withheld: false, address: 'Calle 1' } }))).toBe(true);
    expect(hasWayIn(makeService({ location: { withheld: false, city: 'Tapachula' } }))).toBe(false);
    expect(hasWayIn(makeService({ location: { withheld: true } }))).toBe(false);
    const door = { id: 'd', page: '07-1', name: 'Puerta', phones };
    expect(hasWayIn(makeService({ location: { withheld: true }, access: { how: 'referral', through: [door] } as Service['access'] }))).toBe(
      true,
    );
  });
});

it('countries that a service names as its own are told, not "foreigners"', () => {
  const rules = [
    stated({ axis: 'nationality', accepts: ['GT', 'foreign', 'GT'], otherwise: 'refuses' }),
    stated({ axis: 'nationality', refuses: ['MX'], otherwise: 'unknown' }),
    stated({ axis: 'gender', accepts: ['female'], otherwise: 'refuses' }),
  ];
  expect(nationalitiesServed(makeService({ groups: [{ rules }] }))).toEqual(['GT']);
});

it('what a place says of a need counts before the law, and the law before what is typical', () => {
  const needs = (...bases: ('stated' | 'mandate' | 'assumed')[]) =>
    makeService({ needs: bases.map((basis) => ({ codes: ['legal'], basis })) });
  expect(basisOfNeed(needs('assumed', 'mandate', 'stated'), 'legal')).toBe('stated');
  expect(basisOfNeed(needs('assumed', 'mandate'), 'legal')).toBe('mandate');
  expect(basisOfNeed(needs('assumed'), 'legal')).toBe('assumed');
  expect(basisOfNeed(needs('stated'), 'medical')).toBeUndefined();
});

it('the copy of a state, for when the database does not answer, has what works there and what was looked for there', () => {
  const survey = { needs: ['shelter'], date: TODAY, sources: [], finding: { es: '', en: '' } } as const;
  const surveys = [
    { ...survey, id: 'all', states: 'all' },
    { ...survey, id: 'here', states: ['07'] },
    { ...survey, id: 'there', states: ['20'], needs: ['legal'] },
  ] as unknown as Parameters<typeof copyOf>[2];
  const services = [place('a'), place('b', { area: { states: ['20'] } }), place('c', { area: 'national' })];
  const counts = new Map([['shelter', { man: { '07': [1, 0] } }]] as const);
  const copy = copyOf('07', services, surveys, counts);
  expect(copy.services.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(copy.surveys.map(({ id }) => id)).toEqual(['all', 'here']);
  const facts = factsOf(copy);
  expect(facts.surveys.get('shelter')?.map(({ id }) => id)).toEqual(['all', 'here']);
  expect(facts.surveys.get('legal')).toEqual([]);
  expect([...facts.counts]).toEqual([...counts]);
});
