import { expect, it } from 'vitest';
import { byDistance, findState, STATES } from '#domain/states.ts';

it.each([
  ['07', '07'],
  ['7', '07'],
  ['MX-CHP', '07'],
  ['chiapas', '07'],
  ['CHIS.', '07'],
  ['Estado de Chiapas', '07'],
  ['Cd. de México', '09'],
  ['D.F.', '09'],
  ['México', '15'],
  ['edo. méx.', '15'],
  ['State of Mexico', '15'],
  ['Q. Roo', '23'],
  ['NUEVO LEON', '19'],
  ['Michoacan', '16'],
  ['Veracruz', '30'],
  ['Coahuila', '05'],
])('%s is the state %s', (text, code) => {
  expect(findState(text)).toBe(code);
});

it.each(['', '33', '0', 'Guatemala', 'MX', 'MX-XXX', 'a state'])('%j is none', (text) => {
  expect(findState(text)).toBeUndefined();
});

it('no spelling means two states', () => {
  const spellings = STATES.flatMap(({ code, name, iso, aliases }) => [name, iso, ...aliases].map((text) => [text, code] as const));
  for (const [text, code] of spellings) expect(findState(text), text).toBe(code);
});

it('from any state every other is reached, neighbours first', () => {
  for (const { code, neighbours } of STATES) {
    const others = byDistance(code);
    expect(new Set(others).size, code).toBe(31);
    expect(others.slice(0, neighbours.length).toSorted()).toEqual([...neighbours].toSorted());
  }
});
