import { sql, type SQL } from 'drizzle-orm';
import type { Organisation } from '#domain/people-area.ts';
import { STEWARDS_TO_ADMIT, type NumberSource } from '#domain/person.ts';
import type { Role } from '#domain/token.ts';
import { appendAudit } from '../audit/queries.ts';
import { readAll, runAll, writeAgain, type Primary } from '../db/client.ts';

interface OrganisationRow {
  readonly id: string;
  readonly role: Role;
  readonly name: string | null;
  readonly phones: string | null;
  readonly is_consulate: number;
  readonly admitted_at: number | null;
  readonly suspended_at: number | null;
  readonly people: number;
  readonly words: number;
  readonly called: number;
  readonly ours: number;
  readonly asked: number;
  readonly arrived: number;
}

/** A word counts while the person who gave it is still a steward. `a` is a row of admissions. */
const BY_A_STEWARD = sql`exists (select 1 from people w join partners o on o.id = w.partner_id
  where w.id = a.person_id and w.removed_at is null and o.role = 'steward' and o.admitted_at is not null and o.suspended_at is null)`;

/** All organisations, those that wait first. @throws DatabaseUnavailableError */
export async function listOrganisations(db: Primary, personId: string): Promise<readonly Organisation[]> {
  const rows = await readAll(
    db,
    sql<OrganisationRow>`select p.id, p.role, s.record ->> 'name' as name,
      (select json_group_array(value ->> 'number') from json_each(s.record, '$.phones')) as phones,
      p.is_consulate, p.admitted_at, p.suspended_at,
      (select count(*) from people n where n.partner_id = p.id and n.removed_at is null) as people,
      (select count(distinct v.partner_id) from admissions a join people v on v.id = a.person_id where a.partner_id = p.id and ${BY_A_STEWARD}) as words,
      exists (select 1 from admissions a where a.partner_id = p.id and a.called_at is not null and ${BY_A_STEWARD}) as called,
      exists (select 1 from admissions a join people v on v.id = a.person_id where a.partner_id = p.id and ${BY_A_STEWARD}
        and v.partner_id = (select partner_id from people where id = ${personId})) as ours,
      coalesce(h.asked, 0) as asked, coalesce(h.arrived, 0) as arrived
      from partners p left join services s on s.id = p.service_id
      left join (select partner_id, count(*) as asked, sum(state = 'arrived') as arrived from holds group by partner_id) h on h.partner_id = p.id
      order by p.suspended_at is not null, p.admitted_at is not null, p.added_at, p.id`,
  );
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    name: row.name ?? row.id,
    phones: JSON.parse(row.phones ?? '[]') as readonly string[],
    isConsulate: row.is_consulate === 1,
    state: row.suspended_at !== null ? 'suspended' : row.admitted_at !== null ? 'admitted' : 'waiting',
    people: row.people,
    words: row.words,
    isCalled: row.called === 1,
    hasOurWord: row.ours === 1,
    asked: row.asked,
    arrived: row.arrived,
  }));
}

export interface Word {
  readonly partnerId: string;
  readonly personId: string;
  /** Where the number was found that the steward has called; `null` for a word on another's call. */
  readonly calledAt: NumberSource | null;
}

/** What has come of a word: given or not, and whether the organisation is admitted now. */
export interface WordGiven {
  readonly isGiven: boolean;
  readonly isAdmitted: boolean;
}

/**
 * A steward's word for an organisation that waits: one of each organisation of stewards, since whoever is in one can invite
 * a second self into it; none before one of them has called. The second admits it, in the same transaction. @throws DatabaseUnavailableError
 */
export async function insertWord(
  db: Primary,
  { partnerId, personId, calledAt: source }: Word,
  stamps: { readonly called: string; readonly admitted: string },
  now: number,
): Promise<WordGiven> {
  const calledAt = source === null ? null : now;
  const mine = sql`exists (select 1 from admissions where partner_id = ${partnerId} and person_id = ${personId} and at = ${now})`;
  const entry = { at: now, partnerId, tokenId: personId, subject: partnerId };
  const hasNoWordOf = (person: SQL) => sql`not exists (select 1 from admissions b join people v on v.id = b.person_id
    where b.partner_id = ${partnerId} and v.removed_at is null and v.partner_id = (select partner_id from people where id = ${person}))`;
  const results = await writeAgain(() =>
    runAll(db, [
      sql`insert into admissions (partner_id, person_id, called_at, number_source, at)
        select p.id, a.person_id, ${calledAt}, ${source}, ${now} from partners p, (select ${personId} as person_id) a
        where p.id = ${partnerId} and p.admitted_at is null and p.suspended_at is null and ${BY_A_STEWARD}
        and not exists (select 1 from admissions where partner_id = p.id and person_id = a.person_id)
        and ${hasNoWordOf(sql`a.person_id`)}
        and (${calledAt} is not null or exists (select 1 from admissions b where b.partner_id = p.id and b.called_at is not null))`,
      appendAudit({ ...entry, id: stamps.called, action: 'organisation_called' }, sql`${calledAt} is not null and ${mine}`),
      sql`update partners set admitted_at = ${now} where id = ${partnerId} and admitted_at is null and suspended_at is null and ${mine}
        and (select count(distinct v.partner_id) from admissions a join people v on v.id = a.person_id
          where a.partner_id = ${partnerId} and ${BY_A_STEWARD}) >= ${STEWARDS_TO_ADMIT}
        and exists (select 1 from admissions a where a.partner_id = ${partnerId} and a.called_at is not null and ${BY_A_STEWARD})`,
      appendAudit(
        { ...entry, id: stamps.admitted, action: 'organisation_admitted' },
        sql`${mine} and exists (select 1 from partners where id = ${partnerId} and admitted_at = ${now})`,
      ),
      sql<{ given: number; admitted: number }>`select ${mine} as given,
        exists (select 1 from partners where id = ${partnerId} and admitted_at = ${now}) as admitted`,
    ]),
  );
  const [row] = results[4];
  return { isGiven: row?.given === 1, isAdmitted: row?.admitted === 1 };
}
