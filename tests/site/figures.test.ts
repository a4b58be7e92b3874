import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPublished } from '../../worker/figures/read.ts';
import { BUILT } from '../support/site.ts';
import { decode, textsOf } from '../support/text.ts';

const { figures, institutions } = readPublished('content');

describe.each(['es', 'en'] as const)('in %s', (locale) => {
  const read = (name: string) => decode(readFileSync(`${BUILT}/${locale}/${name}/index.html`, 'utf8'));

  it('every figure says what it counts and links its sources, and contradictions lead to each other', () => {
    const html = read('cifras');
    for (const [index, { heading, counts, sources, contradicts }] of figures.toSorted((a, b) => a.order - b.order).entries()) {
      const [, section = ''] = html.split(`id="c${index + 1}"`);
      const [own = ''] = section.split('</section>');
      expect(own).toContain(heading[locale]);
      expect(own).toContain(counts[locale]);
      for (const { url } of sources) expect(own).toContain(`href="${url}"`);
      for (const { text, figures: others } of contradicts) {
        expect(own).toContain(text[locale]);
        for (const other of others) expect(own).toContain(`>${figures.find(({ id }) => id === other)?.heading[locale]}</a>`);
      }
    }
    expect(html).toContain('href="/data/figures.csv"');
  });

  it('every institution says what was known in 2015 and since, with sources', () => {
    const html = read('instituciones');
    const texts = textsOf(html).join('\n');
    for (const { in_2015: before, since, sources } of institutions) {
      for (const said of [...(before ? [before] : []), ...since]) expect(texts).toContain(said.text[locale]);
      for (const { url } of sources) expect(html).toContain(`href="${url}"`);
    }
  });
});
