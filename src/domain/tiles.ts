import type { StateCode } from './states.ts';

/**
 * The states as a map of equal tiles, row by row from the north-west; `null` is sea, or another country. Six columns fit a
 * phone of 320 pixels with tiles of 44. Neighbours touch where a grid allows it.
 */
// prettier-ignore
export const TILES: readonly (readonly (StateCode | null)[])[] = [
  ['02', '26', '08', '05', '19', '28'],
  ['03', '25', '10', '32', '24', '30'],
  [null, '18', '01', '11', '22', '13'],
  [null, '14', '16', '15', '09', '29'],
  [null, '06', '12', '17', '21', null],
  [null, null, '20', '27', '04', '31'],
  [null, null, null, '07', null, '23'],
];
