import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/days.ts';
import { groupsOf, harmOf, lastDayOf, listDue, loadOf, reportsSince, type Checkable, type Reports } from '#domain/due.ts';
import { KINDS } from '#domain/vocabulary.ts';

const TODAY = '2026-11-28';
const ago = (days: number) => addDays(TODAY, -days);

function makePlace(changes: Partial<Checkable> = {}): Checkable {
  return { id: 'place', kind: 'ngo', phones: 1, hasEmergency: false, hasHours: false, checks: [], sourceDate: ago(1), ...changes };
}
const checked = (phones: number, eligibility = 1) => [
  { of: 'phones' as const, date: ago(phones) },
  { of: 'eligibility' as const, date: ago(eligibility) },
];
const dueOf = (place: Checkable, reports: Reports = {}) => listDue([place], new Map([[place.id, reports]]), TODAY)[0]?.groups ?? [];

describe('what is due', () => {
  it('is a group of fields from the day on which its half-life has passed, and none before', () => {
    expect(dueOf(makePlace({ checks: checked(89) }))).toEqual([]);
    expect(dueOf(makePlace({ checks: checked(90) }))).toMatchObject([{ group: 'phones', status: 'due', daysLate: 0 }]);
    expect(dueOf(makePlace({ checks: checked(179) }))).toMatchObject([{ group: 'phones', status: 'due', daysLate: 89 }]);
    expect(dueOf(makePlace({ checks: checked(180) }))).toMatchObject([{ group: 'phones', status: 'overdue', daysLate: 90 }]);
    expect(dueOf(makePlace({ checks: checked(1, 179) }))).toEqual([]);
    expect(dueOf(makePlace({ checks: checked(1, 180) }))).toMatchObject([{ group: 'eligibility', status: 'due', daysLate: 0 }]);
  });

  it('goes by the newest check of a group, whatever their order', () => {
    expect(dueOf(makePlace({ checks: [...checked(2), ...checked(400)] }))).toEqual([]);
  });

  it('goes by the newest source while nobody has checked, and says that nobody has', () => {
    expect(dueOf(makePlace({ sourceDate: ago(89) }))).toEqual([]);
    expect(dueOf(makePlace({ sourceDate: ago(90) }))).toMatchObject([{ group: 'phones', status: 'unverified', daysLate: 0 }]);
    expect(dueOf(makePlace({ sourceDate: ago(90), checks: checked(0) }))).toEqual([]);
  });

  it('takes the last day that a date can mean', () => {
    expect(['2025', '2025-02', '2024-02', '2025-12', '2025-12-05'].map(lastDayOf)).toEqual([
      '2025-12-31',
      '2025-02-28',
      '2024-02-29',
      '2025-12-31',
      '2025-12-05',
    ]);
  });

  it('takes a place without any date to be as old as the oldest', () => {
    const [oldest, undated] = [makePlace({ id: 'b', sourceDate: '2015' }), makePlace({ id: 'a', sourceDate: null })];
    const due = listDue([makePlace({ id: 'c', sourceDate: '2025' }), oldest, undated], new Map(), TODAY);
    expect(due.map(({ place }) => place.id)).toEqual(['a', 'b', 'c']);
    expect(due[0]?.groups).toEqual(due[1]?.groups);
  });

  it('asks only for what a place has', () => {
    expect(groupsOf(makePlace({ phones: 0 }))).toEqual(['eligibility']);
    expect(groupsOf(makePlace({ kind: 'shelter', hasHours: true }))).toEqual(['phones', 'hours', 'eligibility', 'regime']);
  });
});

describe('the order', () => {
  const order = (places: readonly Checkable[], reports: ReadonlyMap<string, Reports> = new Map()) =>
    listDue(places, reports, TODAY).map(({ place }) => place.id);
  const late = (id: string, days: number, changes: Partial<Checkable> = {}) =>
    makePlace({ id, phones: 1, checks: checked(90 + days), ...changes });

  it('weighs the days by the harm: numbers for danger and beds before offices', () => {
    expect(order([late('office', 40), late('line', 10, { kind: 'hotline' }), late('house', 10, { kind: 'shelter' })])).toEqual([
      'line',
      'house',
      'office',
    ]);
    // Late enough, anything comes first.
    expect(order([late('line', 10, { kind: 'hotline' }), late('office', 55)])).toEqual(['office', 'line']);
    expect(order([late('office', 20), late('danger', 5, { hasEmergency: true })])).toEqual(['danger', 'office']);
  });

  it('years of delay do not put an office before a number for danger or a bed, and a report still counts among them', () => {
    const office = makePlace({ id: 'office', sourceDate: '2010' });
    const [line, house] = [late('line', 365, { kind: 'hotline' }), late('house', 365, { kind: 'shelter' })];
    expect(order([office, late('consul', 400, { kind: 'consulate' }), house, line])).toEqual(['line', 'house', 'consul', 'office']);
    expect(order([office, late('reported', 400)], new Map([['reported', { no_answer: 1 }]]))).toEqual(['reported', 'office']);
    expect(order([late('consul', 365, { kind: 'consulate', hasEmergency: true }), line])).toEqual(['line', 'consul']);
    expect(order([late('late', 400), late('later', 4000)])).toEqual(['later', 'late']);
  });

  it('keeps a place of one weight where its id puts it', () => {
    expect(order([late('b', 3), late('c', 3), late('a', 3)])).toEqual(['a', 'b', 'c']);
  });

  it('gives every kind and group a harm', () => {
    for (const kind of KINDS) expect(harmOf({ kind, hasEmergency: false }, 'hours')).toBeGreaterThan(0);
    expect(harmOf({ kind: 'ngo', hasEmergency: true }, 'hours')).toBe(harmOf({ kind: 'ngo', hasEmergency: false }, 'hours'));
  });
});

describe('what the public reports', () => {
  it('brings a place forward by thirty days each, and never by more than six of them', () => {
    const fresh = makePlace({ checks: checked(0, 0) });
    expect(dueOf(fresh, { no_answer: 2 })).toEqual([]);
    expect(dueOf(fresh, { no_answer: 3 })).toMatchObject([{ group: 'phones', status: 'fresh', daysLate: -90 }]);
    expect(dueOf(fresh, { no_answer: 6 })).toEqual(dueOf(fresh, { no_answer: 60, moved: 60 }));
  });

  it('asks for what it is about, and with the rest where the place has no number', () => {
    expect(dueOf(makePlace({ checks: checked(0, 0) }), { not_for_me: 6 })).toMatchObject([{ group: 'eligibility' }]);
    const silent = makePlace({ phones: 0, checks: checked(0, 0) });
    expect(dueOf(silent, { moved: 6 })).toMatchObject([{ group: 'eligibility' }]);
  });

  it('counts for sixty days, today among them', () => {
    expect(reportsSince(TODAY)).toBe(ago(59));
  });
});

describe('the load', () => {
  it('is told against what was done in thirty days', () => {
    const places = [makePlace({ checks: checked(29, 180) }), makePlace({ checks: checked(30, 360) }), makePlace({ hasHours: true })];
    // One check in thirty days; five groups wait.
    expect(loadOf(places, TODAY)).toEqual({ fresh: 2, due: 1, overdue: 1, unverified: 3, made: 1, weeks: 22 });
  });

  it('says nothing of weeks when nothing was done', () => {
    expect(loadOf([makePlace()], TODAY)).toMatchObject({ made: 0, unverified: 2, weeks: null });
  });
});
