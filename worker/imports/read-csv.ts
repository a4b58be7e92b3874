import Papa from 'papaparse';
import {
  IMPORT_COLUMNS,
  MAX_IMPORT_ROWS,
  REQUIRED_COLUMNS,
  type ImportColumn,
  type ImportFault,
  type RawRow,
  type ReadFile,
} from '#domain/import.ts';

/** What the services table of an HSDS data package says that we keep. */
const HSDS_CELLS: Readonly<Record<string, ImportColumn>> = {
  id: 'id', name: 'name', url: 'urls', email: 'emails', x_slug: 'id', x_kind: 'kind', x_state: 'state', x_phones: 'phones',
}; // prettier-ignore

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

function linesOf(text: string): { readonly lines: readonly Line[]; readonly faults: readonly ImportFault[] } {
  const lines: Line[] = [];
  const faults: ImportFault[] = [];
  let [line, read] = [1, 0];
  Papa.parse<string[]>(text, {
    step: ({ data, errors, meta }) => {
      for (const { type } of errors) if (type === 'Quotes') faults.push({ line, column: '', fault: 'quotes' });
      if (data.some((cell) => cell.trim() !== '')) lines.push({ line, cells: data });
      line += text.slice(read, meta.cursor).match(/\r\n|\n|\r/g)?.length ?? 0;
      read = meta.cursor;
    },
  });
  return { lines, faults };
}

function faultsOfHeader({ line, cells }: Line, isHsds: boolean): readonly ImportFault[] {
  if (isHsds) return [];
  const at = (column: string, fault: ImportFault['fault']): ImportFault => ({ line, column: column.slice(0, 40), fault });
  return [
    ...REQUIRED_COLUMNS.filter((column) => !cells.includes(column)).map((column) => at(column, 'missing_column')),
    ...cells.filter((cell) => !IMPORT_COLUMNS.some((column) => column === cell)).map((cell) => at(cell, 'unknown_column')),
    ...cells.filter((cell, index) => cells.indexOf(cell) !== index).map((cell) => at(cell, 'repeated_column')),
  ];
}

/** A CSV with our columns, or the services of an HSDS data package (its header has `organization_id`). */
export function readCsv(text: string): ReadFile {
  const { lines, faults: broken } = linesOf(text);
  const [head, ...rest] = lines;
  const none = { rows: [], kept: [], notKept: [] };
  if (!head) return { ...none, faults: [{ line: 1, column: '', fault: 'empty' }] };
  const names = head.cells.map((cell) => cell.trim());
  const isHsds = names.includes('organization_id');
  const faults = [...broken, ...faultsOfHeader({ line: head.line, cells: names }, isHsds)];
  if (faults.length > 0) return { ...none, faults };
  if (rest.length === 0) return { ...none, faults: [{ line: head.line, column: '', fault: 'no_services' }] };
  if (rest.length > MAX_IMPORT_ROWS) return { ...none, faults: [{ line: MAX_IMPORT_ROWS + 2, column: '', fault: 'too_many_rows' }] };
  const columnOf = (name: string) => (isHsds ? HSDS_CELLS[name] : IMPORT_COLUMNS.find((column) => column === name));
  const whole = rest.filter(({ cells }) => cells.length === names.length);
  const rows = whole.map(({ line, cells }): RawRow => {
    const said = names.flatMap((name, index) => {
      const column = columnOf(name);
      return column && cells[index] ? [[column, cells[index]] as const] : [];
    });
    return { line, cells: Object.fromEntries(said) };
  });
  return {
    rows,
    faults: rest.filter(({ cells }) => cells.length !== names.length).map(({ line }) => ({ line, column: '', fault: 'cells' as const })),
    kept: names.filter((name) => columnOf(name)),
    notKept: names.filter((name) => !columnOf(name)),
  };
}
