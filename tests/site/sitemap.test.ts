import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sitemapOf } from '../../src/build/sitemap.ts';
import { BUILT, listPages } from '../support/site.ts';

const SITE = 'https://example.org';
const pages = listPages();
const builtFor = /Sitemap: (.*)sitemap\.xml/.exec(readFileSync(`${BUILT}/robots.txt`, 'utf8'))?.[1];

it('is written only when the site knows where it is published', () => {
  expect(existsSync(`${BUILT}/sitemap.xml`)).toBe(builtFor !== undefined);
});

it('every page that may be found names itself, both languages and a default; the others name nothing', () => {
  for (const { path, html } of pages) {
    const hidden = html.includes('<meta name="robots" content="noindex">');
    const links = [...html.matchAll(/<link rel="(canonical|alternate)"(?: hreflang="([^"]*)")? href="([^"]*)"/g)].map(
      ([, , lang, href]) => [lang, href],
    );
    const own = (other: string) => new URL(path.replace(/^\/[a-z]{2}\//, `/${other}/`), builtFor ?? SITE);
    const shown = (url: URL) => (builtFor === undefined ? url.pathname : url.href);
    const expected = [
      [undefined, shown(own(path.slice(1, 3)))],
      ['es', shown(own('es'))],
      ['en', shown(own('en'))],
      ['x-default', shown(own('es'))],
    ];
    expect(links, path).toEqual(hidden ? [] : expected);
  }
});

it('lists every page that may be found, once, with its languages', () => {
  const whole = pages.map(({ html }) => html.replaceAll(/(<link rel="(?:canonical|alternate)"[^>]*href=")(\/)/g, `$1${SITE}$2`));
  const found = [...sitemapOf(whole).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
  expect(found.length).toBe(new Set(found).size);
  expect(found).toContain(`${SITE}/es/estados/07/`);
  expect(found).toHaveLength(pages.filter(({ html }) => !html.includes('content="noindex"')).length);
});
