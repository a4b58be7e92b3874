import { readFileSync } from 'node:fs';
import { readNotes } from './notes.ts';
import type { Mutant } from './plan.ts';
import type { Tried } from './worker.ts';

interface Row {
  readonly file: string;
  readonly made: number;
  readonly killed: number;
  readonly survived: number;
  /** Reached by no test; they count as not killed. */
  readonly uncovered: number;
  readonly share: number;
}

interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly said: string;
  readonly isCovered: boolean;
}

export interface Summary extends Omit<Row, 'file'> {
  readonly at: string;
  readonly files: readonly Row[];
  readonly survivors: readonly Survivor[];
  /** Test files that fail without a mutant. */
  readonly red: readonly string[];
}

function rowOf(file: string, mutants: readonly Mutant[], killed: ReadonlySet<number>, reached: ReadonlySet<number>): Row {
  const dead = mutants.filter(({ id }) => killed.has(id)).length;
  const uncovered = mutants.filter(({ id }) => !killed.has(id) && !reached.has(id)).length;
  const made = mutants.length;
  return { file, made, killed: dead, survived: made - dead - uncovered, uncovered, share: made === 0 ? 1 : dead / made };
}

function rowOfWorker(file: string, own: readonly Tried[]): Row {
  const killed = own.filter(({ isKilled }) => isKilled).length;
  return { file, made: own.length, killed, survived: own.length - killed, uncovered: 0, share: killed / own.length };
}

function totalOf(rows: readonly Row[]): Omit<Row, 'file'> {
  const sum = (of: 'made' | 'killed' | 'survived' | 'uncovered') => rows.reduce((so, row) => so + row[of], 0);
  const [made, killed] = [sum('made'), sum('killed')];
  return { made, killed, survived: sum('survived'), uncovered: sum('uncovered'), share: made === 0 ? 1 : killed / made };
}

export function summarise(mutants: readonly Mutant[], tried: readonly Tried[]): Summary {
  const notes = readNotes();
  const killed = new Set(notes.flatMap(({ killed: id }) => (id === undefined ? [] : [id])));
  const reached = new Set(notes.flatMap(({ reached: ids = [] }) => ids));
  const files = [
    ...[...Map.groupBy(mutants, ({ file }) => file)].map(([file, own]) => rowOf(file, own, killed, reached)),
    ...[...Map.groupBy(tried, ({ file }) => file)].map(([file, own]) => rowOfWorker(file, own)),
  ];
  const survivors = [
    ...mutants.filter(({ id }) => !killed.has(id)).map(({ id, file, line, said }) => ({ file, line, said, isCovered: reached.has(id) })),
    ...tried.filter(({ isKilled }) => !isKilled).map(({ file, line, said }) => ({ file, line, said, isCovered: true })),
  ];
  const red = notes.flatMap(({ red: one, dirty }) => one ?? dirty ?? []);
  return { at: new Date().toISOString(), ...totalOf(files), files, survivors, red };
}

export const REPORT = '.data/mutants.json';

export function readSurvivors(): readonly Survivor[] {
  return (JSON.parse(readFileSync(REPORT, 'utf8')) as Summary).survivors;
}

export function isSurvivor(survivors: readonly Survivor[]): (mutant: Mutant) => boolean {
  const marks = new Set(survivors.map(({ file, line, said }) => `${file}:${line} ${said}`));
  return ({ file, line, said }) => marks.has(`${file}:${line} ${said}`);
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export function printReport({ files, survivors, red, ...total }: Summary): void {
  const line = ({ file, made, killed, survived, uncovered, share }: Row): string =>
    file.padEnd(36) + [made, killed, survived, uncovered, percent(share)].map((cell) => String(cell).padStart(10)).join('');
  for (const { file, line: at, said, isCovered } of survivors) console.log(`${file}:${at} ${isCovered ? '' : '(no test) '}${said}`);
  console.log(`\n${'file'.padEnd(36)}${['made', 'killed', 'survived', 'uncovered', 'share'].map((head) => head.padStart(10)).join('')}`);
  for (const row of files) console.log(line(row));
  console.log(line({ file: 'all', ...total }));
  for (const file of red) console.error(`fails without a mutant: ${file}`);
}
