import * as z from 'zod';
import type { CorrectionFault } from './correction-faults.ts';
import { CORRECTION_VALUES, type CorrectionField } from './correction.ts';
import type { Likeness } from './duplicates.ts';
import { phoneNumberSchema } from './phone.ts';
import { findState, type StateCode } from './states.ts';
import { KINDS, NEEDS, type Kind, type Need } from './vocabulary.ts';

/** Columns of a CSV; a cell with several values parts them by `;`. */
export const IMPORT_COLUMNS = ['id', 'name', 'state', 'kind', 'phones', 'urls', 'emails', 'hours', 'needs'] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];
export const REQUIRED_COLUMNS: readonly ImportColumn[] = ['name', 'state'];

/** The largest file, and the most services in it. */
export const MAX_IMPORT_BYTES = 1024 * 1024;
export const MAX_IMPORT_ROWS = 2000;

/** What may be wrong with a file or with one line of it. */
export const IMPORT_FAULTS = [
  'empty', 'not_utf8', 'not_json', 'no_services', 'too_many_rows', 'missing_column', 'unknown_column', 'repeated_column', 'cells', 'quotes',
  'name', 'formula', 'state', 'kind', 'phone', 'url', 'email', 'hours', 'need', 'repeated_row', 'state_missing', 'kind_missing', 'not_active',
] as const; // prettier-ignore
export type ImportFaultCode = (typeof IMPORT_FAULTS)[number];

export interface ImportFault {
  /** The first line of a file is 1; of JSON it is the number of the service. */
  readonly line: number;
  readonly column: string;
  readonly fault: ImportFaultCode;
}

/** One service as a file tells it, in the words of the file. */
export interface RawRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>;
}

/** A file as it was read: its lines, what is wrong with it, and which of its fields are kept and which are not. */
export interface ReadFile {
  readonly rows: readonly RawRow[];
  readonly faults: readonly ImportFault[];
  readonly kept: readonly string[];
  readonly notKept: readonly string[];
}

/** One service that a file tells, in our codes. */
export interface ImportRow {
  readonly line: number;
  readonly id: string | undefined;
  readonly name: string;
  readonly state: StateCode | undefined;
  readonly kind: Kind | undefined;
  readonly phones: readonly string[];
  readonly urls: readonly string[];
  readonly emails: readonly string[];
  readonly hours: string | undefined;
  readonly needs: readonly Need[];
}

/** What a spreadsheet would run: no name or text of ours begins so. */
const FORMULA = /^[=+\-@\t\r]/;

function partsOf(cell: string | undefined): readonly string[] {
  const parts = (cell ?? '').split(';').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** As it is dialled in Mexico; `undefined` when it is no number that can be dialled. */
function numberOf(printed: string): string | undefined {
  const compact = printed
    .replace(/^(\+|00)?52(?=\D*(?:\d\D*){10}$)/, '')
    .replace(/^00/, '+')
    .replace(/[^\d+*]/g, '');
  return phoneNumberSchema.safeParse(compact).data;
}

/** What of a list fits its schema; `undefined` when anything of it does not. */
function listOf<T>(parts: readonly string[], read: (part: string) => T | undefined): readonly T[] | undefined {
  const values = parts.map(read);
  return values.every((value) => value !== undefined) ? values : undefined;
}

const urlOf = (part: string) => CORRECTION_VALUES.urls.safeParse([part]).data?.[0];
const emailOf = (part: string) => CORRECTION_VALUES.emails.safeParse([part]).data?.[0];
const needOf = (part: string) => NEEDS.find((need) => need === part);

/** A line in our codes, or what is wrong with each of its cells. */
export function readRow({ line, cells }: RawRow): { readonly row?: ImportRow; readonly faults: readonly ImportFault[] } {
  const faults: ImportFault[] = [];
  const blame = (column: ImportColumn, fault: ImportFaultCode) => void faults.push({ line, column, fault });
  const text = (column: ImportColumn) => (cells[column] ?? '').trim();
  for (const column of ['id', 'name', 'state', 'kind', 'hours', 'needs', 'emails', 'urls'] as const) {
    if (FORMULA.test(text(column))) blame(column, 'formula');
  }
  const [name, stateText, kindText, hoursText] = [text('name'), text('state'), text('kind'), text('hours')];
  if (name === '' || name.length > 160) blame('name', 'name');
  const state = findState(stateText);
  if (stateText !== '' && !state) blame('state', 'state');
  const kind = KINDS.find((one) => one === kindText);
  if (kindText !== '' && !kind) blame('kind', 'kind');
  const phones = listOf(partsOf(cells.phones), numberOf);
  if (!phones) blame('phones', 'phone');
  const urls = listOf(partsOf(cells.urls), urlOf);
  if (!urls) blame('urls', 'url');
  const emails = listOf(partsOf(cells.emails), emailOf);
  if (!emails) blame('emails', 'email');
  const needs = listOf(partsOf(cells.needs), needOf);
  if (!needs) blame('needs', 'need');
  const hours = hoursText === '' ? undefined : hoursText;
  if (hours !== undefined && !CORRECTION_VALUES.hours.safeParse(hours).success) blame('hours', 'hours');
  if (faults.length > 0 || !phones || !urls || !emails || !needs) return { faults };
  const id = text('id') === '' ? undefined : text('id');
  return { row: { line, id, name, state, kind, phones, urls, emails, hours, needs }, faults };
}

/** What a line of a file would have somebody propose. */
export interface Proposal {
  readonly serviceId: string;
  readonly field: CorrectionField;
  readonly value: unknown;
  /** What stands there now; `undefined` for a draft. */
  readonly stands: unknown;
  /** Why it can't be proposed. */
  readonly fault?: CorrectionFault | undefined;
}

/** One line, and what may be done with it. */
export interface DryRow {
  readonly line: number;
  readonly name: string;
  /** The service that it surely is. */
  readonly known?: { readonly id: string; readonly name: string } | undefined;
  /** For one that is not known: services that it may be, each with its differences. */
  readonly similar: readonly {
    readonly id: string;
    readonly name: string;
    readonly likeness: Likeness;
    readonly proposals: readonly Proposal[];
  }[];
  /** Differences of the known one, or the draft. */
  readonly proposals: readonly Proposal[];
}

export interface DryRun {
  readonly rows: readonly DryRow[];
  readonly faults: readonly ImportFault[];
  readonly kept: readonly string[];
  readonly notKept: readonly string[];
}

const serviceId = z.string().regex(/^[a-z0-9-]{1,80}$/);
/** What the button of a dry run sends of each chosen line. */
export const chosenSchema = z.discriminatedUnion('field', [
  z.strictObject({ serviceId, field: z.literal('phones'), value: CORRECTION_VALUES.phones }),
  z.strictObject({ serviceId, field: z.literal('urls'), value: CORRECTION_VALUES.urls }),
  z.strictObject({ serviceId, field: z.literal('emails'), value: CORRECTION_VALUES.emails }),
  z.strictObject({ serviceId, field: z.literal('hours'), value: CORRECTION_VALUES.hours }),
  z.strictObject({ serviceId, field: z.literal('needs'), value: CORRECTION_VALUES.needs }),
  z.strictObject({ serviceId, field: z.literal('draft'), value: CORRECTION_VALUES.draft }),
]);
export type Chosen = z.infer<typeof chosenSchema>;
