import { describe, expect, it } from 'vitest';
import { faultOfCorrection } from '#domain/correction-faults.ts';
import { correctRecord } from '#domain/correct-record.ts';
import { type Correction } from '#domain/correction-source.ts';
import { lastAlertDay, needsSecond, type CorrectionField } from '#domain/correction.ts';
import { draftOf, isDraftOf } from '#domain/draft.ts';
import { movedSince } from '#domain/moved.ts';
import { makeService } from '../support/factories.ts';
import { record } from '../support/records.ts';
import { makeHidden, makeWhole } from '../support/whole.ts';

const ID = 'abcdef0123456789abcdef0123456789';

const SOURCE = 'c-abcdef012345';

const DAY = '2026-11-28';

const claim = { basis: 'stated', source: SOURCE };

function correction(field: CorrectionField, value: unknown, changes: object = {}): Correction {
  return { id: ID, serviceId: 'whole', field, value, method: 'called', by: 'steward', day: DAY, ...changes } as Correction;
}

describe('a correction that cannot hold', () => {
  const fault = (field: CorrectionField, value: unknown, service = makeService(), changes: object = {}) =>
    faultOfCorrection(service, correction(field, value, changes), DAY);
  const house = makeService({ kind: 'shelter', location: { withheld: false, city: 'Tapachula' } });
  it.each([
    ['tomorrow has not been', fault('cost', 'free', makeService(), { day: '2026-11-29' }), 'future_day'],
    ['today has', fault('cost', 'free'), undefined],
    ['an alert is over', fault('alert', { kind: 'full', until: '2026-11-27' }), 'alert_days'],
    ['an alert ends today', fault('alert', { kind: 'full', until: DAY }), undefined],
    ['an alert ends on the last day', fault('alert', { kind: 'full', until: lastAlertDay(DAY) }), undefined],
    ['an alert is longer', fault('alert', { kind: 'full', until: '2027-02-27' }), 'alert_days'],
    ['a withheld place has no address', fault('location', {}, makeHidden()), 'withheld_place'],
    ['a withheld place has a cost', fault('cost', 'free', makeHidden()), undefined],
    ['a lodging that does not publish its address', fault('location', { address: 'Calle 1' }, house), 'address_not_published'],
    ['its town is no address', fault('location', { city: 'Tapachula' }, house), undefined],
    ['a lodging that publishes it', fault('location', { address: 'Calle 2' }, makeWhole()), undefined],
    ['an office may', fault('location', { address: 'Calle 2' }), undefined],
    ['no place at all', fault('location', null, house), undefined],
    ['rules of several groups', fault('rules', [], makeService({ groups: [{ rules: [] }, { rules: [] }] })), 'several_groups'],
    ['the regime of several groups', fault('regime', 'open', makeService({ groups: [{ rules: [] }, { rules: [] }] })), 'several_groups'],
    ['the cost of several groups', fault('cost', 'free', makeService({ groups: [{ rules: [] }, { rules: [] }] })), undefined],
    ['the rules of one group', fault('rules', []), undefined],
    ['a refuge is no shelter', fault('needs', ['shelter'], makeService({ kind: 'womens_refuge' })), 'womens_refuge_shelter'],
    ['a refuge gives legal help', fault('needs', ['legal'], makeService({ kind: 'womens_refuge' })), undefined],
    ['another place is a shelter', fault('needs', ['shelter']), undefined],
    ['a page that nobody shows', fault('cost', 'free', makeService(), { method: 'public_source' }), 'evidence_missing'],
    ['a page that is shown', fault('cost', 'free', makeService(), { method: 'public_source', evidence: {} }), undefined],
    ['a page of a withheld place', fault('cost', 'free', makeHidden(), { evidence: {} }), 'evidence_of_withheld'],
    ['an alert needs no page', fault('alert', { kind: 'full', until: DAY }, makeService(), { method: 'public_source' }), undefined],
    ['nor does going away', fault('withdrawn', true, makeHidden(), { method: 'public_source', evidence: {} }), undefined],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));
  it('is agreed to by two where it leads to another door', () => {
    expect(needsSecond({ field: 'phones', value: [] })).toBe(true);
    expect(needsSecond({ field: 'cost', value: 'free' })).toBe(false);
    expect(needsSecond({ field: 'alert', value: { kind: 'changed_number', until: DAY, number: '9611234567' } })).toBe(true);
    expect(needsSecond({ field: 'alert', value: { kind: 'full', until: DAY } })).toBe(false);
    expect(needsSecond({ field: 'alert', value: 'junk' })).toBe(false);
  });
});

describe('the same in a file', () => {
  const file = (field: CorrectionField, value: unknown, changes: object = {}) =>
    correctRecord(record(changes), {}, correction(field, value));
  it.each([
    ['emails', ['x@example.org'], { emails: ['x@example.org'] }],
    ['urls', [], { urls: [] }],
    ['hours', null, { hours: undefined }],
    ['hours', '24/7', { hours: { osm: '24/7', source: SOURCE } }],
    ['location', null, { location: undefined }],
    ['location', { city: 'Tonalá' }, { location: { city: 'Tonalá', source: SOURCE } }],
    ['max_stay_days', 9, { max_stay_days: { value: 9, ...claim } }],
    ['cost', 'free', { cost: { value: 'free', ...claim } }],
    ['regime', 'open', { eligibility: [{ rules: [], regime: { type: 'open', ...claim } }] }],
  ] as const)('%s: %o', (field, value, expected) => {
    expect(file(field, value)).toMatchObject({ ...expected, sources: ['page', SOURCE] });
    expect(Object.keys(file(field, value)).sort()).toEqual([...Object.keys(expected), 'checks', 'sources'].sort());
  });
  it('an address that the place publishes stays so', () => {
    const location = { city: 'A', source: 'page', published_by_place: true };
    expect(file('location', { city: 'B' }, { location })['location']).toEqual({ city: 'B', source: SOURCE, published_by_place: true });
    expect(file('location', { city: 'B' })['location']).toEqual({ city: 'B', source: SOURCE });
  });
  it('a lodging that gives no address gets none, whatever was accepted before', () => {
    const said = { city: 'B', address: 'Calle 1' };
    const address = (location: object | undefined) => file('location', said, { kind: 'migrant_shelter', location })['location'] as object;
    expect(address(undefined)).toEqual({ city: 'B', source: SOURCE });
    expect(address({ city: 'A', source: 'page', published_by_place: true })).toEqual({
      city: 'B',
      source: SOURCE,
      published_by_place: true,
    });
    expect(address({ address: 'Calle 2', source: 'page', published_by_place: true })).toEqual({
      ...said,
      source: SOURCE,
      published_by_place: true,
    });
  });
  it('of a withheld place nothing that leads there', () => {
    expect(file('urls', ['https://x.example.org'], { withheld: true })).not.toHaveProperty('urls');
    expect(file('phones', [], { withheld: true })).toHaveProperty('phones');
  });
  it('an alert, a draft and going away change no record', () => {
    for (const field of ['alert', 'draft', 'withdrawn'] as const) expect(file(field, {})).toEqual({});
  });
  it('the draft of a lodging has nothing that could tell where it is', () => {
    const evidence = { title: 'P', url: 'https://p.example.org', wording: 'w' };
    const draft = (kind: string) =>
      draftOf(
        correction(
          'draft',
          { name: 'n', kind, states: ['07'], phones: [], urls: ['https://u.example.org'], needs: [] },
          { evidence },
        ) as never,
      );
    expect(draft('ngo')).toMatchObject({ id: 'whole', urls: ['https://u.example.org'], source: { title: 'P' } });
    expect(draft('shelter')).toMatchObject({ urls: [], source: { withheld: true, origin: 'call' } });
    expect(isDraftOf(draft('ngo'), correction('draft', {}))).toBe(true);
    expect(isDraftOf(draft('ngo'), correction('draft', {}, { id: 'f'.repeat(32) }))).toBe(false);
  });
});

it('pages made in advance know what they say wrongly, until it is over', () => {
  const told = (field: CorrectionField, page: string, until: string | null = null, name: string | null = 'Casa') => ({
    field,
    page,
    name,
    until,
    phone: undefined,
  });
  const moved = movedSince(
    [
      told('phones', 'p1'),
      told('withdrawn', 'p2', null, null),
      told('checks', 'p3'),
      told('alert', 'p4', '2026-11-27'),
      told('alert', 'p5', DAY),
      told('checks', 'p1'),
    ],
    DAY,
  );
  expect([...moved.values()]).toMatchObject([
    { page: 'p1', name: 'Casa', isGone: false, isInLists: true },
    { page: 'p2', name: '', isGone: true, isInLists: true },
    { page: 'p3', name: 'Casa', isGone: false, isInLists: false },
    { page: 'p5', name: 'Casa', isGone: false, isInLists: true },
  ]);
});
