import { and, eq, inArray, isNotNull, isNull, type SQLWrapper } from 'drizzle-orm';
import type { Database } from '../db/client.ts';
import { bedFigures, bedGroups, partners } from '../db/partner-schema.ts';

/**
 * The groups of these services that let the public see a band, of shelters that are neither waiting nor suspended.
 * It goes into the batch of whoever reads the services, so that beds cost no call of their own.
 */
export function selectPublicGroups(db: Database, serviceIds: SQLWrapper | readonly string[]) {
  return db
    .select({
      serviceId: bedGroups.serviceId,
      knownMinutes: bedGroups.knownMinutes,
      capacity: bedFigures.capacity,
      free: bedFigures.free,
      outOfService: bedFigures.outOfService,
      saidAt: bedFigures.saidAt,
      changedAt: bedFigures.changedAt,
      publishedCapacity: bedFigures.publishedCapacity,
      publishedFree: bedFigures.publishedFree,
      publishedSaidAt: bedFigures.publishedSaidAt,
    })
    .from(bedGroups)
    .innerJoin(bedFigures, eq(bedFigures.bedGroupId, bedGroups.id))
    .innerJoin(partners, eq(partners.id, bedGroups.partnerId))
    .where(
      and(
        inArray(bedGroups.serviceId, 'getSQL' in serviceIds ? serviceIds : [...serviceIds]),
        eq(bedGroups.isPublic, 1),
        isNotNull(partners.admittedAt),
        isNull(partners.suspendedAt),
      ),
    );
}

export type PublicGroupRow = Awaited<ReturnType<typeof selectPublicGroups>>[number];
