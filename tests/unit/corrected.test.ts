import { describe, expect, it } from 'vitest';
import { faultOfCorrection } from '#domain/correction-faults.ts';
import { correctOrganization, correctRecord } from '#domain/correct-record.ts';
import { correctAll, correctDoor, correctService, isInContent, standingValue } from '#domain/correct-service.ts';
import { checksOf, phonesOf, sourceOf, type Correction } from '#domain/correction-source.ts';
import { lastAlertDay, needsSecond, type CorrectionField } from '#domain/correction.ts';
import { draftOf, isDraftOf } from '#domain/draft.ts';
import { movedSince } from '#domain/moved.ts';
import type { OrganizationRecord, ServiceRecord } from '#domain/record.ts';
import type { Service } from '#domain/service.ts';
import { makePhone, makeService } from '../support/factories.ts';
import { makeHidden, makeWhole } from '../support/whole.ts';

const ID = 'abcdef0123456789abcdef0123456789';
const SOURCE = 'c-abcdef012345';
const DAY = '2026-11-28';
const HOURS = {
  until: '2027-12-31',
  holidays: ['2026-12-25'],
  weeks: { odd: { periods: [{ days: [1], from: '09:00', to: '10:00' }], on_holidays: 'closed' } },
  irregular: [],
} as never;
const claim = { basis: 'stated', source: SOURCE };

function correction(field: CorrectionField, value: unknown, changes: object = {}): Correction {
  return { id: ID, serviceId: 'whole', field, value, method: 'called', by: 'steward', day: DAY, ...changes } as Correction;
}

const corrected = (field: CorrectionField, value: unknown, service: Service = makeWhole()) =>
  correctService(service, correction(field, value), HOURS);

describe('a corrected service', () => {
  it.each([
    ['emails', ['x@example.org'], { emails: ['x@example.org'] }],
    ['urls', [], { urls: [] }],
    ['hours', null, { hours: undefined, opening: undefined }],
    ['hours', 'odd', { hours: 'odd', opening: { onHolidays: 'closed', holidays: ['2026-12-25'], until: '2027-12-31' } }],
    [
      'hours',
      'Mo 09:00-15:00',
      { hours: 'Mo 09:00-15:00', opening: { onHolidays: 'unknown', holidays: ['2026-12-25'], until: '2027-12-31' } },
    ],
    ['hours', '24/7', { hours: '24/7', opening: { onHolidays: 'as_usual', holidays: [] } }],
    ['hours', 'never', { hours: 'never', opening: undefined }],
    ['location', { city: 'Tonalá' }, { location: { withheld: false, city: 'Tonalá', address: undefined } }],
    ['location', null, { location: { withheld: false, city: undefined, address: undefined } }],
    ['max_stay_days', 90, { maxStayDays: { value: 90, ...claim } }],
    ['cost', 'paid', { cost: { value: 'paid', ...claim } }],
    ['regime', 'closed', { groups: [{ id: 'women', regime: { type: 'closed', ...claim } }] }],
    [
      'conditions',
      { sobriety_required: 'no' },
      { conditions: { sobriety_required: { value: 'no', ...claim }, documents_required: { value: 'yes' } } },
    ],
    [
      'languages',
      ['tzh'],
      {
        languages: [
          { codes: ['tzh'], ...claim },
          { codes: ['mam'], basis: 'assumed' },
        ],
      },
    ],
    ['needs', ['food'], { needs: [{ codes: ['food'], ...claim }, { basis: 'mandate' }, { basis: 'assumed' }] }],
  ] as const)('%s: %o', (field, value, expected) => expect(corrected(field, value)).toMatchObject(expected));

  it('has the numbers that were said, as they were said', () => {
    const [phone] = phonesOf([{ number: '9611111111', channels: ['voice'], emergency: false }], SOURCE);
    expect(phone).toMatchObject({ number: '9611111111', printed: '9611111111', source: SOURCE });
    expect(corrected('phones', [{ number: '9611111111', channels: ['voice'], emergency: false }])?.phones).toEqual([phone]);
  });
  it('keeps the rules of which nothing was said', () => {
    const rules = corrected('rules', [{ axis: 'gender', accepts: ['male'], otherwise: 'refuses' }])?.groups[0]?.rules;
    expect(rules?.map(({ axis, source }) => `${axis} ${source}`)).toEqual([
      'age page',
      'disability page',
      'pregnant undefined',
      `gender ${SOURCE}`,
    ]);
    const first = corrected('rules', [{ axis: 'gender', accepts: ['male'], otherwise: 'refuses' }], makeService());
    expect(first?.groups).toEqual([{ rules: [{ axis: 'gender', accepts: ['male'], otherwise: 'refuses', ...claim }] }]);
    const two = makeService({ groups: [{ rules: [] }, { rules: [] }] });
    expect(corrected('rules', [{ axis: 'gender', otherwise: 'refuses' }], two)?.groups).toEqual(two.groups);
    expect(corrected('regime', 'open', two)?.groups).toEqual(two.groups);
  });
  it('of a withheld place says nothing of where it is, whatever is sent', () => {
    const hidden = makeHidden();
    expect(corrected('urls', ['https://x.example.org'], hidden)?.urls).toEqual(hidden.urls);
    expect(corrected('location', { city: 'Tonalá' }, hidden)?.location).toEqual({ withheld: true });
    expect(corrected('phones', [], hidden)?.phones).toEqual([]);
  });
  it('rests on the correction: its source, its day, the check that it is', () => {
    const service = corrected('phones', []);
    expect(service?.sources.at(-1)).toEqual({ id: SOURCE, date: DAY, confidence: 'high', withheld: true, origin: 'call' });
    expect(service?.sourceDate).toBe(DAY);
    expect(service?.checks).toEqual([{ of: 'phones', method: 'called', date: DAY, by: 'steward', source: SOURCE }]);
    expect(corrected('checks', ['hours'])?.checks.map(({ of }) => of)).toEqual(['phones', 'hours']);
    expect(corrected('urls', [])?.checks.map(({ source }) => source)).toEqual(['page']);
    const evidence = { title: 'P', url: 'https://p.example.org', wording: 'w' };
    expect(sourceOf(correction('phones', [], { evidence }))).toEqual({ id: SOURCE, date: DAY, confidence: 'high', ...evidence });
    expect(checksOf(correction('cost', 'free'))[0]?.of).toBe('eligibility');
    expect(Object.keys(service?.citations ?? {})).toEqual(['LGV 107']);
  });
  it('is gone when the place does not want to be listed, and the same for a draft', () => {
    expect(corrected('withdrawn', true)).toBeUndefined();
    const whole = makeWhole();
    expect(corrected('draft', {}, whole)).toBe(whole);
  });
  it('has one alert of a kind, and none that is over', () => {
    expect(corrected('alert', { kind: 'full', until: '2026-12-20' })?.alerts).toEqual([
      { kind: 'changed_number', until: '2026-12-01', number: '9619999999' },
      { kind: 'full', until: '2026-12-20' },
    ]);
    expect(corrected('alert', { kind: 'full', until: '2026-12-20' }, makeService())?.alerts).toHaveLength(1);
  });
});

describe('corrections of a whole directory', () => {
  const through = (id: string) => ({ how: 'call', through: [{ id, page: 'p', name: 'n', phones: [] }] }) as Service['access'];
  const services = [
    makeWhole({ access: { how: 'call', through: [] } }),
    makeService({ id: 'other', access: through('whole') }),
    makeService({ id: 'third', access: through('x') }),
  ];
  const phones = [{ number: '9611111111', channels: ['voice'], emergency: false }];
  it('reach the services behind a door', () => {
    const [whole, other, third] = correctAll(services, [correction('phones', phones)], HOURS);
    expect(whole?.phones[0]?.number).toBe('9611111111');
    expect(other?.access.through[0]?.phones[0]?.number).toBe('9611111111');
    expect(third).toBe(services[2]);
    const left = correctAll(services, [correction('withdrawn', true)], HOURS);
    expect(left.map(({ id }) => id)).toEqual(['other', 'third']);
    expect(left[0]?.access.through).toEqual([]);
    const both = makeService({ access: { how: 'call', through: [...through('a').through, ...through('b').through] } });
    expect(correctDoor(both, 'a', undefined).access.through.map(({ id }) => id)).toEqual(['b']);
    expect(correctDoor(both, 'a', makeService({ phones: [makePhone()] })).access.through.map((one) => one.phones.length)).toEqual([1, 0]);
  });
  it('are not said again once the content has them, nor of what is not there', () => {
    const known = makeWhole({ sources: [{ id: SOURCE, title: 'x', date: null, confidence: 'high' }] });
    expect(isInContent(known, correction('phones', []))).toBe(true);
    expect(isInContent(makeWhole(), correction('phones', []))).toBe(false);
    expect(correctAll([known], [correction('phones', [])], HOURS)[0]).toBe(known);
    expect(correctAll(services, [correction('phones', [], { serviceId: 'gone' })], HOURS)).toBe(services);
  });
});

describe('what stands, as a correction would say it', () => {
  it.each([
    ['emails', ['a@example.org', 'b@example.org'], []],
    ['urls', ['https://a.example.org', 'https://b.example.org'], []],
    ['hours', 'Mo 09:00-15:00; Tu 00:00-24:00', null],
    ['location', { city: 'Tapachula', address: 'Calle 1, 30700 Tapachula' }, { city: undefined, address: undefined }],
    ['regime', 'open', 'unknown'],
    ['max_stay_days', 30, null],
    ['conditions', { complaint_required: 'no', documents_required: 'yes', sobriety_required: 'yes' }, {}],
    ['needs', ['legal', 'food', 'shelter', 'medical'], ['legal']],
    ['languages', ['tzo', 'mam'], []],
    ['cost', 'free', null],
    ['checks', ['phones'], []],
    ['withdrawn', { page: '07-00000000' }, { page: '07-00000000' }],
    ['draft', null, null],
  ] as const)('%s', (field, whole, bare) => {
    expect(standingValue(makeWhole(), field)).toEqual(whole);
    expect(standingValue(makeService(), field)).toEqual(bare);
  });
  it('numbers, rules and alerts, without what they rest on', () => {
    expect(standingValue(makeWhole(), 'phones')).toEqual([
      { number: '9621234567', extension: '12', option: undefined, channels: ['voice', 'whatsapp'], emergency: false },
      { number: '+12105551234', extension: '012', option: '3', channels: ['sms'], emergency: true },
    ]);
    expect(standingValue(makeWhole(), 'rules')).toHaveLength(4);
    expect(standingValue(makeService(), 'rules')).toEqual([]);
    expect(standingValue(makeWhole(), 'alert')).toHaveLength(3);
    expect(standingValue(makeService(), 'alert')).toEqual([]);
    expect(standingValue(makeHidden(), 'location')).toBeNull();
  });
});

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
  const lists = {
    phones: [],
    disagreements: [],
    checks: [],
    needs: [],
    eligibility: [],
    languages: [],
    cautions: [],
    emails: [],
    urls: [],
    conditions: {},
  };
  const record = (changes: object = {}) =>
    ({
      ...lists,
      id: 'whole',
      name: 'Casa',
      kind: 'ngo',
      area: { states: ['07'] },
      sources: ['page'],
      access: { how: 'unknown', through: [] },
      ...changes,
    }) as unknown as ServiceRecord;
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
  it('of a withheld place nothing that leads there', () => {
    expect(file('urls', ['https://x.example.org'], { withheld: true })).not.toHaveProperty('urls');
    expect(file('phones', [], { withheld: true })).toHaveProperty('phones');
  });
  it('an alert, a draft and going away change no record', () => {
    for (const field of ['alert', 'draft', 'withdrawn'] as const) expect(file(field, {})).toEqual({});
  });
  it('the organisation has the source, and loses a service that goes away', () => {
    const organization = {
      id: 'o',
      sources: [{ id: 'page' }],
      services: [record(), record({ id: 'other' })],
    } as unknown as OrganizationRecord;
    const after = correctOrganization(organization, {}, correction('cost', 'free'));
    expect(after.sources.map(({ id }) => id)).toEqual(['page', SOURCE]);
    expect(after.services.map(({ cost }) => cost?.value)).toEqual(['free', undefined]);
    expect(correctOrganization(organization, {}, correction('withdrawn', true)).services.map(({ id }) => id)).toEqual(['other']);
    expect(correctOrganization(organization, {}, correction('alert', {}))).toBe(organization);
    expect(correctOrganization(organization, {}, correction('draft', {}))).toBe(organization);
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
  expect([...moved.values()]).toEqual([
    { page: 'p1', name: 'Casa', isGone: false, isInLists: true },
    { page: 'p2', name: '', isGone: true, isInLists: true },
    { page: 'p3', name: 'Casa', isGone: false, isInLists: false },
    { page: 'p5', name: 'Casa', isGone: false, isInLists: true },
  ]);
});
