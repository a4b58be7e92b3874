import type { PublicBeds } from '#domain/public-beds.ts';
import type { Service } from '#domain/service.ts';
import { presentHouses } from '../beds/public-present.ts';
import { openForReading } from '../db/client.ts';
import { findByPage } from './queries.ts';

/** A service as it stands now. */
export interface Today {
  readonly service: Service;
  readonly beds: PublicBeds | undefined;
  readonly now: Date;
}

/** What stands now behind the last part of an address; `undefined` when no such place is listed. @throws DatabaseUnavailableError */
export async function findToday(binding: D1Database, page: string): Promise<Today | undefined> {
  const found = await findByPage(openForReading(binding), page);
  const now = new Date();
  return found && { service: found.service, beds: presentHouses(found.bedGroups, now.getTime()).get(found.service.id), now };
}
