import { sql } from 'drizzle-orm';
import { COUNTED_A_DAY, REPORTS_OF_A_DAY, type ReportReason } from '#domain/report.ts';
import { read, runAll, writeAgain, type Primary } from '../db/client.ts';

/**
 * Counts one report of the service behind a page; `false` when there is no such service. Whether it was counted, or there are
 * enough of the day already, nobody is told. `day`: 20261128. @throws DatabaseUnavailableError
 */
export async function countReport(db: Primary, page: string, reason: ReportReason, day: number): Promise<boolean> {
  const isKnown = sql`exists (select 1 from reports r where r.service_id = s.id and r.reason = ${reason} and r.day = ${day})`;
  // Tried once: a report that is lost is better than one that counts twice.
  const [, found] = await read(() =>
    runAll(db, [
      sql`insert into reports (service_id, reason, day, reports) select s.id, ${reason}, ${day}, 1 from services s
        where s.record ->> 'page' = ${page} and (${isKnown} or (select count(*) from reports where day = ${day}) < ${REPORTS_OF_A_DAY})
        on conflict (service_id, reason, day) do update set reports = reports + 1 where reports < ${COUNTED_A_DAY}`,
      sql<{ id: string }>`select id from services where record ->> 'page' = ${page}`,
    ]),
  );
  return found.length > 0;
}

/** Erases reports that make nothing urgent any more, and links of owners that have ended. @throws DatabaseUnavailableError */
export async function eraseOldReports(db: Primary, beforeDay: number, now: number): Promise<void> {
  await writeAgain(() =>
    runAll(db, [sql`delete from reports where day < ${beforeDay}`, sql`delete from owner_links where expires_at <= ${now}`]),
  );
}
