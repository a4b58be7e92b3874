import { sql, type SQL } from 'drizzle-orm';
import { dayOf } from '#domain/days.ts';
import type { HsdsStatus } from '#domain/hsds-contract.ts';
import type { Paging } from '#domain/hsds-page.ts';
import type { Selection } from '#domain/hsds-query.ts';
import { selectPublicGroups, type PublicGroupRow } from '../beds/public-queries.ts';
import { read, readAll, runAll, type Database, type Primary } from '../db/client.ts';
import { hsdsEntries, hsdsMarks, hsdsRecords } from '../db/hsds-schema.ts';
import { services } from '../db/schema.ts';
import { MARK_EVERY } from './load-queries.ts';

/** A record as the database has it: for a service its `record` (JSON), for an organization the record of its first service. */
export interface RecordRow {
  readonly key: number;
  readonly uuid: string;
  readonly organizationId: string;
  readonly status: HsdsStatus;
  readonly changedAt: number;
  /** `null` when the directory no longer has it. With `minimal`, a JSON object of its name alone. */
  readonly record: string | null;
}

/** How much of a service is read. */
export type Extent = 'minimal' | 'whole';

/** A place that is shut these days says so by its status, and opens again by itself. */
function statusNow(): SQL {
  return sql`case when exists (select 1 from json_each(s.record, '$.alerts') a
    where a.value ->> 'kind' = 'closed' and a.value ->> 'until' >= ${dayOf(new Date())}) then 'temporarily closed' else r.status end`;
}

const fields = () => sql`r.key, r.uuid, r.organization_id as organizationId, ${statusNow()} as status, r.changed_at as changedAt`;
const theRecord = (extent: Extent) => (extent === 'whole' ? sql`s.record` : sql`json_object('name', s.record ->> 'name')`);

/** `e` walks the first list in the order of its keys; the others, and the date, are looked up by key. */
function matching({ lists, changedSince }: Selection): SQL {
  const [first = '', ...others] = lists;
  const also = others.map((list) => sql` and exists (select 1 from ${hsdsEntries} o where o.list = ${list} and o.key = e.key)`);
  const changed = () =>
    others.length > 0 || first.includes('/')
      ? sql` and exists (select 1 from ${hsdsRecords} c where c.key = e.key and c.changed_at >= ${changedSince})`
      : sql` and e.key in (select key from ${hsdsRecords} where noun = 'service' and changed_at >= ${changedSince})`;
  return sql`from ${hsdsEntries} e where e.list = ${first}${sql.join(also)}${changedSince === undefined ? sql`` : changed()}`;
}

/** The keys of a page. Of a single list its marks say where the page begins; of several, those before it are read. */
function keysOfPage(selection: Selection, { page, per_page: perPage }: Paging): SQL {
  const skipped = (page - 1) * perPage;
  const [list, ...others] = selection.lists;
  if (others.length > 0 || selection.changedSince !== undefined)
    return sql`select e.key ${matching(selection)} order by e.key limit ${perPage} offset ${skipped}`;
  const number = Math.floor(skipped / MARK_EVERY);
  return sql`select e.key ${matching(selection)}
    and e.key >= (select m.key from ${hsdsMarks} m where m.list = ${list} and m.number = ${number})
    order by e.key limit ${perPage} offset ${skipped % MARK_EVERY}`;
}

function rowsOf(keys: SQL, extent: Extent): SQL<RecordRow> {
  return sql<RecordRow>`select ${fields()}, case when s.key is null then null else ${theRecord(extent)} end as record
    from (${keys}) p join ${hsdsRecords} r on r.key = p.key
    left join ${services} s on s.key = coalesce(r.service_key, case r.noun when 'organization' then (
      select o.service_key from ${hsdsRecords} o
      where o.organization_id = r.organization_id and o.service_key is not null order by o.key limit 1) end)
    order by r.key`;
}

/** The same with the rarest list first; `undefined` when one of them has nothing. @throws DatabaseUnavailableError */
async function inOrder(db: Primary, selection: Selection): Promise<(Selection & { readonly least: number }) | undefined> {
  const lists = [...new Set(selection.lists)];
  const sizes = await readAll(
    db,
    sql<{ list: string; items: number }>`select list, items from ${hsdsMarks}
      where number = 0 and list in (select value from json_each(${JSON.stringify(lists)})) order by items`,
  );
  if (sizes.length < lists.length) return undefined;
  return { ...selection, lists: sizes.map(({ list }) => list), least: sizes[0]?.items ?? 0 };
}

/** One page of what is selected, and how much there is in all. @throws DatabaseUnavailableError */
export async function findPage(
  db: Primary,
  asked: Selection,
  paging: Paging,
  extent: Extent = 'whole',
): Promise<{ readonly rows: readonly RecordRow[]; readonly total: number }> {
  const selection = await inOrder(db, asked);
  if (!selection) return { rows: [], total: 0 };
  const counted =
    selection.lists.length === 1 && selection.changedSince === undefined
      ? sql<{ items: number }>`select ${selection.least} as items`
      : sql<{ items: number }>`select count(*) as items ${matching(selection)}`;
  const [rows, [count]] = await read(() => runAll(db, [rowsOf(keysOfPage(selection, paging), extent), counted]));
  return { rows, total: count?.items ?? 0 };
}

/** Records that are read at once when all are asked for: what is in memory at a time. */
const CHUNK = 200;

/** Everything that is selected, so many rows at a time. @throws DatabaseUnavailableError */
export async function* findAll(db: Primary, asked: Selection, extent: Extent = 'whole'): AsyncGenerator<readonly RecordRow[]> {
  const selection = await inOrder(db, asked);
  if (!selection) return;
  for (let last = 0; ;) {
    const keys = sql`select e.key ${matching(selection)} and e.key > ${last} order by e.key limit ${CHUNK}`;
    const rows = await readAll(db, rowsOf(keys, extent));
    if (rows.length > 0) yield rows;
    if (rows.length < CHUNK) return;
    last = rows.at(-1)?.key ?? last;
  }
}

/** @throws DatabaseUnavailableError */
export async function findByUuid(db: Primary, noun: 'service' | 'organization' | 'place', uuid: string): Promise<RecordRow | undefined> {
  const found = noun === 'place' ? sql`place_uuid = ${uuid}` : sql`uuid = ${uuid} and noun = ${noun}`;
  const [row] = await readAll(db, rowsOf(sql`select key from ${hsdsRecords} where ${found}`, 'whole'));
  return row;
}

/** Every service of these organizations. @throws DatabaseUnavailableError */
export function findServicesOf(db: Primary, organizationIds: readonly string[]): Promise<readonly RecordRow[]> {
  return readAll(
    db,
    sql<RecordRow>`select ${fields()}, s.record from ${hsdsRecords} r join ${services} s on s.key = r.service_key
      where r.organization_id in (select value from json_each(${JSON.stringify(organizationIds)})) order by r.key`,
  );
}

/** What is kept of the beds of these services. @throws DatabaseUnavailableError */
export function findBedGroups(db: Database, serviceIds: readonly string[]): Promise<readonly PublicGroupRow[]> {
  return read(() => selectPublicGroups(db, sql`(select value from json_each(${JSON.stringify(serviceIds)}))`));
}
