import fc from 'fast-check';
import { describe, TestRunner, vi, type RunnerTask, type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite } from 'vitest';
import { runOne, testsOf } from './execute.ts';
import { isOpen, note, type Reach } from './notes.ts';
import { switches } from './switches.ts';

/** What takes longer is left out of the hunt: what it alone would kill counts as survived. */
const SLOW_TEST_MS = 300;
const SLOW_LOAD_MS = 3000;
const GRACE_MS = 5000;
const TIMES = 5;

// One example that fails is enough; the same examples for every mutant.
fc.configureGlobal({ seed: 20_261_128, endOnFailure: true });

type Collector = { readonly collect: (file: RunnerTestFile) => Promise<RunnerTestSuite> };

/** Runs each test file once as it is, noting what reaches which mutant, then again for each mutant that it reaches. */
export default class MutantRunner extends TestRunner {
  #reached = new Map<string, Set<number>>();

  #recordFor(task: RunnerTask): void {
    const own = this.#reached.get(task.id) ?? new Set<number>();
    this.#reached.set(task.id, own);
    switches.reached = own;
  }

  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file);
    this.#reached.clear();
    this.#recordFor(file);
  }

  override async onBeforeRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onBeforeRunSuite(suite);
    if (!('filepath' in suite)) this.#recordFor(suite);
  }

  override onBeforeTryTask(test: RunnerTestCase, options: Parameters<TestRunner['onBeforeTryTask']>[1]): void {
    super.onBeforeTryTask(test, options);
    this.#recordFor(test);
  }

  override onAfterTryTask(test: RunnerTestCase): void {
    super.onAfterTryTask(test);
    this.#recordFor(test.suite ?? test.file);
  }

  override async onAfterRunFiles(files: RunnerTestFile[]): Promise<void> {
    switches.reached = undefined;
    for (const file of files) {
      if (file.result?.state !== 'pass') note({ red: file.filepath });
      else await this.#hunt(file);
    }
    super.onAfterRunFiles(files);
  }

  async #hunt(file: RunnerTestFile): Promise<void> {
    const tests = testsOf(file)
      .filter(({ mode, result }) => mode === 'run' && (result?.duration ?? 0) < SLOW_TEST_MS)
      .toSorted((a, b) => (a.result?.duration ?? 0) - (b.result?.duration ?? 0));
    const isQuickToLoad = (file.collectDuration ?? 0) < SLOW_LOAD_MS;
    const reach: Reach = { load: (isQuickToLoad && this.#reached.get(file.id)) || new Set(), byTest: new Map() };
    for (const test of tests) {
      const chain: Set<number>[] = [];
      for (let task: RunnerTask | undefined = test; task && task !== file; task = task.suite)
        chain.push(this.#reached.get(task.id) ?? new Set());
      reach.byTest.set(test, new Set(chain.flatMap((ids) => [...ids])));
    }
    const all = new Set([...reach.load, ...[...reach.byTest.values()].flatMap((ids) => [...ids])]);
    note({ file: file.filepath, reached: [...all] });
    const slow = new Set(testsOf(file).flatMap(({ name, result }) => ((result?.duration ?? 0) < SLOW_TEST_MS ? [] : [name])));
    const limit = TIMES * tests.reduce((sum, { result }) => sum + (result?.duration ?? 0), 0) + GRACE_MS;
    for (const id of all) {
      if (!isOpen(id, file.filepath)) continue;
      note({ start: id, file: file.filepath });
      const reaching = tests.filter((test) => reach.byTest.get(test)?.has(id));
      const by = (await runOne(id, reaching, limit)) ?? (reach.load.has(id) ? await this.#runAnew(id, file, slow, limit) : undefined);
      note(by === undefined ? { survived: id, file: file.filepath } : { killed: id, by, file: file.filepath });
    }
    const dirty = await runOne(0, tests, Number.POSITIVE_INFINITY);
    if (dirty !== undefined) note({ dirty: file.filepath, by: dirty });
  }

  /** What is reached while modules load: load them again with the mutant switched on. */
  async #runAnew(id: number, file: RunnerTestFile, slow: ReadonlySet<string>, limit: number): Promise<string | undefined> {
    vi.resetModules();
    switches.start(id, limit);
    try {
      const collector = describe(`mutant ${id}`, async () =>
        void (await this.importFile(file.filepath, 'collect'))) as unknown as Collector;
      const suite = await collector.collect(file);
      const tests = testsOf(suite).filter(({ mode, name }) => (mode === 'run' || mode === 'queued') && !slow.has(name));
      return (await runOne(id, tests, limit)) ?? (switches.ranOn ? 'ran on' : undefined);
    } catch (error) {
      return `does not load: ${String(error).slice(0, 80)}`;
    } finally {
      switches.stop();
      vi.resetModules();
    }
  }
}
