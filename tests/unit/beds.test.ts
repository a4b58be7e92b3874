import { describe, expect, it } from 'vitest';
import { figuresSchema, freshnessAt } from '#domain/bed-figures.ts';
import { bedGroupSchema, rulesOf, verdictOfRules } from '#domain/bed-group.ts';
import { HOLD_ACTIONS, HOLD_STATES, MOVES, PARTIES, stateAt } from '#domain/hold.ts';

const HOUR = 3_600_000;

describe('a figure ages by itself', () => {
  it.each([
    [0, 'fresh'],
    [12 * HOUR, 'fresh'],
    [12 * HOUR + 1, 'ageing'],
    [24 * HOUR, 'ageing'],
    [24 * HOUR + 1, 'unknown'],
  ])('unless the group says otherwise, after %i ms it is %s', (age, freshness) => {
    const { fresh_minutes: freshMinutes, known_minutes: knownMinutes } = bedGroupSchema.parse({ id: 'women', capacity: 4, rules: [] });
    expect(freshnessAt(1000, 1000 + age, { freshMinutes, knownMinutes })).toBe(freshness);
  });

  it('as fast as the group says', () => {
    const quick = { freshMinutes: 60, knownMinutes: 120 };
    expect([HOUR, HOUR + 1, 2 * HOUR, 2 * HOUR + 1].map((age) => freshnessAt(0, age, quick))).toEqual([
      'fresh',
      'ageing',
      'ageing',
      'unknown',
    ]);
  });

  it('is unknown as soon as it is not known, however long it would be fresh', () => {
    expect(freshnessAt(0, 31 * 60_000, { freshMinutes: 60, knownMinutes: 30 })).toBe('unknown');
  });
});

it('free beds and those out of service are parts of all beds', () => {
  expect(figuresSchema.safeParse({ capacity: 5, free: 3, out_of_service: 2 }).success).toBe(true);
  expect(figuresSchema.safeParse({ capacity: 5, free: 4, out_of_service: 2 }).success).toBe(false);
  expect(figuresSchema.safeParse({ capacity: 5, free: 1, out_of_service: 0, name: 'x' }).success).toBe(false);
});

describe('a hold', () => {
  const allowed = [
    'requested accept shelter',
    'accepted accept shelter',
    'requested decline shelter',
    'accepted arrive shelter',
    'waiting release referrer',
    'waiting release shelter',
    'requested release shelter',
    'accepted release shelter',
    'requested release referrer',
    'accepted release referrer',
  ];

  it('moves only as written here, for each state, action and party', () => {
    const all = HOLD_STATES.flatMap((state) => HOLD_ACTIONS.flatMap((action) => PARTIES.map((party) => ({ state, action, party }))));
    const may = all.filter(
      ({ state, action, party }) => MOVES[action].by.includes(party) && MOVES[action].from.some((one) => one === state),
    );
    expect(may.map(({ state, action, party }) => `${state} ${action} ${party}`).sort()).toEqual(allowed.toSorted());
  });

  it('expires at its millisecond, unless it has ended', () => {
    expect([stateAt('requested', 100, 99), stateAt('requested', 100, 100), stateAt('accepted', 100, 101)]).toEqual([
      'requested',
      'expired',
      'expired',
    ]);
    expect([stateAt('waiting', 100, 99), stateAt('waiting', 100, 100)]).toEqual(['waiting', 'expired']);
    expect(stateAt('arrived', null, 500)).toBe('arrived');
  });
});

describe('who may use a group', () => {
  const { rules } = bedGroupSchema.parse({
    id: 'women',
    capacity: 4,
    rules: ['gender:female=accepts', 'gender:trans_female=accepts', 'gender:otherwise=refuses', 'age:18+=accepts', 'age:otherwise=refuses'],
  });
  const verdict = (profile: object) => verdictOfRules(rulesOf(rules), profile);

  it('accepts, refuses or has to be asked, as everywhere', () => {
    expect(verdict({ gender: 'female', age: '18-59' })).toBe('accepts');
    expect(verdict({ gender: 'male', age: '18-59' })).toBe('refuses');
    expect(verdict({ gender: 'female', age: '12-17' })).toBe('refuses');
    expect(verdict({ gender: 'female' })).toBe('ask');
    expect(verdict({ gender: 'female', age: '18-59', household: 'with_children' })).toBe('ask');
    expect(verdictOfRules([], {})).toBe('ask');
  });

  it('is said in codes that exist', () => {
    for (const rule of ['gender:woman=accepts', 'name:ana=accepts', 'gender:female=perhaps', 'age:old=accepts', 'nationality:gt=accepts']) {
      expect(bedGroupSchema.safeParse({ id: 'x', capacity: 1, rules: [rule] }).success, rule).toBe(false);
    }
  });
});
