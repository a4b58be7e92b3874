import { sql } from 'drizzle-orm';
import { readAll, type Primary } from '../db/client.ts';

/** How many organisations and services of `npm run demo` a database has. @throws DatabaseUnavailableError */
export async function countDemo(db: Primary): Promise<number> {
  const [row] = await readAll(
    db,
    sql<{
      n: number;
    }>`select (select count(*) from partners where is_demo = 1) + (select count(*) from services where record ->> 'demo') as n`,
  );
  return row?.n ?? 0;
}
