import { expect, it } from 'vitest';
import { getState, STATE_CODES, type StateCode } from '#domain/states.ts';
import { TILES } from '#domain/tiles.ts';

const placed = TILES.flatMap((row, y) => row.flatMap((code, x) => (code === null ? [] : [{ code, x, y }])));
const placeOf = (code: StateCode) => placed.find((tile) => tile.code === code) ?? { x: Number.NaN, y: Number.NaN };

it('the map has each of the 32 states once, in six columns', () => {
  expect(placed.map(({ code }) => code).toSorted()).toEqual([...STATE_CODES]);
  expect(new Set(TILES.map((row) => row.length))).toEqual(new Set([6]));
});

it('every state touches one of its neighbours', () => {
  for (const { code, x, y } of placed) {
    const near = getState(code)
      .neighbours.map(placeOf)
      .filter((other) => Math.abs(other.x - x) <= 1 && Math.abs(other.y - y) <= 1);
    expect(near.length, getState(code).name).toBeGreaterThan(0);
  }
});
