import { isTollFree } from './phone.ts';
import { plain } from './plain.ts';
import type { Service } from './service.ts';
import type { StateCode } from './states.ts';

/** Why two services may be one: a suggestion for a person, never a decision. */
const LIKENESSES = ['phone', 'name', 'near_name'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** What is compared: of a service of the directory, or of a line of a file. */
export interface Comparable {
  readonly name: string;
  readonly states: readonly StateCode[];
  readonly phones: readonly string[];
}

/** Words that say nothing of which place it is. */
const COMMON = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'el',
  'y',
  'a',
  'c',
  'ac',
  'para',
  'en',
  'e',
  'i',
  'p',
  'the',
  'of',
  'and',
  'for',
]);
const NEAR = 0.75;

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    plain(name)
      .split(' ')
      .filter((word) => !COMMON.has(word)),
  );
}

/** What is compared of one service, worked out once: a file has thousands of lines. */
interface Prepared extends Comparable {
  readonly plainName: string;
  readonly words: ReadonlySet<string>;
}

function prepare(one: Comparable): Prepared {
  return { ...one, plainName: plain(one.name), words: wordsOf(one.name) };
}

const prepared = new WeakMap<Service, Prepared>();

function prepareService(service: Service): Prepared {
  const known = prepared.get(service);
  if (known) return known;
  const { name, area, phones } = service;
  const states = typeof area === 'object' && 'states' in area ? area.states : [];
  const made = prepare({ name, states, phones: phones.map(({ number }) => number) });
  prepared.set(service, made);
  return made;
}

/** Of the words of both names, the part that stands in both. */
function nearness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const both = [...left].filter((word) => right.has(word)).length;
  return both === 0 ? 0 : both / (left.size + right.size - both);
}

/** How two services are alike, if they are: by a number of their own, or by their names in one state. */
function likenessOf(a: Prepared, b: Prepared): Likeness | undefined {
  if (a.phones.some((number) => !isTollFree(number) && b.phones.includes(number))) return 'phone';
  if (!a.states.some((state) => b.states.includes(state))) return undefined;
  if (a.plainName === b.plainName) return 'name';
  return nearness(a.words, b.words) >= NEAR ? 'near_name' : undefined;
}

export interface Similar {
  readonly service: Service;
  readonly likeness: Likeness;
}

/** Services that may be the one that is described, the likeliest first. */
export function findSimilar(described: Comparable, services: readonly Service[]): readonly Similar[] {
  const asked = prepare(described);
  const found = services.flatMap((service) => {
    const likeness = likenessOf(asked, prepareService(service));
    return likeness ? [{ service, likeness }] : [];
  });
  return found.sort((a, b) => LIKENESSES.indexOf(a.likeness) - LIKENESSES.indexOf(b.likeness)).slice(0, 5);
}

export interface Pair {
  readonly services: readonly [Service, Service];
  readonly likeness: Likeness;
}

/** Services of the directory, of one kind and of two organisations, that may be one. */
export function findPairs(services: readonly Service[]): readonly Pair[] {
  const byPlace = Map.groupBy(services, ({ kind, area }) => `${kind} ${JSON.stringify(area)}`);
  return [...byPlace.values()].flatMap((same) =>
    same.flatMap((one, index) =>
      same.slice(index + 1).flatMap((other): readonly Pair[] => {
        if (one.organization.id === other.organization.id) return [];
        const likeness = likenessOf(prepareService(one), prepareService(other));
        return likeness ? [{ services: [one, other], likeness }] : [];
      }),
    ),
  );
}
