import { sql, type SQL } from 'drizzle-orm';
import { appendAudit, insertSeals, type Entry, type Seal } from '../audit/queries.ts';
import { runAll, writeAgain, type Primary } from '../db/client.ts';

export interface Act {
  /** What is written down; `id` names this one act, however often it is tried. */
  readonly entry: Entry;
  /** Whether it may be done, asked by the statement that writes it down. */
  readonly allowed: SQL;
  /** What is done then, each in a form that a second try leaves as it is. */
  readonly doing: (done: SQL) => readonly SQL[];
  readonly seals?: readonly Seal[];
}

/**
 * An act and its event, all or nothing in one call: written down if it is allowed, done if it is written down.
 * `false` when it was not allowed. @throws DatabaseUnavailableError
 */
export async function actOnce(db: Primary, { entry, allowed, doing, seals = [] }: Act): Promise<boolean> {
  const done = sql`exists (select 1 from audit_events where id = ${entry.id})`;
  const wasDone = sql<{ done: number }>`select ${done} as done`;
  const statements: readonly SQL[] = [appendAudit(entry, allowed), ...doing(done), insertSeals(seals), wasDone];
  const results = await writeAgain(() => runAll(db, statements));
  const [last] = results.at(-1) ?? [];
  return (last as { readonly done: number } | undefined)?.done === 1;
}

/** Whether the organisation may act at all, for a table of partners called `p`. */
export const IS_ACTIVE = sql`p.admitted_at is not null and p.suspended_at is null`;
