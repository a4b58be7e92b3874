import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

/** Values as the files of the directory write them, with the text of what they had before wherever it says the same. */

const PLAIN = /^(?:https?:\/\/[\w./?=&%~+-]*[\w/]|[A-Za-zÀ-ÿ](?:[\wÀ-ÿ ./()+-]*[\wÀ-ÿ).])?)$/;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

type Entries = readonly (readonly [string, unknown])[];

/** A text and the lines of it that may be kept as they are. */
export interface Kept {
  readonly text: string;
  readonly node?: Node | null | undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without what a schema adds by itself: absent fields, voice, and that a number is for no emergency. */
function withoutDefaults(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDefaults);
  if (!isObject(value)) return value;
  const isDefault = (key: string, one: unknown) =>
    one === undefined ||
    (key === 'channels' && JSON.stringify(one) === '["voice"]') ||
    (key === 'emergency' && one === false) ||
    ((key === 'rules' || key === 'through') && Array.isArray(one) && one.length === 0);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (isDefault(key, one) ? [] : [[key, withoutDefaults(one)] as const])),
  );
}

/** Whether two values say the same, whatever the order of their fields. */
export function isSame(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map((key) => [key, sorted(value[key])]),
    );
  };
  return JSON.stringify(sorted(withoutDefaults(a))) === JSON.stringify(sorted(withoutDefaults(b)));
}

function scalarText(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return PLAIN.test(value) && !RESERVED.test(value) ? value : JSON.stringify(value);
}

function isFlat(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => typeof one !== 'object' || one === null);
  return !isObject(value) || Object.values(value).every((one) => !isObject(one) && isFlat(one));
}

function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (!isObject(value)) return scalarText(value);
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${key}: ${flowText(one)}`)
    .join(', ')} }`;
}

export function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

/** The text from one place to another, if it can stand at a column as it is. */
function sliceAt(text: string, from: number, to: number, column: number): string | undefined {
  const slice = text.slice(from, to).trimEnd();
  return !slice.includes('\n') || columnOf(text, from) === column ? slice : undefined;
}

function valueOf(node: Node | null | undefined): unknown {
  return node?.toJSON() as unknown;
}

export function pairsOf(map: YAMLMap): readonly (Pair<Node, Node | null> & { readonly name: string })[] {
  return map.items.map((pair) =>
    Object.assign(pair as Pair<Node, Node | null>, { name: isScalar(pair.key) ? String(pair.key.value) : '' }),
  );
}

function itemText(item: unknown, column: number, { text, node }: Kept): string {
  const same = isSeq(node) ? node.items.find((one) => isSame(valueOf(one as Node), item)) : undefined;
  const [from, to] = (same as Node | undefined)?.range ?? [];
  const kept = from === undefined || to === undefined ? undefined : sliceAt(text, from, to, column);
  if (kept !== undefined) return kept;
  if (isFlat(item) || !isObject(item)) return flowText(item);
  const first = isSeq(node) && node.items.length === 1 ? (node.items[0] as Node) : undefined;
  return entryLines(Object.entries(item), column, { text, node: first });
}

function entryLines(entries: Entries, column: number, { text, node }: Kept): string {
  const pairs = isMap(node) ? pairsOf(node) : [];
  const lines = entries.map(([key, value]) => {
    const old = pairs.find(({ name }) => name === key);
    const [from, to] = [old?.key.range?.[0], old?.value?.range?.[1]];
    const isKept = from !== undefined && to !== undefined && isSame(valueOf(old?.value), value);
    return (isKept ? sliceAt(text, from, to, column) : undefined) ?? fieldText(key, value, column, { text, node: old?.value });
  });
  return lines.join(`\n${' '.repeat(column)}`);
}

/** `key: value` at a column: flat values in one line, lists of objects one a line; parts that stay keep their text. */
export function fieldText(key: string, said: unknown, column: number, old: Kept): string {
  const value = withoutDefaults(said);
  if (isFlat(value)) return `${key}: ${flowText(value)}`;
  const inner = `\n${' '.repeat(column + 2)}`;
  if (Array.isArray(value)) return `${key}:${value.map((item) => `${inner}- ${itemText(item, column + 4, old)}`).join('')}`;
  return isObject(value) ? `${key}:${inner}${entryLines(Object.entries(value), column + 2, old)}` : `${key}: ${flowText(value)}`;
}

/** An item of a list at the column of its dash, each field on a line of its own. */
export function blockItem(item: object, column: number): string {
  const lines = Object.entries(withoutDefaults(item) as object).map(([key, value]) => fieldText(key, value, column + 2, { text: '' }));
  return `${' '.repeat(column)}- ${lines.join(`\n${' '.repeat(column + 2)}`)}\n`;
}

/** An item of a list in one line. */
export function flowItem(item: object, column: number): string {
  return `${' '.repeat(column)}- ${flowText(withoutDefaults(item))}\n`;
}
