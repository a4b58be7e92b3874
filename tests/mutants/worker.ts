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

/** The first test of these files of tests/worker that fails, with this fault or without any; `undefined` when all pass. */
async function findFailing(vitest: Vitest, tests: readonly string[], mutant?: WorkerMutant): Promise<string | undefined> {
  Object.assign(currentFault(), { mutant, isSeen: false });
  if (mutant) forget(vitest, mutant.file);
  const specifications = await vitest.globTestSpecifications(tests.map((name) => `tests/worker/${name}.test.ts`));
  if (specifications.length !== tests.length) throw new Error(`not all of these are test files: ${tests.join(', ')}`);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  if (mutant) forget(vitest, mutant.file);
  // What ran before is listed too.
  const own = testModules.filter(({ moduleId }) => specifications.some((one) => one.moduleId === moduleId));
  const failing = own.filter((module) => module.state() !== 'passed');
  const [test] = failing.flatMap((module) => [...module.children.allTests('failed')]);
  if (failing.length === 0 && unhandledErrors.length === 0) return undefined;
  return test?.name ?? failing[0]?.relativeModuleId ?? 'an error outside of every test';
}

async function tryOne(vitest: Vitest, mutant: WorkerMutant): Promise<Tried> {
  const by = await findFailing(vitest, mutant.tests, mutant);
  const isKilled = by !== undefined;
  if (!currentFault().isSeen) throw new Error(`${mutant.tests.join(', ')} do not load ${mutant.file}`);
  const { file, harm, to } = mutant;
  const text = readFileSync(file, 'utf8');
  const line = text.slice(0, placeOf(mutant, text)).split('\n').length;
  const tried = { file, line, said: `${harm} (${to.trim().slice(0, 60)})`, isKilled };
  console.log(`${file}:${line} ${harm}: ${by === undefined ? 'SURVIVED' : `killed by “${by}”`}`);
  return tried;
}

/** Tries the faults made by hand in the chosen files, each on the tests it names, which must pass without it. */
export async function runWorker(isChosen: (mutant: WorkerMutant) => boolean): Promise<readonly Tried[]> {
  const mutants = readWorkerMutants().filter(isChosen);
  if (mutants.length === 0) return [];
  const vitest = await createVitest({
    config: 'tests/mutants/worker.config.ts',
    project: ['worker'],
    watch: false,
    reporters: [{}],
  });
  try {
    await vitest.standalone();
    const tried: Tried[] = [];
    for (const mutant of mutants) tried.push(await tryOne(vitest, mutant));
    // Without any fault all must pass, now that they have had every fault: nothing of one is left behind.
    for (const name of new Set(mutants.flatMap(({ tests }) => tests))) {
      const failing = await findFailing(vitest, [name]);
      if (failing !== undefined) throw new Error(`${name} fails without any fault: ${failing}`);
    }
    return tried;
  } finally {
    await vitest.close();
  }
}
