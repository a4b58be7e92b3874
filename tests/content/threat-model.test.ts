import { globSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { makeDocument } from '../../worker/openapi/document.ts';

const model = readFileSync('docs/threat-model.md', 'utf8');
const [controlled = '', listed = ''] = model.split('## Every way in, and every table');
const rows = controlled
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('every control of the threat model has a test that exists, or says that it is planned', () => {
  const controls = rows.filter((cells) => cells.at(-2) !== 'Test');
  expect(controls.length).toBeGreaterThan(15);
  for (const cells of controls) {
    const tests = [...(cells.at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    const isPlanned = cells.some((cell) => cell.includes('**planned**'));
    expect(tests.length > 0 || isPlanned, cells.join(' ')).toBe(true);
    for (const name of tests) expect(globSync(`tests/${name}.test.ts`).length, name).toBeGreaterThan(0);
  }
});

/** What stands between backquotes and begins with a slash, or does not. */
const named = [...listed.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

it('every route, every page made when it is asked for, and no other stands in it', () => {
  const routes = Object.keys(makeDocument().paths as object).map((path) => /^\/api\/(?:v1\/)?[a-z.-]+/.exec(path)?.[0] ?? path);
  const pages = globSync('src/pages/*/**/*.astro')
    .filter((file) => readFileSync(file, 'utf8').includes('prerender = false'))
    .map((file) => /\[locale\](\/(?:socios\/)?[a-z-]+)/.exec(file)?.[1] ?? file);
  const [, first = ''] = /run_worker_first = \[([\s\S]*?)\]/.exec(readFileSync('wrangler.toml', 'utf8')) ?? [];
  const served = [...first.matchAll(/"(?:\/es)?(\/[a-z]+)\/\*"/g)].map(([, path = '']) => path).filter((path) => path !== '/api');
  const all = new Set([...routes, ...pages, ...served]);
  expect(all.size).toBeGreaterThan(30);
  expect(named.filter((name) => name.startsWith('/')).toSorted()).toEqual([...all].toSorted());
});

it('every table and no other stands in it, with the day on which it ends', () => {
  const database = new DatabaseSync(':memory:');
  for (const file of globSync('migrations/*.sql').sort()) database.exec(readFileSync(file, 'utf8').replaceAll('--> statement-breakpoint', ''));
  const tables = database.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name").all();
  expect(named.filter((name) => /^[a-z_]+$/.test(name)).toSorted()).toEqual(tables.map(({ name }) => name));
});
