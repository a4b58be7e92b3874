import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPlatformProxy } from 'wrangler';
import { resolveServices } from '#domain/directory.ts';
import { selectionOf } from '#domain/hsds-select.ts';
import { api } from '../../worker/api.ts';
import { openSessionForReading } from '../../worker/db/client.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { findPage } from '../../worker/hsds/queries.ts';
import { wording } from '../../worker/hsds/wording.ts';
import { counting } from './counting.ts';

/** `npm run bench:hsds`: what the HSDS lists read of a directory of 100,000 services, and what memory a whole list takes. */

const SERVICES = 100_000;
const PER_PAGE = 100;
/** A page reads each record in three tables, and at most a hundred entries before it. */
const BUDGET = PER_PAGE * 4 + 110;
const MEMORY_MB = 64;

const folder = mkdtempSync(join(tmpdir(), 'bench-hsds-'));
const { env, dispose } = await getPlatformProxy<Env>({ configPath: 'wrangler.toml', persist: { path: folder }, remoteBindings: false });
const faults: string[] = [];

async function run(...statements: readonly string[]): Promise<void> {
  await env.DB.batch(statements.map((statement) => env.DB.prepare(statement)));
}

/** Copies of every record, with the entries of its lists. */
async function multiply(known: number): Promise<void> {
  const copies = Math.ceil(SERVICES / known) - 1;
  const numbers = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${copies})`;
  await run(
    `insert into services (key, id, organization_id, record) ${numbers}
      select key + i * 1000000, id || '-' || i, organization_id, record from services, n where key < 1000000`,
    `insert into hsds_records ${numbers} select key + i * 1000000, uuid || '-' || i, noun, organization_id, service_key + i * 1000000,
      place_uuid || '-' || i, status, hash, changed_at from hsds_records, n where key < 1000000`,
    `insert into hsds_entries ${numbers} select list, key + i * 1000000 from hsds_entries, n
      where key < 1000000 and (list = 'services' or list like 'services/term:need:%')`,
    'delete from hsds_marks',
    `insert into hsds_marks select list, place / 100, key, items from (select list, key,
      row_number() over (partition by list order by key) - 1 as place, count(*) over (partition by list) as items from hsds_entries)
      where place % 100 = 0`,
  );
}

async function measure(name: string, asked: { readonly taxonomy_term_id?: string | undefined }, page: number): Promise<void> {
  const counted = { calls: 0, rowsRead: 0, statements: [] };
  const started = performance.now();
  const selection = selectionOf('services', asked, wording.vocabulary);
  const { rows, total } = await findPage(openSessionForReading(counting(env.DB, counted)), selection, { page, per_page: PER_PAGE });
  const took = Math.round(performance.now() - started);
  console.log(
    `${name}: page ${page} of ${total} items, ${rows.length} rows, ${counted.calls} calls, rows_read ${counted.rowsRead}, ${took} ms`,
  );
  if (rows.length === 0 || counted.calls > 2 || counted.rowsRead > BUDGET)
    faults.push(`${name}: ${counted.rowsRead} rows (at most ${BUDGET})`);
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function stream(): Promise<void> {
  global.gc?.();
  const before = used();
  let [lines, highest] = [0, 0];
  const response = await api.request('/api/hsds/services?format=ndjson&full=true', {}, env);
  if (!response.body) throw new Error('no body');
  for await (const chunk of response.body) {
    const read = lines;
    lines += new TextDecoder().decode(chunk).split('\n').length - 1;
    if (Math.floor(read / 5000) === Math.floor(lines / 5000)) continue;
    global.gc?.();
    highest = Math.max(highest, used() - before);
  }
  const megabytes = Math.round(highest / 1e6);
  console.log(`NDJSON of everything: ${lines} services, at most ${megabytes} MB more than before`);
  if (lines < SERVICES || megabytes > MEMORY_MB) faults.push(`NDJSON: ${lines} lines, ${megabytes} MB`);
}

try {
  for (const file of globSync('migrations/*.sql').sort()) {
    await run(...readFileSync(file, 'utf8').split('--> statement-breakpoint'));
  }
  const services = resolveServices(readDirectory('content'));
  await loadDirectory(env.DB, services, []);
  await multiply(services.length);
  const term = wording.vocabulary.termsByKey.get('need:legal')?.id;
  for (const page of [1, 500, 1000]) await measure('all', {}, page);
  for (const page of [1, 200]) await measure('a term', { taxonomy_term_id: term }, page);
  await stream();
} finally {
  await dispose();
  rmSync(folder, { recursive: true, force: true });
}
if (faults.length > 0) {
  console.error(`\nOver budget:\n${faults.join('\n')}`);
  process.exitCode = 1;
}
