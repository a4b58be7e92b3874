import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPlatformProxy } from 'wrangler';
import { answer } from '#domain/answer.ts';
import { resolveServices } from '#domain/directory.ts';
import type { Profile } from '#domain/profile.ts';
import type { StateCode } from '#domain/states.ts';
import { LODGING_KINDS } from '#domain/vocabulary.ts';
import { openForReading } from '../../worker/db/client.ts';
import { listCandidates } from '../../worker/availability/queries.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { readDirectory, readSurveys } from '../../worker/directory/read.ts';
import { counting, type Counted } from './counting.ts';
import { reportSearch } from './search.ts';
import { reportSizes } from './sizes.ts';
import { weighAnswers } from './answers.ts';

/** `npm run bench`: what an answer costs in D1's own figures, before and after the other states' records grow 100 times,
 * and what the pages of the main way weigh. */

const PER_CANDIDATE = 4;
/** A lodging of the place whose shelter keeps beds: found by place, then its group, its figures and its shelter. */
const PER_HOUSE = 6;
const FIXED = 64;
const COPIES = 99;

const QUESTIONS: readonly { readonly name: string; readonly state: StateCode; readonly profile: Profile }[] = [
  { name: 'only the state', state: '07', profile: {} },
  { name: 'one need', state: '07', profile: { needs: ['shelter'] } },
  { name: 'three needs', state: '07', profile: { gender: 'male', age: 34, needs: ['shelter', 'legal', 'migration_regularisation'] } },
  { name: 'a child', state: '09', profile: { age: 12, needs: ['protection'] } },
  { name: 'consulate', state: '09', profile: { nationality: 'GT', needs: ['consular'] } },
  { name: 'largest state', state: '09', profile: {} },
];

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const { env, dispose } = await getPlatformProxy<Env>({ configPath: 'wrangler.toml', persist: { path: folder } });
const faults: string[] = [];

async function migrate(): Promise<void> {
  const files = globSync('migrations/*.sql').sort();
  const statements = files.flatMap((file) => readFileSync(file, 'utf8').split('--> statement-breakpoint'));
  await env.DB.batch(statements.map((sql) => env.DB.prepare(sql)));
}

/** A shelter with one public group for each lodging that has none yet. */
async function openHouses(): Promise<void> {
  const kinds = LODGING_KINDS.map((kind) => `'${kind}'`).join();
  const lodging = `select id from services where key in (select service_key from service_areas where kind in (${kinds}))`;
  const names = `replace(lower(id), '_', '-')`;
  await env.DB.batch([
    env.DB.prepare(
      `insert or ignore into partners (id, role, service_id, added_at, admitted_at) select ${names}, 'shelter', ${names}, 1, 1 from (${lodging})`,
    ),
    env.DB.prepare(`insert or ignore into bed_groups select ${names}, ${names}, id, '07', 1, 0, 0, 0, 1, 30, 720, 1440 from (${lodging})`),
    env.DB.prepare(
      `insert or ignore into bed_figures select ${names}, 40, 9, 0, 1, printf('%032x', 1), 'shelter', 1, 1, null, null, null from (${lodging})`,
    ),
  ]);
}

/** Copies of every service of other states, which no answer of the state may touch. */
async function multiplyOthers(state: StateCode): Promise<void> {
  const others = `select distinct service_key from service_areas where area not in ('${state}', 'MX')`;
  const numbers = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${COPIES})`;
  await env.DB.batch([
    env.DB.prepare(
      `insert into services (key, id, organization_id, record) ${numbers} select key + i * 1000000, id || '-' || i, organization_id, '{}' from services, n where key in (${others}) and key < 1000000`,
    ),
    env.DB.prepare(
      `insert into service_areas ${numbers} select area, kind, service_key + i * 1000000 from service_areas, n where service_key in (${others}) and service_key < 1000000 and area not in ('${state}', 'MX')`,
    ),
    env.DB.prepare(
      `insert into service_needs ${numbers} select area, need, service_key + i * 1000000 from service_needs, n where service_key in (${others}) and service_key < 1000000 and area not in ('${state}', 'MX')`,
    ),
  ]);
}

async function measure({ state, profile }: (typeof QUESTIONS)[number]) {
  const counted: Counted = { calls: 0, rowsRead: 0, statements: [] };
  const db = openForReading(counting(env.DB, counted));
  const prefilter = { state, needs: profile.needs ?? [], forChild: typeof profile.age === 'number' && profile.age < 18 };
  const { services, facts, bedGroups } = await listCandidates(db, prefilter, new Date());
  const budget = PER_CANDIDATE * services.length + PER_HOUSE * bedGroups.length + FIXED;
  const shown = answer({ state, profile, limit: 200 }, services, facts, '2026-11-28').services.length;
  return {
    candidates: services.length,
    houses: bedGroups.length,
    shown,
    budget,
    calls: counted.calls,
    rowsRead: counted.rowsRead,
    statements: counted.statements,
  };
}

function growsFaults(detail: string): boolean {
  return /^SCAN (services|service_areas|service_needs|organizations|bed_groups|bed_figures|partners)\b/.test(detail);
}

async function explain(statements: Counted['statements']): Promise<readonly string[]> {
  const plans = await Promise.all(
    statements.map(({ sql, params }) =>
      env.DB.prepare(`explain query plan ${sql}`)
        .bind(...params)
        .all<{ detail: string }>(),
    ),
  );
  return plans.flatMap(({ results }) => results.map(({ detail }) => detail));
}

async function report(label: string, questions: typeof QUESTIONS): Promise<Map<string, number>> {
  const rows = await Promise.all(questions.map(async (question) => ({ question, ...(await measure(question)) })));
  console.log(`\n${label}`);
  console.table(
    rows.map(({ question, candidates, houses, shown, calls, rowsRead, budget }) => ({
      question: `${question.name} (${question.state})`,
      candidates,
      houses,
      shown,
      'D1 calls': calls,
      rows_read: rowsRead,
      budget,
    })),
  );
  for (const { question, candidates, calls, rowsRead, budget } of rows) {
    if (calls !== 1) faults.push(`${question.name}: ${calls} calls to D1 instead of 1`);
    if (rowsRead > budget) faults.push(`${question.name}: ${rowsRead} rows read for ${candidates} candidates`);
  }
  return new Map(rows.map(({ question, rowsRead }) => [question.name, rowsRead]));
}

try {
  await migrate();
  const started = performance.now();
  const services = resolveServices(readDirectory('content'));
  await loadDirectory(env.DB, services, readSurveys('content'));
  console.log(`${services.length} services loaded in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  await openHouses();
  const before = await report('As it is', QUESTIONS);
  const { statements } = await measure(QUESTIONS[2] ?? QUESTIONS[0]!);
  const plan = await explain(statements);
  console.log('\nQuery plan (three needs)\n' + plan.map((line) => `  ${line}`).join('\n'));
  for (const question of QUESTIONS) {
    const scans = (await explain((await measure(question)).statements)).filter(growsFaults);
    if (scans.length > 0) faults.push(`${question.name}: ${scans.join(', ')}`);
  }
  await multiplyOthers('07');
  await openHouses();
  const inChiapas = QUESTIONS.filter(({ state }) => state === '07');
  const after = await report('Chiapas, with the records of the other states 100 times', inChiapas);
  for (const { name } of inChiapas) {
    if (before.get(name) !== after.get(name)) faults.push(`${name}: ${before.get(name)} rows read became ${after.get(name)}`);
  }
  faults.push(...reportSizes(), ...reportSearch());
  faults.push(...(await weighAnswers()));
} finally {
  await dispose();
  rmSync(folder, { recursive: true, force: true });
}
if (faults.length > 0) {
  console.error(`\nOver budget:\n${faults.join('\n')}`);
  process.exitCode = 1;
}
