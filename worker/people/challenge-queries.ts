import { sql } from 'drizzle-orm';
import type { ChallengePurpose } from '#domain/person.ts';
import { read, runAll, writeAgain, type Primary } from '../db/client.ts';

/**
 * Anybody may ask to sign in: a flood must not fill the table, nor cost more reads than this for each question. Until its
 * challenges have expired nobody new signs in; whoever is signed in, and every token, goes on.
 */
const SIGN_INS_MAX = 1000;

/** By a secret link, or signed in: more than one person ever needs. */
const OF_ONE_MAX = 20;

export interface Challenge {
  readonly hash: string;
  readonly purpose: ChallengePurpose;
  /** The invitation's hash or the person's id; `null` when nobody is known yet. */
  readonly subject: string | null;
}

/** Keeps a challenge, and forgets those that have expired; `false` when too many wait. @throws DatabaseUnavailableError */
export async function insertChallenge(
  db: Primary,
  { hash, purpose, subject }: Challenge,
  expiresAt: number,
  now: number,
): Promise<boolean> {
  const most = subject === null ? SIGN_INS_MAX : OF_ONE_MAX;
  const [, , kept] = await writeAgain(() =>
    runAll(db, [
      sql`delete from challenges where expires_at <= ${now}`,
      sql`insert into challenges (hash, purpose, subject, expires_at) select ${hash}, ${purpose}, ${subject}, ${expiresAt}
        where (select count(*) from challenges where purpose = ${purpose} and subject is ${subject}) < ${most}
        and not exists (select 1 from challenges where hash = ${hash})`,
      sql<{ hash: string }>`select hash from challenges where hash = ${hash}`,
    ]),
  );
  return kept.length > 0;
}

/** Uses it up: `true` once, in its time and for what it was made. @throws DatabaseUnavailableError */
export async function takeChallenge(db: Primary, { hash, purpose, subject }: Challenge, now: number): Promise<boolean> {
  const [taken] = await read(() =>
    runAll(db, [
      sql`delete from challenges where hash = ${hash} and purpose = ${purpose} and subject is ${subject} and expires_at > ${now} returning hash`,
    ]),
  );
  return taken.length > 0;
}
