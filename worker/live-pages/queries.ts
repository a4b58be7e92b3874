import { sql } from 'drizzle-orm';
import type { CorrectionField } from '#domain/correction.ts';
import type { Told } from '#domain/moved.ts';
import type { Service } from '#domain/service.ts';
import { selectPublicGroups, type PublicGroupRow } from '../beds/public-queries.ts';
import { read, readAll, type Database, type Primary } from '../db/client.ts';
import { services } from '../db/schema.ts';

interface ToldRow {
  readonly id: string;
  readonly field: CorrectionField;
  readonly page: string | null;
  readonly name: string | null;
  readonly until: string | null;
}

/** What was accepted, of services that are there or have been. @throws DatabaseUnavailableError */
export async function listTold(db: Primary): Promise<readonly Told[]> {
  const rows = await readAll(
    db,
    sql<ToldRow>`select c.id, c.field, coalesce(s.record ->> 'page', c.stood ->> 'page') as page, s.record ->> 'name' as name,
      case when c.field = 'alert' then c.value ->> 'until' end as until
      from corrections c left join services s on s.id = c.service_id where c.state = 'accepted' and c.field <> 'draft'`,
  );
  return rows.flatMap(({ id, page, ...row }) => (page === null ? [] : [{ ...row, correctionId: id, page }]));
}

/** A service by the last part of its address, and what is kept of its beds. @throws DatabaseUnavailableError */
export async function findByPage(
  db: Database,
  page: string,
): Promise<{ readonly service: Service; readonly bedGroups: readonly PublicGroupRow[] } | undefined> {
  const one = sql`${services.record} ->> 'page' = ${page}`;
  const ids = db.select({ id: services.id }).from(services).where(one);
  const [rows, bedGroups] = await read(() =>
    db.batch([db.select({ record: services.record }).from(services).where(one), selectPublicGroups(db, ids)]),
  );
  return rows[0] && { service: rows[0].record, bedGroups };
}
