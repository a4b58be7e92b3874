import { globSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';

/** A half-finished deployment: the old Worker goes on with the new tables. So a migration takes nothing away that older code names. */

const files = globSync('migrations/*.sql').sort();

function columnsOf(database: DatabaseSync): readonly string[] {
  const tables = database.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'").all() as {
    name: string;
  }[];
  return tables.flatMap(({ name }) =>
    (database.prepare('select name from pragma_table_info(?)').all(name) as { name: string }[]).map((column) => `${name}.${column.name}`),
  );
}

/** Columns that must be given a value by whoever adds a row: older code, which does not know them, could not. */
function requiredOf(database: DatabaseSync, columns: readonly string[]): readonly string[] {
  return columns.filter((column) => {
    const [table = '', name = ''] = column.split('.');
    return (
      database.prepare('select 1 from pragma_table_info(?) where name = ? and "notnull" = 1 and dflt_value is null').get(table, name) !==
      undefined
    );
  });
}

function tablesOf(columns: readonly string[]): ReadonlySet<string> {
  return new Set(columns.map((column) => column.split('.')[0] ?? ''));
}

/** Taken away after no published code named them any more; why stands beside each. */
const GONE: readonly string[] = [];
const REQUIRED: readonly string[] = [];

it('each migration leaves every table and column, and asks older code for nothing new', () => {
  const database = new DatabaseSync(':memory:');
  expect(files.length).toBeGreaterThan(5);
  let before: readonly string[] = [];
  const [gone, required]: [string[], string[]] = [[], []];
  for (const file of files) {
    database.exec(readFileSync(file, 'utf8').replaceAll('--> statement-breakpoint', ''));
    const after = columnsOf(database);
    gone.push(...before.filter((column) => !after.includes(column)).map((column) => `${file}: ${column}`));
    const old = tablesOf(before);
    const added = after.filter((column) => !before.includes(column) && old.has(column.split('.')[0] ?? ''));
    required.push(...requiredOf(database, added).map((column) => `${file}: ${column}`));
    before = after;
  }
  expect(gone).toEqual(GONE);
  expect(required).toEqual(REQUIRED);
});
