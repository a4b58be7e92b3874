import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadContent, openDatabase } from '../support/own-database.ts';
import { takeSnapshot } from '../support/snapshot.ts';
import { weighAnswers } from './answers.ts';
import { measureBeds } from './beds.ts';
import { once, reportCosts, type Cost } from './costs.ts';
import { listScans, listWasteful, measureReads, statementsOf, THREE_NEEDS } from './endpoints.ts';
import { grow, openHouses } from './grow.ts';
import { measureLatency } from './latency.ts';
import { measureLoader } from './loader.ts';
import { weighSearch } from './search.ts';
import { weighPages } from './sizes.ts';
import { measureByTools } from './tools.ts';
import { measureWorker } from './worker-size.ts';

/**
 * `npm run bench`: what everything costs, as the directory is and as if other states' records were 10 and 100 times as many, beside
 * what it may cost (budgets.json). `npm run bench -- --largest` goes on to 1,000 times, which takes minutes and some GB of disk.
 */

const { values: options } = parseArgs({ options: { largest: { type: 'boolean', default: false } } });
const SIZES = options.largest ? [1, 10, 100, 1000] : [1, 10, 100];
/** What holds all records in memory stops earlier: what it takes grows with them. */
const WHOLE_SIZES = [1, 10];

function say(what: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)} ${what}`);
}

/** Builds the site; how long it takes for each hundred pages. */
function measureBuild(): Cost {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}\n${stderr}`);
  const seconds = (performance.now() - started) / 1000;
  const pages = globSync('dist/client/**/*.html').length;
  return once('build: each 100 pages', 's', Math.round((seconds / pages) * 10_000) / 100);
}

interface Measured {
  readonly costs: readonly Cost[];
  readonly faults: readonly string[];
}

/** Calls and rows of each read at each size, and how long it takes beside the smallest one. */
async function measureDatabase(): Promise<Measured> {
  const { env, stop } = await openDatabase();
  const started = performance.now();
  await loadContent(env.DB, {});
  const loading = once('loader: into a local D1', 's', Math.round((performance.now() - started) / 100) / 10);
  await openHouses(env.DB);
  const faults = [...(await listWasteful(env)), ...(await listScans(env))];
  const [snapshot, statements] = [await takeSnapshot(env.DB), await statementsOf(env, THREE_NEEDS)];
  const [calls, rows] = [new Map<string, Record<number, number>>(), new Map<string, Record<number, number>>()];
  for (const [index, size] of SIZES.entries()) {
    say(`rows read at ${size}×`);
    await grow(env.DB, SIZES[index - 1] ?? 1, size);
    for (const read of await measureReads(env)) {
      calls.set(read.name, { ...calls.get(read.name), [size]: read.calls });
      rows.set(read.name, { ...rows.get(read.name), [size]: read.rowsRead });
    }
  }
  faults.push(...(await listWasteful(env)));
  await stop();
  const costs = [
    loading,
    ...[...calls].map(([name, at]) => ({ name: `${name}: calls to D1`, unit: 'calls', at })),
    ...[...rows].map(([name, at]) => ({ name: `${name}: rows_read`, unit: 'rows', at })),
  ];
  say('latency');
  const ratios = await measureLatency(snapshot, statements, SIZES);
  say('answers');
  const answers = await weighAnswers(snapshot);
  return { costs: [...answers.costs, ...costs, ...ratios], faults: [...answers.faults, ...faults] };
}

say('Lighthouse, Observatory');
const tools = measureByTools();
say('build');
const build = measureBuild();
const pages = weighPages();
const database = await measureDatabase();
say('partners');
const partners = await measureBeds();
say('Worker, search, loader');
const costs = [
  ...pages.costs,
  ...weighSearch(WHOLE_SIZES),
  ...database.costs,
  ...partners,
  ...tools,
  ...measureWorker(),
  build,
  measureLoader(WHOLE_SIZES),
];
const faults = [...pages.faults, ...database.faults, ...reportCosts(costs)];
if (faults.length > 0) {
  console.error(`\nOver budget:\n${faults.join('\n')}`);
  process.exitCode = 1;
}
