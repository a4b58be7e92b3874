import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { changesOf, hostOf, type Change } from './operators.ts';

/** One small fault: `to` in place of what stands from `start` to `end`, switched on within the expression from `hostStart` to `hostEnd`. */
export interface Mutant extends Change {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  readonly hostStart: number;
  readonly hostEnd: number;
  /** `a ⟦< → <=⟧ b`, for whoever reads the list of survivors. */
  readonly said: string;
}

/** What the processes of one run tell each other; two runs do not meet. */
export const FOLDER = process.env['MUTANTS_FOLDER'] ?? `.data/mutants/${process.pid}`;
export const PLAN = `${FOLDER}/plan.json`;

/** So many characters around a change are shown. */
const AROUND = 36;

function sayChange(text: string, { start, end, to }: Change): string {
  const around = `${text.slice(Math.max(0, start - AROUND), start)}⟦${text.slice(start, end)} → ${to}⟧${text.slice(end, end + AROUND)}`;
  return around.replaceAll(/\s+/g, ' ').trim();
}

export function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** Types say nothing at run time. */
export function isType(node: ts.Node): boolean {
  return ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node);
}

/** Every mutant of one file, numbered from `first`. */
export function mutantsOf(file: string, text: string, first: number): readonly Mutant[] {
  const source = parse(file, text);
  const mutants: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isType(node)) return;
    for (const change of changesOf(node, source)) {
      const host = hostOf(change.host);
      const [hostStart, hostEnd] = [host.getStart(source), host.getEnd()];
      const { line } = source.getLineAndCharacterOfPosition(change.start);
      const { start, end, to } = change;
      const said = sayChange(text, change);
      mutants.push({ id: first + mutants.length, file, line: line + 1, start, end, to, hostStart, hostEnd, said });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

/** The mutants of all rules; ids are the same as long as the rules are. */
export function planAll(): readonly Mutant[] {
  const files = readdirSync('src/domain')
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `src/domain/${name}`);
  const all: Mutant[] = [];
  for (const file of files) all.push(...mutantsOf(file, readFileSync(file, 'utf8'), all.length + 1));
  return all;
}

export function writePlan(mutants: readonly Mutant[]): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(PLAN, JSON.stringify(mutants));
}

export function readPlan(): readonly Mutant[] {
  return existsSync(PLAN) ? (JSON.parse(readFileSync(PLAN, 'utf8')) as Mutant[]) : [];
}
