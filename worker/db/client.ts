import type { SQL } from 'drizzle-orm';
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1';
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';

export type Database = DrizzleD1Database;

/** Reads by the nearest replica; the public never waits for the primary. */
export function openForReading(binding: D1Database): Database {
  const session = binding.withSession('first-unconstrained');
  // A session has the two methods that Drizzle calls, `prepare` and `batch`; its type names only whole databases.
  return drizzle(session as unknown as D1Database);
}

/** The same for statements written as `sql`. */
export function openSessionForReading(binding: D1Database): D1DatabaseSession {
  return binding.withSession('first-unconstrained');
}

/** The database did not answer. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
}

/**
 * Runs a read, naming whatever D1 throws by what it means to the caller.
 * @throws DatabaseUnavailableError
 */
export async function read<T>(query: () => Promise<T>): Promise<T> {
  try {
    return await query();
  } catch (cause) {
    throw new DatabaseUnavailableError('D1 did not answer', { cause });
  }
}

/** The database as partners' reads and writes see it. */
export type Primary = D1DatabaseSession;

/** Reads and writes of a partner, by the primary: a token revoked a moment ago is revoked, a bed just taken is taken. */
export function openForPartner(binding: D1Database): Primary {
  return binding.withSession('first-primary');
}

const dialect = new SQLiteAsyncDialect();

type RowsOf<T extends readonly SQL[]> = { -readonly [K in keyof T]: T[K] extends SQL<infer Row> ? Row[] : never };

/** All statements in one transaction and one call; the rows of each. (Drizzle's own batch takes no `sql` with parameters.) */
export async function runAll<const T extends readonly SQL[]>(db: Primary, statements: T): Promise<RowsOf<T>> {
  const bound = statements.map((statement) => {
    const query = dialect.sqlToQuery(statement);
    return db.prepare(query.sql).bind(...query.params);
  });
  const results = await db.batch(bound);
  return results.map((result) => result.results) as RowsOf<T>;
}

/** The rows of one read. @throws DatabaseUnavailableError */
export async function readAll<Row>(db: Primary, statement: SQL<Row>): Promise<Row[]> {
  const [rows] = await read(() => runAll(db, [statement]));
  return rows;
}

/** What D1 says when the way to it broke; the write may or may not have happened. */
const WORTH_ANOTHER_TRY = /Network connection lost|storage caused object to be reset|reset because its code was updated/i;
const TRIES = 3;
const FIRST_PAUSE_MS = 50;

function causesOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${causesOf(error.cause)}` : '';
}

/**
 * Runs a write that knows its own work again (by a key, a version or a stamp), so that a second try changes nothing twice.
 * @throws DatabaseUnavailableError
 */
export async function writeAgain<T>(write: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await write();
    } catch (cause) {
      if (tried === TRIES || !WORTH_ANOTHER_TRY.test(causesOf(cause))) throw new DatabaseUnavailableError('D1 did not answer', { cause });
      const pause = Math.random() * FIRST_PAUSE_MS * 2 ** tried;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
