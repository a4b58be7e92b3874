import { describe, expect, it } from 'vitest';
import { answer, type Question } from '#domain/answer.ts';
import { claimSchema } from '#domain/claim.ts';
import { makeCalendar } from '#domain/closures.ts';
import { availabilityQuerySchema, availabilityRequestSchema } from '#domain/contract.ts';
import { coverageQuerySchema } from '#domain/coverage-contract.ts';
import { draftSchema } from '#domain/draft.ts';
import { placesQuerySchema, servicesQuerySchema, termsQuerySchema } from '#domain/hsds-query.ts';
import { decodeCursor } from '#domain/order.ts';
import { presentEvaluated } from '#domain/present-answer.ts';
import { serviceRecordSchema } from '#domain/record.ts';
import { textQuerySchema } from '#domain/text-contract.ts';
import { warningSchema } from '#domain/warning.ts';
import { groupOf, makeService } from '../support/factories.ts';
import { sayKey } from '../support/whole.ts';

interface Schema {
  readonly safeParse: (said: unknown) => { readonly success: boolean; readonly data?: unknown };
}
const ok = (schema: Schema, said: unknown) => schema.safeParse(said).success;

describe('a question', () => {
  it('names a state in any usual way, or abroad, and a country only abroad', () => {
    expect(availabilityRequestSchema.safeParse({ state: 'Chiapas' }).data?.state).toBe('07');
    expect(availabilityRequestSchema.safeParse({ state: 'abroad', profile: { host: 'US' } }).data?.state).toBe('abroad');
    expect([
      ok(availabilityRequestSchema, { state: 'Nowhere' }),
      ok(availabilityRequestSchema, { state: '07', profile: { host: 'US' } }),
    ]).toEqual([false, false]);
    expect(availabilityQuerySchema.safeParse({ state: '07', needs: 'legal,,medical,' }).data?.needs).toEqual(['legal', 'medical']);
  });
  it('of the map of gaps is about some of it or, without a filter, about the whole', () => {
    const asked = [
      {},
      { group: '' },
      { format: 'csv' },
      { group: 'man' },
      { need: 'legal' },
      { state: '07' },
      { group: '', need: 'legal' },
    ];
    expect(asked.filter((said) => !ok(coverageQuerySchema, said))).toEqual([]);
    expect([{ age: '19' }, { group: 'somebody' }, { format: 'xml' }].filter((said) => ok(coverageQuerySchema, said))).toEqual([]);
    expect(coverageQuerySchema.safeParse({ state: 'Oaxaca,07' }).data?.state).toEqual(['20', '07']);
    expect(ok(coverageQuerySchema, { state: 'abroad' })).toBe(false);
  });
  it('by text names a state of Mexico', () => {
    expect(textQuerySchema.safeParse({ state: 'chis.', need: 'legal' }).data?.state).toBe('07');
    expect(textQuerySchema.safeParse({ state: 'x', need: 'legal' }).error?.issues[0]?.message).toBe('unknown_state');
  });
  it('of the open data is read as it is meant', () => {
    const id = 'E74623FF-52E0-59C2-9C9D-2D8C77DCE432';
    expect(
      servicesQuerySchema.safeParse({ full: 'true', minimal: 'false', organization_id: id, modified_after: '2026-01-01T00:00:00-06:00' })
        .data,
    ).toMatchObject({ full: true, minimal: false, organization_id: id.toLowerCase(), modified_after: Date.UTC(2026, 0, 1, 6) });
    expect(servicesQuerySchema.safeParse({}).data).toMatchObject({ full: false, search: '' });
    expect([
      ok(placesQuerySchema, { postcode: '30700' }),
      ok(placesQuerySchema, { proximity: '1' }),
      ok(termsQuerySchema, { top_only: 'yes' }),
    ]).toEqual([true, false, false]);
  });
});

describe('what the content may say', () => {
  it('a claim names what it stands on, and nothing else', () => {
    const [source, articles] = ['page', ['LGV 107']];
    expect(
      [{ basis: 'stated', source }, { basis: 'mandate', articles }, { basis: 'assumed' }].map((said) => ok(claimSchema, said)),
    ).toEqual([true, true, true]);
    expect(
      [
        { basis: 'stated' },
        { basis: 'stated', source, articles },
        { basis: 'mandate' },
        { basis: 'mandate', articles: [] },
        { basis: 'mandate', articles, source },
        { basis: 'assumed', source },
        { basis: 'assumed', articles },
      ].map((said) => ok(claimSchema, said)),
    ).toEqual(Array(7).fill(false));
  });
  it('a lodging is withheld unless it publishes its own address, and a refuge is no shelter', () => {
    const record = (changes: object) =>
      ok(serviceRecordSchema, { id: 'a', name: 'A', kind: 'ngo', area: { states: ['07'] }, sources: ['page'], ...changes });
    const location = { city: 'X', address: 'Calle 1', source: 'page' };
    const own = { ...location, published_by_place: true };
    const needs = (...codes: string[]) => [{ codes, basis: 'stated', source: 'page' }];
    expect([
      record({}),
      record({ location }),
      record({ kind: 'shelter', withheld: true }),
      record({ kind: 'shelter', location: own }),
      record({ kind: 'migrant_shelter' }),
      record({ kind: 'migrant_shelter', location: { city: 'X', source: 'page' } }),
      record({ kind: 'migrant_shelter', location: own }),
      record({ kind: 'womens_refuge', withheld: true, needs: needs('legal') }),
      record({ needs: needs('shelter') }),
    ]).toEqual(Array(9).fill(true));
    expect([
      record({ kind: 'shelter' }),
      record({ kind: 'shelter', location }),
      record({ kind: 'shelter', withheld: true, location: own }),
      record({ kind: 'migrant_shelter', location }),
      record({ kind: 'migrant_shelter', location: { ...location, published_by_place: false } }),
      record({ withheld: false }),
      record({ kind: 'womens_refuge', withheld: true, needs: [...needs('legal'), ...needs('shelter')] }),
    ]).toEqual(Array(7).fill(false));
  });
  it('a warning names its source, unless the place asked to be left out', () => {
    const sources = [{ title: 'Nota', date: null }];
    expect([
      ok(warningSchema, { id: 'a', code: 'closed', sources }),
      ok(warningSchema, { id: 'a', code: 'withdrawn' }),
      ok(warningSchema, { id: 'a', code: 'closed' }),
      ok(warningSchema, { id: 'a', code: 'withdrawn', sources }),
    ]).toEqual([true, true, false, true]);
  });
  it('the draft of a lodging has no links and no words of its source', () => {
    const open = { id: 'page', title: 'P', date: null, confidence: 'high' };
    const hidden = { id: 'page', withheld: true, origin: 'call', date: null, confidence: 'high' };
    const draft = (kind: string, urls: string[], source: object) =>
      ok(draftSchema, { id: 'a', name: 'A', kind, states: ['07'], phones: [], needs: [], urls, source });
    const link = ['https://a.example.org'];
    expect([
      draft('ngo', link, open),
      draft('shelter', [], hidden),
      draft('shelter', link, hidden),
      draft('shelter', [], open),
      draft('shelter', link, open),
    ]).toEqual([true, true, false, false, false]);
  });
  it('days of rest and closures are counted as far as the calendar reaches', () => {
    const closure = (from: string, until: string, changes: object = {}) =>
      ({ office: 'comar', from, until, stops_the_count: true, source: {}, ...changes }) as never;
    const { rest } = makeCalendar(
      { from: '2026-01-01', until: '2026-01-31', days: ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'] },
      [
        closure('2026-01-05', '2026-01-06'),
        closure('2026-01-10', '2026-01-10', { city: 'X' }),
        closure('2026-01-11', '2026-01-11', { stops_the_count: false }),
        closure('2026-01-12', '2026-01-12', { office: 'inm' }),
      ],
    );
    expect([...rest]).toEqual(['2026-01-01', '2026-01-31', '2026-01-05', '2026-01-06']);
  });
});

describe('an answer in parts', () => {
  const services = ['a', 'b', 'c'].map((id) => makeService({ id, groups: [groupOf()] }));
  const ask = (changes: Partial<Question>) =>
    answer({ state: '07', profile: {}, limit: 2, ...changes }, services, { surveys: new Map(), counts: new Map() }, '2026-11-28');
  it('goes on after the last that was told', () => {
    const first = ask({});
    const after = decodeCursor(first.nextCursor ?? '');
    expect(ask({ after }).services.map(({ service }) => service.id)).toEqual(['c']);
    expect(ask({ after, limit: 1 })).toMatchObject({ nextCursor: null, total: 3 });
    expect(ask({ kinds: ['shelter'] }).total).toBe(0);
  });
  it.each([
    'assumed',
    'not_said',
    'silent',
    'need_assumed',
    'need_not_met',
    'other_need',
    'substitute',
    'condition_cannot',
    'condition_open',
    'condition_unknown',
    'womens_refuge',
    'need',
    'rule',
    'anyone',
  ] as const)('says %s in a sentence of its own', (code) => {
    const evaluation = {
      verdict: 'ask',
      basis: null,
      reasons: [{ axis: 'needs', verdict: 'ask', code, claim: undefined }],
      group: { rules: [] },
      needsMet: [],
      cannotMeet: false,
    } as const;
    const keys = { need: 'reason.need.stated', rule: 'reason.rule.ask', anyone: 'reason.anyone.assumed' } as Readonly<
      Record<string, string>
    >;
    expect(presentEvaluated({ service: makeService(), evaluation }, 'es', sayKey).reasons[0]?.text).toBe(
      `${keys[code] ?? `reason.${code}`}(axis.needs)`,
    );
  });
});
