import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { planAll, type Mutant } from './plan.ts';
import { printReport, summarise } from './report.ts';
import { runRules } from './run.ts';

/** `npm run mutants [-- src/domain/evaluate.ts …] [--sample 20] [--seed 1] [--tests tests/unit/evaluate.test.ts]`. */

const LEAST_SHARE = 0.9;

/** The same choice for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', multiple: true, default: [] },
  },
});
const next = chance(Number(values.seed));
const isWanted = ({ file }: Mutant) => positionals.length === 0 || positionals.includes(file);

const plan = planAll();
const chosen = plan.filter((mutant) => next() * 100 < Number(values.sample) && isWanted(mutant));
const started = performance.now();
await runRules(plan, chosen, values.tests);
const summary = summarise(chosen);
mkdirSync('.data', { recursive: true });
writeFileSync('.data/mutants.json', `${JSON.stringify(summary, null, 2)}\n`);
printReport(summary);
console.log(`${Math.round((performance.now() - started) / 1000)} s`);
if (summary.red.length > 0 || summary.share < LEAST_SHARE) process.exitCode = 1;
