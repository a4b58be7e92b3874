import { isMap, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { Source } from '#domain/record.ts';
import { blockItem, columnOf, fieldText, flowItem, pairsOf } from './yaml-text.ts';

/**
 * Edits of one file of the directory. The document only tells where things stand: what is not changed keeps every byte, comments and
 * quotes included.
 */

/** The order in which a service's fields stand. */
const ORDER = [
  'id', 'name', 'kind', 'area', 'mandate', 'withheld', 'location', 'phones', 'emails', 'urls', 'hours', 'access', 'sources', 'needs',
  'eligibility', 'conditions', 'max_stay_days', 'phone_allowed', 'may_leave_alone', 'languages', 'cost', 'cautions', 'disagreements', 'checks',
]; // prettier-ignore

function itemsOf(text: string, list: string): readonly YAMLMap[] {
  const found: unknown = parseDocument(text).get(list);
  return isSeq(found) ? found.items.filter((item) => isMap(item)) : [];
}

function idOf(item: YAMLMap): unknown {
  return item.get('id');
}

function startOf(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}

/** Where what stands in the line of a node's last character goes on in the next line. */
function nextLine(text: string, node: Node | null | undefined): number {
  const end = text.slice(0, node?.range?.[1] ?? 0).trimEnd().length;
  const newline = text.indexOf('\n', end);
  return newline === -1 ? text.length : newline + 1;
}

function lineOf(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function splice(text: string, from: number, to: number, put: string): string {
  return text.slice(0, from) + put + text.slice(to);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function setField(text: string, serviceId: string, key: string, value: unknown): string {
  const service = itemsOf(text, 'services').find((item) => idOf(item) === serviceId);
  if (!service) return text;
  const pairs = pairsOf(service);
  const old = pairs.find(({ name }) => name === key);
  const column = columnOf(text, startOf(service));
  if (old && isEmpty(value)) return splice(text, lineOf(text, startOf(old.key)), nextLine(text, old.value ?? old.key), '');
  if (isEmpty(value)) return text;
  const written = fieldText(key, value, column, { text, node: old?.value });
  if (old) return splice(text, startOf(old.key), text.slice(0, old.value?.range?.[1]).trimEnd().length, written);
  const before = pairs.findLast(({ name }) => ORDER.indexOf(name) < ORDER.indexOf(key)) ?? pairs.at(-1);
  const at = nextLine(text, before?.value);
  const whole = text.slice(0, at).endsWith('\n') ? text : splice(text, at, at, '\n');
  return splice(whole, at + whole.length - text.length, at + whole.length - text.length, `${' '.repeat(column)}${written}\n`);
}

/** One service with other fields; a field that has become empty is left out. */
export function setFields(text: string, serviceId: string, changes: Readonly<Record<string, unknown>>): string {
  return Object.entries(changes).reduce((edited, [key, value]) => setField(edited, serviceId, key, value), text);
}

/** The organisation with one more source, after the others. */
export function addSource(text: string, source: Source): string {
  const last = itemsOf(text, 'sources').at(-1);
  const at = nextLine(text, last);
  const column = columnOf(text, startOf(last)) - 2;
  return splice(text, at, at, source.withheld ? flowItem(source, column) : blockItem(source, column));
}

function removeItem(text: string, list: string, id: string): string {
  const item = itemsOf(text, list).find((one) => idOf(one) === id);
  return item ? splice(text, lineOf(text, startOf(item)), nextLine(text, item), '') : text;
}

export function removeService(text: string, serviceId: string): string {
  return removeItem(text, 'services', serviceId);
}

export function removeSources(text: string, ids: readonly string[]): string {
  return ids.reduce((edited, id) => removeItem(edited, 'sources', id), text);
}

/** The list of what is not published, with one more line. */
export function addLeftOut(text: string, entry: object): string {
  const last = itemsOf(text, 'records').at(-1);
  const at = nextLine(text, last);
  return splice(text, at, at, flowItem(entry, columnOf(text, startOf(last)) - 2));
}
