import type { Locale } from '#domain/locales.ts';
import { AGE_BANDS } from '#domain/profile.ts';
import { ABROAD } from '#domain/states.ts';
import { COMPLAINT, EXPLOITATION, GENDERS, HOUSEHOLDS, IDENTIFICATION, MIGRATION, NEEDS, SITUATIONS } from '#domain/vocabulary.ts';
import { foreignCountries, hosts, languageOptions, stateOptions, type Option } from '../i18n/names.ts';
import { speak } from '../i18n/speak.ts';
import type { FormValues } from './form-profile.ts';

/** One field of the finder: what it asks, and what may be answered. */
export interface Question {
  readonly name: string;
  readonly legend: string;
  /** What the answer calls it. */
  readonly short: string;
  readonly hint?: string;
  readonly options: readonly Option[];
}

function makeQuestions(locale: Locale) {
  const say = speak(locale);
  const options = (axis: string, codes: readonly string[]) => codes.map((value) => ({ value, label: say(`${axis}.${value}`) }));
  const tick = (axis: string) => ({
    name: axis,
    legend: say(`axis.${axis}`),
    short: say(`axis.${axis}`),
    options: [{ value: 'yes', label: say(`yes.${axis}`) }],
  });
  return {
    state: {
      name: 'state',
      legend: say('form.state'),
      short: say('asked.state'),
      options: [...stateOptions(locale), { value: ABROAD, label: say('form.state.abroad') }],
    },
    host: { name: 'host', legend: say('form.host'), hint: say('form.host.hint'), short: say('asked.host'), options: hosts(locale) },
    needs: {
      name: 'needs',
      legend: say('form.needs'),
      hint: say('form.needs.hint'),
      short: say('axis.needs'),
      options: options('need', NEEDS),
    },
    gender: { name: 'gender', legend: say('form.who'), short: say('axis.gender'), options: options('gender', GENDERS) },
    age: { name: 'age_band', legend: say('form.age'), short: say('axis.age'), options: options('age', [...AGE_BANDS, 'doubt']) },
    exploitation: {
      name: 'exploitation',
      legend: say('form.happened'),
      hint: say('form.happened.hint'),
      short: say('axis.exploitation'),
      options: options('exploitation', EXPLOITATION),
    },
    migration: {
      name: 'migration',
      legend: say('form.migration'),
      short: say('axis.migration'),
      options: options('migration', MIGRATION),
    },
    nationality: {
      name: 'nationality',
      legend: say('form.nationality'),
      short: say('axis.nationality'),
      options: foreignCountries(locale),
    },
    language: { name: 'language', legend: say('form.languages'), short: say('axis.languages'), options: languageOptions(locale) },
    household: {
      name: 'household',
      legend: say('form.household'),
      short: say('axis.household'),
      options: options('household', HOUSEHOLDS),
    },
    situation: {
      name: 'situation',
      legend: say('form.situation'),
      short: say('axis.situation'),
      options: options('situation', SITUATIONS),
    },
    complaint: {
      name: 'complaint',
      legend: say('form.complaint'),
      hint: say('form.complaint.hint'),
      short: say('asked.complaint'),
      options: options('complaint', COMPLAINT),
    },
    identification: {
      name: 'identification',
      legend: say('form.identification'),
      short: say('axis.identification'),
      options: options('identification', IDENTIFICATION),
    },
    lgbtiq: tick('lgbtiq'),
    pregnant: tick('pregnant'),
    disability: tick('disability'),
  } satisfies Record<string, Question>;
}

export type Questions = ReturnType<typeof makeQuestions>;

const made = new Map<Locale, Questions>();

/** Every field that is chosen from a list, in the order of the form. Made once: naming 250 countries takes a while. */
export function listQuestions(locale: Locale): Questions {
  const questions = made.get(locale) ?? makeQuestions(locale);
  made.set(locale, questions);
  return questions;
}

/** What was chosen, in words. What no list has is left aside: it was never offered. */
export function wordsOf({ name, options }: Question, values: FormValues): readonly string[] {
  const chosen = values[name] ?? [];
  return options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
}

/** The age that was said, in words: years before a group, as the answer takes it. */
export function ageWords(question: Question, values: FormValues, locale: Locale): readonly string[] {
  const years = values['age_years']?.[0]?.trim();
  if (years === undefined) return wordsOf(question, values);
  return /^\d+$/.test(years) ? [speak(locale)('asked.years', { years })] : [];
}
