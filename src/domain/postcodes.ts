import * as z from 'zod';
import type { StateCode } from './states.ts';

/** First two figures of the postcodes of each state, as the Mexican postal service gives them out. */
// prettier-ignore
const PREFIXES: Readonly<Record<StateCode, readonly [from: number, to: number]>> = {
  '09': [1, 16], '01': [20, 20], '02': [21, 22], '03': [23, 23], '04': [24, 24], '05': [25, 27], '06': [28, 28], '07': [29, 30],
  '08': [31, 33], '10': [34, 35], '11': [36, 38], '12': [39, 41], '13': [42, 43], '14': [44, 49], '15': [50, 57], '16': [58, 61],
  '17': [62, 62], '18': [63, 63], '19': [64, 67], '20': [68, 71], '21': [72, 75], '22': [76, 76], '23': [77, 77], '24': [78, 79],
  '25': [80, 82], '26': [83, 85], '27': [86, 86], '28': [87, 89], '29': [90, 90], '30': [91, 96], '31': [97, 97], '32': [98, 99],
};

/** The state of a Mexican postcode; `undefined` when no postcode begins so. */
export function stateOfPostcode(postcode: string): StateCode | undefined {
  if (!/^\d{5}$/.test(postcode)) return undefined;
  const prefix = Number(postcode.slice(0, 2));
  const found = Object.entries(PREFIXES).find(([, [from, to]]) => prefix >= from && prefix <= to);
  // The keys of the table are the codes of the states.
  return found?.[0] as StateCode | undefined;
}

export const postcodeSchema = z.string().refine((text) => stateOfPostcode(text) !== undefined, { error: 'postcode' });

/** The one postcode that an address names, if its state is one of these. */
export function postcodeIn(address: string, states: readonly StateCode[]): string | undefined {
  const found = [...address.matchAll(/(?:^|[^\d])(\d{5})(?!\d)/g)].map(([, digits]) => digits ?? '');
  const here = found.filter((digits) => states.some((state) => stateOfPostcode(digits) === state));
  return here.length === 1 ? here[0] : undefined;
}
