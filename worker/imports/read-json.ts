import { MAX_IMPORT_ROWS, type ImportColumn, type ImportFault, type ImportFaultCode, type RawRow, type ReadFile } from '#domain/import.ts';
import { findState } from '#domain/states.ts';

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The services of a page, a list, a data package with them inside, or one alone (HSDS 2.0 and 3). */
function servicesOf(parsed: unknown): readonly Json[] | undefined {
  if (Array.isArray(parsed)) return parsed.every(isObject) ? parsed : undefined;
  if (!isObject(parsed)) return undefined;
  const list = [parsed['contents'], parsed['services'], parsed['items']].find(Array.isArray);
  if (list) return servicesOf(list);
  return typeof parsed['name'] === 'string' ? [parsed] : undefined;
}

/** Every text at a path such as `phones.number`, through lists. */
function textsAt(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsAt(one, path));
  if (path === '') return typeof value === 'string' && value !== '' ? [value] : [];
  const [first = '', ...rest] = path.split('.');
  return isObject(value) && Object.hasOwn(value, first) ? textsAt(value[first], rest.join('.')) : [];
}

/** Where each of our columns may stand, the surest first. */
const PATHS = {
  id: ['x_slug', 'id'],
  name: ['name'],
  state: [
    'service_at_locations.location.addresses.state_province',
    'locations.addresses.state_province',
    'locations.physical_addresses.state_province',
    'service_areas.name',
    'area',
  ],
  kind: ['x_kind', 'kind'],
  phones: ['phones.number', 'service_at_locations.phones.number', 'contacts.phones.number'],
  urls: ['url', 'additional_urls.url'],
  emails: ['email'],
  hours: ['hours'],
} as const satisfies Partial<Record<ImportColumn, readonly string[]>>;

const FIRST_ONLY: readonly string[] = ['id', 'name', 'kind', 'hours'];

function cellOf(service: Json, column: keyof typeof PATHS): string {
  const texts = PATHS[column].flatMap((path) => textsAt(service, path));
  if (column === 'state') return texts.find((text) => findState(text) !== undefined) ?? '';
  if (FIRST_ONLY.includes(column)) return texts[0] ?? '';
  return [...new Set(texts)].join(';');
}

/** The path of every value that is not empty. */
function pathsOf(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, path));
  if (isObject(value)) return Object.entries(value).flatMap(([key, one]) => pathsOf(one, path === '' ? key : `${path}.${key}`));
  return value === null || value === '' ? [] : [path];
}

function isKept(path: string): boolean {
  return path === 'status' || Object.values(PATHS).some((paths) => paths.some((one) => one === path));
}

/** Closed, stopped or taken out: nobody is to be sent there. */
function isGone({ status }: Json): boolean {
  return typeof status === 'string' && status !== '' && status !== 'active';
}

/** Services of HSDS, and which of their fields are kept; `lineOf` says on which line of its file each stands. */
export function readServices(services: readonly Json[], lineOf: (index: number) => number): ReadFile {
  const refused = (line: number, fault: ImportFaultCode) => ({ rows: [], kept: [], notKept: [], faults: [{ line, column: '', fault }] });
  if (services.length === 0) return refused(1, 'no_services');
  if (services.length > MAX_IMPORT_ROWS) return refused(lineOf(MAX_IMPORT_ROWS), 'too_many_rows');
  const columns = Object.keys(PATHS) as (keyof typeof PATHS)[];
  const placed = services.map((service, index) => ({ service, line: lineOf(index) }));
  const rows = placed.flatMap(({ service, line }): readonly RawRow[] => {
    return isGone(service) ? [] : [{ line, cells: Object.fromEntries(columns.map((column) => [column, cellOf(service, column)])) }];
  });
  const faults = placed.flatMap(({ service, line }): readonly ImportFault[] => {
    return isGone(service) ? [{ line, column: 'status', fault: 'not_active' }] : [];
  });
  const paths = [...new Set(services.flatMap((service) => pathsOf(service, '')))].sort();
  return { rows, faults, kept: paths.filter(isKept), notKept: paths.filter((path) => !isKept(path)) };
}

/** Records a line each, as `format=ndjson` gives them; `undefined` when it is something else. */
function readLines(text: string): readonly unknown[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  try {
    return lines.length > 1 ? lines.map((line): unknown => JSON.parse(line)) : undefined;
  } catch {
    return undefined;
  }
}

/** HSDS as JSON, or as lines of JSON. @throws SyntaxError when it is neither */
export function readJsonFile(text: string): ReadFile {
  return readServices(servicesOf(readLines(text) ?? JSON.parse(text)) ?? [], (index) => index + 1);
}
