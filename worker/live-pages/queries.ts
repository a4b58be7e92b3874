import { sql } from 'drizzle-orm';
import type { CorrectionField } from '#domain/correction.ts';
import type { Told } from '#domain/moved.ts';
import type { Service } from '#domain/service.ts';
import { leadOn } from '#domain/share-text.ts';
import { selectPublicGroups, type PublicGroupRow } from '../beds/public-queries.ts';
import { read, readAll, type Database, type Primary } from '../db/client.ts';
import { services } from '../db/schema.ts';

interface ToldRow {
  readonly id: string;
  readonly field: CorrectionField;
  readonly page: string | null;
  readonly name: string | null;
  readonly until: string | null;
  readonly phones: string | null;
  readonly through: string | null;
  readonly alerts: string | null;
}

/** What the pages were made with. */
export interface MadeWith {
  /** The sources that corrections have become. */
  readonly corrections: readonly string[];
  /** Of each service through which one gets into another: its id, and the page of the other. */
  readonly behind: readonly (readonly [string, string])[];
}

const REACHED = sql`s.record -> '$.phones' as phones, s.record -> '$.access.through' as through, s.record -> '$.alerts' as alerts`;

function toldOf({ page, phones, through, alerts, ...row }: ToldRow, today: string): readonly Told[] {
  if (page === null) return [];
  // Written by the loader and by corrections, both typed.
  const reached = { phones: JSON.parse(phones ?? '[]'), access: { through: JSON.parse(through ?? '[]') } };
  const lead = leadOn(reached, JSON.parse(alerts ?? '[]'), today);
  return [{ ...row, page, phone: lead?.phone }];
}

/** Those who are reached through a service whose number is another, or which is gone. @throws DatabaseUnavailableError */
async function listBehind(db: Primary, rows: readonly ToldRow[], behind: MadeWith['behind']): Promise<readonly ToldRow[]> {
  const doors = new Set(rows.flatMap(({ id, field }) => (field === 'phones' || field === 'withdrawn' ? [id] : [])));
  const pages = behind.flatMap(([door, page]) => (doors.has(door) ? [page] : []));
  if (pages.length === 0) return [];
  return readAll(
    db,
    sql<ToldRow>`select s.id, 'phones' as field, s.record ->> 'page' as page, s.record ->> 'name' as name, null as until, ${REACHED}
      from services s where s.record ->> 'page' in (select value from json_each(${JSON.stringify(pages)}))`,
  );
}

/** Which directory it is: another one after each accepted correction and each load. @throws DatabaseUnavailableError */
export async function readVersion(db: Primary): Promise<string | undefined> {
  const [row] = await readAll(db, sql<{ version: string }>`select version from directory where id = 1`);
  return row?.version;
}

/**
 * What was accepted, of services that are there or have been, and is neither over nor in the content, and those whose way in it
 * was. `today`: `2026-11-28`. @throws DatabaseUnavailableError
 */
export async function listTold(db: Primary, { corrections, behind }: MadeWith, today: string): Promise<readonly Told[]> {
  const rows = await readAll(
    db,
    sql<ToldRow>`select c.service_id as id, c.field, coalesce(s.record ->> 'page', c.stood ->> 'page') as page, s.record ->> 'name' as name,
      case when c.field = 'alert' then c.value ->> 'until' end as until, ${REACHED}
      from corrections c left join services s on s.id = c.service_id where c.state = 'accepted' and c.field <> 'draft'
        and (c.field <> 'alert' or c.value ->> 'until' >= ${today})
        and 'c-' || substr(c.id, 1, 12) not in (select value from json_each(${JSON.stringify(corrections)}))`,
  );
  return [...rows, ...(await listBehind(db, rows, behind))].flatMap((row) => toldOf(row, today));
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
