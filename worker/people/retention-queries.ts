import { sql } from 'drizzle-orm';
import { runAll, writeAgain, type Primary } from '../db/client.ts';

/** So long after its end an invitation is known as used or expired to nobody but the chain. */
const INVITATION_KEPT_MS = 30 * 86_400_000;

/** Erases sessions and challenges that have ended, and invitations 30 days after their end. @throws DatabaseUnavailableError */
export async function eraseEndedSignIns(db: Primary, now: number): Promise<void> {
  await writeAgain(() =>
    runAll(db, [
      sql`delete from sessions where expires_at <= ${now}`,
      sql`delete from challenges where expires_at <= ${now}`,
      sql`delete from invitations where expires_at <= ${now - INVITATION_KEPT_MS}`,
    ]),
  );
}
