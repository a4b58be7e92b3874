import { describe, expect, it } from 'vitest';
import { answer, type Question } from '#domain/answer.ts';
import { evaluate } from '#domain/evaluate.ts';
import type { Gap } from '#domain/gaps.ts';
import { cutToSeptets, messagesOf, septetsOf } from '#domain/gsm7.ts';
import { presentAnswer, presentEvaluated, presentGap } from '#domain/present-answer.ts';
import { presentCoverage, sayQuote } from '#domain/present-coverage.ts';
import type { Profile } from '#domain/profile.ts';
import type { Service } from '#domain/service.ts';
import { leadOf, messageLinks, sayPhone, shareNumber, shareText } from '#domain/share-text.ts';
import { pickForSheet } from '#domain/sheet.ts';
import { presentText } from '#domain/text-answer.ts';
import { groupOf, makePhone, makeService, stated } from '../support/factories.ts';
import { makeHidden, makeWhole, sayKey } from '../support/whole.ts';

const NOW = new Date('2026-11-28T18:00:00Z');
const phones = [makePhone('9611234567')];
const survey = (id: string, changes: object = {}) =>
  ({
    id,
    needs: ['shelter'],
    states: 'all',
    date: '2026-10-01',
    sources: [{ title: 'Lista', date: '2026' }],
    finding: { es: 'Nada.', en: 'None.' },
    ...changes,
  }) as never;

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
      { state: '07', need: 'shelter' },
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

describe('an answer as JSON', () => {
  const reasonTexts = (service: Service, profile: Profile) =>
    presentEvaluated({ service, evaluation: evaluate(profile, service) }, 'es', sayKey).reasons.map(({ text }) => text);
  it('says each reason in a sentence, by what it rests on', () => {
    const women = stated({ axis: 'gender', accepts: ['female'], unknown: ['nonbinary'], otherwise: 'refuses' });
    const house = makeService({
      groups: [groupOf(women)],
      conditions: { complaint_required: { value: 'yes', basis: 'stated', source: 'page' } },
    });
    expect(reasonTexts(house, { gender: 'female', needs: ['legal'] })).toEqual([
      'reason.anyone.stated(axis.anyone)',
      'reason.rule.accepts.stated(axis.gender)',
      'reason.need.stated(axis.needs)',
      'reason.condition_open(condition.complaint_required)',
    ]);
    expect(reasonTexts(house, { gender: 'male' })).toContain('reason.rule.refuses.stated(axis.gender)');
    expect(reasonTexts(house, { gender: 'nonbinary' })).toContain('reason.rule.ask(axis.gender)');
    expect(reasonTexts(house, { needs: ['medical'] })).toContain('reason.need_not_met(axis.needs)');
    expect(reasonTexts(house, {})).toContain('reason.not_said(axis.gender)');
    expect(reasonTexts(makeService({ groups: [{ anyone: { basis: 'assumed' }, rules: [] }] }), {})).toEqual([
      'reason.anyone.assumed(axis.anyone)',
    ]);
    expect(reasonTexts(makeService({ kind: 'womens_refuge' }), {})).toContain('reason.womens_refuge(axis.law)');
  });
  it('has the gap with what was looked for: the newest day, each source once', () => {
    const sources = [{ title: 'Lista', url: 'https://l.example.org', date: '2026' }];
    const gap: Gap = {
      need: 'shelter',
      status: 'none_found',
      surveys: [survey('a', { sources }), survey('b', { date: '2026-09-01', sources: [...sources, { title: 'Otra', date: null }] })],
      nearest: [{ state: '20', services: 2 }],
      declined: [],
    };
    expect(presentGap(gap, 'es', sayKey)).toEqual({
      need: 'shelter',
      status: 'none_found',
      text: 'gap.none_found(1 de octubre de 2026)',
      surveyed: { date: '2026-10-01', findings: ['Nada.', 'Nada.'], sources: [...sources, { title: 'Otra', url: null, date: null }] },
      nearest: [{ state: '20', name: 'Oaxaca', services: 2 }],
    });
    const declined = [{ reason: 'no_bed', holds: 20 }] as const;
    expect(presentGap({ ...gap, surveys: [], declined }, 'en', sayKey)).toMatchObject({
      text: 'gap.none_found()',
      surveyed: null,
      declined,
    });
  });
  it('has the moment, the beds of each house, and where the next part begins', () => {
    const question: Question = { state: '07', profile: {}, limit: 1 };
    const answered = answer(
      question,
      [makeWhole({ id: 'a' }), makeWhole({ id: 'b' })],
      { surveys: new Map(), counts: new Map() },
      '2026-11-28',
    );
    const beds = new Map([['a', { band: 'few', as_of: '2026-11-28' } as const]]);
    const shown = presentAnswer(answered, question, 'es', sayKey, { now: NOW, beds });
    expect(shown).toMatchObject({
      state: '07',
      generated_at: NOW.toISOString(),
      total: 2,
      services: [{ id: 'a', beds: { band: 'few' } }],
      gaps: [],
    });
    expect(shown.next_cursor).toBe(answered.nextCursor);
    expect(presentAnswer(answered, question, 'es', sayKey, { now: NOW }).services[0]?.beds).toEqual({ band: 'unknown', as_of: null });
  });
  it('has the map of gaps, each search once, and a sentence to quote for a whole row', () => {
    const none = (state: string) => ({ state, status: 'none_found', tally: [0, 0], surveys: [survey('a')], date: '2026-10-01' });
    const row = { group: 'man', need: 'shelter', national: [1, 2], states: [none('07'), none('20')] } as never;
    const { coverage, surveys } = presentCoverage([row, row], 'en', sayKey);
    expect(coverage[0]).toMatchObject({
      national: { accepts: 1, ask: 2 },
      quote: null,
      states: [{ accepts: 0, ask: 0, state: '07', surveys: ['a'] }, {}],
    });
    expect(surveys).toEqual([{ id: 'a', date: '2026-10-01', finding: 'None.', sources: [{ title: 'Lista', url: null, date: '2026' }] }]);
    const states = Array.from({ length: 32 }, () => none('07'));
    const whole = { group: 'man', need: 'shelter', national: [0, 0], states } as never;
    expect(presentCoverage([whole], 'es', sayKey).coverage[0]?.quote).toBe(
      'coverage.quote(1 de octubre de 2026, 32, 32, 0, group.man, need.shelter)',
    );
    const asking = { group: 'man', need: 'shelter', national: [0, 0], states: [...states, { ...none('07'), status: 'ask' }] } as never;
    expect(sayQuote(asking, 'es', sayKey)).toContain(' coverage.quote.ask(');
    expect(sayQuote({ group: 'man', need: 'shelter', national: [0, 0], states: [] }, 'es', sayKey)).toBeNull();
  });
});

describe('the sheet of a state', () => {
  const own = (id: string, kind: Service['kind'], changes: Partial<Service> = {}) => makeService({ id, kind, phones, ...changes });
  it('has so many of each kind, first where one may sleep, each with a number', () => {
    const rows = pickForSheet(
      [
        own('n', 'ngo'),
        ...['s1', 's2', 's3', 's4'].map((id) => own(id, 'shelter')),
        own('w', 'womens_refuge'),
        own('x', 'prosecutor', { phones: [] }),
        own('k', 'migrant_shelter', { area: 'national' }),
        own('o', 'migrant_shelter', { area: { states: ['20'] } }),
      ],
      '07',
    );
    expect(rows.map(({ service }) => service.id)).toEqual(['s1', 's2', 's3', 'n']);
    expect(rows[0]).toMatchObject({ lead: { phone: { number: '9611234567' } }, mustAttend: false });
  });
  it('says who must attend to whoever comes: by law, not by its own word', () => {
    const law = { groups: [{ anyone: { basis: 'mandate', articles: ['LGV 107'] }, rules: [] }] } as const;
    expect(
      pickForSheet([own('a', 'ngo', law), own('b', 'prosecutor', { groups: [groupOf()] }), own('c', 'legal_aid')], '07').map(
        ({ service, mustAttend }) => `${service.id} ${mustAttend}`,
      ),
    ).toEqual(['b false', 'a true', 'c false']);
  });
  it('has fourteen at most', () => {
    const kinds = [
      'shelter',
      'shelter',
      'shelter',
      'migrant_shelter',
      'migrant_shelter',
      'migrant_shelter',
      'prosecutor',
      'prosecutor',
      'ngo',
      'ngo',
      'legal_aid',
      'hotline',
      'day_centre',
      'labour_office',
      'child_protection',
      'children_home',
    ] as const;
    expect(
      pickForSheet(
        kinds.map((kind, index) => own(String(index), kind)),
        '07',
      ),
    ).toHaveLength(14);
  });
});

it('a withheld place is told with its state alone in a message', () => {
  expect(shareText(makeHidden({ phones: [], access: { how: 'call', through: [] }, emails: [] }), 'es', sayKey, '800')).toMatch(
    /^Casa Oculta, Chiapas\. text\.no_way\(800\)/,
  );
});
