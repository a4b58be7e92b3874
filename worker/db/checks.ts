import { sql, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

/** What a column may hold, as SQL: no table of partners has a column for words. */

type Column = AnySQLiteColumn;

export function oneOf(column: Column, codes: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(codes.map((code) => `'${code}'`).join(', '))})`;
}

export function isSlug(column: Column): SQL {
  return sql`length(${column}) between 1 and 80 and ${column} not glob '*[^a-z0-9-]*'`;
}

export function isHex(column: Column, length: number): SQL {
  return sql`length(${column}) = ${sql.raw(String(length))} and ${column} not glob '*[^0-9a-f]*'`;
}

export function isBase64Url(column: Column, shortest: number, longest: number): SQL {
  return sql`length(${column}) between ${sql.raw(String(shortest))} and ${sql.raw(String(longest))} and ${column} not glob '*[^A-Za-z0-9_-]*'`;
}

export function isFlag(...columns: readonly Column[]): SQL {
  return sql.join(
    columns.map((column) => sql`${column} in (0, 1)`),
    sql` and `,
  );
}

export function isCode(column: Column): SQL {
  return sql`length(${column}) = 9 and ${column} not glob '*[^A-Z0-9-]*'`;
}
