import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUILT } from '../support/site.ts';
import { TELLING, withoutPublicParts } from '../support/telling.ts';

it.each(TELLING)('no static copy tells %s of a withheld place', (_, pattern) => {
  const files = globSync(`${BUILT}/data/*.json`);
  expect(files).toHaveLength(33);
  let withheld = 0;
  for (const file of files) {
    const { services } = JSON.parse(readFileSync(file, 'utf8')) as { services: { id: string; location: { withheld: boolean } }[] };
    for (const service of services.filter(({ location }) => location.withheld)) {
      withheld += 1;
      expect(withoutPublicParts(service).match(pattern)?.[0], `${file}: ${service.id}`).toBeUndefined();
    }
  }
  expect(withheld).toBeGreaterThan(50);
});
