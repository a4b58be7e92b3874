import { faultOfCorrection } from './correction-faults.ts';
import type { Correction } from './correction-source.ts';
import { CORRECTION_VALUES, type CorrectionField } from './correction.ts';
import { standingValue } from './correct-service.ts';
import { findSimilar } from './duplicates.ts';
import { idOf } from './hsds-ids.ts';
import { readRow, type DryRow, type DryRun, type ImportFault, type ImportRow, type Proposal, type ReadFile } from './import.ts';
import { plain } from './plain.ts';
import type { Service } from './service.ts';
import type { StateCode } from './states.ts';
import { isLodging, type Kind } from './vocabulary.ts';

/** What holds for lines that do not say it themselves. */
export interface Defaults {
  readonly state?: StateCode | undefined;
  readonly kind?: Kind | undefined;
}

/** What stands and what the file adds: an import takes nothing away. */
function joined(stands: unknown, more: readonly string[]): readonly string[] {
  const known = Array.isArray(stands) ? stands.filter((one) => typeof one === 'string') : [];
  return [...new Set([...known, ...more])];
}

function valueOf(service: Service, row: ImportRow, field: CorrectionField): unknown {
  const stands = standingValue(service, field);
  switch (field) {
    case 'phones': {
      const more = row.phones.filter((number) => !service.phones.some((one) => one.number === number));
      return [...(Array.isArray(stands) ? stands : []), ...more.map((number) => ({ number, channels: ['voice'], emergency: false }))];
    }
    case 'urls':
    case 'emails':
    case 'needs':
      return joined(stands, row[field]);
    case 'hours':
      return row.hours ?? stands;
    default:
      return stands;
  }
}

const FIELDS = ['phones', 'urls', 'emails', 'hours', 'needs'] as const;
const EVIDENCE = { title: '-', url: 'https://example.org', wording: '-' };

/** What the file says of a service that the directory has otherwise. `today`: `2026-11-28`. */
function differencesOf(service: Service, row: ImportRow, today: string): readonly Proposal[] {
  return FIELDS.flatMap((field) => {
    const [stands, said] = [standingValue(service, field), valueOf(service, row, field)];
    if (JSON.stringify(stands) === JSON.stringify(said)) return [];
    const parsed = CORRECTION_VALUES[field].safeParse(said);
    if (!parsed.success) return [];
    // The value has just been read by the schema of the field.
    const correction = {
      id: '', serviceId: service.id, field, value: parsed.data, method: 'public_source', by: 'steward', day: today, evidence: EVIDENCE,
    } as Correction; // prettier-ignore
    return [{ serviceId: service.id, field, value: parsed.data, stands, fault: faultOfCorrection(service, correction, today) }];
  });
}

/** The id of a draft: its state and the words of its name. */
function draftId(name: string, state: StateCode): string {
  return `${state}-${plain(name).replaceAll(' ', '-')}`.slice(0, 72).replace(/-+$/, '');
}

function draftOf(row: ImportRow, defaults: Defaults): Proposal | readonly ImportFault[] {
  const [state, kind] = [row.state ?? defaults.state, row.kind ?? defaults.kind];
  const faults: ImportFault[] = [];
  if (!state) faults.push({ line: row.line, column: 'state', fault: 'state_missing' });
  if (!kind) faults.push({ line: row.line, column: 'kind', fault: 'kind_missing' });
  if (!state || !kind) return faults;
  // The links of a place where people sleep could tell where it is.
  const urls = isLodging(kind) ? [] : row.urls.slice(0, 4);
  const value = { name: row.name, kind, states: [state], phones: row.phones.slice(0, 6), urls, needs: row.needs };
  return { serviceId: draftId(row.name, state), field: 'draft', value, stands: undefined };
}

function isIt({ id }: Service, said: string): boolean {
  return said === id || said === idOf('service', id);
}

function runRow(row: ImportRow, services: readonly Service[], defaults: Defaults, today: string): DryRow | readonly ImportFault[] {
  const { line, name, id: said } = row;
  const known = said === undefined ? undefined : services.find((service) => isIt(service, said));
  if (known) {
    const { id } = known;
    return { line, name, known: { id, name: known.name }, similar: [], proposals: differencesOf(known, row, today) };
  }
  const state = row.state ?? defaults.state;
  const similar = findSimilar({ name, states: state ? [state] : [], phones: row.phones }, services).map(({ service, likeness }) => ({
    id: service.id,
    name: service.name,
    likeness,
    proposals: differencesOf(service, row, today),
  }));
  const draft = draftOf(row, defaults);
  return 'field' in draft ? { line, name, similar, proposals: [draft] } : draft;
}

function isFault(entry: DryRow | ImportFault): entry is ImportFault {
  return 'fault' in entry;
}

/** What a file would have us propose; nothing is stored. */
export function dryRun(file: ReadFile, services: readonly Service[], defaults: Defaults, today: string): DryRun {
  const read = file.rows.map(readRow);
  const seen = new Set<string>();
  const entries = read.flatMap(({ row }): readonly (DryRow | ImportFault)[] => {
    if (!row) return [];
    const mark = row.id ?? `${plain(row.name)} ${row.state ?? ''}`;
    if (seen.has(mark)) return [{ line: row.line, column: row.id === undefined ? 'name' : 'id', fault: 'repeated_row' }];
    seen.add(mark);
    return [runRow(row, services, defaults, today)].flat();
  });
  const faults = [...file.faults, ...read.flatMap((one) => one.faults), ...entries.filter(isFault)];
  return {
    rows: entries.filter((entry): entry is DryRow => !isFault(entry)),
    faults: faults.sort((a, b) => a.line - b.line),
    kept: file.kept,
    notKept: file.notKept,
  };
}
