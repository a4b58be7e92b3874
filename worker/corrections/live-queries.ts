import { sql, type SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import type { NeedCounts } from '#domain/gaps.ts';
import type { Need } from '#domain/vocabulary.ts';
import { appendAudit, type Entry } from '../audit/queries.ts';
import { DatabaseUnavailableError, runAll, writeAgain, type Primary } from '../db/client.ts';
import { coverageStatements, organizationStatements, type OrganizationRows } from '../directory/queries.ts';
import { saveMarks } from '../hsds/load-queries.ts';
import { ANSWERS_FOR, type Standing } from './queries.ts';

/** One organisation as it will be, and as it was read. */
export interface Replaced {
  readonly before: Standing;
  /** `undefined` when only the correction itself is decided. */
  readonly after: OrganizationRows;
}

export interface Decision {
  readonly id: string;
  readonly personId: string;
  /** Whose word does not count when a second organisation must agree: that of the correction itself. */
  readonly partnerId: string;
  readonly needsSecond: boolean;
  readonly stood: unknown;
  readonly at: number;
}

/** Breaks the whole batch unless it holds: a version is never null. */
function abortUnless(holds: SQL): SQL {
  return sql`insert into directory (id, version, services) select 2, null, 0 where not (${holds})`;
}

const ABORTED = /NOT NULL constraint failed: directory.version/;

function isAborted(error: unknown): boolean {
  return error instanceof Error && (ABORTED.test(error.message) || isAborted(error.cause));
}

function isAsRead(replaced: readonly Replaced[]): SQL {
  const each = replaced.map(({ before }) => sql`exists (select 1 from organizations where id = ${before.id} and hash = ${before.hash})`);
  return each.length === 0 ? sql`true` : sql.join(each, sql` and `);
}

/**
 * Decides a correction and makes the directory say it, all or nothing; `false` when what was read has moved meanwhile, or when the
 * correction was no longer to be decided. @throws DatabaseUnavailableError
 */
export async function acceptCorrection(
  db: Primary,
  { id, personId, partnerId, needsSecond, stood, at }: Decision,
  replaced: readonly Replaced[],
  coverage: ReadonlyMap<Need, NeedCounts> | undefined,
  version: string,
  auditEntry: Entry,
): Promise<boolean> {
  // A session has the two methods that Drizzle calls; here it only builds statements.
  const builder = drizzle(db as unknown as D1Database);
  const isMine = sql`exists (select 1 from corrections where id = ${id} and state = 'accepted' and decided_by = ${personId} and decided_at = ${at})`;
  const isAnother = needsSecond ? sql`${ANSWERS_FOR} is not ${partnerId}` : sql`true`;
  const rows = replaced.map(({ after }) => after);
  const written = [
    ...(replaced.length > 0 ? [...organizationStatements(builder, rows, at), ...saveMarks(builder, [], at)] : []),
    ...(coverage ? coverageStatements(builder, coverage) : []),
  ];
  try {
    await writeAgain(() =>
      runAll(db, [
        sql`update corrections set state = 'accepted', decided_by = ${personId}, decided_at = ${at}, stood = ${stood === undefined ? null : JSON.stringify(stood)}
          where id = ${id} and state = 'proposed' and ${isAnother}`,
        abortUnless(sql`${isMine} and ${isAsRead(replaced)}`),
        ...written.map((statement) => statement.getSQL()),
        sql`update directory set version = ${version}, services = (select count(*) from services) where id = 1`,
        appendAudit(auditEntry, isMine),
      ]),
    );
    return true;
  } catch (error) {
    if (error instanceof DatabaseUnavailableError && isAborted(error)) return false;
    throw error;
  }
}
