import { sql } from 'drizzle-orm';
import type { CorrectionField } from '#domain/correction.ts';
import type { Told } from '#domain/moved.ts';
import type { Service } from '#domain/service.ts';
import { selectPublicGroups, type PublicGroupRow } from '../beds/public-queries.ts';
import { read, readAll, type Database, type Primary } from '../db/client.ts';
import { services } from '../db/schema.ts';

interface ToldRow {
  readonly field: CorrectionField;
  readonly page: string | null;
  readonly name: string | null;
  readonly until: string | null;
}

/** Which directory it is: another one after each accepted correction and each load. @throws DatabaseUnavailableError */
export async function readVersion(db: Primary): Promise<string | undefined> {
  const [row] = await readAll(db, sql<{ version: string }>`select version from directory where id = 1`);
  return row?.version;
}

/**
 * What was accepted, of services that are there or have been, and is neither over nor in the content. `inContent`: the sources that the
 * pages were made with. `today`: `2026-11-28`. @throws DatabaseUnavailableError
 */
export async function listTold(db: Primary, inContent: readonly string[], today: string): Promise<readonly Told[]> {
  const rows = await readAll(
    db,
    sql<ToldRow>`select c.field, coalesce(s.record ->> 'page', c.stood ->> 'page') as page, s.record ->> 'name' as name,
      case when c.field = 'alert' then c.value ->> 'until' end as until
      from corrections c left join services s on s.id = c.service_id where c.state = 'accepted' and c.field <> 'draft'
        and (c.field <> 'alert' or c.value ->> 'until' >= ${today})
        and 'c-' || substr(c.id, 1, 12) not in (select value from json_each(${JSON.stringify(inContent)}))`,
  );
  return rows.flatMap(({ page, ...row }) => (page === null ? [] : [{ ...row, page }]));
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
