import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { once, type Cost } from './costs.ts';

/** What a tool told that npx brought for its one command: by page, by what was measured. */
export type Told = Readonly<Record<string, Readonly<Record<string, number>>>>;

const fileOf = (tool: string) => `.data/${tool}.json`;

export function keepTold(tool: string, told: Told): void {
  mkdirSync(dirname(fileOf(tool)), { recursive: true });
  writeFileSync(fileOf(tool), `${JSON.stringify(told, null, 2)}\n`);
}

/** @throws Error when the tool cannot be had: it needs the package registry */
function run(tool: string): readonly (readonly [string, Readonly<Record<string, number>>])[] {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', tool], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm run ${tool}:\n${stdout}\n${stderr}`);
  return Object.entries(JSON.parse(readFileSync(fileOf(tool), 'utf8')) as Told);
}

/** A page of answers is kept from search engines on purpose. */
const isCounted = (page: string, category: string) => !(page.includes('noindex') && category === 'seo');

/** What Lighthouse and MDN's Observatory find missing. */
export function measureByTools(): readonly Cost[] {
  const pages = run('lighthouse');
  const scores = ['performance', 'accessibility', 'best-practices', 'seo'];
  const lost = pages.flatMap(([page, told]) => scores.map((name) => (isCounted(page, name) ? 100 - (told[name] ?? 0) : 0)));
  const slowest = Math.max(...pages.map(([, told]) => told['LCP ms'] ?? Number.NaN));
  const observed = run('observatory').map(([, told]) => told['score'] ?? 0);
  return [
    once('Lighthouse: points lost', 'points', Math.max(...lost)),
    once('Lighthouse: slowest LCP', 'ms, simulated', slowest),
    once('Observatory: points below 130', 'points', 130 - Math.min(130, ...observed)),
  ];
}
