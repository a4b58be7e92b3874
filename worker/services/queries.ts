import { eq } from 'drizzle-orm';
import type { Service } from '#domain/service.ts';
import { read, type Database } from '../db/client.ts';
import { services } from '../db/schema.ts';

/** @throws DatabaseUnavailableError */
export async function findService(db: Database, id: string): Promise<Service | undefined> {
  const rows = await read(() => db.select({ record: services.record }).from(services).where(eq(services.id, id)));
  return rows[0]?.record;
}
