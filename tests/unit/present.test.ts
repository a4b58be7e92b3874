import { describe, expect, it } from 'vitest';
import { isTollFree, presentPhone, toE164 } from '#domain/phone.ts';
import { presentService } from '#domain/present-service.ts';
import { makePhone, makeService } from '../support/factories.ts';
import { makeHidden, makeWhole, sayKey } from '../support/whole.ts';

const NOW = new Date('2026-11-30T18:00:00Z');
const PAGE = { title: 'Página', url: 'https://a.example.org', date: '2025-05' };
const LAW = { title: 'Ley', article: '107', url: 'https://ley.example.org', date: '2025-01-01' };
const said = <T>(value: T) => ({ value, basis: 'stated', sources: [PAGE] });

describe('a service as the public gets it', () => {
  const shown = presentService(makeWhole(), 'es', sayKey, { now: NOW });
  it('says each thing with what it rests on', () => {
    expect(shown).toMatchObject({
      regime: said('open'),
      max_stay_days: said(30),
      phone_allowed: said('yes'),
      may_leave_alone: null,
      cost: said('free'),
      languages: [
        { language: 'tzo', basis: 'stated', sources: [PAGE] },
        { language: 'mam', basis: 'assumed', sources: [] },
      ],
    });
    expect(shown.needs).toEqual([
      { need: 'legal', basis: 'stated', sources: [PAGE] },
      { need: 'food', basis: 'stated', sources: [PAGE] },
      { need: 'shelter', basis: 'mandate', sources: [LAW] },
      { need: 'medical', basis: 'assumed', sources: [] },
    ]);
  });
  it('takes what is only typical for not known', () => {
    expect(shown.conditions).toMatchObject({ complaint_required: 'no', documents_required: 'yes', sobriety_required: 'unknown' });
    expect(shown.conditions.testimony_required).toBe('unknown');
  });
  it('warns with its reasons, and tells what sources disagree on', () => {
    expect(shown.cautions).toEqual([{ id: 'care', text: 'Cuidado.', sources: [{ title: 'Nota', url: null, date: '2024' }, LAW] }]);
    expect(presentService(makeWhole(), 'en', sayKey).cautions[0]?.text).toBe('Take care.');
    expect(shown.disagreements[0]?.says.map(({ source }) => source.title)).toEqual(['Página', 'gone']);
  });
  it('names its sources, and of those that may not be named only what they are', () => {
    expect(shown.sources).toEqual([PAGE, { title: 'source.press', url: null, date: null }]);
  });
  it('tells what is said of these days, until its last day', () => {
    expect(shown.alerts).toMatchObject([
      { kind: 'full', until: '2026-11-30', phone: null },
      { kind: 'changed_number', phone: { number: '9619999999', voice: true } },
    ]);
    expect(presentService(makeWhole(), 'es', sayKey).alerts).toEqual([]);
    expect(presentService(makeService(), 'es', sayKey, { now: NOW }).alerts).toEqual([]);
  });
  it('says whether it is open now; nothing on a page made in advance, nor when sources disagree on it', () => {
    expect(shown).toMatchObject({ open_now: true, opening: { periods: [{ days: [1] }, { days: [2] }], holiday_today: false, next: null } });
    const sunday = presentService(makeWhole(), 'es', sayKey, { now: new Date('2026-11-29T18:00:00Z') });
    expect(sunday).toMatchObject({ open_now: false, opening: { next: { date: '2026-11-30', weekday: 1, time: '09:00', in_days: 1 } } });
    expect(presentService(makeWhole(), 'es', sayKey)).toMatchObject({ open_now: null, opening: { holiday_today: false, next: null } });
    const disputed = makeWhole({ disagreements: [{ field: 'hours', says: [] }] });
    expect(presentService(disputed, 'es', sayKey, { now: NOW })).toMatchObject({
      open_now: null,
      opening: { holiday_today: false, next: null },
    });
    expect(presentService(makeService(), 'es', sayKey, { now: NOW })).toMatchObject({ open_now: null, opening: null, hours: null });
  });
  it('says how it was checked, by the day of the answer', () => {
    expect(shown.verification).toMatchObject({ method: 'called', date: '2026-11-01', status: 'fresh' });
    expect(shown.verification.fields).toMatchObject([{ group: 'phones', evidence: 'https://a.example.org', status: 'fresh' }]);
    const late = presentService(makeWhole(), 'es', sayKey, { now: new Date('2027-03-01T18:00:00Z') });
    expect(late.verification.status).toBe('due');
    const checks = [
      { of: 'phones', method: 'called', date: '2025-01-01', by: 'steward', source: 'secret' },
      { of: 'hours', method: 'called', date: '2026-11-01', by: 'steward', source: 'page' },
    ] as const;
    const ahead = presentService(makeWhole({ checks }), 'es', sayKey).verification;
    expect([ahead.status, ahead.fields.map(({ evidence }) => evidence)]).toEqual(['overdue', [null, 'https://a.example.org']]);
  });
  it('has beds when it is a lodging, and says nothing of them when it is none', () => {
    expect(shown.beds).toEqual({ band: 'unknown', as_of: null });
    expect(presentService(makeService(), 'es', sayKey).beds).toBeNull();
    const beds = { band: 'few', as_of: '2026-11-30' } as const;
    expect(presentService(makeWhole(), 'es', sayKey, { beds }).beds).toEqual(beds);
  });
  it('has its own address in the language of the page, and the doors through which one gets in', () => {
    expect(shown).toMatchObject({
      page: '/es/s/07-00000000/',
      access: { how: 'call', through: [{ page: '/es/s/07-1/', name: 'Puerta' }] },
    });
    expect(presentService(makeWhole({ demo: true }), 'es', sayKey)).toHaveProperty('demo', true);
    expect(shown).not.toHaveProperty('demo');
  });
  it.each([
    ['national', { state: [], hosts: [], national: true }],
    ['world', { state: [], hosts: ['world'], national: false }],
    [{ states: ['07', '15'] }, { state: ['07', '15'], hosts: [], national: false }],
    [{ hosts: ['US-TX'] }, { state: [], hosts: ['US-TX'], national: false }],
  ] as const)('works in %o', (area, expected) => {
    expect(presentService(makeWhole({ area: area as never }), 'es', sayKey)).toMatchObject(expected);
  });
  it('of a withheld place tells that it is withheld, and what is missing is null', () => {
    expect(presentService(makeHidden(), 'es', sayKey).location).toEqual({ withheld: true });
    expect(presentService(makeService(), 'es', sayKey).location).toEqual({ withheld: false, city: null, address: null });
    expect(shown.location).toEqual({ withheld: false, city: 'Tapachula', address: 'Calle 1, 30700 Tapachula' });
    expect(shown.organization.acronym).toBe('CE');
    expect(presentService(makeService(), 'es', sayKey)).toMatchObject({ organization: { acronym: null }, regime: null, cost: null });
  });
});

describe('a number', () => {
  it.each([
    ['8005533000', true, '+528005533000', null],
    ['911', true, null, false],
    ['*765', true, null, false],
    ['9611234567', false, '+529611234567', true],
    ['+12105551234', false, '+12105551234', true],
  ])('%s: free %s, from abroad %s: %s', (number, free, e164, abroad) => {
    expect([isTollFree(number), toE164(number)]).toEqual([free, e164]);
    expect(presentPhone(makePhone(number))).toMatchObject({ toll_free: free, e164, from_abroad: abroad, extension: null, option: null });
  });
  it.each([
    ['8005533000', '800 553 3000'],
    ['5513099024', '55 1309 9024'],
    ['+15206237874', '+1 520 623 7874'],
    ['+50230174451', '+502 3017 4451'],
  ])('%s is written %s', (number, display) => {
    expect(presentPhone(makePhone(number)).display).toBe(display);
  });
  it('says by which means it answers', () => {
    expect(presentPhone({ ...makePhone(), channels: ['sms'] })).toMatchObject({ voice: false, whatsapp: false });
    expect(presentPhone({ ...makePhone(), channels: ['whatsapp'], extension: '1', option: '2' })).toMatchObject({
      voice: false,
      whatsapp: true,
      extension: '1',
      option: '2',
    });
  });
});
