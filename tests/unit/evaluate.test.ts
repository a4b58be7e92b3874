import { describe, expect, it } from 'vitest';
import { evaluate } from '#domain/evaluate.ts';
import type { Profile } from '#domain/profile.ts';
import { assumed, groupOf, makeService, stated } from '../support/factories.ts';

const women = stated({ axis: 'gender', accepts: ['female'], unknown: ['trans_female', 'nonbinary'], otherwise: 'refuses' });

function verdict(profile: Profile, service: ReturnType<typeof makeService>): string {
  return evaluate(profile, service).verdict;
}

describe('a place that says it is for women', () => {
  const place = makeService({ groups: [groupOf(women)] });
  it('accepts a woman', () => expect(verdict({ gender: 'female' }, place)).toBe('accepts'));
  it('refuses a man', () => expect(verdict({ gender: 'male' }, place)).toBe('refuses'));
  it('must be asked by a trans woman', () => expect(verdict({ gender: 'trans_female' }, place)).toBe('ask'));
  it('must be asked when gender was not said', () => expect(verdict({}, place)).toBe('ask'));
});

describe('what is only typical of such places', () => {
  const place = makeService({ groups: [groupOf(assumed({ axis: 'gender', accepts: ['female'], otherwise: 'refuses' }))] });
  it('never says yes', () => expect(verdict({ gender: 'female' }, place)).toBe('ask'));
  it('never says no', () => expect(verdict({ gender: 'male' }, place)).toBe('ask'));
});

describe('age', () => {
  const place = makeService({ groups: [groupOf(stated({ axis: 'age', accepts: ['13-17'], otherwise: 'refuses' }))] });
  it.each([
    [13, 'accepts'],
    [17, 'accepts'],
    [12, 'refuses'],
    [18, 'refuses'],
    ['0-11', 'refuses'],
    ['12-17', 'ask'],
    ['doubt', 'ask'],
  ] as const)('%s: %s', (age, expected) => expect(verdict({ age }, place)).toBe(expected));
});

describe('lists', () => {
  const place = makeService({ groups: [groupOf(stated({ axis: 'exploitation', accepts: ['sexual'], otherwise: 'refuses' }))] });
  it('are accepted when any value is', () => expect(verdict({ exploitation: ['labour', 'sexual'] }, place)).toBe('accepts'));
  it('are refused only when all are', () => expect(verdict({ exploitation: ['labour', 'begging'] }, place)).toBe('refuses'));
  it('with "not sure" are never refused', () => expect(verdict({ exploitation: ['labour', 'unsure'] }, place)).toBe('ask'));

  const work = makeService({ groups: [groupOf(stated({ axis: 'exploitation', accepts: ['labour'], otherwise: 'refuses' }))] });
  it('take exploited work and forced work as one', () => expect(verdict({ exploitation: ['forced_labour'] }, work)).toBe('accepts'));
});

describe('a silent source', () => {
  it('is "ask", never "yes" and never hidden', () => {
    expect(verdict({}, makeService())).toBe('ask');
    expect(verdict({ gender: 'male' }, makeService({ groups: [{ rules: [] }] }))).toBe('ask');
  });
});

describe('conditions', () => {
  const requires = makeService({
    groups: [groupOf()],
    conditions: { complaint_required: { value: 'yes', basis: 'stated', source: 'page' } },
  });
  it('that a person will not meet are never a yes', () => {
    const { verdict: said, cannotMeet, reasons } = evaluate({ complaint: 'unwilling' }, requires);
    expect([said, cannotMeet]).toEqual(['ask', true]);
    expect(reasons.map(({ code }) => code)).toContain('condition_cannot');
  });
  it('that a person has met are no barrier', () => expect(verdict({ complaint: 'filed' }, requires)).toBe('accepts'));
  it('that nobody knows of are asked about, for whoever will not complain', () => {
    expect(verdict({ complaint: 'unwilling' }, makeService({ groups: [groupOf()] }))).toBe('ask');
  });
});

describe('two groups that are treated differently', () => {
  const house = makeService({
    kind: 'migrant_shelter',
    groups: [
      {
        ...groupOf(stated({ axis: 'nationality', accepts: ['MX'], otherwise: 'refuses' })),
        regime: { type: 'open', basis: 'stated', source: 'page' },
      },
      {
        ...groupOf(stated({ axis: 'nationality', accepts: ['foreign'], refuses: ['MX'], otherwise: 'accepts' })),
        regime: { type: 'closed', basis: 'stated', source: 'page' },
      },
    ],
  });
  it('give each person the regime of their own group', () => {
    expect(evaluate({ nationality: 'MX' }, house).group.regime?.type).toBe('open');
    expect(evaluate({ nationality: 'GT' }, house).group.regime?.type).toBe('closed');
    expect(evaluate({ migration: 'in_transit' }, house).group.regime?.type).toBe('closed');
  });
});

describe('needs', () => {
  it('that a service does not meet make it no answer', () => expect(verdict({ needs: ['shelter'] }, makeService())).toBe('refuses'));
  it('that it only usually meets make it a question', () => {
    const place = makeService({ groups: [groupOf()], needs: [{ codes: ['legal'], basis: 'assumed' }] });
    expect(verdict({ needs: ['legal'] }, place)).toBe('ask');
  });
  it('a house for migrants stands in for a shelter as what it is', () => {
    const house = makeService({
      kind: 'migrant_shelter',
      groups: [groupOf()],
      needs: [{ codes: ['emergency_lodging'], basis: 'stated', source: 'page' }],
    });
    const { verdict: said, reasons, needsMet } = evaluate({ needs: ['shelter'] }, house);
    expect([said, needsMet]).toEqual(['ask', ['emergency_lodging']]);
    expect(reasons.map(({ code }) => code)).toContain('substitute');
  });
});
