import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { resolveServices } from '#domain/directory.ts';
import { PHRASE_LANGUAGES } from '#domain/locales.ts';
import { phraseLanguageSchema } from '#domain/phrases.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { readLibrary } from '../../worker/guides/read.ts';

/** Whoever follows CONTRIBUTING.md gets there: each way is walked here on a copy of the content. */

const guide = readFileSync('CONTRIBUTING.md', 'utf8');
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'contributing-'));
  cpSync('content', copy, { recursive: true });
});
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function section(title: string): string {
  const [, text = ''] = guide.split(`## ${title}\n`);
  return text.split('\n## ')[0] ?? '';
}

it('every file, folder and command that the steps name is there', () => {
  const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
  for (const title of ['Add a service', 'Add a guide', 'Add a language', 'Add an API route']) {
    const text = section(title);
    expect(text, title).toContain('\n1. ');
    for (const [, path = ''] of text.matchAll(/`((?:src|worker|tests|content|docs)\/[^`<]+)(?:<[^`]*)?`|\]\(([^)]+)\)/g))
      if (path) expect(existsSync(path), `${title}: ${path}`).toBe(true);
    for (const [, name = ''] of text.matchAll(/`npm run ([a-z:]+)`/g)) expect(Object.keys(scripts), title).toContain(name);
  }
});

const RECORD = `id: 07-casa-de-ejemplo
name: Casa de Ejemplo
level: civil
sources:
  - { id: page, title: Página de la casa, url: 'https://example.org/', date: '2026-11', confidence: medium, wording: Damos asesoría jurídica gratuita. }
services:
  - id: 07-casa-de-ejemplo
    name: Casa de Ejemplo
    kind: ngo
    area: { states: ['07'] }
    phones: [{ number: '9611234567', printed: 961 123 4567, source: page }]
    needs: [{ codes: [legal], basis: stated, source: page }]
    cost: { value: free, basis: stated, source: page }
    access: { how: call }
    sources: [page]
`;

it('a service that is added as it says is one of the directory; what its source does not say is asked', () => {
  const before = resolveServices(readDirectory(copy)).length;
  writeFileSync(join(copy, 'directory/07/07-casa-de-ejemplo.yaml'), RECORD);
  const services = resolveServices(readDirectory(copy));
  expect(services).toHaveLength(before + 1);
  expect(services.find(({ id }) => id === '07-casa-de-ejemplo')).toMatchObject({ name: 'Casa de Ejemplo', groups: [], conditions: {} });
});

it('a guide that is added as it says is one of the library; without its translation it is named', () => {
  const [spanish, english] = ['es', 'en'].map((locale) => join(copy, `guides/${locale}`));
  cpSync(join(spanish ?? '', 'abogado-gratis.yaml'), join(spanish ?? '', 'guia-de-ejemplo.yaml'));
  const directory = readDirectory('content');
  expect(() => readLibrary(copy, directory)).toThrow('content/guides/en/guia-de-ejemplo.yaml');
  cpSync(join(english ?? '', 'abogado-gratis.yaml'), join(english ?? '', 'guia-de-ejemplo.yaml'));
  const { guides } = readLibrary(copy, directory);
  expect(
    guides
      .filter(({ slug }) => slug === 'guia-de-ejemplo')
      .map(({ locale }) => locale)
      .sort(),
  ).toEqual(['en', 'es']);
});

it('a language that is added as it says is taken; one with a missing or additional string is not', () => {
  const french = parse(readFileSync(join(copy, 'languages/fr.yaml'), 'utf8')) as Record<string, Record<string, unknown>>;
  expect(PHRASE_LANGUAGES).toContain('fr');
  const fit = (book: object) => phraseLanguageSchema.safeParse(parse(stringify(book))).success;
  expect(fit({ ...french, reviewer: null })).toBe(true);
  const [group = ''] = Object.keys(french).filter(
    (key) => typeof french[key] === 'object' && french[key] !== null && !Array.isArray(french[key]),
  );
  const [[first = ''] = []] = Object.entries(french[group] ?? {});
  expect(fit({ ...french, [group]: { ...french[group], [first]: undefined } })).toBe(false);
  expect(fit({ ...french, [group]: { ...french[group], another: 'x' } })).toBe(false);
});

it('README opens with what it is and for whom, has a picture that is there, and ends within 80 lines', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme.split('\n').length).toBeLessThan(80);
  const [, picture = ''] = /!\[[^\]]{20,}\]\(([^)]+)\)/.exec(readme.slice(0, 1500)) ?? [];
  expect(readFileSync(picture).length).toBeLessThanOrEqual(60_000);
});
