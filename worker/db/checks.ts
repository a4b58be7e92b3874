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

export function isFlag(...columns: readonly Column[]): SQL {
  return sql.join(
    columns.map((column) => sql`${column} in (0, 1)`),
    sql` and `,
  );
}

export function isCode(column: Column): SQL {
  return sql`length(${column}) = 9 and ${column} not glob '*[^A-Z0-9-]*'`;
}

/** Ids and keys of WebAuthn. */
export function isBase64url(column: Column, shortest: number, longest: number): SQL {
  const length = sql.raw(`${shortest} and ${longest}`);
  return sql`length(${column}) between ${length} and ${column} not glob '*[^A-Za-z0-9_-]*'`;
}

/** An address of a system, in the few characters that such addresses need; `http` only on one's own machine. */
export function isAddress(column: Column): SQL {
  return sql`length(${column}) between 12 and 200 and ${column} not glob '*[^a-zA-Z0-9.:/_-]*'
    and (${column} glob 'https://*' or ${column} glob 'http://localhost:*' or ${column} glob 'http://127.0.0.1:*')`;
}
