import { sql } from 'drizzle-orm';
import type { FoundService } from '#domain/steward-area.ts';
import type { Reports } from '#domain/due.ts';
import type { Service } from '#domain/service.ts';
import type { StateCode } from '#domain/states.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { read, readAll, runAll, type Primary } from '../db/client.ts';
import { NATIONAL } from '../db/schema.ts';
import { reportsOf, selectReports } from './due-queries.ts';

interface FoundRow {
  readonly id: string;
  readonly page: string;
  readonly name: string;
  readonly organization: string;
  readonly acronym: string | null;
  readonly kind: Kind;
  readonly area: string;
}

/** The names of all services of a state (with those of the whole country) and a kind, by name. @throws DatabaseUnavailableError */
export async function listNames(db: Primary, state: StateCode | undefined, kind: Kind | undefined): Promise<readonly FoundService[]> {
  const inState = state ? sql`key in (select service_key from service_areas where area in (${state}, ${NATIONAL}))` : sql`true`;
  const ofKind = kind ? sql`record ->> 'kind' = ${kind}` : sql`true`;
  const rows = await readAll(
    db,
    sql<FoundRow>`select id, record ->> 'page' as page, record ->> 'name' as name, record ->> '$.organization.name' as organization,
      record ->> '$.organization.acronym' as acronym, record ->> 'kind' as kind, record -> 'area' as area
      from services where ${inState} and ${ofKind} order by name, id`,
  );
  return rows.map(({ acronym, area, ...row }) => ({
    ...row,
    organization: acronym === null ? row.organization : `${row.organization} (${acronym})`,
    // Written by the loader and by corrections, both typed.
    area: JSON.parse(area) as FoundService['area'],
  }));
}

/** One service by its page, what was reported of it since a day (`20261128`), and its open links. @throws DatabaseUnavailableError */
export async function findFileRows(
  db: Primary,
  page: string,
  sinceDay: number,
  now: number,
): Promise<{ readonly service: Service; readonly reports: Reports; readonly ownerLinks: number } | undefined> {
  const id = sql`(select id from services where record ->> 'page' = ${page})`;
  const [[row], reports, [links]] = await read(() =>
    runAll(db, [
      sql<{ record: string }>`select record from services where id = ${id}`,
      selectReports(sinceDay, sql`r.service_id = ${id}`),
      sql<{ links: number }>`select count(*) as links from owner_links where service_id = ${id} and expires_at > ${now}`,
    ]),
  );
  if (!row) return undefined;
  const service = JSON.parse(row.record) as Service;
  return { service, reports: reportsOf(reports).get(service.id) ?? {}, ownerLinks: links?.links ?? 0 };
}

/** @throws DatabaseUnavailableError */
export async function listServices(db: Primary, ids: readonly string[]): Promise<readonly Service[]> {
  const each = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  const rows = await readAll(db, sql<{ record: string }>`select record from services where id in ${each}`);
  return rows.map(({ record }) => JSON.parse(record) as Service);
}
