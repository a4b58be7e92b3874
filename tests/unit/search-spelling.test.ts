import { describe, expect, it } from 'vitest';
import { consulateOf, isNamed } from '#domain/search-named.ts';
import { findAsked, readQuery } from '#domain/search-query.ts';
import { type Term } from '#domain/search-rank.ts';
import { stem } from '#domain/search-stem.ts';
import { correct, distance, sound } from '#domain/search-typo.ts';
import { indexOf, page } from '../support/search-index.ts';

describe('what a query names', () => {
  const index = indexOf([], {
    states: {
      '07': { name: 'Chiapas', words: ['chiapas', 'san cristobal'] },
      '09': { name: 'CDMX', words: ['ciudad de mexico', 'mexico'] },
      '15': { name: 'Edomex', words: ['estado de mexico', 'mexico state'] },
    },
    needs: [
      { code: 'shelter', label: '', words: ['dormir', 'donde dormir'], missing: [] },
      { code: 'legal', label: '', words: ['abogado', 'mexico'], missing: [] },
    ],
  });
  const asked = (text: string) => findAsked(text, text.split(' '), index);
  it.each([
    ['abogado san cristobal', '07', 'legal', []],
    ['donde dormir en chiapas', '07', 'shelter', ['en']],
    ['estado de mexico', '15', undefined, []],
    ['ciudad de mexico', '09', undefined, []],
    ['abogados', undefined, undefined, ['abogados']],
    ['mexico', '09', undefined, []],
    ['mexico mexico', '09', 'legal', []],
  ])('%s: %s, %s', (text, state, need, rest) => expect(asked(text)).toEqual({ state, need, rest }));

  const stop = new Set(['de', 'la', 'el']);
  it.each([
    ['0052 961 123 4567', ['9611234567']],
    ['045 961 123 4567', ['9611234567']],
    ['52 1 961 123 4567', ['9611234567']],
    ['+502 961 123 4567', ['9611234567']],
    ['casa 12 34', ['casa', '12', '34']],
    ['llamar 123 4567', ['llamar', '1234567']],
    ['llamar 123 456', ['llamar', '123', '456']],
    ['a b c d e f g h i j k l m n o p q r', 'a b c d e f g h i j k l m n o p'.split(' ')],
    ['la la casa', ['casa']],
  ])('%s is read as %o', (typed, words) => expect(readQuery(typed, stop, 'es').words).toEqual(words));
});

describe('a service that is named', () => {
  const term = (...forms: string[]): Term => ({ meant: forms[0] ?? '', forms: new Map(forms.map((form) => [form, 1])) });
  const consulate = (title: string, hint: string, words: string[] = []) => page(`/s/${title}/`, title, { kind: 'consulate', hint, words });
  it('is so when title and place have every word', () => {
    const house = page('/s/1/', 'Casa Azul', { kind: 'shelter', hint: 'Tonalá' });
    expect(isNamed(house, [term('casa'), term('x', 'tonala')])).toBe(true);
    expect(isNamed(house, [term('casa'), term('roja')])).toBe(false);
    expect(isNamed(house, [])).toBe(false);
    expect(isNamed(page('/p/', 'Casa Azul'), [term('casa')])).toBe(false);
  });
  it('of consulates, when one is meant and not several', () => {
    const records = [
      consulate('Guatemala', 'Tapachula', ['guatemalteco']),
      consulate('Guatemala', 'Comitán'),
      page('/s/o/', 'Guatemala Tapachula', { kind: 'ngo' }),
    ];
    expect(consulateOf(records, [term('guatemala'), term('tapachula')])).toBe(records[0]);
    expect(consulateOf(records, [term('guatemalteco')])).toBe(records[0]);
    expect(consulateOf(records, [term('guatemala')])).toBeUndefined();
    expect(consulateOf(records, [term('honduras')])).toBeUndefined();
  });
});

describe('misspellings', () => {
  it.each([
    ['pharmacia', 'farmasia'],
    ['xalapa', 'jalapa'],
    ['mexico', 'mejiko'],
    ['gente', 'jente'],
    ['guerra', 'gera'],
    ['cena', 'sena'],
    ['zapato', 'sapato'],
    ['queso', 'keso'],
    ['casa', 'kasa'],
    ['vino', 'bino'],
    ['whisky', 'biski'.replace('biski', 'bisky')],
    ['llave', 'yabe'],
    ['hola', 'ola'],
    ['chico', 'chiko'],
    ['perro', 'pero'],
  ])('%s sounds as %s', (word, heard) => expect(sound(word)).toBe(heard));
  it.each([
    ['casa', 'casa', 2, 0],
    ['casa', 'cosa', 2, 1],
    ['casa', 'cas', 2, 1],
    ['casa', 'casas', 2, 1],
    ['casa', 'csaa', 2, 1],
    ['ab', 'ba', 1, 1],
    ['abc', 'cab', 2, 2],
    ['casa', 'perro', 1, 2],
    ['casa', 'casamiento', 2, 3],
    ['', 'ab', 2, 2],
    ['', '', 1, 0],
    ['abcd', 'dcba', 1, 2],
    ['xaby', 'xbay', 1, 1],
    ['aab', 'aba', 2, 1],
  ])('from %s to %s, at most %i: %i', (a, b, most, steps) => expect(distance(a, b, most)).toBe(steps));
  it.each([
    ['abog', ['abogado'], undefined],
    ['cas', ['casa', 'cosa'], undefined],
    ['csa', ['casa'], undefined],
    ['caza', ['casa'], 'casa'],
    ['caas', ['casa'], 'casa'],
    ['cosss', ['casa'], undefined],
    ['abogdo', ['abogado'], 'abogado'],
    ['avogdo', ['abogado'], 'abogado'],
    ['aboogadoo', ['abogado'], 'abogado'],
    ['abo2ado', ['abogado'], undefined],
    ['trabago', ['trabajo', 'trabado'], 'trabajo'],
    ['bisa', ['pisa', 'visa'], 'visa'],
    ['bisa', ['visa', 'pisa'], 'visa'],
    ['lisa', ['pisa', 'misa'], 'pisa'],
    ['casta', ['canasta', 'cata', 'costa'], 'costa'],
    ['mama', ['ama', 'mapa'], 'mapa'],
    ['papeles', ['paneles', 'papales'], 'paneles'],
  ])('%s of %o is %s', (word, vocabulary, meant) => expect(correct(word, vocabulary)).toBe(meant));
  it.each([
    ['casa', 'cas'],
    ['casas', 'cas'],
    ['ojo', 'ojo'],
    ['ojos', 'ojo'],
    ['a2os', 'a2os'],
    ['denunciar', 'denunc'],
    ['denuncia', 'denunc'],
    ['trabajando', 'trabaj'],
  ])('the stem of %s is %s', (word, root) => expect(stem(word, 'es')).toBe(root));
});
