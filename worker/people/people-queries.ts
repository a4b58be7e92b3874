import { sql } from 'drizzle-orm';
import { SCOPES_OF, type Role } from '#domain/token.ts';
import type { Account } from '#domain/people-area.ts';
import type { Seal } from '../audit/queries.ts';
import { read, runAll, type Primary } from '../db/client.ts';
import type { Caller } from '../partners/queries.ts';
import { actOnce } from './act-queries.ts';

interface Since {
  readonly id: string;
  readonly since: number;
}
interface TokenRow extends Since {
  readonly until: number;
  readonly may: string;
}

const MAY = sql`trim(iif(may_read_beds, 'beds:read ', '') || iif(may_write_beds, 'beds:write ', '')
  || iif(may_request_holds, 'holds:request ', '') || iif(may_answer_holds, 'holds:answer', ''))`;

/** All that a person sees of the account: its own passkeys, and the people and live tokens of its organisation. @throws DatabaseUnavailableError */
export async function findAccount(
  db: Primary,
  { tokenId, partnerId, role }: { readonly tokenId: string; readonly partnerId: string; readonly role: Role },
  now: number,
): Promise<Account> {
  const [passkeys, people, tokens, invitations] = await read(() =>
    runAll(db, [
      sql<Since>`select id, added_at as since from passkeys where person_id = ${tokenId} order by added_at, id`,
      sql<Since>`select id, added_at as since from people where partner_id = ${partnerId} and removed_at is null order by added_at, id`,
      sql<TokenRow>`select id, created_at as since, expires_at as until, ${MAY} as may from api_tokens
        where partner_id = ${partnerId} and revoked_at is null and expires_at > ${now} order by created_at, id`,
      sql<{
        open: number;
      }>`select count(*) as open from invitations where partner_id = ${partnerId} and used_at is null and expires_at > ${now}`,
    ]),
  );
  return {
    passkeys,
    people: people.map(({ id, since }) => ({ id, since, isMe: id === tokenId })),
    tokens: tokens.map(({ id, since, until, may }) => ({
      id,
      since,
      until,
      scopes: SCOPES_OF[role].filter((scope) => may.split(' ').includes(scope)),
    })),
    openInvitations: invitations[0]?.open ?? 0,
  };
}

/**
 * Ends a person of the caller's own organisation: sessions, passkeys, and the links that it made or was given. `false` when
 * there is no such person, or no other. @throws DatabaseUnavailableError
 */
export function removePerson(
  db: Primary,
  caller: Caller,
  personId: string,
  seals: readonly Seal[],
  stamp: string,
  now: number,
): Promise<boolean> {
  const { partnerId, tokenId } = caller;
  return actOnce(db, {
    entry: { id: stamp, at: now, partnerId, tokenId, action: 'person_removed', subject: personId },
    allowed: sql`exists (select 1 from people where id = ${personId} and partner_id = ${partnerId} and removed_at is null)
      and (select count(*) from people where partner_id = ${partnerId} and removed_at is null) > 1`,
    doing: (done) => [
      sql`update people set removed_at = ${now} where id = ${personId} and removed_at is null and ${done}`,
      sql`delete from sessions where person_id = ${personId} and ${done}`,
      sql`delete from passkeys where person_id = ${personId} and ${done}`,
      sql`update invitations set used_at = ${now} where (made_by = ${personId} or person_id = ${personId}) and used_at is null and ${done}`,
    ],
    seals,
  });
}
