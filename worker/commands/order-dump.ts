/** A quoted part, in which nothing ends, or the end of a statement. */
const TOKEN = /'[^']*'|"[^"]*"|`[^`]*`|;/g;

/** Statements of a dump, each with its semicolon. A trigger has several inside and ends with `END;`. */
function* splitStatements(sql: string): Generator<string> {
  let start = 0;
  for (const { 0: token, index } of sql.matchAll(TOKEN)) {
    if (token !== ';') continue;
    const statement = sql.slice(start, index + 1).trim();
    if (/^CREATE\s+TRIGGER/i.test(statement) && !/\bEND\s*;$/i.test(statement)) continue;
    yield statement;
    start = index + 1;
  }
}

/** What must be there first comes first: settings, all tables, rows, then what is built on them. */
function turnOf(statement: string): number {
  if (/^PRAGMA/i.test(statement)) return 0;
  if (/^CREATE\s+TABLE/i.test(statement)) return 1;
  return /^CREATE/i.test(statement) ? 3 : 2;
}

/**
 * A dump that a new database takes. `wrangler d1 export` writes each table with its rows, in the order in which tables were made: a row
 * whose foreign key leads to a table that comes later is refused ("no such table"). Here every table comes before every row.
 */
export function orderDump(sql: string): string {
  const statements = [...splitStatements(sql)];
  return [0, 1, 2, 3].flatMap((turn) => statements.filter((statement) => turnOf(statement) === turn)).join('\n');
}
