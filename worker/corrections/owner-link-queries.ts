import { sql } from 'drizzle-orm';
import { readAll, type Primary } from '../db/client.ts';

/** A link that leads somewhere: to which place, until when, and the steward who answers for it. */
export interface OpenOwnerLink {
  readonly serviceId: string;
  readonly expiresAt: number;
  readonly personId: string;
  readonly partnerId: string;
}

/**
 * A link by the hash of its secret; `undefined` once it has ended, or whoever made it is no steward any more.
 * @throws DatabaseUnavailableError
 */
export async function findOwnerLink(db: Primary, hash: string, now: number): Promise<OpenOwnerLink | undefined> {
  const [link] = await readAll(
    db,
    sql<OpenOwnerLink>`select l.service_id as serviceId, l.expires_at as expiresAt, n.id as personId, p.id as partnerId
      from owner_links l join people n on n.id = l.made_by join partners p on p.id = n.partner_id
      where l.hash = ${hash} and l.expires_at > ${now} and n.removed_at is null
      and p.role = 'steward' and p.suspended_at is null and p.admitted_at is not null`,
  );
  return link;
}
