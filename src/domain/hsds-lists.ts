import { describe } from './hsds-attributes.ts';
import { idOf } from './hsds-ids.ts';
import { hasPlace, nameOfState, statesOf } from './hsds-place.ts';
import { keyOfTerm, TAXONOMIES } from './hsds-taxonomy.ts';
import type { Wording } from './hsds-words.ts';
import { plain } from './plain.ts';
import { stem } from './search-stem.ts';
import type { Service } from './service.ts';

/**
 * The lists that a record stands in: what a page of an answer is cut from. `services`, `services/word:trata`,
 * `organizations/term:need:legal`, `service_at_locations/state:07`.
 */
export type Listed = 'services' | 'organizations' | 'service_at_locations';

/** Words that are in so many names that they tell none apart. */
const STOP = new Set('las los del por para con una unos unas que sus the and for les des'.split(' '));

/** The stems by which a text is found, or which a query asks for; each once. Cut twice: what is left of "mujeres" is cut once more as "mujer" is. */
export function wordsOf(text: string): readonly string[] {
  const words = plain(text)
    .split(' ')
    .filter((word) => word.length > 2 && !STOP.has(word));
  return [...new Set(words.map((word) => stem(stem(word, 'es'), 'es')))];
}

export const listOf = {
  all: (listed: Listed): string => listed,
  word: (listed: Listed, word: string): string => `${listed}/word:${word}`,
  term: (listed: Listed, key: string): string => `${listed}/term:${key}`,
  taxonomy: (listed: Listed, code: string): string => `${listed}/taxonomy:${code}`,
  organization: (listed: Listed, id: string): string => `${listed}/organization:${id}`,
  state: (listed: Listed, code: string): string => `${listed}/state:${code}`,
} as const;

/** What may be searched: names, kind, what it gives, where it works. Of a withheld place, nothing that is not told anyway. */
function textOf(service: Service, { say, vocabulary }: Wording, keys: readonly string[]): string {
  const { name, organization, location, area } = service;
  const labels = keys.filter((key) => key.startsWith('need:')).map((key) => vocabulary.termsByKey.get(key)?.name ?? '');
  const states = area === 'national' ? [] : statesOf(service).map(nameOfState);
  const city = location.withheld ? '' : (location.city ?? '');
  return [name, organization.name, organization.acronym ?? '', say(`kind.${service.kind}`), ...labels, ...states, city].join(' ');
}

interface Found {
  readonly keys: readonly string[];
  readonly words: readonly string[];
}

function foundBy(service: Service, wording: Wording): Found {
  const keys = describe(service).map(({ key }) => key);
  return { keys, words: wordsOf(textOf(service, wording, keys)) };
}

function listsOf(listed: Listed, { keys, words }: Found): readonly string[] {
  const taxonomies = TAXONOMIES.filter((code) => keys.some((key) => key.startsWith(keyOfTerm(code, ''))));
  return [
    listOf.all(listed),
    ...keys.map((key) => listOf.term(listed, key)),
    ...taxonomies.map((code) => listOf.taxonomy(listed, code)),
    ...words.map((word) => listOf.word(listed, word)),
  ];
}

/** One record as the lists know it. */
export interface Entry {
  readonly uuid: string;
  readonly noun: 'service' | 'organization';
  /** Id of the service at its place, when anything is told of the place. */
  readonly place: string | null;
  /** Slug of the service; `null` for an organisation. */
  readonly serviceId: string | null;
  readonly lists: readonly string[];
}

function entryOfService(service: Service, found: Found): Entry {
  const organization = idOf('organization', service.organization.id);
  const lists = [...listsOf('services', found), listOf.organization('services', organization)];
  const placed = hasPlace(service)
    ? [
        ...listsOf('service_at_locations', found),
        listOf.organization('service_at_locations', organization),
        ...statesOf(service).map((code) => listOf.state('service_at_locations', code)),
      ]
    : [];
  return {
    uuid: idOf('service', service.id),
    noun: 'service',
    place: placed.length > 0 ? idOf('service_at_location', service.id) : null,
    serviceId: service.id,
    lists: [...lists, ...placed],
  };
}

/** Everything of one organisation: it, then its services. */
export function entriesOf(services: readonly Service[], wording: Wording): readonly Entry[] {
  const [first] = services;
  if (!first) return [];
  const each = services.map((service) => ({ service, found: foundBy(service, wording) }));
  const all = {
    keys: [...new Set(each.flatMap(({ found }) => found.keys))],
    words: [...new Set(each.flatMap(({ found }) => found.words))],
  };
  const uuid = idOf('organization', first.organization.id);
  const organization: Entry = { uuid, noun: 'organization', place: null, serviceId: null, lists: listsOf('organizations', all) };
  return [organization, ...each.map(({ service, found }) => entryOfService(service, found))];
}
