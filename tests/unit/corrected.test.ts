import { describe, expect, it } from 'vitest';
import { correctAll, correctDoor, correctService, isInContent, standingValue } from '#domain/correct-service.ts';
import { checksOf, phonesOf, sourceOf, type Correction } from '#domain/correction-source.ts';
import { type CorrectionField } from '#domain/correction.ts';
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
