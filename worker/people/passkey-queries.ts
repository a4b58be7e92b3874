import { sql } from 'drizzle-orm';
import { PASSKEYS_MAX } from '#domain/person.ts';
import type { Seal } from '../audit/queries.ts';
import { read, readAll, runAll, type Primary } from '../db/client.ts';
import type { Caller } from '../partners/queries.ts';
import { actOnce, IS_ACTIVE } from './act-queries.ts';

export interface PasskeyRow {
  readonly id: string;
  readonly person_id: string;
  readonly public_key: string;
  readonly counter: number;
  /** Neither the person nor the organisation has ended. */
  readonly is_active: number;
}

/** @throws DatabaseUnavailableError */
export async function findPasskey(db: Primary, id: string): Promise<PasskeyRow | undefined> {
  const [row] = await readAll(
    db,
    sql<PasskeyRow>`select k.id, k.person_id, k.public_key, k.counter, (n.removed_at is null and ${IS_ACTIVE}) as is_active
      from passkeys k join people n on n.id = k.person_id join partners p on p.id = n.partner_id where k.id = ${id}`,
  );
  return row;
}

/** The ids of a person's passkeys. @throws DatabaseUnavailableError */
export async function listPasskeyIds(db: Primary, personId: string): Promise<readonly string[]> {
  return (await readAll(db, sql<{ id: string }>`select id from passkeys where person_id = ${personId}`)).map(({ id }) => id);
}

/** `false` when it has been used meanwhile with that count or a later one: then there are two of it. @throws DatabaseUnavailableError */
export async function advanceCounter(db: Primary, id: string, counter: number): Promise<boolean> {
  const [rows] = await read(() =>
    runAll(db, [
      sql`update passkeys set counter = ${counter} where id = ${id} and (counter < ${counter} or (counter = 0 and ${counter} = 0)) returning id`,
    ]),
  );
  return rows.length > 0;
}

export interface NewPasskey {
  readonly id: string;
  readonly publicKey: string;
  readonly counter: number;
}

/** Another passkey of the person; `false` when there are enough, or somebody has it. @throws DatabaseUnavailableError */
export function insertPasskey(
  db: Primary,
  { tokenId: personId, partnerId }: Caller,
  { id, publicKey, counter }: NewPasskey,
  seals: readonly Seal[],
  stamp: string,
  now: number,
): Promise<boolean> {
  return actOnce(db, {
    entry: { id: stamp, at: now, partnerId, tokenId: personId, action: 'passkey_added', subject: personId },
    allowed: sql`exists (select 1 from people where id = ${personId} and removed_at is null)
      and (select count(*) from passkeys where person_id = ${personId}) < ${PASSKEYS_MAX}
      and not exists (select 1 from passkeys where id = ${id})`,
    doing: (done) => [
      sql`insert into passkeys (id, person_id, public_key, counter, added_at) select ${id}, ${personId}, ${publicKey}, ${counter}, ${now}
        where ${done} and not exists (select 1 from passkeys where id = ${id})`,
    ],
    seals,
  });
}

/** `false` when the person has no such passkey, or no other. @throws DatabaseUnavailableError */
export function deletePasskey(
  db: Primary,
  { tokenId: personId, partnerId }: Caller,
  id: string,
  seals: readonly Seal[],
  stamp: string,
  now: number,
): Promise<boolean> {
  return actOnce(db, {
    entry: { id: stamp, at: now, partnerId, tokenId: personId, action: 'passkey_removed', subject: personId },
    allowed: sql`exists (select 1 from passkeys where id = ${id} and person_id = ${personId})
      and (select count(*) from passkeys where person_id = ${personId}) > 1`,
    doing: (done) => [sql`delete from passkeys where id = ${id} and person_id = ${personId} and ${done}`],
    seals,
  });
}
