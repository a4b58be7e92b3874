import { MAX_BEDS_OF_A_HOLD } from '#domain/hold.ts';
import type { Locale } from '#domain/locales.ts';
import { AGE_BANDS } from '#domain/profile.ts';
import { EXPLOITATION_FORMS, GENDERS, HOUSEHOLDS, MIGRATION } from '#domain/vocabulary.ts';
import type { PERSON_FIELDS } from '../queries/beds-question.ts';
import { numberOf } from './moments.ts';
import type { Option } from './names.ts';
import { speak } from './speak.ts';

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** What a partner may say of whom the beds are for, in the third person. */
export function personOptions(locale: Locale): Readonly<Record<(typeof PERSON_FIELDS)[number], readonly Option[]>> {
  const say = speak(locale);
  return {
    age_band: AGE_BANDS.map((value) => ({ value, label: say(`age.${value}`) })),
    gender: GENDERS.map((value) => ({ value, label: say(`gender.${value}`) })),
    household: HOUSEHOLDS.map((value) => ({ value, label: capitalized(say(`hold.household.${value}`)) })),
  };
}

export function bedsOptions(locale: Locale): readonly Option[] {
  const say = speak(locale);
  return Array.from({ length: MAX_BEDS_OF_A_HOLD }, (_, index) => {
    const count = index + 1;
    return { value: String(count), label: say(`hold.beds.${numberOf(count)}`, { count }) };
  });
}

export function exploitationOptions(locale: Locale): readonly Option[] {
  const say = speak(locale);
  return EXPLOITATION_FORMS.map((value) => ({ value, label: capitalized(say(`who.exploitation.${value}`)) }));
}

export function migrationOptions(locale: Locale): readonly Option[] {
  const say = speak(locale);
  return MIGRATION.map((value) => ({ value, label: capitalized(say(`who.migration.${value}`)) }));
}
