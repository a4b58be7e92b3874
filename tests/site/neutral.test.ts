import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXIT_PATH, NEUTRAL_SITES } from '#domain/neutral-sites.ts';
import { BUILT, listPages } from '../support/site.ts';

/** Whole words that would tell a bystander what this site is about. */
const TELLING =
  /(?<![\p{L}\d])(trata|v[ií]ctimas?|refugios?|albergues?|violencia|explotaci[oó]n|traffick\w*|victims?|shelters?|refuges?|abuse)(?![\p{L}\d])/iu;

const pages = listPages();
const decode = (text: string) => decodeURIComponent(text.replaceAll('&amp;', '&'));

/** What a bystander sees of a page that is not open: tab, icon, preview, and what a browser or a launcher would call it. */
function readOutside(html: string): readonly string[] {
  const head = html.slice(0, html.indexOf('</head>'));
  const metas = [...head.matchAll(/<meta (?:name|property)="(?:og:|twitter:|application-name|apple-mobile)[^>]*content="([^"]*)"/g)];
  const icons = [...head.matchAll(/<link rel="[^"]*icon[^"]*" href="([^"]*)"/g)];
  return [/<title>(.*?)<\/title>/s.exec(head)?.[1] ?? '', ...[...metas, ...icons].map(([, text]) => text ?? '')];
}

describe('nothing tells a bystander what this site is about:', () => {
  it('the words are found where they stand', () => {
    for (const text of ['/es/trata/', 'albergues-07', 'Víctimas', '/en/human-trafficking/', '#shelter']) expect(text).toMatch(TELLING);
    for (const text of ['tratamiento', 'contratar', '/es/estados/', 'sheltered']) expect(text).not.toMatch(TELLING);
  });

  it('title, icon and preview of every page', () => {
    for (const { path, html } of pages) {
      const outside = readOutside(html);
      expect(outside[0], path).not.toBe('');
      expect(html, path).toMatch(/<meta property="og:title"[^>]*><meta property="og:description"/);
      expect(
        outside.filter((text) => TELLING.test(text)),
        path,
      ).toEqual([]);
    }
  });

  it('the path of every file', () => {
    const files = globSync('**/*', { cwd: BUILT });
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => TELLING.test(file.replaceAll('_', ' ')))).toEqual([]);
  });

  it('the address that every link or form of the site leads to, its fragment included', () => {
    for (const { path, html } of pages) {
      const own = [...html.matchAll(/\s(?:href|action)="([/#][^"]*)"/g)].map(([, url]) => decode(url ?? ''));
      expect(
        own.filter((url) => TELLING.test(url.replaceAll('_', ' '))),
        path,
      ).toEqual([]);
    }
  });

  it('the icons, in their own code', () => {
    for (const file of globSync('*.svg', { cwd: BUILT })) expect(readFileSync(`${BUILT}/${file}`, 'utf8'), file).not.toMatch(TELLING);
  });

  it('no manifest, no icon for a home screen', () => {
    for (const { path, html } of pages) expect(html, path).not.toMatch(/rel="(manifest|apple-touch-icon)/);
  });
});

describe('every page can be left and left behind:', () => {
  it('its first link is the way out, and its script is there', () => {
    for (const { path, html } of pages) {
      const [first] = /<a [^>]*>/.exec(html) ?? [''];
      expect(first, path).toContain(`href="${EXIT_PATH}"`);
      expect(first, path).toContain('rel="noreferrer');
      expect(html, path).toMatch(/<script type="module" src="\/_astro\/[^"]+\.js"/);
    }
    expect(readFileSync(`${BUILT}/cloud.svg`, 'utf8')).toMatch(/^<svg/);
  });

  it('has a link back to a page that exists, unless it is the first', () => {
    const paths = new Set(pages.map(({ path }) => path));
    for (const { path, html } of pages) {
      const back = /<p class="back"[^>]*><a href="([^"]*)"/.exec(html)?.[1];
      if (/^\/[a-z]{2}\/$/.test(path)) expect(back, path).toBeUndefined();
      else expect(paths.has(back ?? ''), `${path} → ${back}`).toBe(true);
    }
  });

  it('the way out is no file, and leads over TLS', () => {
    expect(globSync('salir*', { cwd: BUILT })).toEqual([]);
    for (const site of NEUTRAL_SITES) expect(new URL(site).protocol).toBe('https:');
  });
});

it('the scripts of every page are at most 2 KB, compressed', async () => {
  const { gzipSync } = await import('node:zlib');
  for (const { path, html } of pages) {
    const scripts = [...html.matchAll(/<script type="module" src="([^"]+Page\.astro[^"]+)"/g)].map(([, src]) => src ?? '');
    expect(scripts, path).toHaveLength(1);
    expect(gzipSync(readFileSync(`${BUILT}${scripts[0]}`)).length, path).toBeLessThanOrEqual(2048);
  }
});
