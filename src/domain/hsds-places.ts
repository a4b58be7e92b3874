import type { FullPlace, ListedPlace, NestedOrganization } from './hsds-contract.ts';
import { presentPhones, presentSchedules } from './hsds-parts.ts';
import { presentAreas, presentPlace } from './hsds-place.ts';
import { presentCore, presentFull, presentListed, presentOrganization } from './hsds-service.ts';
import type { ServiceRow, Wording } from './hsds-words.ts';

/** A service at its place, as an item of a list; nothing when nothing is told of the place. */
export function presentListedPlace(row: ServiceRow, wording: Wording): ListedPlace | undefined {
  const place = row.service && presentPlace(row.service, wording);
  return place ? { ...place, service: presentCore(row, wording) } : undefined;
}

/** The same with everything that is told of it. */
export function presentFullPlace(row: ServiceRow, wording: Wording): FullPlace | undefined {
  const { service } = row;
  const place = service && presentPlace(service, wording);
  if (!place) return undefined;
  return {
    ...place,
    service_areas: presentAreas(service, wording),
    phones: presentPhones(service, wording),
    schedules: presentSchedules(service),
    service: presentListed(row, wording),
  };
}

/** An organization with its services: all that is told of them, or their names. */
export function presentNested(rows: readonly ServiceRow[], fullService: boolean, wording: Wording): NestedOrganization | undefined {
  const service = rows[0]?.service;
  if (!service) return undefined;
  const services = rows.map((row) => {
    if (fullService) return presentFull(row, wording);
    const { id, name, status } = presentCore(row, wording);
    return { id, name, status };
  });
  return { ...presentOrganization({ ...service.organization, level: service.level }, wording), services };
}
