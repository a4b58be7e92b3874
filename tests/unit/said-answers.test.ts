import { describe, expect, it } from 'vitest';
import { answer, type Question } from '#domain/answer.ts';
import { evaluate } from '#domain/evaluate.ts';
import type { Gap } from '#domain/gaps.ts';
import { presentAnswer, presentEvaluated, presentGap } from '#domain/present-answer.ts';
import { presentCoverage, sayQuote } from '#domain/present-coverage.ts';
import type { Profile } from '#domain/profile.ts';
import type { Service } from '#domain/service.ts';
import { shareText } from '#domain/share-text.ts';
import { pickForSheet } from '#domain/sheet.ts';
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
