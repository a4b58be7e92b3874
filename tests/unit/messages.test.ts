import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  CONDITIONS,
  COSTS,
  EXPLOITATION,
  GENDERS,
  HOUSEHOLDS,
  KINDS,
  LEVELS,
  MIGRATION,
  NEEDS,
  REGIMES,
  SITUATIONS,
} from '#domain/vocabulary.ts';
import { PROBLEMS } from '#domain/problem.ts';
import { translate } from '#domain/messages.ts';
import en from '#content/ui/en.json' with { type: 'json' };
import es from '#content/ui/es.json' with { type: 'json' };

const LISTS = {
  gender: GENDERS,
  household: HOUSEHOLDS,
  exploitation: EXPLOITATION,
  migration: MIGRATION,
  situation: SITUATIONS,
  need: NEEDS,
  kind: KINDS,
  level: LEVELS,
  regime: REGIMES,
  condition: CONDITIONS,
  cost: COSTS,
};

/** Said only where it is so: of one record, of numbers while nobody has asked about any of them, or of what a code means. */
const WHILE_SO = [
  'card.verification',
  'card.verification.undated',
  'numbers.unchecked',
  'verification.none',
  'admit.not_called',
  'data.unknown',
];

it('no sentence that stands on every page says that nobody has called: the first call would make it untrue', () => {
  const said = Object.entries({ ...en, ...Object.fromEntries(Object.entries(es).map(([key, text]) => [`${key} `, text])) });
  const absolute = said.filter(([, text]) => /nadie ha llamado|confirmado por teléfono|nobody has (called|phoned)/i.test(text));
  expect(absolute.map(([key]) => key.trim()).filter((key) => !WHILE_SO.includes(key))).toEqual([]);
});

it('every sentence exists in both languages, with the same blanks', () => {
  const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();
  expect(Object.keys(en)).toEqual(Object.keys(es));
  for (const [key, text] of Object.entries(es)) expect(blanks(en[key as keyof typeof en]), key).toEqual(blanks(text));
});

it('every code has a label and every problem its words', () => {
  const keys = [
    ...Object.entries(LISTS).flatMap(([axis, codes]) => codes.map((code) => `${axis}.${code}`)),
    ...Object.keys(PROBLEMS).flatMap((code) => [`problem.${code}.title`, `problem.${code}.detail`]),
  ];
  for (const key of keys) expect(translate(es, key), key).not.toBe('');
});

it('a missing sentence is an error, never a blank', () => {
  expect(() => translate(es, 'no.such.key')).toThrow(RangeError);
});

it('every sentence that the code asks for by name exists, and none is left over', () => {
  const code = globSync(['src/**/*.{ts,astro}', 'worker/**/*.ts'])
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const asked = [...code.matchAll(/\b(?:say|tell)\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((key) => !(key in es))).toEqual([]);
  const named = [...code.matchAll(/`([a-z_.]+)\.\$\{/g)].map(([, family]) => `${family}.`);
  const families = [...named, ...[...code.matchAll(/options\('([a-z]+)'/g)].map(([, axis]) => `${axis}.`)];
  const known = (key: string) => asked.includes(key) || code.includes(`'${key}'`) || families.some((family) => key.startsWith(family));
  expect(Object.keys(es).filter((key) => !known(key))).toEqual([]);
});
