import { eq } from 'drizzle-orm';
import type { Service } from '#domain/service.ts';
import { read, type Database } from '../db/client.ts';
import { selectPublicGroups, type PublicGroupRow } from '../beds/public-queries.ts';
import { services } from '../db/schema.ts';

function selectService(db: Database, id: string) {
  return db.select({ record: services.record }).from(services).where(eq(services.id, id));
}

/** @throws DatabaseUnavailableError */
export async function findService(db: Database, id: string): Promise<Service | undefined> {
  const rows = await read(() => selectService(db, id));
  return rows[0]?.record;
}

/** A service and what is kept of its beds: one call to D1. @throws DatabaseUnavailableError */
export async function findServiceWithBeds(
  db: Database,
  id: string,
): Promise<{ readonly service: Service; readonly bedGroups: readonly PublicGroupRow[] } | undefined> {
  const [rows, bedGroups] = await read(() => db.batch([selectService(db, id), selectPublicGroups(db, [id])]));
  return rows[0] && { service: rows[0].record, bedGroups };
}
