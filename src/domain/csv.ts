export type Cell = string | number | null;

/** What a spreadsheet would take for a formula and run. */
const FORMULA = /^[=+\-@\t\r]/;

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** So that spreadsheets read the accents as they are. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows as CSV (RFC 4180, UTF-8), the first being the names of the columns. Text that looks like a formula gets an apostrophe before it. */
export function plainCsvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('');
}

/** The same for people, whose spreadsheets ask for the mark. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + plainCsvOf(rows);
}
