import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILT, listPages } from '../support/site.ts';

const pages = listPages();

/** Addresses that the Worker answers on demand. */
const ON_DEMAND = /^\/(es|en)\/(opciones|socios\/(?:entrar|buscar)|avisar\/[a-z0-9-]+)\/$|^\/api\/|^\/salir\/$/;

function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<(?:a|link)\s[^>]*?href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
}

function idsIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));
}

function isAlive(path: string): boolean {
  return ON_DEMAND.test(path) || existsSync(`${BUILT}${path.endsWith('/') ? `${path}index.html` : path}`);
}

describe('every built page', () => {
  it('links only to what exists on this site', () => {
    const links = new Map(
      pages.flatMap(({ path, html }) =>
        linksIn(html)
          .filter((href) => href.startsWith('/'))
          .map((href) => [href, path] as const),
      ),
    );
    expect(links.size).toBeGreaterThan(1900);
    const dead = [...links].filter(([href]) => !isAlive(href.split('#')[0] ?? '')).map(([href, from]) => `${from} → ${href}`);
    expect(dead).toEqual([]);
  });

  it('links within itself only to what stands on it, and has no id twice', () => {
    for (const { path, html } of pages) {
      const ids = idsIn(html);
      const all = [...html.matchAll(/\sid="([^"]*)"/g)];
      expect(all.length, path).toBe(ids.size);
      const anchors = linksIn(html).filter((href) => href.startsWith('#'));
      expect(
        anchors.filter((href) => !ids.has(href.slice(1))),
        path,
      ).toEqual([]);
    }
  });

  it('has its headings in order', () => {
    for (const { path, html } of pages) {
      const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
      expect(levels[0], path).toBe(1);
      for (const [index, level] of levels.entries())
        expect(level - (levels[index - 1] ?? 0), `${path}: heading ${index + 1}`).toBeLessThanOrEqual(1);
    }
  });

  it('says nothing of its subject in its address, in any anchor, or in what a preview shows', () => {
    const telling = /\b(trata|v[ií]ctimas?|refugios?|albergues?|violencia|explotaci[oó]n|traffick\w*|victims?|shelters?|refuge|abuse)\b/i;
    for (const { path, html } of pages) {
      const previews = [...html.matchAll(/<meta (?:property|name)="(?:og|twitter):[^"]*" content="([^"]*)"/g)].map(([, text = '']) => text);
      expect(
        [path, ...previews, ...linksIn(html).filter((href) => /^[#/]/.test(href))].filter((text) => telling.test(text)),
        path,
      ).toEqual([]);
    }
  });
});

it('every page knows itself in the other language', () => {
  const paths = new Set(pages.map(({ path }) => path));
  for (const { path } of pages.filter((page) => page.path.startsWith('/es/')))
    expect(paths.has(path.replace('/es/', '/en/')), path).toBe(true);
});

it('search engines are told to leave the raw data alone', () => {
  expect(readFileSync(`${BUILT}/robots.txt`, 'utf8')).toContain('Disallow: /data/');
});
