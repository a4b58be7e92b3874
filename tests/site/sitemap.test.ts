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

it('every page that may be found names itself, and both languages; the others name nothing', () => {
  const whole = (path: string) => (builtFor === undefined ? path : new URL(path, builtFor).href);
  for (const { path, html } of pages) {
    const links = [...html.matchAll(/<link rel="(?:canonical|alternate)"(?: hreflang="([^"]*)")? href="([^"]*)"/g)];
    const named = new Map(links.map(([, language = 'canonical', href]) => [language, href]));
    if (html.includes('<meta name="robots" content="noindex">')) {
      expect(named.size, path).toBe(0);
      continue;
    }
    const inLanguage = (language: string) => whole(path.replace(/^\/[a-z]{2}\//, `/${language}/`));
    expect(named.get('canonical'), path).toBe(whole(path));
    for (const language of ['es', 'en']) expect(named.get(language), path).toBe(inLanguage(language));
  }
});

it('lists every page that may be found, once, with its languages', () => {
  const whole = pages.map(({ html }) => html.replaceAll(/(<link rel="(?:canonical|alternate)"[^>]*href=")(\/)/g, `$1${SITE}$2`));
  const found = [...sitemapOf(whole).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
  expect(found.length).toBe(new Set(found).size);
  expect(found).toContain(`${SITE}/es/estados/07/`);
  expect(found).toHaveLength(pages.filter(({ html }) => !html.includes('content="noindex"')).length);
});
