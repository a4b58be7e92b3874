import type { Locale } from '#domain/locales.ts';
import { COUNTRY_CODES, US_STATES } from '#domain/countries.ts';
import { stateName } from '#domain/state-name.ts';
import { STATES } from '#domain/states.ts';
import languages from '#content/languages.json';

export interface Option {
  readonly value: string;
  readonly label: string;
}

function byLabel(locale: Locale): (a: Option, b: Option) => number {
  const { compare } = new Intl.Collator(locale);
  return (a, b) => compare(a.label, b.label);
}

export function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

export { stateName };

/** The 32 states, by name. */
export function stateOptions(locale: Locale): readonly Option[] {
  return STATES.map(({ code }) => ({ value: code, label: stateName(code, locale) })).sort(byLabel(locale));
}

/** Every country but Mexico, by name. */
export function foreignCountries(locale: Locale): readonly Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return COUNTRY_CODES.filter((code) => code !== 'MX')
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort(byLabel(locale));
}

/** Where a Mexican abroad may be: the states of the United States first, then every other country. */
export function hosts(locale: Locale): readonly Option[] {
  const unitedStates = countryName('US', locale);
  const states = Object.entries(US_STATES).map(([code, name]) => ({ value: `US-${code}`, label: `${unitedStates}: ${name}` }));
  return [{ value: 'US', label: unitedStates }, ...states, ...foreignCountries(locale).filter(({ value }) => value !== 'US')];
}

/** A country, or a state of the United States by its name alone. */
export function hostName(host: string, locale: Locale): string {
  const [country = host, state] = host.split('-');
  return state === undefined ? countryName(country, locale) : (US_STATES[state] ?? countryName(state, locale));
}

/** Languages by their own name; the value holds every code of the grouping. */
export function languageOptions(locale: Locale): readonly Option[] {
  return languages.map((language) => {
    const name = locale === 'en' ? (language.name_en ?? language.name_es) : language.name_es;
    const own = language.autonym;
    const label = own === undefined || own.toLowerCase() === name.toLowerCase() ? name : `${own} (${name})`;
    return { value: language.codes.join(','), label };
  });
}

/** A language's name in itself. */
export function ownName(code: string): string {
  return languages.find(({ codes }) => codes.includes(code))?.autonym ?? code;
}

/** A language's name in the reader's language; its code when we do not know it. */
export function languageName(code: string, locale: Locale): string {
  const known = languages.find(({ codes }) => codes.includes(code));
  if (known) return locale === 'en' ? (known.name_en ?? known.name_es) : known.name_es;
  return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
}

const DATE_PARTS = [{ year: 'numeric' }, { year: 'numeric', month: 'long' }, { dateStyle: 'long' }] as const;

/** A date in words, as exact as it is: `2025`, `2025-11` or `2025-11-14`. */
export function dateName(date: string, locale: Locale): string {
  const parts = DATE_PARTS[date.split('-').length - 1];
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(new Date(date));
}

/** A long name by the acronym that stands in it, or without what only says its legal form. */
export function shortName(name: string): string {
  const acronym = /\(([A-ZÁÉÍÓÚÑ]{3,})\)/.exec(name)?.[1];
  return acronym ?? name.replace(/ (A\.\s?C\.|I\.A\.P\.).*$/, '').replace(/ \(.*\)$/, '');
}

const ID = /^(?:[0-9a-f]{32}|[0-9a-f]{64})$/;
const SHORT = 6;

/** Ids and hashes are shown by their first six characters, everything else as it is. */
export function shortCode(id: string): string {
  return ID.test(id) ? id.slice(0, SHORT) : id;
}
