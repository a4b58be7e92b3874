import { sql, type SQL } from 'drizzle-orm';
import type { Correction } from '#domain/correction-source.ts';
import type { CorrectionState } from '#domain/correction.ts';
import type { Service } from '#domain/service.ts';
import { appendAudit, type Entry } from '../audit/queries.ts';
import { readAll, runAll, writeAgain, type Primary } from '../db/client.ts';

/** A row of the table. */
export interface CorrectionRow {
  readonly id: string;
  readonly service_id: string;
  readonly field: string;
  readonly value: string | null;
  readonly stood: string | null;
  readonly evidence: string | null;
  readonly method: string;
  readonly said_by: string;
  readonly day: string;
  readonly partner_id: string | null;
  readonly person_id: string | null;
  readonly said_at: number;
  readonly state: CorrectionState;
  readonly decided_by: string | null;
  readonly decided_at: number | null;
  readonly answers_for?: string | null;
}

/** The organisation whose word a correction is: of what came by an owner's link, that of the steward who made the link. */
export const ANSWERS_FOR = sql`coalesce(corrections.partner_id, (select n.partner_id from people n where n.id = corrections.person_id))`;

/** A correction with who said it and what became of it. Of a refused one `correction.value` is `null`. */
export interface Kept {
  readonly correction: Correction;
  /** What stood there when it was accepted. */
  readonly stood: unknown;
  readonly partnerId: string | null;
  readonly answersFor: string | null;
  readonly saidAt: number;
  readonly state: CorrectionState;
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
}

function parse(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}

/** A row as what was said and what became of it. */
export function keptOf(row: CorrectionRow): Kept {
  const { id, service_id: serviceId, field, value, method, said_by: by, day, evidence } = row;
  // Written by `insertCorrection` alone, from a correction whose schema had been checked.
  const correction = { id, serviceId, field, value: parse(value), method, by, day, evidence: parse(evidence) ?? undefined } as Correction;
  const {
    partner_id: partnerId,
    answers_for: answersFor = null,
    said_at: saidAt,
    state,
    decided_by: decidedBy,
    decided_at: decidedAt,
  } = row;
  return { correction, stood: parse(row.stood), partnerId, answersFor, saidAt, state, decidedBy, decidedAt };
}

async function list(db: Primary, where: SQL): Promise<readonly Kept[]> {
  return (await readAll(db, sql<CorrectionRow>`select *, ${ANSWERS_FOR} as answers_for from corrections where ${where}`)).map(keptOf);
}

/** Those that hold, in the order in which they were accepted. @throws DatabaseUnavailableError */
export function listAccepted(db: Primary): Promise<readonly Kept[]> {
  return list(db, sql`state = 'accepted' order by decided_at, id`);
}

/** Those that wait for a second person, the oldest first. @throws DatabaseUnavailableError */
export function listProposed(db: Primary): Promise<readonly Kept[]> {
  return list(db, sql`state = 'proposed' order by said_at, id limit 200`);
}

/** All that was said of one service, the newest first. @throws DatabaseUnavailableError */
export function listOfService(db: Primary, serviceId: string): Promise<readonly Kept[]> {
  return list(db, sql`service_id = ${serviceId} order by said_at desc, id limit 200`);
}

/** @throws DatabaseUnavailableError */
export async function findCorrection(db: Primary, id: string): Promise<Kept | undefined> {
  return (await list(db, sql`id = ${id}`))[0];
}

/** Who says it: for the audit a person or a token; by the owner's link no organisation, and the steward who made it. */
export interface Speaker {
  readonly partnerId: string | null;
  readonly personId: string | null;
  /** Whether somebody has yet to decide it; what holds at once takes nobody's room. */
  readonly waits: boolean;
}

/** How many may wait of one organisation, and of one place by its owner's link: more would bury what others said. */
const MAX_WAITING = 20;

function isRoom({ partnerId, waits }: Speaker, serviceId: string): SQL {
  if (!waits) return sql`true`;
  const same = partnerId === null ? sql`partner_id is null and service_id = ${serviceId}` : sql`partner_id = ${partnerId}`;
  return sql`(select count(*) from corrections where state = 'proposed' and ${same}) < ${MAX_WAITING}`;
}

/**
 * Keeps what was said, to be decided. Returns its id: that of the same, said before and not decided yet, so that trying again after a
 * fault adds nothing; `undefined` when too much of the same organisation waits. @throws DatabaseUnavailableError
 */
export async function insertCorrection(
  db: Primary,
  correction: Correction,
  speaker: Speaker,
  auditEntry: Entry | undefined,
  now: number,
): Promise<string | undefined> {
  const { id, serviceId, field, method, by, day } = correction;
  const [value, evidence] = [JSON.stringify(correction.value), correction.evidence ? JSON.stringify(correction.evidence) : null];
  const { partnerId, personId } = speaker;
  const isKept = sql`exists (select 1 from corrections where id = ${id})`;
  const same = sql`from corrections where id = ${id} or (service_id = ${serviceId} and state = 'proposed' and field = ${field}
    and value = ${value} and evidence is ${evidence} and method = ${method} and day = ${day} and partner_id is ${partnerId})`;
  const [, kept] = await writeAgain(() =>
    runAll(db, [
      sql`insert into corrections (id, service_id, field, value, evidence, method, said_by, day, partner_id, person_id, said_at, state)
        select ${id}, ${serviceId}, ${field}, ${value}, ${evidence}, ${method}, ${by}, ${day}, ${partnerId}, ${personId}, ${now}, 'proposed'
        where not exists (select 1 ${same}) and ${isRoom(speaker, serviceId)}`,
      sql<{ id: string }>`select id ${same} limit 1`,
      ...(auditEntry ? [appendAudit(auditEntry, isKept)] : []),
    ]),
  );
  return (kept as { id: string }[] | undefined)?.[0]?.id;
}

/** Refuses one that waits; of what was said nothing is kept. @throws DatabaseUnavailableError */
export async function refuseCorrection(db: Primary, id: string, personId: string, auditEntry: Entry, now: number): Promise<boolean> {
  const isMine = sql`exists (select 1 from corrections where id = ${id} and state = 'refused' and decided_by = ${personId} and decided_at = ${now})`;
  const [, , rows] = await writeAgain(() =>
    runAll(db, [
      sql`update corrections set state = 'refused', value = null, evidence = null, decided_by = ${personId}, decided_at = ${now}
        where id = ${id} and state = 'proposed'`,
      appendAudit(auditEntry, isMine),
      sql<{ mine: number }>`select ${isMine} as mine`,
    ]),
  );
  return rows[0]?.mine === 1;
}

/** One organisation as the directory says it now, and by which hash. */
export interface Standing {
  readonly id: string;
  readonly hash: string;
  readonly services: readonly Service[];
}

/** The organisation of a service, and those whose services are reached through it. @throws DatabaseUnavailableError */
export async function listStanding(db: Primary, serviceId: string): Promise<readonly Standing[]> {
  const rows = await readAll(
    db,
    sql<{ readonly id: string; readonly hash: string; readonly records: string }>`select o.id, o.hash,
      (select json_group_array(json(record)) from (select record from services where organization_id = o.id order by key)) as records
      from organizations o where o.id in (select organization_id from services s where s.id = ${serviceId}
        or exists (select 1 from json_each(s.record, '$.access.through') door where door.value ->> 'id' = ${serviceId}))`,
  );
  // Records are written by the loader and by corrections, both typed.
  return rows.map(({ id, hash, records }) => ({ id, hash, services: JSON.parse(records) as readonly Service[] }));
}

/** Every record: what the counts behind the gaps are made from. @throws DatabaseUnavailableError */
export async function listRecords(db: Primary): Promise<readonly Service[]> {
  const rows = await readAll(db, sql<{ record: string }>`select record from services order by key`);
  return rows.map(({ record }) => JSON.parse(record) as Service);
}

/**
 * Takes a withdrawal back; the service is listed again with the next load of the content. Returns the organisation in whose chain the
 * withdrawal stands, or `undefined` when the service was not withdrawn. @throws DatabaseUnavailableError
 */
export async function undoWithdrawal(db: Primary, serviceId: string, stamp: string, now: number): Promise<string | undefined> {
  const withdrawn = sql`service_id = ${serviceId} and field = 'withdrawn' and state = 'accepted'`;
  const [row] = await readAll(
    db,
    sql<{ partner_id: string | null }>`select coalesce(n.partner_id, c.partner_id) as partner_id
      from corrections c left join people n on n.id = c.decided_by where ${withdrawn} order by c.decided_at desc limit 1`,
  );
  if (!row?.partner_id) return undefined;
  const entry = { id: stamp, at: now, partnerId: row.partner_id, tokenId: null, action: 'correction_refused', subject: serviceId } as const;
  await writeAgain(() =>
    runAll(db, [
      sql`update corrections set state = 'refused', value = null, decided_at = ${now} where ${withdrawn}`,
      appendAudit(entry, sql`not exists (select 1 from corrections where ${withdrawn})`),
    ]),
  );
  return row.partner_id;
}
