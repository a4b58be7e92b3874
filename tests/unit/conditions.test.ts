import { describe, expect, it } from 'vitest';
import { conditionReasons } from '#domain/conditions.ts';
import type { Profile } from '#domain/profile.ts';
import type { Condition } from '#domain/vocabulary.ts';
import { makeService } from '../support/factories.ts';

type Value = { readonly value: 'yes' | 'no'; readonly basis?: 'stated' | 'assumed' };

function codeOf(condition: Condition, { value, basis = 'stated' }: Value, profile: Profile): string | undefined {
  const claim = basis === 'stated' ? ({ value, basis, source: 'page' } as const) : ({ value, basis } as const);
  const reasons = conditionReasons(makeService({ conditions: { [condition]: claim } }), profile);
  return reasons.find((one) => one.condition === condition)?.code;
}

describe('a condition that a place says', () => {
  it.each([
    ['complaint_required', { complaint: 'filed' }, undefined],
    ['complaint_required', { complaint: 'willing' }, undefined],
    ['complaint_required', { complaint: 'unwilling' }, 'condition_cannot'],
    ['complaint_required', { complaint: 'unsure' }, 'condition_open'],
    ['complaint_required', {}, 'condition_open'],
    ['case_participation_required', { complaint: 'unwilling' }, 'condition_cannot'],
    ['case_participation_required', { complaint: 'filed' }, 'condition_open'],
    ['testimony_required', { complaint: 'unwilling' }, 'condition_cannot'],
    ['testimony_required', {}, 'condition_open'],
    ['formal_identification_required', {}, 'condition_open'],
    ['formal_identification_required', { identification: 'formal' }, undefined],
    ['formal_identification_required', { identification: 'none' }, 'condition_cannot'],
    ['sobriety_required', { needs: ['addiction'] }, 'condition_cannot'],
    ['sobriety_required', { needs: ['shelter'] }, 'condition_open'],
    ['sobriety_required', {}, 'condition_open'],
    ['psychiatric_excluded', { needs: ['psychiatric'] }, 'condition_cannot'],
    ['psychiatric_excluded', { needs: ['shelter'] }, 'condition_open'],
    ['psychiatric_excluded', {}, 'condition_open'],
    ['authority_referral_required', {}, 'condition_open'],
    ['documents_required', {}, 'condition_open'],
    ['risk_assessment_required', {}, 'condition_open'],
    ['appointment_required', {}, undefined],
  ] as const)('%s, for %o: %s', (condition, profile, expected) => {
    expect(codeOf(condition, { value: 'yes' }, profile as Profile)).toBe(expected);
  });

  it('as not asked for is no barrier to anybody', () => {
    expect(codeOf('complaint_required', { value: 'no' }, { complaint: 'unwilling' })).toBeUndefined();
  });
});

describe('a condition that is only typical of such places', () => {
  it.each([
    ['complaint_required', 'yes', { complaint: 'unwilling' }, 'condition_unknown'],
    ['complaint_required', 'yes', { complaint: 'unsure' }, 'condition_unknown'],
    ['complaint_required', 'yes', { complaint: 'filed' }, undefined],
    ['complaint_required', 'no', { complaint: 'unwilling' }, 'condition_unknown'],
    ['sobriety_required', 'yes', { needs: ['addiction'] }, 'condition_unknown'],
    ['sobriety_required', 'no', { needs: ['addiction'] }, undefined],
    ['sobriety_required', 'yes', {}, undefined],
  ] as const)('%s %s, for %o: %s', (condition, value, profile, expected) => {
    expect(codeOf(condition, { value, basis: 'assumed' }, profile as Profile)).toBe(expected);
  });
});

it('of a place that says nothing, only whether a complaint is asked for is a question, and only for whoever may not complain', () => {
  const silent = makeService();
  expect(conditionReasons(silent, { complaint: 'unsure', needs: ['addiction', 'psychiatric'] })).toEqual([
    { condition: 'complaint_required', code: 'condition_unknown', claim: undefined },
  ]);
  expect(conditionReasons(silent, { complaint: 'willing' })).toEqual([]);
});
