import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const LIST = 'tests/mutants/worker-mutants.yaml';

/** A fault in the Worker, made by hand: `from` stands once in `file`. */
export interface WorkerMutant {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** What would break, for whom. */
  readonly harm: string;
  /** Files of tests/worker, one of which must fail. */
  readonly tests: readonly string[];
}

export function placeOf({ file, from }: WorkerMutant, text: string): number {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${LIST}: “${from}” stands ${parts.length - 1} times in ${file}, not once`);
  return parts[0]?.length ?? 0;
}

/** @throws Error for a mutant whose text is not in its file any more: the list goes on with the code. */
export function readWorkerMutants(): readonly WorkerMutant[] {
  const mutants = parse(readFileSync(LIST, 'utf8')) as readonly WorkerMutant[];
  for (const mutant of mutants) placeOf(mutant, readFileSync(mutant.file, 'utf8'));
  return mutants;
}

interface CurrentFault {
  mutant?: WorkerMutant | undefined;
  /** Whether it was put in: what loads its file has asked for it. */
  isSeen: boolean;
}

declare global {
  var __fault: CurrentFault | undefined;
}

/** What the runner and the configuration share: they are loaded apart, in one process. */
export function currentFault(): CurrentFault {
  return (globalThis.__fault ??= { isSeen: false });
}
