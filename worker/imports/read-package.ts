import type { ImportFault, ReadFile } from '#domain/import.ts';
import { readTable, type CsvTable } from './read-csv.ts';
import { readServices } from './read-json.ts';

export { readCsv } from './read-csv.ts';

type Row = Readonly<Record<string, string>>;

/** A file of a data package by its name. */
export interface SentFile {
  readonly name: string;
  readonly text: string;
}

function byColumn(rows: readonly Row[], ...columns: readonly string[]): (value: string | undefined) => readonly Row[] {
  const found = Map.groupBy(rows, (row) => columns.map((column) => row[column]).find((value) => value !== undefined && value !== ''));
  return (value) => (value === undefined ? [] : (found.get(value) ?? []));
}

/** The tables as HSDS has them in JSON: what belongs to a service inside it, its places with their addresses. */
function nest(tables: ReadonlyMap<string, CsvTable>) {
  const rowsOf = (name: string) => (tables.get(name)?.lines ?? []).map(({ cells }) => cells);
  const addressesOf = byColumn(rowsOf('addresses'), 'location_id');
  const own = [...tables.keys()].filter((name) => !['services', 'addresses', 'service_at_location'].includes(name));
  const partsOf = own.map((name) => [name, byColumn(rowsOf(name), 'service_id', 'service')] as const);
  const placesOf = byColumn(rowsOf('service_at_location'), 'service_id');
  return rowsOf('services').map((service) => ({
    ...service,
    ...Object.fromEntries(partsOf.map(([name, of]) => [name, of(service['id'])])),
    service_at_locations: placesOf(service['id']).map((place) => ({
      ...place,
      location: { addresses: addressesOf(place['location_id']) },
    })),
  }));
}

/** Several files at once: the tables of one data package (HSDS 3, or ours). Its descriptor says nothing that we need. */
export function readPackage(files: readonly SentFile[]): ReadFile {
  const tables = new Map(files.flatMap(({ name, text }) => (name.endsWith('.csv') ? [[name.slice(0, -4), readTable(text)] as const] : [])));
  const faults = [...tables].flatMap(([name, table]) => table.faults.map((one): ImportFault => ({ ...one, column: name.slice(0, 40) })));
  const read = readServices(nest(tables), (index) => tables.get('services')?.lines[index]?.line ?? index);
  return { ...read, faults: [...faults, ...read.faults] };
}
