import type { FullService, Location } from './hsds-contract.ts';
import { idOf } from './hsds-ids.ts';
import type { Wording } from './hsds-words.ts';
import { joinSentences } from './hsds-words.ts';
import { postcodeIn, stateOfPostcode } from './postcodes.ts';
import type { Service } from './service.ts';
import { getState, STATE_CODES, type StateCode } from './states.ts';

type ServiceArea = NonNullable<FullService['service_areas']>[number];
type Address = NonNullable<Location['addresses']>[number];

const MEXICO = 'urn:iso:std:iso:3166:-1:MX';

/** The official name of one state, México, is taken for the country. */
export function nameOfState(code: StateCode): string {
  return code === '15' ? 'Estado de México' : getState(code).name;
}

/** The states that a service of this area may stand in; none when it is abroad. */
export function statesOf({ area }: Pick<Service, 'area'>): readonly StateCode[] {
  if (area === 'national') return STATE_CODES;
  return typeof area === 'object' && 'states' in area ? area.states : [];
}

function areasOf({ area }: Service, { say, names }: Wording): readonly Omit<ServiceArea, 'id'>[] {
  if (area === 'national') return [{ name: say('hsds.area.national'), uri: MEXICO }];
  if (area === 'world') return [{ name: say('hsds.area.world') }];
  if ('states' in area)
    return area.states.map((code) => ({ name: nameOfState(code), uri: `urn:iso:std:iso:3166:-2:${getState(code).iso}` }));
  return area.hosts.map((host) => ({
    name: host.length > 2 ? host : names.country(host),
    description: say('hsds.area.abroad'),
    uri: `urn:iso:std:iso:3166:-${host.length > 2 ? 2 : 1}:${host}`,
  }));
}

/** Where a service works: never finer than the state. */
export function presentAreas(service: Service, wording: Wording): ServiceArea[] {
  return areasOf(service, wording).map((area, index) => ({ id: idOf('service_area', service.id, index), ...area }));
}

/** HSDS wants a whole address or none: one without a postcode of its own state stays in the description. */
function addressOf(service: Service): Address | undefined {
  const { location, id } = service;
  if (location.withheld || location.address === undefined || location.city === undefined) return undefined;
  const postcode = postcodeIn(location.address, statesOf(service));
  const state = postcode === undefined ? undefined : stateOfPostcode(postcode);
  if (postcode === undefined || state === undefined) return undefined;
  return {
    id: idOf('address', id),
    address_1: location.address,
    city: location.city,
    state_province: nameOfState(state),
    postal_code: postcode,
    country: 'MX',
    address_type: 'physical',
  };
}

function locationOf(service: Service, { say }: Wording): Location | undefined {
  const { location, id } = service;
  if (location.withheld) {
    return { id: idOf('location', id), location_type: 'virtual', name: say('hsds.location.withheld'), description: say('card.withheld') };
  }
  if (!hasPlace(service)) return undefined;
  const address = addressOf(service);
  const { city, address: text } = location;
  return {
    id: idOf('location', id),
    location_type: 'physical',
    name: service.name,
    description: joinSentences([text && `${text}.`, city && `${city}.`]) ?? service.name,
    addresses: address && [address],
  };
}

/** Whether anything is told of where it is: that it is withheld, or a town, or an address. */
export function hasPlace({ location }: Pick<Service, 'location'>): boolean {
  return location.withheld || location.city !== undefined || location.address !== undefined;
}

/** The service at its place. Of a withheld one: that there is a place, and that it is not told. */
export function presentPlace(service: Service, wording: Wording) {
  const location = locationOf(service, wording);
  if (!location) return undefined;
  const { id } = service;
  const ids = { id: idOf('service_at_location', id), service_id: idOf('service', id), location_id: location.id };
  return { ...ids, description: location.description, location };
}
