import { AGE_BANDS } from '#domain/profile.ts';
import { GENDERS, MIGRATION, type Need, type SITUATIONS } from '#domain/vocabulary.ts';
import { foreignCountries, languageOptions, stateOptions, type Option } from '../i18n/names.ts';
import { personOptions } from '../i18n/person-options.ts';
import { speak } from '../i18n/speak.ts';

/** The languages that stand side by side on the sheet: whoever receives it reads the first. */
export const SIDE_BY_SIDE = ['es', 'en'] as const;

/** A text in both. */
export type Both = Readonly<Record<(typeof SIDE_BY_SIDE)[number], string>>;

export interface Choice {
  readonly value: string;
  readonly text: Both;
}

/** One line of the sheet: filled in on the device from a list, or by hand. There is no line for a name. */
export interface SheetField {
  readonly name: string;
  readonly label: Both;
  readonly choices: readonly Choice[];
  /** How many may be chosen. */
  readonly times: number;
}

export function inBoth(key: string, params?: Readonly<Record<string, string>>): Both {
  return { es: speak('es')(key, params), en: speak('en')(key, params) };
}

/** Needs that can be said of somebody else. */
const SHEET_NEEDS = [
  'shelter',
  'emergency_lodging',
  'food',
  'transport',
  'medical',
  'urgent_sexual_health',
  'psychological',
  'addiction',
  'legal',
  'protection',
  'interpretation',
  'refugee_procedure',
  'safe_return',
] as const satisfies readonly Need[];

const SHEET_SITUATIONS = [
  'safe',
  'street',
  'migration_station',
  'custody',
  'hospital',
] as const satisfies readonly (typeof SITUATIONS)[number][];
const MAX_NEEDS = 3;

/** The same list in both languages, paired by its values, in the Spanish order. */
function pair(options: (locale: (typeof SIDE_BY_SIDE)[number]) => readonly Option[]): readonly Choice[] {
  const english = new Map(options('en').map(({ value, label }) => [value, label]));
  return options('es').map(({ value, label }) => ({ value, text: { es: label, en: english.get(value) ?? label } }));
}

function coded(codes: readonly string[], keyOf: (code: string) => string): readonly Choice[] {
  return codes.map((value) => ({ value, text: inBoth(keyOf(value)) }));
}

/** The lines that say whom a place is asked to take: codes of the finder, and nothing else. */
export function listSheetFields(): readonly SheetField[] {
  const field = (name: string, choices: readonly Choice[], times = 1) => ({ name, label: inBoth(`sheet.field.${name}`), choices, times });
  return [
    field('state', pair(stateOptions)),
    field(
      'age_band',
      coded(AGE_BANDS, (code) => `age.${code}`),
    ),
    field(
      'gender',
      coded(GENDERS, (code) => `gender.${code}`),
    ),
    field(
      'household',
      pair((locale) => personOptions(locale).household),
    ),
    field('nationality', pair(foreignCountries)),
    field('language', pair(languageOptions)),
    field(
      'migration',
      coded(MIGRATION, (code) => `sheet.migration.${code}`),
    ),
    field(
      'situation',
      coded(SHEET_SITUATIONS, (code) => `situation.${code}`),
    ),
    field(
      'needs',
      coded(SHEET_NEEDS, (code) => `need.${code}`),
      MAX_NEEDS,
    ),
  ];
}

/** What the person says yes or no to, one by one. */
export const CONSENT_STEPS = ['call', 'codes', 'go', 'sheet', 'health', 'legal', 'consulate', 'family', 'complaint', 'contact'] as const;

/** How many places a sheet has room for. */
export const SHEET_PLACES = 4;
