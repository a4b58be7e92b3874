import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OrganizationRecord } from '#domain/record.ts';
import { isWithheld, withheldServiceSchema } from '#domain/record.ts';
import { readDirectory } from '../../worker/directory/read.ts';

const { organizations } = readDirectory('content');

/** What tells a place: a street, a postcode, coordinates, a map, somebody's own e-mail. */
export const TELLING: readonly (readonly [string, RegExp])[] = [
  ['a street', /\b(calle|avenida|av\.|blvd|boulevard|calzada|calz\.|carretera|colonia|col\.|fracc\.|esquina|esq\.|callej[oó]n|privada de|n[uú]m\. ?\d)/i],
  ['a postcode', /\b(c\.? ?p\.? ?)?\d{5}\b(?!\d)/i],
  ['coordinates', /-?\d{1,3}\.\d{4,}/],
  ['a map', /google\.[a-z.]+\/maps|maps\.|goo\.gl|openstreetmap|waze/i],
  ['a link', /https?:\/\//],
  ['an e-mail', /[\w.]+@[\w.]+/],
];

/** Everything of an organisation that is about its withheld services, as text. */
function withheldText(organization: OrganizationRecord): string {
  const services = organization.services.filter(isWithheld);
  const named = new Set(services.flatMap((service) => JSON.stringify(service).match(/"source":"([^"]+)"/g) ?? []));
  const sources = organization.sources.filter(({ id }) => services.some(({ sources: own }) => own.includes(id)) || named.has(`"source":"${id}"`));
  const phoneless = services.map((service) => ({ ...service, phones: [] }));
  return JSON.stringify([phoneless, sources]);
}

describe('a withheld place', () => {
  it('has no field that could tell where it is', () => {
    for (const field of ['location', 'emails', 'urls', 'hours', 'address', 'city', 'capacity']) {
      expect(Object.keys(withheldServiceSchema.shape), field).not.toContain(field);
    }
  });

  it.each(TELLING)('never tells %s', (_, pattern) => {
    for (const organization of organizations.filter(({ services }) => services.some(isWithheld))) {
      expect(withheldText(organization).match(pattern)?.[0], organization.id).toBeUndefined();
    }
  });
});

it('no file of the content holds coordinates or a link to a map', () => {
  for (const file of globSync('content/**/*.{yaml,json}')) {
    const text = readFileSync(file, 'utf8');
    expect(/-?\d{2}\.\d{4,}, ?-\d{2,3}\.\d{3,}/.exec(text)?.[0], file).toBeUndefined();
    expect(/google\.[a-z.]+\/maps|goo\.gl\/maps|waze\.com/.exec(text)?.[0], file).toBeUndefined();
  }
});
