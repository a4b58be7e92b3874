import { describe, expect, it } from 'vitest';
import { isSaid, outcomeOf, restricts, type Rule } from '#domain/eligibility.ts';
import { isUnder18, maySeekRefuge, namedExploitation, nationalitiesOf, yearsOf, type Profile } from '#domain/profile.ts';
import { stated } from '../support/factories.ts';

type Said = Omit<Rule, 'basis' | 'source'>;

const outcome = (rule: Said, profile: Profile) => outcomeOf(stated(rule), profile);

describe('a rule about ages', () => {
  const upTo = { axis: 'age', accepts: ['0-12', '15'], refuses: ['18+'], unknown: ['16-17'], otherwise: 'refuses' } as const;
  it.each([
    [0, 'accepts'],
    [12, 'accepts'],
    [13, 'refuses'],
    [15, 'accepts'],
    [16, 'unknown'],
    [17, 'unknown'],
    [18, 'refuses'],
    [120, 'refuses'],
    ['0-11', 'accepts'],
    ['60+', 'refuses'],
    ['12-17', 'unknown'],
    ['doubt', 'unknown'],
  ] as const)('%s: %s', (age, expected) => expect(outcome(upTo, { age })).toBe(expected));
  it('that refuses some ages takes the others, as it says', () => {
    const young = { axis: 'age', refuses: ['18+'], unknown: ['15-17'], otherwise: 'accepts' } as const;
    expect([10, 15, 17, 18, 40].map((age) => outcome(young, { age }))).toEqual(['accepts', 'unknown', 'unknown', 'refuses', 'refuses']);
    expect(outcome({ axis: 'age', accepts: ['18+'], otherwise: 'refuses' }, { age: 120 })).toBe('accepts');
  });
  it('says nothing of whoever did not tell an age', () => {
    expect(outcome(upTo, {})).toBeUndefined();
    expect(outcome(upTo, { gender: 'female' })).toBeUndefined();
  });
});

describe('a rule about codes', () => {
  const some = {
    axis: 'situation',
    accepts: ['street'],
    refuses: ['detained'],
    unknown: ['hospital'],
    otherwise: 'unknown',
  } as unknown as Said;
  it.each([
    ['street', 'accepts'],
    ['detained', 'refuses'],
    ['hospital', 'unknown'],
    ['elsewhere', 'unknown'],
  ])('%s: %s', (situation, expected) => expect(outcome(some, { situation } as unknown as Profile)).toBe(expected));
  it('without a list of its own says the same of everybody', () => {
    const none = { axis: 'gender', otherwise: 'refuses' } as const;
    expect(outcome(none, { gender: 'male' })).toBe('refuses');
    expect(outcome({ ...none, refuses: ['male'], otherwise: 'accepts' }, { gender: 'male' })).toBe('refuses');
    expect(outcome({ ...none, unknown: ['male'], otherwise: 'accepts' }, { gender: 'male' })).toBe('unknown');
  });
});

describe('a rule about countries', () => {
  const mexicans = { axis: 'nationality', accepts: ['MX'], otherwise: 'refuses' } as const;
  const foreigners = { axis: 'nationality', refuses: ['MX'], accepts: ['foreign'], otherwise: 'unknown' } as const;
  const two = { axis: 'nationality', accepts: ['GT', 'HN'], otherwise: 'refuses' } as const;
  it.each([
    [mexicans, { nationality: 'MX' }, 'accepts'],
    [mexicans, { nationality: 'GT' }, 'refuses'],
    [mexicans, { migration: 'mexican' }, 'accepts'],
    [mexicans, { migration: 'irregular' }, 'refuses'],
    [mexicans, { nationality: 'MX', migration: 'asylum_seeker' }, 'refuses'],
    [foreigners, { nationality: 'GT' }, 'accepts'],
    [foreigners, { nationality: 'MX' }, 'refuses'],
    [foreigners, { migration: 'refugee' }, 'accepts'],
    [foreigners, { nationality: 'MX', migration: 'refugee' }, 'refuses'],
    [two, { nationality: 'GT' }, 'accepts'],
    [two, { nationality: 'SV' }, 'refuses'],
    [two, { migration: 'in_transit' }, 'unknown'],
    [{ axis: 'nationality', refuses: ['GT'], otherwise: 'accepts' }, { migration: 'in_transit' }, 'unknown'],
    [{ axis: 'nationality', unknown: ['GT'], otherwise: 'accepts' }, { migration: 'in_transit' }, 'unknown'],
    [{ axis: 'nationality', otherwise: 'accepts' }, { nationality: 'MX', migration: 'refugee' }, 'accepts'],
    [{ axis: 'nationality', unknown: ['MX'], otherwise: 'accepts' }, { nationality: 'MX', migration: 'refugee' }, 'unknown'],
    [{ axis: 'nationality', accepts: ['foreign'], otherwise: 'refuses' }, { nationality: 'MX' }, 'refuses'],
    [{ axis: 'nationality', unknown: ['GT'], accepts: ['foreign'], otherwise: 'refuses' }, { nationality: 'GT' }, 'unknown'],
  ] as const)('%o, for %o: %s', (rule, profile, expected) => expect(outcome(rule as Said, profile)).toBe(expected));
});

describe('a rule about exploitation', () => {
  const sexual = { axis: 'exploitation', accepts: ['sexual'], refuses: ['labour'], otherwise: 'unknown' } as const;
  it.each([
    [['sexual'], 'accepts'],
    [['labour'], 'refuses'],
    [['forced_labour'], 'refuses'],
    [['labour', 'sexual'], 'accepts'],
    [['labour', 'begging'], 'unknown'],
    [['unsure'], 'unknown'],
    [['unsure', 'sexual'], 'accepts'],
    [['unsure', 'labour'], 'unknown'],
  ] as const)('%o: %s', (exploitation, expected) => expect(outcome(sexual, { exploitation: [...exploitation] })).toBe(expected));
  it('that restricts nobody takes whoever is not sure', () => {
    expect(outcome({ axis: 'exploitation', otherwise: 'accepts' }, { exploitation: ['unsure'] })).toBe('accepts');
    expect(outcome({ axis: 'exploitation', accepts: ['sexual'], otherwise: 'refuses' }, { exploitation: ['unsure'] })).toBe('unknown');
  });
  it('in the words of forced work is one about work', () => {
    const forced = { axis: 'exploitation', unknown: ['forced_labour'], refuses: ['begging'], otherwise: 'accepts' } as const;
    expect(outcome(forced, { exploitation: ['labour'] })).toBe('unknown');
    expect(outcome(forced, { exploitation: ['begging'] })).toBe('refuses');
  });
});

it('of languages, one that is spoken is enough', () => {
  const two = { axis: 'languages', accepts: ['tzo'], otherwise: 'refuses' } as const;
  expect(outcome(two, { languages: ['mam', 'tzo'] })).toBe('accepts');
  expect(outcome(two, { languages: ['mam'] })).toBe('refuses');
});

it('an empty list says nothing, and a migration answer says a nationality', () => {
  expect(isSaid({ languages: [] }, 'languages')).toBe(false);
  expect(isSaid({ languages: ['mam'] }, 'languages')).toBe(true);
  expect(isSaid({ migration: 'refugee' }, 'nationality')).toBe(true);
  expect(isSaid({ migration: 'displaced' }, 'nationality')).toBe(false);
  expect(isSaid({ gender: 'male' }, 'gender')).toBe(true);
  expect(isSaid({}, 'gender')).toBe(false);
});

it('a rule restricts when it does not take everybody', () => {
  const rule = (changes: Partial<Said>) => restricts(stated({ axis: 'gender', otherwise: 'accepts', ...changes }));
  expect(rule({})).toBe(false);
  expect(rule({ refuses: [], unknown: [] })).toBe(false);
  expect(rule({ otherwise: 'unknown' })).toBe(true);
  expect(rule({ refuses: ['male'] })).toBe(true);
  expect(rule({ unknown: ['male'] })).toBe(true);
});

describe('what is said of a person', () => {
  it.each([
    ['doubt', 0, 17, true],
    [17, 17, 17, true],
    [18, 18, 18, false],
    ['0-11', 0, 11, true],
    ['12-17', 12, 17, true],
    ['18-59', 18, 59, false],
    ['60+', 60, 120, false],
  ] as const)('%s means from %i to %i; a child: %s', (age, from, to, child) => {
    expect(yearsOf(age)).toEqual({ from, to });
    expect(isUnder18({ age })).toBe(child);
  });
  it('without an age makes nobody a child', () => expect(isUnder18({})).toBe(false));

  it.each([
    ['mexican', ['MX']],
    ['returned', ['MX']],
    ['regular', ['foreign']],
    ['irregular', ['foreign']],
    ['in_transit', ['foreign']],
    ['humanitarian_card', ['foreign']],
    ['asylum_seeker', ['foreign']],
    ['refugee', ['foreign']],
    ['complementary_protection', ['foreign']],
    ['stateless', ['foreign']],
    ['displaced', []],
    ['unsure', []],
  ] as const)('%s is of %o', (migration, expected) => expect(nationalitiesOf({ migration })).toEqual(expected));
  it('twice and differently is both', () => {
    expect(nationalitiesOf({})).toEqual([]);
    expect(nationalitiesOf({ nationality: 'GT', migration: 'refugee' })).toEqual(['GT']);
    expect(nationalitiesOf({ nationality: 'MX', migration: 'mexican' })).toEqual(['MX']);
    expect(nationalitiesOf({ nationality: 'GT', migration: 'mexican' })).toEqual(['GT', 'MX']);
    expect(nationalitiesOf({ nationality: 'MX', migration: 'refugee' })).toEqual(['MX', 'foreign']);
    expect(nationalitiesOf({ nationality: 'GT', migration: 'displaced' })).toEqual(['GT']);
  });

  it.each([
    [{ migration: 'asylum_seeker' }, true],
    [{ migration: 'refugee' }, true],
    [{ migration: 'complementary_protection' }, true],
    [{ migration: 'stateless' }, true],
    [{ needs: ['refugee_procedure'] }, true],
    [{ migration: 'irregular', needs: ['shelter'] }, false],
    [{}, false],
  ] as const)('%o: may seek refuge from the own country: %s', (profile, expected) =>
    expect(maySeekRefuge(profile as Profile)).toBe(expected),
  );

  it('"not sure" names no exploitation', () => {
    expect(namedExploitation({ exploitation: ['unsure', 'sexual'] })).toEqual(['sexual']);
    expect(namedExploitation({})).toEqual([]);
  });
});
