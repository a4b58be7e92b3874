import type { Locale } from './locales.ts';
import { getState, type StateCode } from './states.ts';

/** What people call a state. The official name of one of them, México, is taken for the country. */
const USUAL_NAMES: Partial<Record<StateCode, Record<Locale, string>>> = {
  '05': { es: 'Coahuila', en: 'Coahuila' },
  '15': { es: 'Estado de México', en: 'State of Mexico' },
  '16': { es: 'Michoacán', en: 'Michoacán' },
  '30': { es: 'Veracruz', en: 'Veracruz' },
};

export function stateName(code: StateCode, locale: Locale): string {
  return USUAL_NAMES[code]?.[locale] ?? getState(code).name;
}
