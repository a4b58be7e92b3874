import { sql, type SQL } from 'drizzle-orm';
import { GROUP_OF_REASON, type Reports } from '#domain/due.ts';
import type { ReportReason } from '#domain/report.ts';
import type { DuePlace } from '#domain/steward-area.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { read, runAll, writeAgain, type Primary } from '../db/client.ts';

interface PlaceRow {
  readonly id: string;
  readonly page: string;
  readonly name: string;
  readonly kind: Kind;
  readonly area: string;
  readonly phones: number;
  readonly emergency: number;
  readonly has_hours: number;
  readonly checks: string;
  readonly source_date: string | null;
  readonly mine: number | null;
  readonly until: number | null;
  readonly numbers: string | null;
}

/** Of every place what the rule reads, and the numbers of those that this person is calling. */
function selectPlaces(personId: string, now: number) {
  return sql<PlaceRow>`select s.id, s.record ->> 'page' as page, s.record ->> 'name' as name, s.record ->> 'kind' as kind,
    s.record -> 'area' as area, json_array_length(s.record, '$.phones') + json_array_length(s.record, '$.access.through') as phones,
    exists (select 1 from json_each(s.record, '$.phones') p where p.value ->> 'emergency') as emergency,
    s.record ->> 'hours' is not null as has_hours, s.record -> 'checks' as checks, s.record ->> 'sourceDate' as source_date,
    l.person_id = ${personId} as mine, l.until,
    case when l.person_id = ${personId}
      then json_object('phones', s.record -> '$.phones', 'through', s.record -> '$.access.through') end as numbers
    from services s left join check_locks l on l.service_id = s.id and l.until > ${now} where s.record ->> 'demo' is null`;
}

interface ReportRow {
  readonly service_id: string;
  readonly reason: ReportReason;
  readonly reports: number;
}

/** What was reported since a day (`20261128`), and since somebody has checked what it is about: a check answers the reports of its day. */
export function selectReports(sinceDay: number, where: SQL) {
  return sql<ReportRow>`select r.service_id, r.reason, sum(r.reports) as reports
    from reports r join services s on s.id = r.service_id join json_each(${JSON.stringify(GROUP_OF_REASON)}) g on g.key = r.reason
    where ${where} and r.day >= ${sinceDay} and r.day > coalesce((
      select max(cast(replace(c.value ->> 'date', '-', '') as integer)) from json_each(s.record, '$.checks') c where c.value ->> 'of' = g.value
        or json_array_length(s.record, '$.phones') + json_array_length(s.record, '$.access.through') = 0), 0)
    group by r.service_id, r.reason`;
}

export function reportsOf(rows: readonly ReportRow[]): ReadonlyMap<string, Reports> {
  const byService = Map.groupBy(rows, ({ service_id: id }) => id);
  return new Map([...byService].map(([id, own]) => [id, Object.fromEntries(own.map(({ reason, reports }) => [reason, reports]))]));
}

function placeOf(row: PlaceRow): DuePlace {
  const { id, page, name, kind, phones, source_date: sourceDate, until, mine } = row;
  return {
    id,
    page,
    name,
    kind,
    phones,
    sourceDate,
    until,
    // Written by the loader and by corrections, both typed.
    area: JSON.parse(row.area) as DuePlace['area'],
    checks: JSON.parse(row.checks) as DuePlace['checks'],
    hasEmergency: row.emergency === 1,
    hasHours: row.has_hours === 1,
    caller: mine === null ? undefined : mine === 1 ? 'me' : 'another',
    numbers: row.numbers === null ? undefined : (JSON.parse(row.numbers) as NonNullable<DuePlace['numbers']>),
  };
}

/** Every place with who is calling it, and what the public reported. @throws DatabaseUnavailableError */
export async function listPlaces(db: Primary, personId: string, sinceDay: number, now: number) {
  const [places, reports] = await read(() => runAll(db, [selectPlaces(personId, now), selectReports(sinceDay, sql`true`)]));
  return { places: places.map(placeOf), reports: reportsOf(reports) };
}

/** For how long nobody else calls a place that somebody has taken. */
export const LOCK_MS = 20 * 60_000;

/** Takes a place, or takes it for longer; `another`: somebody else is calling it. @throws DatabaseUnavailableError */
export async function takeLock(db: Primary, serviceId: string, personId: string, now: number): Promise<'taken' | 'another' | 'unknown'> {
  const [, , [row]] = await writeAgain(() =>
    runAll(db, [
      sql`delete from check_locks where until <= ${now}`,
      sql`insert into check_locks (service_id, person_id, until) select id, ${personId}, ${now + LOCK_MS} from services where id = ${serviceId}
        on conflict (service_id) do update set until = excluded.until where person_id = excluded.person_id`,
      sql<{ person_id: string }>`select person_id from check_locks where service_id = ${serviceId}`,
    ]),
  );
  if (!row) return 'unknown';
  return row.person_id === personId ? 'taken' : 'another';
}

/** Lets a place go; nothing when it was not taken by this person. @throws DatabaseUnavailableError */
export async function releaseLock(db: Primary, serviceId: string, personId: string): Promise<void> {
  await writeAgain(() => runAll(db, [sql`delete from check_locks where service_id = ${serviceId} and person_id = ${personId}`]));
}

/** Whether somebody else is calling it. @throws DatabaseUnavailableError */
export async function isTaken(db: Primary, serviceId: string, personId: string, now: number): Promise<boolean> {
  const other = sql`service_id = ${serviceId} and person_id <> ${personId} and until > ${now}`;
  const [[row]] = await read(() => runAll(db, [sql<{ taken: number }>`select exists (select 1 from check_locks where ${other}) as taken`]));
  return row?.taken === 1;
}
