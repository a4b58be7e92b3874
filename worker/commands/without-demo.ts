import { openForPartner } from '../db/client.ts';
import { countDemo } from './demo-queries.ts';

/** A database of `npm run demo` was about to be published. */
class DemoDatabaseError extends Error {
  override readonly name = 'DemoDatabaseError';
}

/** Runs something on a database that has nothing of a demonstration. @throws DemoDatabaseError when it has */
export async function withoutDemo<T>(binding: D1Database, use: (binding: D1Database) => Promise<T>): Promise<T> {
  const demo = await countDemo(openForPartner(binding));
  if (demo > 0) throw new DemoDatabaseError(`This database has ${demo} organisations or services of npm run demo: make another`);
  return use(binding);
}
