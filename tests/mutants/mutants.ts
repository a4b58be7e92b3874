import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { planAll } from './plan.ts';
import { isSurvivor, printReport, readSurvivors, REPORT, summarise } from './report.ts';
import { runRules } from './run.ts';
import { runWorker } from './worker.ts';

/**
 * `npm run mutants [-- src/domain/evaluate.ts worker/holds …] [--sample 20] [--seed 1] [--tests tests/unit/evaluate.test.ts]`: files or
 * folders, so many of a hundred mutants, and the test files to try them on (of the rules; a mutant of the Worker names its own).
 */

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
    /** Only the rules' mutants that survived the last run, which counts for the others. */
    again: { type: 'boolean', default: false },
  },
});
const next = chance(Number(values.seed));
const isWanted = ({ file }: { readonly file: string }) => positionals.length === 0 || positionals.some((one) => file.startsWith(one));
const isSampled = () => next() * 100 < Number(values.sample);

const plan = planAll();
const chosen = plan.filter((mutant) => isSampled() && isWanted(mutant));
const started = performance.now();
const open = values.again ? chosen.filter(isSurvivor(readSurvivors())) : chosen;
const dead = chosen.filter((mutant) => !open.includes(mutant)).map(({ id }) => id);
await runRules(plan, open, dead, values.tests);
const tried = values.again ? [] : await runWorker((mutant) => isSampled() && isWanted(mutant));
const summary = summarise(chosen, tried);
mkdirSync('.data', { recursive: true });
writeFileSync(REPORT, `${JSON.stringify(summary, null, 2)}\n`);
printReport(summary);
console.log(`${Math.round((performance.now() - started) / 1000)} s`);
if (summary.red.length > 0 || summary.share < LEAST_SHARE) process.exitCode = 1;
