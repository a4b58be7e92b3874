import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isAgreed, licencesOf } from '../../worker/commands/licences.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof licencesOf>[0] & {
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string; readonly inBundle?: boolean }>>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;

it('every package that is used has a licence that was agreed to', () => {
  const wrong = [...licencesOf(lock)].filter(([licence]) => licence === undefined || !isAgreed(licence));
  expect(wrong).toEqual([]);
});

it.each([
  ['GPL-3.0-only', false],
  ['MIT OR GPL-3.0-only', true],
  ['(MIT AND GPL-3.0-only)', false],
  ['SEE LICENSE IN FILE', false],
  ['(ISC AND CC-BY-3.0)', true],
])('%s is agreed to: %s', (licence, agreed) => {
  expect(isAgreed(licence)).toBe(agreed);
});

it('every package is of one exact version, from the registry that is set, and known by its hash', () => {
  for (const version of [...Object.values(manifest.dependencies), ...Object.values(manifest.devDependencies)])
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  for (const [path, { resolved, integrity, inBundle }] of Object.entries(lock.packages)) {
    if (path === '' || inBundle) continue;
    // A lock that names no address leaves it to the registry that is set; a package of anywhere else would name one.
    expect(resolved, path).toBeUndefined();
    expect(integrity, path).toMatch(/^sha512-/);
  }
});
