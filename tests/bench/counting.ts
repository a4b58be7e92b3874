export interface Counted {
  /** Round trips to the database. */
  calls: number;
  rowsRead: number;
  statements: { sql: string; params: readonly unknown[] }[];
}

interface Bound {
  readonly real: D1PreparedStatement;
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** A database that counts what D1 itself says was read. `raw()` carries no such figure, so it is asked for by `all()`. */
export function counting(db: D1Database, counted: Counted): D1Database {
  const bounds = new WeakMap<object, Bound>();

  function note({ sql, params }: Bound, meta: { rows_read?: number }): void {
    counted.statements.push({ sql, params });
    counted.rowsRead += meta.rows_read ?? 0;
  }

  function wrap(bound: Bound): D1PreparedStatement {
    const statement = {
      bind: (...params: unknown[]) => wrap({ real: bound.real.bind(...params), sql: bound.sql, params }),
      async all() {
        counted.calls += 1;
        const result = await bound.real.all();
        note(bound, result.meta);
        return result;
      },
      async raw() {
        const { results } = await this.all();
        return results.map((row) => Object.values(row));
      },
    };
    bounds.set(statement, bound);
    return statement as unknown as D1PreparedStatement;
  }

  const wrapped = {
    prepare: (sql: string) => wrap({ real: db.prepare(sql), sql, params: [] }),
    async batch(statements: object[]) {
      counted.calls += 1;
      const list = statements.map((statement) => bounds.get(statement)).filter((bound) => bound !== undefined);
      const results = await db.batch(list.map(({ real }) => real));
      list.forEach((bound, index) => note(bound, results[index]?.meta ?? {}));
      return results;
    },
    withSession: () => wrapped,
  };
  return wrapped as unknown as D1Database;
}
