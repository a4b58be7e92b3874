import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import { currentFault, placeOf, readWorkerMutants, type WorkerMutant } from './worker-list.ts';

export interface Tried {
  readonly file: string;
  readonly line: number;
  readonly said: string;
  readonly isKilled: boolean;
}

/** What was made of a file is made anew. */
function forget(vitest: Vitest, file: string): void {
  for (const { moduleGraph } of vitest.projects.flatMap(({ vite }) => Object.values(vite.environments))) {
    for (const module of moduleGraph.getModulesByFile(resolve(file)) ?? []) moduleGraph.invalidateModule(module);
  }
}

/** Whether these files of tests/worker pass, with this fault or without any. */
async function passes(vitest: Vitest, tests: readonly string[], mutant?: WorkerMutant): Promise<boolean> {
  Object.assign(currentFault(), { mutant, isSeen: false });
  if (mutant) forget(vitest, mutant.file);
  const specifications = await vitest.globTestSpecifications(tests.map((name) => `tests/worker/${name}.test.ts`));
  if (specifications.length !== tests.length) throw new Error(`not all of these are test files: ${tests.join(', ')}`);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  if (mutant) forget(vitest, mutant.file);
  return unhandledErrors.length === 0 && testModules.every((module) => module.state() === 'passed');
}

async function tryOne(vitest: Vitest, mutant: WorkerMutant): Promise<Tried> {
  const isKilled = !(await passes(vitest, mutant.tests, mutant));
  if (!currentFault().isSeen) throw new Error(`${mutant.tests.join(', ')} do not load ${mutant.file}`);
  const { file, harm, to } = mutant;
  const text = readFileSync(file, 'utf8');
  const line = text.slice(0, placeOf(mutant, text)).split('\n').length;
  const tried = { file, line, said: `${harm} (${to.trim().slice(0, 60)})`, isKilled };
  console.log(`${isKilled ? 'killed' : 'survived'} ${file}:${line} ${tried.said}`);
  return tried;
}

/** Tries the faults made by hand in the chosen files, each on the tests it names, which must pass without it. */
export async function runWorker(isChosen: (mutant: WorkerMutant) => boolean): Promise<readonly Tried[]> {
  const mutants = readWorkerMutants().filter(isChosen);
  if (mutants.length === 0) return [];
  const vitest = await createVitest('test', {
    config: 'tests/mutants/worker.config.ts',
    project: ['worker'],
    watch: false,
    reporters: [{}],
  });
  try {
    await vitest.standalone();
    const sets = new Set(mutants.map(({ tests }) => tests.join(' ')));
    const names = [...new Set([...sets].flatMap((one) => one.split(' ')))];
    for (const name of names) if (!(await passes(vitest, [name]))) throw new Error(`${name} fails without any fault`);
    const tried: Tried[] = [];
    for (const mutant of mutants) tried.push(await tryOne(vitest, mutant));
    return tried;
  } finally {
    await vitest.close();
  }
}
