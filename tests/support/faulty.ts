/** Errors that D1 documents ("Debug D1"); after any of them it is open whether the write happened. */
export const D1_ERRORS = [
  'D1_ERROR: Network connection lost.',
  'D1_ERROR: Internal error in D1 DB storage caused object to be reset.',
  'D1_ERROR: D1 DB reset because its code was updated.',
  'D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.',
  'D1_ERROR: D1 DB is overloaded. Requests queued for too long.',
  'D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.',
  'D1_ERROR: D1 DB exceeded its CPU time limit and was reset.',
  'D1_ERROR: D1 DB exceeded its memory limit and was reset.',
] as const;

export type Fault = 'none' | 'before' | 'after';

/** A database whose calls fail as `next` says: before anything happens, or after it happened and the answer is lost. */
export function faulty(real: D1Database, next: () => Fault, message: () => string = () => D1_ERRORS[0]): D1Database {
  async function under<T>(call: () => Promise<T>): Promise<T> {
    const fault = next();
    if (fault === 'before') throw new Error(message());
    const result = await call();
    if (fault === 'after') throw new Error(message());
    return result;
  }
  const wrapped = {
    prepare: (sql: string) => real.prepare(sql),
    batch: (statements: D1PreparedStatement[]) => under(() => real.batch(statements)),
    withSession: () => wrapped,
  };
  return wrapped as unknown as D1Database;
}
