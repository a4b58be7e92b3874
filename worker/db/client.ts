import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1';

export type Database = DrizzleD1Database;

/** Reads by the nearest replica; the public never waits for the primary. */
export function openForReading(binding: D1Database): Database {
  const session = binding.withSession('first-unconstrained');
  // A session has the two methods that Drizzle calls, `prepare` and `batch`; its type names only whole databases.
  return drizzle(session as unknown as D1Database);
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
