import { sql } from 'drizzle-orm';
import { runAll, writeAgain, type Primary } from '../db/client.ts';

/** So long after its end an invitation or a token is known as what it was; then to nobody but the chain. */
const KEPT_MS = 30 * 86_400_000;

/** Erases sessions and challenges that have ended, invitations and tokens 30 days after their end. @throws DatabaseUnavailableError */
export async function eraseEndedSignIns(db: Primary, now: number): Promise<void> {
  await writeAgain(() =>
    runAll(db, [
      sql`delete from sessions where expires_at <= ${now}`,
      sql`delete from challenges where expires_at <= ${now}`,
      sql`delete from invitations where expires_at <= ${now - KEPT_MS}`,
      sql`delete from api_tokens where min(expires_at, coalesce(revoked_at, expires_at)) <= ${now - KEPT_MS}`,
    ]),
  );
}
