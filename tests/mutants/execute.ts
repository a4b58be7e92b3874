import { TestRunner, type RunnerTask, type RunnerTestCase, type RunnerTestSuite } from 'vitest';
import { switches } from './switches.ts';

export function testsOf(suite: RunnerTestSuite): RunnerTestCase[] {
  return suite.tasks.flatMap((task: RunnerTask) => (task.type === 'test' ? [task] : testsOf(task)));
}

type Hook = (...given: unknown[]) => unknown;

function hooksOf(suite: RunnerTestSuite, name: 'beforeAll' | 'afterAll' | 'beforeEach' | 'afterEach'): readonly Hook[] {
  return TestRunner.getSuiteHooks(suite)[name] as unknown as readonly Hook[];
}

/** From the file to the innermost suite. */
function suitesOf(test: RunnerTestCase): readonly RunnerTestSuite[] {
  const suites: RunnerTestSuite[] = [];
  for (let suite: RunnerTestSuite | undefined = test.suite ?? test.file; suite; suite = suite.suite) suites.unshift(suite);
  return suites[0] === test.file ? suites : [test.file, ...suites];
}

async function runTest(test: RunnerTestCase): Promise<void> {
  const suites = suitesOf(test);
  for (const suite of suites) for (const hook of hooksOf(suite, 'beforeEach')) await hook(test.context, suite);
  try {
    await TestRunner.getTestFn(test)();
  } finally {
    for (const suite of suites.toReversed()) for (const hook of hooksOf(suite, 'afterEach')) await hook(test.context, suite);
  }
}

async function runAll(tests: readonly RunnerTestCase[], entered: Set<RunnerTestSuite>): Promise<string | undefined> {
  for (const test of tests) {
    try {
      for (const suite of suitesOf(test)) {
        if (entered.has(suite)) continue;
        entered.add(suite);
        for (const hook of hooksOf(suite, 'beforeAll')) await hook(suite);
      }
      await runTest(test);
    } catch {
      return test.name;
    }
    if (switches.ranOn) return test.name;
  }
  return undefined;
}

/** The first test that fails with this mutant switched on; `undefined` when the mutant survives them. */
export async function runOne(id: number, tests: readonly RunnerTestCase[], limit: number): Promise<string | undefined> {
  if (tests.length === 0) return undefined;
  const entered = new Set<RunnerTestSuite>();
  switches.start(id, limit);
  try {
    return await runAll(tests, entered);
  } finally {
    switches.stop();
    for (const suite of [...entered].toReversed())
      for (const hook of hooksOf(suite, 'afterAll')) await Promise.resolve(hook(suite)).catch(() => undefined);
  }
}
