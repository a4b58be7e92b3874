import ts from 'typescript';
import { isType, parse, type Mutant } from './plan.ts';

/** Nothing is switched where this run has not set the switches, as in a process of its own. */
const HEAD = 'const { on: __on, tick: __tick } = globalThis.__mutation ?? { on: () => false, tick() {} };';

function bodyOf(node: ts.Node): ts.Statement | undefined {
  return ts.isIterationStatement(node, false) ? node.statement : undefined;
}

/** One copy of a file that has all of its mutants, each behind its switch, and counts the rounds of every loop. */
export function instrument(file: string, text: string, mutants: readonly Mutant[]): string {
  const source = parse(file, text);
  const hosted = Map.groupBy(mutants, ({ hostStart, hostEnd }) => `${hostStart}-${hostEnd}`);

  const within = (node: ts.Node, start: number): string => {
    const parts: string[] = [];
    let at = start;
    ts.forEachChild(node, (child) => {
      const childStart = child.getStart(source);
      if (childStart < at) return;
      parts.push(text.slice(at, childStart), render(child));
      at = child.getEnd();
    });
    return parts.join('') + text.slice(at, node.getEnd());
  };

  const render = (node: ts.Node): string => {
    const start = node.getStart(source);
    if (isType(node)) return text.slice(start, node.getEnd());
    const loop = node.parent && bodyOf(node.parent) === node;
    const inner = loop ? `{ __tick(); ${within(node, start)} }` : within(node, start);
    const own = ts.isExpression(node) ? hosted.get(`${start}-${node.getEnd()}`) : undefined;
    if (!own) return inner;
    hosted.delete(`${start}-${node.getEnd()}`);
    const switches = own.map(
      ({ id, start: from, end, to, hostEnd }) => `__on(${id}) ? (${text.slice(start, from)}${to}${text.slice(end, hostEnd)}) : `,
    );
    return `(${switches.join('')}(${inner}))`;
  };

  const copy = within(source, 0);
  if (hosted.size > 0) throw new Error(`${file}: no place for ${[...hosted.keys()].join(', ')}`);
  return `${HEAD} ${copy}`;
}
