import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PROFILE_GROUPS } from '#domain/groups.ts';
import { NEEDS } from '#domain/vocabulary.ts';
import { BUILT } from '../support/site.ts';

const read = (path: string) => readFileSync(`${BUILT}${path}`, 'utf8');
const numbers = PROFILE_GROUPS.map((_, index) => index + 1);

describe.each(['es', 'en'])('/%s/huecos/', (locale) => {
  it('leads to every group and to its table', () => {
    const html = read(`/${locale}/huecos/index.html`);
    for (const number of numbers) {
      expect(html).toContain(`href="/${locale}/huecos/${number}/"`);
      expect(html).toContain(`href="/data/coverage-${number}.csv"`);
    }
  });

  it.each(numbers)('%i: every need of every state stands on the page and in the table, and the page is light', (number) => {
    const html = read(`/${locale}/huecos/${number}/index.html`);
    for (const [index] of NEEDS.entries()) expect(html).toContain(`id="n${index + 1}"`);
    expect(html.match(/<b class="(accepts|national|ask|none|unsearched)"/g)).toHaveLength(NEEDS.length * 32 + 5);
    const lines = read(`/data/coverage-${number}.csv`).trim().split('\r\n').slice(1);
    expect(lines).toHaveLength(NEEDS.length * 32);
    for (const status of ['covered', 'ask', 'none_found']) {
      const counted = lines.filter((line) => line.split(',')[4] === status).length;
      const column = ['covered', 'ask', 'none_found'].indexOf(status);
      const rows = [...html.matchAll(/<tr> ?<th scope="row"> ?<a[^>]*>.*?<\/tr>/gs)].map(([row]) =>
        Number([...row.matchAll(/<td>(\d+)/g)][column]?.[1]),
      );
      expect(
        rows.reduce((sum, cell) => sum + cell, 0),
        status,
      ).toBe(counted);
    }
    expect(gzipSync(html).length).toBeLessThan(12 * 1024);
  });
});

it('the page of each state leads to the map of gaps', () => {
  expect(read('/es/estados/07/index.html')).toContain('href="/es/huecos/"');
});
