import { describe, expect, it } from 'vitest';
import { wordsOf } from '#domain/hsds-lists.ts';
import { readQuery } from '#domain/search-query.ts';
import { stem } from '#domain/search-stem.ts';
import { correct, distance, sound } from '#domain/search-typo.ts';

describe('a query', () => {
  const stop = new Set(['me', 'mi', 'que', 'hago']);
  it.each([
    ['Me quitaron mi PASAPORTE', ['quitaron', 'pasaporte']],
    ['¿Qué hago?', ['que', 'hago']],
    ['800 553 3000', ['8005533000']],
    ['llamar al (55) 5259-8121', ['llamar', 'al', '5552598121']],
    ['+52 961 617 2300', ['9616172300']],
    ['01 800 822 4460', ['8008224460']],
    ['1-888-373-7888', ['8883737888']],
    ['9 1 1', ['911']],
    ['tengo 15 años', ['tengo', '15', 'anos']],
    ['', []],
  ])('%s', (typed, words) => {
    expect(readQuery(typed, stop, 'es').words).toEqual(words);
  });

  it.each([
    ['es', 'teléfono del DIF', ['dif']],
    ['es', 'me quitaron el teléfono', ['quitaron', 'el', 'telefono']],
    ['es', 'teléfono de', ['telefono', 'de']],
    ['en', 'CEAV phone number', ['ceav']],
    ['en', 'he knows my address', ['he', 'knows', 'my', 'address']],
  ] as const)('in %s, %s: what is to be reached is looked for', (locale, typed, words) => {
    expect(readQuery(typed, stop, locale).words).toEqual(words);
  });
});

describe('a misspelling', () => {
  const known = ['abogado', 'refugio', 'denuncia', 'albergue', 'hospital', 'visa', 'oaxaca', 'guerrero', 'trabajo'];
  it.each([
    ['avogado', 'abogado'],
    ['aboagdo', 'abogado'],
    ['refujio', 'refugio'],
    ['denunsia', 'denuncia'],
    ['alverge', 'albergue'],
    ['ospital', 'hospital'],
    ['oajaca', 'oaxaca'],
    ['gerrero', 'guerrero'],
    ['trabjo', 'trabajo'],
    ['abogado', undefined],
    ['refu', undefined],
    ['sol', undefined],
    ['zapato', undefined],
    ['8005', undefined],
  ])('%s stands for %s', (word, meant) => {
    expect(correct(word, known)).toBe(meant);
  });

  it('is as far as letters are added, dropped, changed or swapped', () => {
    expect(distance('casa', 'casa', 2)).toBe(0);
    expect(distance('casa', 'caas', 2)).toBe(1);
    expect(distance('casa', 'cosas', 2)).toBe(2);
    expect(distance('casa', 'perro', 2)).toBe(3);
    expect(sound('huir')).toBe(sound('uir'));
  });
});

it.each([
  ['es', ['denuncia', 'denunciar', 'denuncian', 'denuncias']],
  ['es', ['coyote', 'coyotes']],
  ['es', ['dormir', 'dormimos']],
  ['es', ['deportar', 'deportan', 'deportacion', 'deportado']],
  ['en', ['shelter', 'shelters']],
  ['en', ['deport', 'deported', 'deportation']],
] as const)('in %s %s are one word', (locale, words) => {
  expect(new Set(words.map((word) => stem(word, locale))).size).toBe(1);
});

it.each([
  ['mujer', 'mujeres'],
  ['refugio', 'refugios'],
  ['fiscalía', 'FISCALIAS'],
  ['albergue', 'albergues'],
])('a system that asks for %s finds what %s finds', (one, several) => {
  expect(wordsOf(several)).toEqual(wordsOf(one));
});
