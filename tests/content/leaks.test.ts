import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OrganizationRecord } from '#domain/record.ts';
import { isWithheld, withheldServiceSchema } from '#domain/record.ts';
import { TELLING } from '../support/telling.ts';
import { readDirectory } from '../../worker/directory/read.ts';

const { organizations } = readDirectory('content');

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

it('no link leads to a list that prints withheld places', () => {
  for (const file of globSync('content/**/*.{yaml,json}')) {
    expect(readFileSync(file, 'utf8').match(/url: .*(migrant-aid-map|NidoInformativoDeMigrantes)/)?.[0], file).toBeUndefined();
  }
});
