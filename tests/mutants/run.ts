import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { NOTES, readNotes } from './notes.ts';
import { FOLDER, writePlan, type Mutant } from './plan.ts';

/** Without a word for so long, what runs has come into a loop that counts no rounds: it is ended, and the mutant is killed. */
const SILENCE_MS = 120_000;
const LOOK_MS = 2000;

function silence(): number {
  return existsSync(NOTES) ? Date.now() - statSync(NOTES).mtimeMs : 0;
}

/** Runs the tests once; `true` when they came to their end by themselves. */
async function runOnce(testFiles: readonly string[]): Promise<boolean> {
  const log = openSync(`${FOLDER}/log.txt`, 'a');
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/mutants/vitest.config.ts', ...testFiles];
  appendFileSync(NOTES, '');
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', log, log],
    detached: true,
    env: { ...process.env, MUTANTS_FOLDER: FOLDER },
  });
  const started = Date.now();
  let isEnded = false;
  const watch = setInterval(() => {
    if (Math.min(silence(), Date.now() - started) < SILENCE_MS || child.pid === undefined) return;
    isEnded = true;
    process.kill(-child.pid, 'SIGKILL');
  }, LOOK_MS);
  await new Promise((resolve) => {
    child.once('exit', resolve);
  });
  clearInterval(watch);
  return !isEnded;
}

/** Tries these mutants of the whole plan on the tests of the rules; `dead` are known to be killed. */
export async function runRules(
  plan: readonly Mutant[],
  chosen: readonly Mutant[],
  dead: readonly number[],
  testFiles: readonly string[],
): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  writePlan(plan);
  writeFileSync(`${FOLDER}/chosen.json`, JSON.stringify(chosen.map(({ id }) => id)));
  writeFileSync(NOTES, dead.map((id) => `${JSON.stringify({ killed: id, by: 'the last run' })}\n`).join(''));
  if (chosen.length === 0) return;
  while (!(await runOnce(testFiles))) {
    const last = readNotes().at(-1);
    if (last?.start === undefined) throw new Error(`the tests hang by themselves: see ${FOLDER}/log.txt`);
    appendFileSync(NOTES, `${JSON.stringify({ ...last, start: undefined, killed: last.start, by: 'ran on and on' })}\n`);
  }
}
