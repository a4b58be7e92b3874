/** The rows of a database, so that what took long to load is put into another one at once. */
export type Snapshot = readonly Rows[];

interface Rows {
  /** Takes the rows as one JSON array of arrays. */
  readonly insert: string;
  readonly rows: string;
}

/** D1 takes no value of more than 2 MB. */
const MOST_LENGTH = 500_000;

function pack(rows: readonly (readonly unknown[])[]): readonly string[] {
  const packed: string[] = [];
  let current: string[] = [];
  let length = 0;
  for (const row of rows.map((one) => JSON.stringify(one))) {
    if (length + row.length > MOST_LENGTH && current.length > 0) {
      packed.push(`[${current.join()}]`);
      [current, length] = [[], 0];
    }
    current.push(row);
    length += row.length + 1;
  }
  return current.length > 0 ? [...packed, `[${current.join()}]`] : packed;
}

/** What stands in every table of ours. */
export async function takeSnapshot(db: D1Database): Promise<Snapshot> {
  const own = `select name from sqlite_master where type = 'table' and name not glob '_cf_*' and name not glob 'sqlite_*' and name <> 'd1_migrations'`;
  const { results } = await db.prepare(own).all<{ name: string }>();
  const tables = await Promise.all(
    results.map(async ({ name }) => {
      const [columns, ...rows] = await db.prepare(`select * from "${name}"`).raw({ columnNames: true });
      const values = (columns ?? []).map((_, index) => `value ->> ${index}`);
      const insert = `insert into "${name}" (${(columns ?? []).join()}) select ${values.join()} from json_each(?)`;
      return pack(rows).map((packed) => ({ insert, rows: packed }));
    }),
  );
  return tables.flat();
}

/** Fills a database that has the same tables and no rows. */
export async function restoreSnapshot(db: D1Database, snapshot: Snapshot): Promise<void> {
  const inserts = snapshot.map(({ insert, rows }) => db.prepare(insert).bind(rows));
  await db.batch([db.prepare('pragma defer_foreign_keys = true'), ...inserts]);
}
