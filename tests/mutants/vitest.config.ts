import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import type { TestSpecification } from 'vitest/node';
import { readPlan } from './plan.ts';
import { instrument } from './schemata.ts';

const ROOT = `${import.meta.dirname}/../..`;
const OURS = /^(src|worker|tests)\/.*\.ts$/;
/** What starts other processes, which have no mutants, only reads texts and pages, or fills a database for each of its runs. */
const LEFT_OUT = [
  'unit/contributing',
  'unit/corrupted-content',
  'content/pull',
  'content/corrections',
  'content/leaks',
  'content/secrets',
  'content/asvs',
  'hsds/answers',
];

const planned = Map.groupBy(readPlan(), ({ file }) => file);

const mutants: Plugin = {
  name: 'mutants',
  enforce: 'pre',
  transform(_code, id) {
    const file = relative(ROOT, id.split('?')[0] ?? '');
    if (!OURS.test(file) || file.startsWith('tests/mutants/')) return undefined;
    return { code: instrument(file, readFileSync(file, 'utf8'), planned.get(file) ?? []), map: null };
  },
};

/** The quick tests first, for they kill most; those that try many examples last. */
const ORDER = [/\.property\.|unit\/coverage/, /\/hsds\//, /\/content\//, /\/unit\//];

class QuickFirst {
  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
  sort(files: TestSpecification[]): TestSpecification[] {
    const rank = ({ moduleId }: TestSpecification) => ORDER.length - ORDER.findIndex((part) => part.test(moduleId));
    return files.toSorted((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

export default defineConfig({
  root: ROOT,
  plugins: [mutants],
  test: {
    name: 'mutants',
    include: ['unit', 'content', 'hsds'].map((folder) => `tests/${folder}/**/*.test.ts`),
    exclude: LEFT_OUT.map((name) => `tests/${name}.test.ts`),
    globalSetup: ['tests/support/provide-directory.ts'],
    environment: 'node',
    isolate: false,
    // The same text has other mutants when the list of all has changed.
    fsModuleCache: false,
    testTimeout: 60_000,
    maxWorkers: 1,
    reporters: ['default'],
    runner: `${import.meta.dirname}/runner.ts`,
    sequence: { sequencer: QuickFirst },
  },
});
