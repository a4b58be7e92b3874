import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serviceExtensions } from '#domain/hsds-extensions.ts';
import { wording } from '../../worker/hsds/wording.ts';
import { BUILT } from '../support/site.ts';
import { decode } from '../support/text.ts';

describe.each(['es', 'en'] as const)('the page of the profile of HSDS in %s', (locale) => {
  const html = decode(readFileSync(`${BUILT}/${locale}/datos/perfil/index.html`, 'utf8'));
  const items = html.split('<li').map((item) => item.split('</li>')[0] ?? '');

  it('names every field that is added, and what it is for', () => {
    for (const name of [...Object.keys(serviceExtensions), 'x_confidentiality']) {
      const [item] = items.filter((one) => one.includes(`<code>${name}</code>`));
      expect(item, name).toMatch(/<small lang="en">[^<]{10,}/);
    }
  });

  it('names every code once in its list, with all that IOM calls it', () => {
    for (const { id, name, code, x_name_en: english, x_htcds: matches = [] } of wording.vocabulary.terms) {
      const own = items.filter((one) => one.includes(`<code>${code}</code>`) && one.includes(locale === 'es' ? name : english));
      expect(own.length, `${code} ${id}`).toBeGreaterThan(0);
      for (const { field, code: theirs, match } of matches)
        expect(own.join(), code).toContain(`<small lang="en">${field}: ${theirs} (${match})</small>`);
    }
  });

  it('is led to from the data and from the API, and leads to the schema', () => {
    expect(html).toContain('href="/api/hsds/profile.json"');
    for (const page of ['datos', 'datos/api'])
      expect(readFileSync(`${BUILT}/${locale}/${page}/index.html`, 'utf8')).toContain(`href="/${locale}/datos/perfil/"`);
  });
});
