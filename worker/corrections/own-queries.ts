import { sql, type SQL } from 'drizzle-orm';
import type { CorrectionField } from '#domain/correction.ts';
import type { OwnRecord } from '#domain/own-record.ts';
import type { Service } from '#domain/service.ts';
import { read, readAll, runAll, type Primary } from '../db/client.ts';

async function findRecord(db: Primary, id: SQL): Promise<OwnRecord> {
  const [[row], waiting] = await read(() =>
    runAll(db, [
      sql<{ record: string }>`select record from services where id = ${id}`,
      sql<{
        field: CorrectionField;
      }>`select distinct field from corrections where service_id = ${id} and state = 'proposed' order by field`,
    ]),
  );
  // Written by the loader and by corrections, both typed.
  const service = row && (JSON.parse(row.record) as Service);
  return { service, waiting: waiting.map(({ field }) => field) };
}

/** The record of one service, and what waits of it. @throws DatabaseUnavailableError */
export function findOwnRecord(db: Primary, serviceId: string): Promise<OwnRecord> {
  return findRecord(db, sql`${serviceId}`);
}

/** The same of the service of an organisation. @throws DatabaseUnavailableError */
export function findRecordOfPartner(db: Primary, partnerId: string): Promise<OwnRecord> {
  return findRecord(db, sql`(select service_id from partners where id = ${partnerId})`);
}

/** The service that an organisation is in the directory. @throws DatabaseUnavailableError */
export async function findServiceId(db: Primary, partnerId: string): Promise<string | undefined> {
  const [row] = await readAll(db, sql<{ id: string }>`select service_id as id from partners where id = ${partnerId}`);
  return row?.id;
}
