import * as z from 'zod';
import { presentFull } from './hsds-service.ts';
import type { ServiceRow, Wording } from './hsds-words.ts';
import { uuidOf } from './uuid.ts';

/**
 * `content/changes.json`: what was told of each record on which day, the oldest day first, as a hash by UUID; `null` when it was
 * told no more. Written by `npm run data:changes`, so that a build says the same whenever it is made.
 */
export const ledgerSchema = z.array(
  z.strictObject({ date: z.iso.date(), records: z.record(z.uuid(), z.union([z.string().regex(/^[\da-f]{12}$/), z.null()])) }),
);
export type Ledger = z.infer<typeof ledgerSchema>;

/** A record as a file of the open data has it: without the date, which the database gives. */
export function presentStatic(row: Omit<ServiceRow, 'changedAt'>, wording: Wording) {
  const { last_modified: _, ...service } = presentFull({ ...row, changedAt: 0 }, wording);
  return service;
}

/** What tells whether anything that is told of a record has changed. */
export function hashOf(id: string, told: unknown): string {
  return uuidOf(id, JSON.stringify(told)).replaceAll('-', '').slice(0, 12);
}

/** What is known of a record: its hash, and the day on which it got it. */
interface Noted {
  readonly hash: string | null;
  readonly date: string;
}

/** Every record that was ever told, as it was last told. */
export function readLedger(ledger: Ledger): ReadonlyMap<string, Noted> {
  return new Map(ledger.flatMap(({ date, records }) => Object.entries(records).map(([id, hash]) => [id, { hash, date }] as const)));
}

/** The ledger with what has changed until this day; the same when nothing has. */
export function noteChanges(ledger: Ledger, now: ReadonlyMap<string, string>, date: string): Ledger {
  const before = readLedger(ledger);
  const changed = [...now].filter(([id, hash]) => before.get(id)?.hash !== hash);
  const gone = [...before].filter(([id, { hash }]) => hash !== null && !now.has(id)).map(([id]) => [id, null] as const);
  if (changed.length + gone.length === 0) return ledger;
  const today = ledger.find((day) => day.date === date)?.records ?? {};
  const records = Object.fromEntries([...Object.entries(today), ...changed, ...gone].sort(([a], [b]) => (a < b ? -1 : 1)));
  return [...ledger.filter((day) => day.date !== date), { date, records }];
}

/** What a day brought, as UUIDs. */
export interface DayOfChanges {
  readonly date: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** Every day of the ledger, the newest first. */
export function listDays(ledger: Ledger): readonly DayOfChanges[] {
  const days = ledger.map(({ date, records }, index) => {
    const before = readLedger(ledger.slice(0, index));
    const ids = Object.keys(records);
    const wasTold = (id: string) => typeof before.get(id)?.hash === 'string';
    const gone = ids.filter((id) => records[id] === null);
    const told = ids.filter((id) => records[id] !== null);
    return { date, added: told.filter((id) => !wasTold(id)), changed: told.filter(wasTold), gone: gone.filter(wasTold) };
  });
  return days.reverse();
}
