import { dayOf } from '#domain/days.ts';
import { reportsSince } from '#domain/due.ts';
import { numberOfDay } from '#domain/report.ts';
import { openForPartner } from './db/client.ts';
import { promoteEverywhere } from './holds/queries.ts';
import { eraseEndedHolds } from './holds/retention-queries.ts';
import { deliverDue } from './notices/deliver.ts';
import { eraseOldNotices } from './notices/delivery-queries.ts';
import { eraseEndedSignIns } from './people/retention-queries.ts';
import { eraseOldReports } from './reports/queries.ts';

/** One of the two in `wrangler.toml`; the other comes once a day. */
const OFTEN = '*/5 * * * *';

/**
 * Often: who waits gets what time has freed, and notices are sent that could not be sent at once. Once a day: what has been kept
 * long enough is erased. Expiry itself needs no hour: it is computed when it is read.
 */
export async function onSchedule({ cron }: ScheduledController, env: Env): Promise<void> {
  const db = openForPartner(env.DB);
  const now = Date.now();
  if (cron !== OFTEN) {
    await eraseEndedHolds(db, now);
    await eraseEndedSignIns(db, now);
    await eraseOldReports(db, numberOfDay(reportsSince(dayOf(new Date(now)))), now);
    return eraseOldNotices(db, now);
  }
  await promoteEverywhere(db, now);
  await deliverDue(db, now);
}
