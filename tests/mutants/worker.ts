import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, existsSync, rmSync } from 'node:fs';
import { FOLDER } from './plan.ts';
import { placeOf, readWorkerMutants, type WorkerMutant } from './worker-list.ts';

const SEEN = `${FOLDER}/seen`;
const LIMIT_MS = 300_000;

export interface Tried {
  readonly file: string;
  readonly line: number;
  readonly said: string;
  readonly isKilled: boolean;
}

function passes(index: number, tests: readonly string[]): boolean {
  const files = tests.map((name) => `tests/worker/${name}.test.ts`);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/mutants/worker.config.ts', '--project', 'worker', ...files];
  const env = { ...process.env, MUTANT: String(index), MUTANT_SEEN: SEEN };
  return spawnSync(process.execPath, args, { env, stdio: 'ignore', timeout: LIMIT_MS }).status === 0;
}

function tryOne(mutant: WorkerMutant, index: number): Tried {
  rmSync(SEEN, { force: true });
  const isKilled = !passes(index, mutant.tests);
  if (!existsSync(SEEN)) throw new Error(`${mutant.tests.join(', ')} do not load ${mutant.file}`);
  const { file, harm, to } = mutant;
  const line = readFileSync(file, 'utf8')
    .slice(0, placeOf(mutant, readFileSync(file, 'utf8')))
    .split('\n').length;
  return { file, line, said: `${harm} (${to.trim().slice(0, 60)})`, isKilled };
}

/** Tries the faults made by hand in the chosen files, each on the tests it names, which must pass without it. */
export function runWorker(isChosen: (mutant: WorkerMutant) => boolean): readonly Tried[] {
  const all = readWorkerMutants()
    .map((mutant, index) => ({ mutant, index }))
    .filter(({ mutant }) => isChosen(mutant));
  if (all.length === 0) return [];
  mkdirSync(FOLDER, { recursive: true });
  const tests = [...new Set(all.flatMap(({ mutant }) => mutant.tests))];
  if (!passes(-1, tests)) throw new Error(`tests fail without any fault: ${tests.join(', ')}`);
  return all.map(({ mutant, index }) => {
    const tried = tryOne(mutant, index);
    if (!tried.isKilled) console.log(`survived: ${tried.file}:${tried.line} ${tried.said}`);
    return tried;
  });
}
