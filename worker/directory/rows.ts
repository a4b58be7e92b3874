import type { Area } from '#domain/record.ts';
import { basisOfNeed, type Service } from '#domain/service.ts';
import { ABROAD } from '#domain/states.ts';
import { NEEDS, type Need } from '#domain/vocabulary.ts';
import { NATIONAL, WORLD } from '../db/schema.ts';

/** The areas under which a service is found. */
export function areasOf(area: Area): readonly string[] {
  if (area === 'national') return [NATIONAL];
  if (area === 'world') return [WORLD, ABROAD];
  return 'states' in area ? area.states : [...area.hosts, ABROAD];
}

/** Every need that the service meets, on whatever basis. */
export function needsOf(service: Service): readonly Need[] {
  return NEEDS.filter((need) => basisOfNeed(service, need) !== undefined);
}
