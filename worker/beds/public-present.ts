import { publicBeds, type GroupHistory, type PublicBeds, type Said } from '#domain/public-beds.ts';
import type { PublicGroupRow } from './public-queries.ts';

function keptOf({ publishedCapacity, publishedFree, publishedSaidAt }: PublicGroupRow): Said | undefined {
  if (publishedCapacity === null || publishedFree === null || publishedSaidAt === null) return undefined;
  return { figures: { capacity: publishedCapacity, free: publishedFree, out_of_service: 0 }, saidAt: publishedSaidAt };
}

function historyOf(row: PublicGroupRow): GroupHistory {
  const { capacity, free, outOfService, saidAt, changedAt, knownMinutes } = row;
  return { current: { figures: { capacity, free, out_of_service: outOfService }, saidAt }, changedAt, kept: keptOf(row), knownMinutes };
}

/** What the public may see of each house, by the id of its service; one without a group that allows it is not there. */
export function presentHouses(rows: readonly PublicGroupRow[], now: number): ReadonlyMap<string, PublicBeds> {
  const houses = Map.groupBy(rows, ({ serviceId }) => serviceId);
  return new Map([...houses].map(([id, groups]) => [id, publicBeds(groups.map(historyOf), now)]));
}
