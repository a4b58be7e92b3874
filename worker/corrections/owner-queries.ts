import { sql } from 'drizzle-orm';
import { appendAudit, type Entry } from '../audit/queries.ts';
import { runAll, writeAgain, type Primary } from '../db/client.ts';

export interface OwnerLink {
  /** SHA-256 of its secret. */
  readonly hash: string;
  readonly serviceId: string;
  readonly madeBy: string;
  readonly expiresAt: number;
}

/** A new link for whoever keeps a place; those that it had end, so that one in the wrong hands can be taken back. @throws DatabaseUnavailableError */
export async function insertOwnerLink(db: Primary, link: OwnerLink, auditEntry: Entry, now: number): Promise<void> {
  const { hash, serviceId, madeBy, expiresAt } = link;
  await writeAgain(() =>
    runAll(db, [
      sql`delete from owner_links where expires_at <= ${now} or (service_id = ${serviceId} and hash <> ${hash})`,
      sql`insert into owner_links (hash, service_id, made_by, made_at, expires_at)
        values (${hash}, ${serviceId}, ${madeBy}, ${now}, ${expiresAt}) on conflict (hash) do nothing`,
      appendAudit(auditEntry, sql`exists (select 1 from owner_links where hash = ${hash})`),
    ]),
  );
}
