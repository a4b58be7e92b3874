import { describe, expect, it } from 'vitest';
import { answer, isOffered, type Question } from '#domain/answer.ts';
import { countCoverage, coverageOf, listCoverage, quoteOf, askingFor } from '#domain/coverage.ts';
import { findCoverageFaults } from '#domain/coverage-faults.ts';
import { evaluate } from '#domain/evaluate.ts';
import { answerTo, findGaps, statusOf, surveysFor, type NeedCounts } from '#domain/gaps.ts';
import type { Profile } from '#domain/profile.ts';
import type { Service } from '#domain/service.ts';
import type { Survey } from '#domain/survey.ts';
import type { Need } from '#domain/vocabulary.ts';
import { groupOf, makeService, stated } from '../support/factories.ts';

const TODAY = '2026-11-28';
const men = groupOf(stated({ axis: 'gender', accepts: ['male'], otherwise: 'refuses' }));
const said = (...codes: Need[]) => [{ codes, basis: 'stated', source: 'page' }] as const;
const house = (id: string, changes: Partial<Service> = {}) => makeService({ id, needs: said('shelter'), groups: [groupOf()], ...changes });
const evaluated = (service: Service, profile: Profile) => ({ service, evaluation: evaluate(profile, service) });

function survey(id: string, changes: Partial<Survey> = {}): Survey {
  const sources = [{ title: 'Lista', date: '2026' }];
  return { id, needs: ['shelter'], states: 'all', date: '2026-10-01', sources, finding: { es: 'Nada.', en: 'Nothing.' }, ...changes };
}

const question = (changes: Partial<Question> = {}): Question => ({ state: '07', profile: { needs: ['shelter'] }, limit: 10, ...changes });
const facts = { surveys: new Map(), counts: new Map() };

describe('what a service is to whoever asks for one thing', () => {
  it('is a yes, a question, or nothing', () => {
    const asks = { needs: ['shelter'] } as const satisfies Profile;
    expect(answerTo('shelter', evaluated(house('a'), { ...asks }))).toBe('accepts');
    expect(answerTo('legal', evaluated(house('a'), { ...asks }))).toBeUndefined();
    expect(answerTo('shelter', evaluated(house('a', { groups: [men] }), { ...asks, gender: 'female' }))).toBeUndefined();
    expect(answerTo('shelter', evaluated(house('a', { groups: [men] }), { ...asks }))).toBe('ask');
    const law = house('a', { needs: [{ codes: ['shelter'], basis: 'mandate', articles: ['LGV 107'] }] });
    expect(answerTo('shelter', evaluated(law, { ...asks }))).toBe('accepts');
    const mixed = house('a', { needs: [...said('shelter'), { codes: ['legal'], basis: 'assumed' }] });
    expect(answerTo('legal', evaluated(mixed, { needs: ['shelter', 'legal'] }))).toBe('ask');
  });
  it('and all of them, with what was looked for, give a status', () => {
    expect(statusOf([1, 5], [])).toBe('covered');
    expect(statusOf([0, 1], [survey('x')])).toBe('ask');
    expect(statusOf([0, 0], [survey('x')])).toBe('none_found');
    expect(statusOf([0, 0], [])).toBe('not_surveyed');
  });
});

it('of the searches made, those for these people come first, then those in this state', () => {
  const all = [
    survey('everybody'),
    survey('here', { states: ['07'] }),
    survey('women', { groups: ['woman'] }),
    survey('women-here', { groups: ['woman'], states: ['07'] }),
    survey('men', { groups: ['man'] }),
  ];
  expect(surveysFor(['woman', 'child'], all).map(({ id }) => id)).toEqual(['women-here', 'women', 'here', 'everybody']);
  expect(surveysFor([], all).map(({ id }) => id)).toEqual(['here', 'everybody']);
});

describe('a gap', () => {
  const counts: NeedCounts = {
    anyone: { '27': [2, 1], '20': [0, 1], '30': [0, 0] },
    man: { '27': [0, 2], '20': [1, 0] },
    foreign_person: { '27': [0, 1] },
  };
  const given = { surveys: new Map([['shelter', [survey('x')]]] as const), counts: new Map([['shelter', counts]] as const) };
  const gapOf = (profile: Profile, services: Service[] = []) =>
    findGaps(
      '07',
      { needs: ['shelter'], ...profile },
      services.map((one) => evaluated(one, { needs: ['shelter'], ...profile })),
      given,
    )[0];

  it('tells what was looked for and the nearest states where there is something', () => {
    expect(gapOf({})).toMatchObject({
      status: 'none_found',
      surveys: [{ id: 'x' }],
      nearest: [
        { state: '20', services: 1 },
        { state: '27', services: 3 },
      ],
      declined: [],
    });
  });
  it('never promises more than any group of the person would find', () => {
    expect(gapOf({ gender: 'male', nationality: 'GT' })?.nearest).toEqual([{ state: '27', services: 1 }]);
    expect(gapOf({ gender: 'female' })?.nearest).toEqual([]);
  });
  it('is none when somebody surely takes the person, and is a question when nobody says', () => {
    expect(gapOf({}, [house('a')])).toMatchObject({ status: 'covered', surveys: [], nearest: [] });
    expect(gapOf({}, [house('a', { groups: [men] })])).toMatchObject({ status: 'ask', surveys: [{ id: 'x' }] });
  });
  it('is told once for each need, and abroad has no neighbours', () => {
    expect(findGaps('07', { needs: ['shelter', 'legal', 'shelter'] }, [], given).map(({ need }) => need)).toEqual(['shelter', 'legal']);
    expect(findGaps('abroad', { needs: ['shelter'] }, [], given)[0]?.nearest).toEqual([]);
    expect(findGaps('07', {}, [], given)).toEqual([]);
  });
  it('names five states at most', () => {
    const everywhere: NeedCounts = { anyone: Object.fromEntries(['27', '20', '30', '04', '12', '21', '17'].map((code) => [code, [1, 0]])) };
    expect(findGaps('07', { needs: ['shelter'] }, [], { ...given, counts: new Map([['shelter', everywhere]]) })[0]?.nearest).toHaveLength(
      5,
    );
  });
  it('says how often houses said no, where a bed is what is needed', () => {
    const declined = [{ reason: 'no_bed', holds: 20 }] as const;
    const [bed, legal] = findGaps('07', { needs: ['shelter', 'legal'] }, [], { ...given, declined });
    expect([bed?.declined, legal?.declined]).toEqual([declined, []]);
  });
});

describe('an answer', () => {
  const [a, b, c] = [house('a'), house('b'), house('c')];
  const refusing = house('d', { groups: [men] });
  it('comes in parts that follow each other, the same whatever the order of the services', () => {
    const first = answer(question({ limit: 2 }), [c, a, b], facts, TODAY);
    expect(first.services.map(({ service }) => service.id)).toEqual(['a', 'b']);
    expect(first).toMatchObject({ total: 3 });
    expect(first.nextCursor).not.toBeNull();
    expect(answer(question({ limit: 3 }), [c, a, b], facts, TODAY).nextCursor).toBeNull();
    expect(answer(question(), [], facts, TODAY)).toMatchObject({ services: [], nextCursor: null, total: 0 });
  });
  it('leaves out who refuses, unless one asks for those too', () => {
    const profile: Profile = { needs: ['shelter'], gender: 'female' };
    expect(answer(question({ profile }), [a, refusing], facts, TODAY).total).toBe(1);
    expect(answer(question({ profile, includeRefused: true }), [a, refusing], facts, TODAY).total).toBe(2);
  });
  it('offers a consulate only to whoever asks for one, or is abroad', () => {
    const consulate = house('k', { kind: 'consulate' });
    expect(isOffered(consulate, question())).toBe(false);
    expect(isOffered(consulate, question({ profile: {} }))).toBe(false);
    expect(isOffered(consulate, question({ profile: { needs: ['consular'] } }))).toBe(true);
    expect(isOffered(consulate, question({ state: 'abroad' }))).toBe(true);
    expect(isOffered(a, question())).toBe(true);
    expect(isOffered(a, question({ kinds: ['shelter'] }))).toBe(false);
    expect(isOffered(a, question({ kinds: ['ngo'] }))).toBe(true);
  });
});

describe('the map of gaps', () => {
  const services = [
    house('a'),
    house('b', { area: { states: ['07', '20'] }, groups: [men] }),
    house('n', { area: 'national', groups: [{ rules: [] }] }),
    house('k', { kind: 'consulate' }),
    house('w', { area: { hosts: ['US-TX'] } }),
    house('l', { needs: said('legal') }),
  ];
  const counts = countCoverage(services);
  const cellOf = (state: string, surveys: readonly Survey[] = [], group: 'man' | 'woman' = 'man') =>
    coverageOf(group, 'shelter', counts.get('shelter'), surveys).states.find((one) => one.state === state);

  it('counts for each group who surely takes it and who has to be asked, in each state and in the whole country', () => {
    expect(counts.get('shelter')?.man).toEqual({ '07': [2, 0], '20': [1, 0], national: [0, 1] });
    expect(counts.get('shelter')?.woman).toEqual({ '07': [1, 0], national: [0, 1] });
    expect(counts.get('shelter')?.anyone).toEqual({ '07': [1, 1], '20': [0, 1], national: [0, 1] });
    expect(counts.get('legal')?.woman).toEqual({ '07': [1, 0] });
  });
  it('says in each cell what an answer would say, and what was looked for where nothing is sure', () => {
    const looked = [survey('x'), survey('later', { states: ['20'], date: '2026-11-01' }), survey('other', { needs: ['legal'] })];
    expect(cellOf('07', looked)).toMatchObject({ status: 'covered', tally: [2, 0], surveys: [], date: null });
    expect(cellOf('30', looked)).toMatchObject({ status: 'ask', tally: [0, 0], date: '2026-10-01' });
    expect(cellOf('20', looked, 'woman')).toMatchObject({ status: 'ask', surveys: [{ id: 'later' }, { id: 'x' }], date: '2026-11-01' });
    expect(coverageOf('man', 'shelter', counts.get('shelter'), []).national).toEqual([0, 1]);
    expect(coverageOf('man', 'shelter', undefined, []).national).toEqual([0, 0]);
  });
  it('is quoted with a date, and only while something is missing', () => {
    const nothing = coverageOf('man', 'shelter', undefined, [
      survey('x', { states: ['07', '20'] }),
      survey('y', { states: ['20'], date: '2026-11-01' }),
    ]);
    expect(quoteOf(nothing)).toEqual({ none: 2, ask: 0, of: 32, date: '2026-11-01' });
    expect(quoteOf(coverageOf('man', 'shelter', counts.get('shelter'), [survey('x')]))).toBeUndefined();
    const some = coverageOf('man', 'shelter', { man: { '07': [0, 1], '20': [1, 0] } }, [survey('x')]);
    expect(quoteOf(some)).toEqual({ none: 30, ask: 1, of: 32, date: '2026-10-01' });
  });
  it('has a row for every group and need', () => {
    expect(listCoverage(counts, [])).toHaveLength(11 * counts.size);
    expect(askingFor('shelter', 'addiction')).toEqual({ needs: ['shelter', 'addiction'] });
    expect(askingFor('shelter', 'anyone')).toEqual({ needs: ['shelter'] });
  });
  it('stands on a source in every cell, and on searches that can be told apart', () => {
    expect(findCoverageFaults(counts, [survey('x')])).toEqual([]);
    const blank = survey('x', { states: ['30'], groups: ['woman'], needs: ['shelter'], sources: [{ title: ' ', date: null }] });
    const none = new Map([['shelter', {}]] as const);
    expect(findCoverageFaults(none, [blank])).toEqual([{ record: 'woman shelter 30', message: 'none_found, without a source' }]);
    const half = {
      ...blank,
      sources: [
        { title: ' ', date: null },
        { title: 'Lista', date: null },
      ],
    };
    expect(findCoverageFaults(none, [half])).toEqual([]);
    expect(findCoverageFaults(none, [survey('x'), survey('y'), survey('x')])).toEqual([
      { record: 'x', message: 'two surveys have this id' },
    ]);
  });
});
