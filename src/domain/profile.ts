import * as z from 'zod';
import { COMPLAINT, EXPLOITATION, GENDERS, HOUSEHOLDS, IDENTIFICATION, MIGRATION, NEEDS, SITUATIONS } from './vocabulary.ts';

export const AGE_BANDS = ['0-11', '12-17', '18-59', '60+'] as const;

/** ISO 639-1 or 639-3, such as `es`, `tzo`, `mfs` (Mexican Sign Language). */
export const languageSchema = z.string().regex(/^[a-z]{2,3}$/, 'language_code');
/** ISO 3166-1 alpha-2, such as `GT`. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'country_code');
/** A country, or a country and its state: `US`, `US-TX`. */
export const hostSchema = z.string().regex(/^[A-Z]{2}(-[A-Z]{2})?$/, 'host_code');

/** Long enough for every code of the largest grouping of languages. */
function listOf<T extends z.ZodType>(item: T) {
  return z.array(item).max(100);
}

/**
 * What may be said about a person: codes only, every one of them optional, nothing typed freely.
 * An axis left out means "not said".
 */
export const profileSchema = z.strictObject({
  gender: z.enum(GENDERS).optional(),
  /** Whole years, a band, or `doubt`, which the law treats as under 18 (LGTP art. 3 fr. X). */
  age: z.union([z.int().min(0).max(120), z.enum(AGE_BANDS), z.literal('doubt')]).optional(),
  lgbtiq: z.literal('yes').optional(),
  pregnant: z.literal('yes').optional(),
  disability: z.literal('yes').optional(),
  household: z.enum(HOUSEHOLDS).optional(),
  exploitation: listOf(z.enum(EXPLOITATION)).optional(),
  migration: z.enum(MIGRATION).optional(),
  nationality: countrySchema.optional(),
  situation: z.enum(SITUATIONS).optional(),
  identification: z.enum(IDENTIFICATION).optional(),
  complaint: z.enum(COMPLAINT).optional(),
  needs: listOf(z.enum(NEEDS)).optional(),
  languages: listOf(languageSchema).optional(),
  /** Where a Mexican abroad is; only with state `abroad`. */
  host: hostSchema.optional(),
});
export type Profile = z.infer<typeof profileSchema>;

/** Inclusive range of whole years. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

const OLDEST = 120;
const BAND_YEARS: Record<(typeof AGE_BANDS)[number], Years> = {
  '0-11': { from: 0, to: 11 },
  '12-17': { from: 12, to: 17 },
  '18-59': { from: 18, to: 59 },
  '60+': { from: 60, to: OLDEST },
};

/** The ages a person may have, given what was said. */
export function yearsOf(age: NonNullable<Profile['age']>): Years {
  if (age === 'doubt') return { from: 0, to: 17 };
  if (typeof age === 'number') return { from: age, to: age };
  return BAND_YEARS[age];
}

export function isUnder18(profile: Profile): boolean {
  return profile.age !== undefined && yearsOf(profile.age).to < 18;
}

/** Not Mexican, country not said. */
export const FOREIGN = 'foreign';

function nationalityBy(migration: Profile['migration']): string | undefined {
  switch (migration) {
    case 'mexican':
    case 'returned':
      return 'MX';
    case 'regular':
    case 'irregular':
    case 'in_transit':
    case 'humanitarian_card':
    case 'asylum_seeker':
    case 'refugee':
    case 'complementary_protection':
    case 'stateless':
      return FOREIGN;
    case 'displaced':
    case 'unsure':
    case undefined:
      return undefined;
  }
}

/** The nationality that was said and the one that the migration answer implies; both when they disagree. */
export function nationalitiesOf(profile: Profile): readonly string[] {
  const said = profile.nationality;
  const implied = nationalityBy(profile.migration);
  if (said === undefined) return implied === undefined ? [] : [implied];
  const agree = implied === undefined || implied === said || (implied === FOREIGN && said !== 'MX');
  return agree ? [said] : [said, implied];
}

/** Asked or may ask for refuge: their consulate must not be told (LSR art. 21; LM art. 69 fr. IV). */
export function maySeekRefuge(profile: Profile): boolean {
  if (profile.migration === 'asylum_seeker' || profile.migration === 'refugee') return true;
  if (profile.migration === 'complementary_protection' || profile.migration === 'stateless') return true;
  return profile.needs?.includes('refugee_procedure') ?? false;
}

/** Exploitation that was named; `unsure` names none. */
export function namedExploitation(profile: Profile): readonly string[] {
  return (profile.exploitation ?? []).filter((form) => form !== 'unsure');
}
