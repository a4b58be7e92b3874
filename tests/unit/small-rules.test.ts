import { describe, expect, it } from 'vitest';
import { CHAIN_START, findBreak, sealOf, type SealedEvent } from '#domain/audit.ts';
import { isMetByBed, lastMonths, sumDeclined } from '#domain/declined.ts';
import { isOwnForm } from '#domain/own-form.ts';
import { entranceOf, mayOpen, pagesOf } from '#domain/partner-pages.ts';
import { readPlainHours } from '#domain/plain-hours.ts';
import { postcodeIn, postcodeSchema, stateOfPostcode } from '#domain/postcodes.ts';

describe('the chain of what was done', () => {
  const digest = (text: string) => Promise.resolve(`#${text.length}${text.slice(-30)}`);
  async function chain(count: number): Promise<SealedEvent[]> {
    const events: SealedEvent[] = [];
    let before = CHAIN_START;
    for (let seq = 1; seq <= count; seq += 1) {
      const event = { partnerId: 'p', seq, id: `e${seq}`, at: seq, tokenId: null, action: 'figures_set', subject: 'g' } as const;
      before = await sealOf(event, before, digest);
      events.push({ ...event, hash: before });
    }
    return events;
  }
  it('is whole, with its last acts unsealed or not', async () => {
    expect(await findBreak(await chain(3), digest)).toBeUndefined();
    const [a, b, c] = await chain(3);
    expect(await findBreak([a!, b!, { ...c!, hash: null }], digest)).toBeUndefined();
    expect(await findBreak([], digest)).toBeUndefined();
  });
  it('is broken where something is missing, changed, or sealed after what is not', async () => {
    const [a, b, c] = (await chain(3)) as [SealedEvent, SealedEvent, SealedEvent];
    expect(await findBreak([a, c], digest)).toBe(2);
    expect(await findBreak([b, c], digest)).toBe(1);
    expect(await findBreak([a, { ...b, subject: 'other' }, c], digest)).toBe(2);
    expect(await findBreak([a, { ...b, hash: null }, c], digest)).toBe(3);
  });
});

describe('how often houses said no', () => {
  it('is told of the twelve months before this one', () => {
    const months = lastMonths(new Date('2026-02-10T00:00:00Z'));
    expect([months.length, months[0], months[1], months[11]]).toEqual([12, 202601, 202512, 202502]);
  });
  it('in tens, the most frequent first, without what was counted under ten', () => {
    const count = (reason: 'no_bed' | 'too_late' | 'no_staff', holds: number) => ({ reason, holds });
    expect(
      sumDeclined([count('too_late', 19), count('no_bed', 10), count('no_bed', 15), count('no_staff', 9), count('no_staff', 10)]),
    ).toEqual([count('no_bed', 20), count('no_staff', 10), count('too_late', 10)]);
    expect([isMetByBed('shelter'), isMetByBed('emergency_lodging'), isMetByBed('legal')]).toEqual([true, true, false]);
  });
});

describe('the pages of partners', () => {
  it('are those of each role', () => {
    expect(pagesOf('shelter')).toEqual(['camas', 'apartados', 'historial', 'avisos', 'nuestra-ficha', 'cuenta']);
    expect(pagesOf('referrer')[0]).toBe('buscar');
    expect([
      mayOpen('steward', 'organizaciones'),
      mayOpen('shelter', 'organizaciones'),
      mayOpen('referrer', 'camas'),
      mayOpen('shelter', 'cuenta'),
    ]).toEqual([true, false, false, true]);
  });
  it.each([
    ['/es/socios/', 'start'],
    ['/es/socios', 'start'],
    ['/es/socios/entrar/', 'open'],
    ['/es/socios/enlace/x/', 'open'],
    ['/es/socios/camas/', 'camas'],
    ['/es/socios/nada/', 'unknown'],
  ])('%s is %s', (path, entrance) => expect(entranceOf(path)).toBe(entrance));
});

it('a form comes from our own pages, as browsers say, new and old', () => {
  const headers = (all: Record<string, string>) => new Headers(all);
  const own = 'https://example.org';
  expect(isOwnForm(headers({ 'sec-fetch-site': 'same-origin' }), own)).toBe(true);
  expect(isOwnForm(headers({ 'sec-fetch-site': 'cross-site', origin: own }), own)).toBe(false);
  expect(isOwnForm(headers({ 'sec-fetch-site': 'none' }), own)).toBe(false);
  expect(isOwnForm(headers({ origin: own }), own)).toBe(true);
  expect(isOwnForm(headers({ origin: 'https://evil.example' }), own)).toBe(false);
  expect(isOwnForm(headers({}), own)).toBe(false);
});

describe('a postcode', () => {
  it.each([
    ['01000', '09'],
    ['16999', '09'],
    ['20000', '01'],
    ['29000', '07'],
    ['30799', '07'],
    ['31000', '08'],
    ['99999', '32'],
    ['00000', undefined],
    ['1800', undefined],
    ['0100x', undefined],
  ])('%s is of %s', (postcode, state) => {
    expect(stateOfPostcode(postcode)).toBe(state);
    expect(postcodeSchema.safeParse(postcode).success).toBe(state !== undefined);
  });
  it('is found in an address when there is one of these states', () => {
    expect(postcodeIn('Calle 1, C.P. 30700, Tapachula', ['07'])).toBe('30700');
    expect(postcodeIn('30700 Tapachula', ['20', '07'])).toBe('30700');
    expect(postcodeIn('Calle 30700, 30701', ['07'])).toBeUndefined();
    expect(postcodeIn('Calle 68000, C.P. 30700', ['07'])).toBe('30700');
    expect(postcodeIn('Calle 130700', ['07'])).toBeUndefined();
    expect(postcodeIn('Tel. 3070012345', ['07'])).toBeUndefined();
  });
});

describe('hours that can be typed', () => {
  it.each([
    '',
    'Mo',
    'Mo 9:00-15:00',
    'Mo 09:00-24:00',
    'Mo 15:00-09:00',
    'Mo 09:00-09:00',
    'Mo 09:00-12:00,11:00-15:00',
    'Mo 09:00-12:00,12:00-15:00',
    'Mo 09:00-15:00; Mo 16:00-17:00',
    'Mo-We 09:00-15:00; Tu 16:00-17:00',
    'Fr-Mo 09:00-15:00',
    'Mo 09:00-15:00;Tu 09:00-15:00',
  ])('%s is none', (text) => expect(readPlainHours(text)).toBeUndefined());
  it('mean what they say', () => {
    expect(readPlainHours('24/7')).toEqual({
      periods: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
      onHolidays: 'as_usual',
    });
    expect(readPlainHours('Mo-We,Fr 16:00-18:00,09:00-14:00; Sa 10:00-12:00')).toEqual({
      periods: [
        { days: [1, 2, 3, 5], from: '09:00', to: '14:00' },
        { days: [1, 2, 3, 5], from: '16:00', to: '18:00' },
        { days: [6], from: '10:00', to: '12:00' },
      ],
      onHolidays: 'unknown',
    });
  });
});
