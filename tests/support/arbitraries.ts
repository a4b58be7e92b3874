import fc from 'fast-check';
import { AGE_BANDS, type Profile } from '#domain/profile.ts';
import { STATE_CODES } from '#domain/states.ts';
import { COMPLAINT, EXPLOITATION, GENDERS, HOUSEHOLDS, IDENTIFICATION, MIGRATION, NEEDS, SITUATIONS } from '#domain/vocabulary.ts';

const axes = {
  gender: fc.constantFrom(...GENDERS),
  age: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constantFrom(...AGE_BANDS), fc.constant('doubt' as const)),
  lgbtiq: fc.constant('yes' as const),
  pregnant: fc.constant('yes' as const),
  disability: fc.constant('yes' as const),
  household: fc.constantFrom(...HOUSEHOLDS),
  exploitation: fc.uniqueArray(fc.constantFrom(...EXPLOITATION), { minLength: 1, maxLength: 3 }),
  migration: fc.constantFrom(...MIGRATION),
  nationality: fc.constantFrom('MX', 'GT', 'HN', 'SV', 'HT', 'CN', 'US'),
  situation: fc.constantFrom(...SITUATIONS),
  identification: fc.constantFrom(...IDENTIFICATION),
  complaint: fc.constantFrom(...COMPLAINT),
  needs: fc.uniqueArray(fc.constantFrom(...NEEDS), { minLength: 1, maxLength: 5 }),
  languages: fc.uniqueArray(fc.constantFrom('es', 'en', 'ht', 'tzo', 'mam', 'mfs'), { minLength: 1, maxLength: 2 }),
};

/** Any profile that the API takes; each axis said or not. */
export const profiles: fc.Arbitrary<Profile> = fc.record(axes, { requiredKeys: [] }) as fc.Arbitrary<Profile>;

/** One axis and something said on it. */
export const sayings: fc.Arbitrary<Profile> = fc.oneof(
  ...Object.entries(axes).map(([axis, value]) => (value as fc.Arbitrary<unknown>).map((said) => ({ [axis]: said }) as Profile)),
);

export const states = fc.constantFrom(...STATE_CODES);
