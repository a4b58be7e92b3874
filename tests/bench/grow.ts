import { drizzle } from 'drizzle-orm/d1';
import { LODGING_KINDS } from '#domain/vocabulary.ts';
import { saveMarks } from '../../worker/hsds/load-queries.ts';

/** Between the keys of one copy of the directory and those of the next. */
const APART = 1_000_000;
/** Copies written by one statement. */
const AT_ONCE = 100;
/** Where the questions of the benchmark are asked: what grows is everywhere else. */
const ASKED = `('07', '09', 'MX')`;

/** A shelter with one public group of beds for each lodging. */
export async function openHouses(db: D1Database): Promise<void> {
  const kinds = LODGING_KINDS.map((kind) => `'${kind}'`).join();
  const lodging = `select id from services where key in (select service_key from service_areas where kind in (${kinds}))`;
  const names = `replace(lower(id), '_', '-')`;
  await db.batch([
    db.prepare(
      `insert or ignore into partners (id, role, service_id, added_at, admitted_at) select ${names}, 'shelter', ${names}, 1, 1 from (${lodging})`,
    ),
    db.prepare(
      `insert or ignore into bed_groups (id, partner_id, service_id, state, accepts_holds, auto_accept, allow_consulates, shows_numbers, is_public, hold_minutes, fresh_minutes, known_minutes) select ${names}, ${names}, id, '07', 1, 0, 0, 0, 1, 30, 720, 1440 from (${lodging})`,
    ),
    db.prepare(
      `insert or ignore into bed_figures select ${names}, 40, 9, 0, 1, printf('%032x', 1), 'shelter', 1, 1, null, null, null from (${lodging})`,
    ),
  ]);
}

async function copy(db: D1Database, from: number, to: number): Promise<void> {
  const copies = `with recursive n(i) as (select ${from} union all select i + 1 from n where i < ${to - 1})`;
  const key = `key + i * ${APART}`;
  const isElsewhere = (column: string) =>
    `${column} < ${APART} and ${column} in (select service_key from service_areas where area not in ${ASKED})`;
  const indexed = (table: string, column: string) =>
    `insert into ${table} ${copies} select area, ${column}, service_key + i * ${APART} from ${table}, n where ${isElsewhere('service_key')} and area not in ${ASKED}`;
  await db.batch(
    [
      `insert into services (key, id, organization_id, record) ${copies} select ${key}, id || '-' || i, organization_id, '{}' from services, n where ${isElsewhere('key')}`,
      indexed('service_areas', 'kind'),
      indexed('service_needs', 'need'),
      `insert into hsds_records ${copies} select ${key}, uuid || '-' || i, noun, organization_id || '-' || i, service_key + i * ${APART}, null, status, hash, changed_at from hsds_records, n where key < ${APART}`,
      `insert into hsds_entries ${copies} select list, ${key} from hsds_entries, n where key < ${APART}`,
    ].map((sql) => db.prepare(sql)),
  );
}

/**
 * Makes the database that of a directory so many times as large: copies of every service of the other states, in every list and
 * index. Records of copies are empty: no answer that is measured holds one.
 */
export async function grow(db: D1Database, from: number, to: number): Promise<void> {
  for (let next = from; next < to; next += AT_ONCE) await copy(db, next, Math.min(next + AT_ONCE, to));
  await drizzle(db).batch([...saveMarks(drizzle(db), [], 0)]);
}
