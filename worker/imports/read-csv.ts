import Papa from 'papaparse';
import {
  IMPORT_COLUMNS,
  MAX_IMPORT_ROWS,
  REQUIRED_COLUMNS,
  type ImportFault,
  type ImportFaultCode,
  type RawRow,
  type ReadFile,
} from '#domain/import.ts';
import { readServices } from './read-json.ts';

interface Line {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table as it stands in a file: its columns, its lines by column, and what is wrong with it. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly lines: readonly Line[];
  readonly faults: readonly ImportFault[];
}

export function readTable(text: string): CsvTable {
  const read: { readonly line: number; readonly cells: readonly string[] }[] = [];
  const faults: ImportFault[] = [];
  let [line, at] = [1, 0];
  Papa.parse<string[]>(text, {
    step: ({ data, errors, meta }) => {
      for (const { type } of errors) if (type === 'Quotes') faults.push({ line, column: '', fault: 'quotes' });
      if (data.some((cell) => cell.trim() !== '')) read.push({ line, cells: data });
      line += text.slice(at, meta.cursor).match(/\r\n|\n|\r/g)?.length ?? 0;
      at = meta.cursor;
    },
  });
  const [head, ...rest] = read;
  const columns = head?.cells.map((cell) => cell.trim()) ?? [];
  const whole = rest.filter(({ cells }) => cells.length === columns.length);
  const broken = rest.filter((one) => !whole.includes(one)).map((one): ImportFault => ({ line: one.line, column: '', fault: 'cells' }));
  const lines = whole.map((one) => ({
    line: one.line,
    cells: Object.fromEntries(columns.map((name, index) => [name, one.cells[index] ?? ''])),
  }));
  return { columns, lines, faults: [...faults, ...broken] };
}

function faultsOfColumns(columns: readonly string[]): readonly ImportFault[] {
  const at = (column: string, fault: ImportFaultCode): ImportFault => ({ line: 1, column: column.slice(0, 40), fault });
  return [
    ...REQUIRED_COLUMNS.filter((column) => !columns.includes(column)).map((column) => at(column, 'missing_column')),
    ...columns.filter((cell) => !IMPORT_COLUMNS.some((column) => column === cell)).map((cell) => at(cell, 'unknown_column')),
    ...columns.filter((cell, index) => columns.indexOf(cell) !== index).map((cell) => at(cell, 'repeated_column')),
  ];
}

/** A CSV with our columns, or the services of a data package: of HSDS, or as this site gives them out. */
export function readCsv(text: string): ReadFile {
  const { columns, lines, faults } = readTable(text);
  const refused = (...found: readonly ImportFault[]): ReadFile => ({ rows: [], kept: [], notKept: [], faults: found });
  const isOfPackage = columns.includes('organization_id') || columns.includes('organization');
  const wrong = [...faults.filter(({ fault }) => fault === 'quotes'), ...(isOfPackage ? [] : faultsOfColumns(columns))];
  if (columns.length === 0) return refused({ line: 1, column: '', fault: 'empty' });
  if (wrong.length > 0) return refused(...wrong);
  if (lines.length + faults.length === 0) return refused({ line: 1, column: '', fault: 'no_services' });
  if (lines.length > MAX_IMPORT_ROWS) return refused({ line: MAX_IMPORT_ROWS + 2, column: '', fault: 'too_many_rows' });
  if (isOfPackage) {
    const numbers = lines.map(({ line }) => line);
    const read = readServices(
      lines.map(({ cells }) => cells),
      (index) => numbers[index] ?? index,
    );
    return { ...read, faults: [...faults, ...read.faults] };
  }
  // The header has our columns and no other.
  return { rows: lines as readonly RawRow[], faults, kept: columns, notKept: [] };
}
