import ts from 'typescript';

/** `to` in place of what stands from `start` to `end`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

type Placed = Change & { readonly host: ts.Expression };

/** Boundary, negation, and/or, arithmetic: what else an operator might have been by mistake. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '+=': ['-='],
  '-=': ['+='],
};
const NEGATIONS = ['===', '!=='];
const SWAPPED: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
};
/** Calls that leave out, put in order or clean: without them their receiver goes on as it is. */
const DROPPED = 'filter sort toSorted reverse toReversed slice trim toLowerCase toUpperCase normalize replace replaceAll'.split(' ');

const isText = (node: ts.Node): boolean => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** `+` between texts joins them. */
function joinsTexts(node: ts.Expression): boolean {
  return isText(node) || (ts.isBinaryExpression(node) && (joinsTexts(node.left) || joinsTexts(node.right)));
}

/** The whole question of an `if`, `while` or `?:`, of which both answers are tried anyway. */
function isWholeQuestion(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === node;
  return ts.isConditionalExpression(parent) && parent.condition === node;
}

/** Where a switch may stand: not between a receiver and what is asked of it, nor left of an assignment. */
export function hostOf(node: ts.Expression): ts.Expression {
  const { parent } = node;
  const isReceiver =
    (ts.isPropertyAccessExpression(parent) ||
      ts.isElementAccessExpression(parent) ||
      ts.isCallExpression(parent) ||
      ts.isNewExpression(parent) ||
      ts.isNonNullExpression(parent)) &&
    parent.expression === node;
  return isReceiver ? hostOf(parent) : node;
}

function* ofBinary(node: ts.BinaryExpression, source: ts.SourceFile): Generator<Placed> {
  const { left, right, operatorToken: token } = node;
  const operator = token.getText(source);
  const [start, end] = [token.getStart(source), token.getEnd()];
  if (operator === '??') yield { host: node, start: left.getEnd(), end: node.getEnd(), to: '' };
  if (isWholeQuestion(node) && NEGATIONS.includes(operator)) return;
  if (operator === '+' && joinsTexts(node)) return;
  for (const to of OPERATORS[operator] ?? []) yield { host: node, start, end, to };
  if (!NEGATIONS.includes(operator)) return;
  for (const side of [left, right]) {
    if (ts.isStringLiteral(side) && side.text !== '') yield { host: node, start: side.getStart(source), end: side.getEnd(), to: "''" };
  }
}

/** `.min(1)` of a schema is a limit of the contract, not a rule. */
function* ofCall(node: ts.CallExpression, source: ts.SourceFile): Generator<Placed> {
  const { expression: called } = node;
  if (!ts.isPropertyAccessExpression(called)) return;
  const swapped = SWAPPED[called.name.text];
  const isLimit = /^m(in|ax)$/.test(called.name.text) && called.expression.getText(source) !== 'Math';
  if (swapped !== undefined && !isLimit) yield { host: node, start: called.name.getStart(source), end: called.name.getEnd(), to: swapped };
  if (DROPPED.includes(called.name.text)) yield { host: node, start: called.expression.getEnd(), end: node.getEnd(), to: '' };
}

function* ofPrefix(node: ts.PrefixUnaryExpression, source: ts.SourceFile): Generator<Placed> {
  const isNegation = node.operator === ts.SyntaxKind.ExclamationToken;
  if (isNegation ? isWholeQuestion(node) : node.operator !== ts.SyntaxKind.MinusToken) return;
  yield { host: node, start: node.getStart(source), end: node.operand.getStart(source), to: '' };
}

/** Every small fault at this node, those within it not counted. */
export function* changesOf(node: ts.Node, source: ts.SourceFile): Generator<Placed> {
  const whole = (expression: ts.Expression, to: string): Placed => ({
    host: expression,
    start: expression.getStart(source),
    end: expression.getEnd(),
    to,
  });
  if (ts.isBinaryExpression(node)) yield* ofBinary(node, source);
  if (ts.isCallExpression(node)) yield* ofCall(node, source);
  if (ts.isPrefixUnaryExpression(node)) yield* ofPrefix(node, source);
  if (node.kind === ts.SyntaxKind.TrueKeyword) yield whole(node as ts.Expression, 'false');
  if (node.kind === ts.SyntaxKind.FalseKeyword) yield whole(node as ts.Expression, 'true');
  if (ts.isIfStatement(node)) yield* ['true', 'false'].map((to) => whole(node.expression, to));
  if (ts.isConditionalExpression(node)) yield* ['true', 'false'].map((to) => whole(node.condition, to));
  if (ts.isWhileStatement(node)) yield whole(node.expression, 'false');
  if (ts.isExpressionStatement(node)) yield whole(node.expression, 'undefined');
  if (ts.isCaseClause(node) && ts.isStringLiteral(node.expression)) yield whole(node.expression, "''");
  if (ts.isOptionalChain(node) && !ts.isNonNullExpression(node) && node.questionDotToken) {
    const { questionDotToken: token } = node;
    yield { host: node, start: token.getStart(source), end: token.getEnd(), to: ts.isPropertyAccessExpression(node) ? '.' : '' };
  }
}
