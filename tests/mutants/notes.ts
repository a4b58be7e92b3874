import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { RunnerTestCase } from 'vitest';
import { FOLDER, type Mutant } from './plan.ts';

/** What reaches a mutant: the loading of a test file, or single tests of it. */
export interface Reach {
  readonly load: ReadonlySet<number>;
  readonly byTest: Map<RunnerTestCase, ReadonlySet<number>>;
}

/** One line a step, so that a run that was ended goes on where it stood. */
export interface Note {
  /** The test file. */
  readonly file?: string;
  readonly reached?: readonly number[];
  readonly start?: number;
  readonly killed?: number;
  readonly by?: string;
  readonly survived?: number;
  /** A test file that fails without any mutant, before or after them. */
  readonly red?: string;
  readonly dirty?: string;
}

export const NOTES = `${FOLDER}/notes.jsonl`;
const CHOSEN = `${FOLDER}/chosen.json`;

export function readNotes(): readonly Note[] {
  if (!existsSync(NOTES)) return [];
  return readFileSync(NOTES, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Note);
}

const told = readNotes();
const chosen = new Set(existsSync(CHOSEN) ? (JSON.parse(readFileSync(CHOSEN, 'utf8')) as Mutant['id'][]) : []);
const killed = new Set(told.flatMap(({ killed: id }) => (id === undefined ? [] : [id])));
const survived = new Set(told.flatMap(({ survived: id, file }) => (id === undefined ? [] : [`${id} ${file}`])));

/** Whether a mutant is to be tried with this test file: chosen, alive, and not yet tried with it. */
export function isOpen(id: number, file: string): boolean {
  return chosen.has(id) && !killed.has(id) && !survived.has(`${id} ${file}`);
}

export function note(one: Note): void {
  if (one.killed !== undefined) killed.add(one.killed);
  appendFileSync(NOTES, `${JSON.stringify(one)}\n`);
}
