import { readNotes } from './notes.ts';
import type { Mutant } from './plan.ts';

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

export function summarise(mutants: readonly Mutant[]): Summary {
  const notes = readNotes();
  const killed = new Set(notes.flatMap(({ killed: id }) => (id === undefined ? [] : [id])));
  const reached = new Set(notes.flatMap(({ reached: ids = [] }) => ids));
  const files = [...Map.groupBy(mutants, ({ file }) => file)].map(([file, own]) => rowOf(file, own, killed, reached));
  const survivors = mutants
    .filter(({ id }) => !killed.has(id))
    .map(({ id, file, line, said }) => ({ file, line, said, isCovered: reached.has(id) }));
  const { file: _all, ...total } = rowOf('', mutants, killed, reached);
  const red = notes.flatMap(({ red: one, dirty }) => one ?? dirty ?? []);
  return { at: new Date().toISOString(), ...total, files, survivors, red };
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
