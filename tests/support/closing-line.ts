import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Ends the run with one plain line, for whoever reads only the last. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test: TestCase) => test.result().state));
    const count = (state: string) => states.filter((one) => one === state).length;
    console.log(`\n${count('passed')} passed, ${count('failed')} failed`);
  }
}
