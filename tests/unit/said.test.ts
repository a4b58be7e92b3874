import { describe, expect, it } from 'vitest';
import { answer, type Question } from '#domain/answer.ts';
import { cutToSeptets, messagesOf, septetsOf } from '#domain/gsm7.ts';
import type { Profile } from '#domain/profile.ts';
import type { Service } from '#domain/service.ts';
import { leadOf, messageLinks, sayPhone, shareNumber, shareText } from '#domain/share-text.ts';
import { presentText } from '#domain/text-answer.ts';
import { groupOf, makePhone, makeService, stated } from '../support/factories.ts';
import { sayKey } from '../support/whole.ts';

const phones = [makePhone('9611234567')];

describe('a number that leads to a place', () => {
  it('is its own voice first, one for danger last, or that of another door', () => {
    const danger = { ...makePhone('9610000001'), emergency: true };
    const chat = { ...makePhone('9610000002'), channels: ['whatsapp' as const] };
    const lead = (own: Service['phones'], through: object[] = []) =>
      leadOf(makeService({ phones: own, access: { how: 'call', through: through as never } }));
    expect(lead([danger, chat, ...phones])?.phone.number).toBe('9611234567');
    expect(lead([danger, chat])?.phone.number).toBe('9610000001');
    expect(lead([])).toBeUndefined();
    const doors = [
      { name: 'Sin', phones: [] },
      { name: 'Puerta', phones: [chat, ...phones] },
    ];
    expect(lead([], doors)).toMatchObject({ phone: { number: '9611234567' }, door: 'Puerta' });
    expect(lead(phones, doors)?.door).toBeUndefined();
  });
  it('is said with its extension, and by which means', () => {
    expect(sayPhone({ ...makePhone('9611234567'), extension: '12', option: '3' }, sayKey)).toBe(
      '961 123 4567 card.extension(12) card.option(3)',
    );
    expect(sayPhone({ ...makePhone('9611234567'), channels: ['whatsapp'] }, sayKey)).toBe('card.whatsapp(961 123 4567)');
    expect(sayPhone(makePhone('911'), sayKey)).toBe('911');
  });
});

describe('a service in one message', () => {
  const share = (changes: Partial<Service>) =>
    shareText(makeService({ name: 'Casa Azul', phones, sourceDate: null, groups: [groupOf()], ...changes }), 'es', sayKey, '800');
  it.each([
    ['its place and number', {}, 'Casa Azul, Chiapas. text.phone(961 123 4567)'],
    ['its town', { location: { withheld: false, city: 'Tonalá' } }, 'Casa Azul, Tonalà. text.phone(961 123 4567)'],
    ['no place that the name says', { name: 'Casa Chiapas' }, 'Casa Chiapas. text.phone(961 123 4567)'],
    ['no place abroad', { area: 'world' }, 'Casa Azul. text.phone(961 123 4567)'],
    ['no place in the whole country', { area: 'national' }, 'Casa Azul. text.phone(961 123 4567)'],
    ['the state alone when it is withheld', { location: { withheld: true } }, 'Casa Azul, Chiapas. text.phone(961 123 4567)'],
    ['no legal form', { name: 'Casa Azul A. C.' }, 'Casa Azul, Chiapas. text.phone(961 123 4567)'],
    ['how old it is', { sourceDate: '2025' }, 'Casa Azul, Chiapas. text.phone(961 123 4567) text.date(2025)'],
    ['whether to ask first', { groups: [] }, 'Casa Azul, Chiapas. text.phone(961 123 4567) text.ask'],
    [
      'the same where a rule takes only some',
      { groups: [groupOf(stated({ axis: 'gender', otherwise: 'accepts' }))] },
      'Casa Azul, Chiapas. text.phone(961 123 4567) text.ask',
    ],
    ['where to go', { phones: [], location: { withheld: false, address: 'Calle 1' } }, 'Casa Azul, Chiapas. text.visit(Calle 1)'],
    ['where to write', { phones: [], emails: ['a@example.org'] }, 'Casa Azul, Chiapas. text.visit(a@example.org)'],
    ['the national number', { phones: [] }, 'Casa Azul, Chiapas. text.no_way(800)'],
    [
      'through whom',
      { phones: [], access: { how: 'call', through: [{ id: 'd', page: 'p', name: 'Puerta', phones }] } },
      'Casa Azul, Chiapas. text.through(Puerta, 961 123 4567)',
    ],
  ] as const)('tells %s', (_, changes, text) => expect(share(changes as Partial<Service>).replace('à', 'a')).toBe(text.replace('à', 'a')));
  it('fits, whatever its name and address are', () => {
    const name = 'Casa '.repeat(60).trim();
    const text = share({ name, sourceDate: '2025', phones: [], location: { withheld: false, address: 'Calle '.repeat(40) } });
    expect(septetsOf(text)).toBeLessThanOrEqual(160);
    expect(text).toContain('Casa...');
    const door = { id: 'd', page: 'p', name: 'Puerta '.repeat(20).trim(), phones };
    expect(share({ phones: [], access: { how: 'call', through: [door] } })).toMatch(/through\((Puerta )+Puerta\.\.\., 961/);
  });
  it('of a national number says what it is for', () => {
    expect(shareNumber(makeService({ name: 'Línea', phones }), { es: 'Para ti', en: 'For you' }, 'en', sayKey, '800')).toBe(
      'Linea. text.phone(961 123 4567) For you',
    );
    expect(messageLinks('a b&c')).toEqual({ whatsapp: 'https://wa.me/?text=a%20b%26c', sms: 'sms:?&body=a%20b%26c' });
  });
});

describe('GSM-7', () => {
  it('is cut after a whole word, and marked', () => {
    expect(cutToSeptets('Casa Azul', 9)).toBe('Casa Azul');
    expect(cutToSeptets('Casa Azul', 8)).toBe('Casa...');
    expect(cutToSeptets('Casa, Azul', 9)).toBe('Casa...');
    expect(cutToSeptets('A Bcdefghijk', 10)).toBe('A Bcdef...');
    expect(cutToSeptets('Abcdefghijk', 8)).toBe('Abcde...');
    expect(cutToSeptets('Ab cd', 2)).toBe('');
    expect(cutToSeptets('Abc def ghi', 10)).toBe('Abc def...');
    expect(cutToSeptets('€€€€', 7)).toBe('€€...');
  });
  it('is counted in messages', () => {
    expect(messagesOf('a'.repeat(160))).toBe(1);
    expect(messagesOf('a'.repeat(161))).toBe(2);
    expect(messagesOf('a'.repeat(306))).toBe(2);
    expect(messagesOf('a'.repeat(307))).toBe(3);
    expect(messagesOf(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toBe(3);
    expect(() => messagesOf('ш')).toThrow(RangeError);
  });
});

describe('an answer as plain text', () => {
  const said = [{ codes: ['shelter'], basis: 'stated', source: 'page' }] as const;
  const house = (id: string, number: string, changes: Partial<Service> = {}) =>
    makeService({ id, name: `Casa ${id}`, needs: said, groups: [groupOf()], phones: number === '' ? [] : [makePhone(number)], ...changes });
  const ask = (services: Service[], facts: object = {}, profile: Profile = { needs: ['shelter'] }) => {
    const question: Question = { state: '07', profile, limit: 10 };
    return presentText(
      { state: '07', need: 'shelter', today: '2026-11-28' },
      answer(question, services, { surveys: new Map(), counts: new Map(), ...facts }, '2026-11-28'),
      { everywhere: '800', instead: undefined },
      'es',
      sayKey,
    );
  };
  it('has each number once, with what the place says, between the state and the national number', () => {
    expect(ask([house('a', '9610000001'), house('b', '9610000002', { groups: [] }), house('c', '9610000001'), house('d', '')])).toBe(
      ['Chiapas:', 'Casa a 961 000 0001. verdict.accepts.stated.', 'Casa b 961 000 0002. verdict.ask.', 'text.national(800)'].join('\n'),
    );
  });
  it('has no refuge in it, the acronym of a long name, and the door of whoever has no number', () => {
    const long = 'Comisión Ejecutiva Estatal de Atención Integral a Víctimas';
    expect(
      ask([
        house('a', '9610000001', { kind: 'womens_refuge' }),
        house('b', '9610000002', { name: long, organization: { id: 'o', name: long, acronym: 'CEEAV' } }),
      ]),
    ).toContain('\nCEEAV 961 000 0002.');
    expect(ask([house('b', '9610000002', { name: long, organization: { id: 'o', name: 'Otra', acronym: 'CEEAV' } })])).toContain(
      '\nComision Ejecutiva Estatal de Atención... 961'.replace('ó', 'o'),
    );
    expect(ask([house('b', '9610000002', { organization: { id: 'o', name: 'Casa b', acronym: 'CB' } })])).toContain('\nCasa b 961');
    const through = [{ id: 'd', page: 'p', name: 'Puerta', phones: [makePhone('9610000003')] }];
    expect(ask([house('a', '', { access: { how: 'call', through } })])).toContain('\nPuerta 961 000 0003.');
  });
  it('fits into two messages: what does not is left out, and what does follows', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      house(`${'x'.repeat(20)}${String(index).padStart(2, '0')}`, `96100000${String(index).padStart(2, '0')}`),
    );
    const text = ask(many);
    expect(messagesOf(text)).toBe(2);
    expect(text.split('\n').length).toBeLessThan(9);
    expect(text).toMatch(/text\.national\(800\)$/);
  });
  it('is honest where nobody with a number was found', () => {
    expect(ask([])).toContain('\ngap.not_surveyed()\n');
    expect(ask([house('d', '')])).toContain('\ntext.no_numbers\n');
    expect(ask([house('d', '', { groups: [] })])).toContain('\ntext.no_numbers\n');
    expect(ask([], {}, {})).toContain('\ntext.no_numbers\n');
    const counts = new Map([['shelter', { anyone: Object.fromEntries(['27', '20', '30', '04'].map((state) => [state, [1, 0]])) }]]);
    const near = ask([], { counts });
    expect(near).toMatch(/gap\.not_surveyed\(\) text\.near\(\w+, \w+, \w+\)/);
  });
});
