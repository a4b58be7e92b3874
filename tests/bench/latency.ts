import { createTestHarness } from 'wrangler';
import { restoreSnapshot, type Snapshot } from '../support/snapshot.ts';
import type { Cost } from './costs.ts';
import type { Counted } from './counting.ts';
import { THREE_NEEDS } from './endpoints.ts';
import { grow } from './grow.ts';
import type { Task } from './isolate.ts';

const ROUNDS = 40;
/** The quickest of so many is what the task takes when nothing else runs. */
const TRIES = 9;
const { state, profile } = THREE_NEEDS;

const TASKS = {
  availability: { path: '/api/v1/availability', body: { state, profile } },
  health: { path: '/api/v1/health' },
} as const;

/**
 * How long a question with three needs takes in workerd, beside `health` and beside its own statements run as they are in the
 * same isolate.
 */
export async function measureLatency(snapshot: Snapshot, statements: Counted['statements'], sizes: readonly number[]) {
  const database = { binding: 'DB', database_name: 'bench', database_id: 'bench', migrations_dir: `${process.cwd()}/migrations` };
  const config = { name: 'bench', main: 'tests/bench/isolate.ts', compatibility_date: '2026-10-06', d1_databases: [database] };
  const harness = createTestHarness({ workers: [{ config }] });
  const { url } = await harness.listen();
  const worker = harness.getWorker<Env>();
  await worker.applyD1Migrations('DB');
  const { DB } = await worker.getEnv();
  await restoreSnapshot(DB, snapshot);

  async function take(task: Task): Promise<number> {
    const started = performance.now();
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(task) });
    if (!response.ok) throw new Error(`${task.path ?? 'statements'}: ${response.status} ${await response.text()}`);
    return (performance.now() - started) / ROUNDS;
  }
  const toHealth: Record<number, number> = {};
  const toRaw: Record<number, number> = {};
  let grown = 1;
  for (const size of sizes) {
    await grow(DB, grown, size);
    grown = size;
    const best = { availability: Infinity, health: Infinity, raw: Infinity };
    for (let tried = 0; tried < TRIES; tried += 1) {
      for (const [name, task] of Object.entries({ ...TASKS, raw: { statements } })) {
        const key = name as keyof typeof best;
        best[key] = Math.min(best[key], await take({ rounds: ROUNDS, ...task }));
      }
    }
    toHealth[size] = Math.round((best.availability / best.health) * 100) / 100;
    toRaw[size] = Math.round((best.availability / best.raw) * 100) / 100;
  }
  await harness.close();
  return [
    { name: 'availability: time beside health', unit: 'ratio', at: toHealth },
    { name: 'availability: time beside its statements alone', unit: 'ratio', at: toRaw },
  ] satisfies readonly Cost[];
}
