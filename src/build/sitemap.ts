import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

function attributesOf(tag: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...tag.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
}

/** A page's address and its translations, as its own head says them; `undefined` when it is not to be found by search engines. */
function entryOf(html: string): string | undefined {
  const links = [...html.matchAll(/<link [^>]*>/g)].map(([tag]) => attributesOf(tag));
  const canonical = links.find(({ rel }) => rel === 'canonical')?.['href'];
  if (canonical === undefined) return undefined;
  const alternates = links
    .filter(({ hreflang }) => hreflang !== undefined)
    .map(({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`);
  return `<url><loc>${canonical}</loc>${alternates.join('')}</url>`;
}

const OPEN = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">';

/** The sitemap of pages, given as HTML. */
export function sitemapOf(pages: readonly string[]): string {
  const entries = pages.map(entryOf).filter((entry) => entry !== undefined);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${OPEN}\n${entries.join('\n')}\n</urlset>\n`;
}

/** `sitemap.xml` and its line in `robots.txt`. Both need whole addresses: without `SITE_URL` nothing is written. */
export function sitemap(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': ({ dir, logger }) => {
        if (site === undefined) return;
        const folder = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: folder }).sort();
        const map = sitemapOf(pages.map((page) => readFileSync(`${folder}${page}`, 'utf8')));
        writeFileSync(`${folder}sitemap.xml`, map);
        const robots = readFileSync(`${folder}robots.txt`, 'utf8');
        writeFileSync(`${folder}robots.txt`, `${robots.trimEnd()}\n\nSitemap: ${new URL('sitemap.xml', site).href}\n`);
        logger.info(`${pages.length} pages read`);
      },
    },
  };
}
