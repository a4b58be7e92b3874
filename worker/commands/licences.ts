import { readFileSync } from 'node:fs';

/** `npm run licences`: every package of package-lock.json by its licence; fails on one that nobody has agreed to. */

const AGREED = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'MPL-2.0',
  'Python-2.0',
  'PSF-2.0',
  'Unlicense',
  'WTFPL',
  // Used as they are, unchanged, by the build alone.
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
];

/** The lock names no licence: read in the package itself. */
const READ_BY_HAND: Readonly<Record<string, string>> = { suncalc: 'BSD-2-Clause' };

interface Lock {
  readonly packages: Readonly<Record<string, { readonly license?: string; readonly dev?: boolean; readonly link?: boolean }>>;
}

/** Whether a licence, or an expression of several, is agreed to: of `A OR B` one is enough, of `A AND B` both are needed. */
export function isAgreed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((one) => AGREED.includes(one.trim())));
}

/** Packages by licence; `undefined` where none is named. */
export function licencesOf({ packages }: Lock): ReadonlyMap<string | undefined, readonly string[]> {
  const named = Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, { license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, licence: license ?? READ_BY_HAND[name] };
    });
  const grouped = Map.groupBy(named, ({ licence }) => licence);
  return new Map([...grouped].map(([licence, all]) => [licence, [...new Set(all.map(({ name }) => name))].sort()]));
}

if (import.meta.main) {
  const found = [...licencesOf(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock)];
  for (const [licence = 'none', names] of found.sort(([, a], [, b]) => b.length - a.length))
    console.log(`${licence}\n  ${names.join(', ')}`);
  const wrong = found.filter(([licence]) => licence === undefined || !isAgreed(licence));
  for (const [licence = 'no licence', names] of wrong) console.error(`Not agreed to: ${licence} (${names.join(', ')})`);
  if (wrong.length > 0) process.exitCode = 1;
}
