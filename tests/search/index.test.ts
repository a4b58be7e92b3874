import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { resolveServices } from '#domain/directory.ts';
import { LOCALES } from '#domain/locales.ts';
import { buildLookup } from '#domain/search-entries.ts';
import type { SearchFile } from '#domain/search-file.ts';
import { expand } from '#domain/search-index.ts';
import { search } from '#domain/search.ts';
import { plain } from '#domain/plain.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { BUILT, listPages } from '../support/site.ts';
import { TELLING } from '../support/telling.ts';

const pages = new Map(listPages().map(({ path, html }) => [path, html]));
const services = resolveServices(readDirectory('content'));
const withheld = new Map(services.filter(({ location }) => location.withheld).map((service) => [service.page, service]));
const read = (locale: string) => JSON.parse(readFileSync(`${BUILT}/search/${locale}.json`, 'utf8')) as SearchFile;

describe.each(LOCALES)('the index in %s', (locale) => {
  const file = read(locale);
  const lookup = buildLookup(expand(file), locale);
  const { records } = lookup.index;

  it('is the same packed and not', () => {
    expect(JSON.parse(gunzipSync(readFileSync(`${BUILT}/search/${locale}.bin`)).toString())).toEqual(file);
  });

  it('leads only to pages and parts of pages that are there', () => {
    expect(records.length).toBeGreaterThan(1000);
    for (const { path } of records) {
      const [page = '', anchor] = `/${locale}${path}`.split('#');
      const html = pages.get(page);
      expect(html, path).toBeDefined();
      if (anchor !== undefined) expect(html, path).toContain(`id="${anchor}"`);
    }
  });

  it('knows every guide, state, service and question', () => {
    const paths = new Set(records.map(({ path }) => path));
    for (const { page } of services) expect(paths).toContain(`/s/${page}/`);
    for (const page of pages.keys()) {
      const [, path] = /^\/(?:es|en)(\/(?:guias|estados|fuera)\/.+)$/.exec(page) ?? [];
      if (path !== undefined && page.startsWith(`/${locale}/`)) expect(paths).toContain(path);
    }
  });

  it('tells nothing of a withheld place but what its page tells', () => {
    const found = file.services.filter(({ page }) => withheld.has(page));
    expect(found.length).toBe(withheld.size);
    expect(found.length).toBeGreaterThan(50);
    for (const service of found) {
      expect(service.city, service.page).toBeUndefined();
      const text = JSON.stringify({ ...service, page: '', phones: [] });
      for (const [what, pattern] of TELLING) expect(pattern.exec(text)?.[0], `${service.page}: ${what}`).toBeUndefined();
      const shown = plain(
        pages
          .get(`/${locale}/s/${service.page}/`)
          ?.replace(/&#39;/g, "'")
          .replace(/&quot;/g, '"') ?? '',
      );
      expect(shown, service.page).toContain(plain(service.title));
    }
  });

  it('filters by state and by need, with or without words', () => {
    const inChiapas = search('', lookup, { state: '07' });
    expect(inChiapas.length).toBeGreaterThan(5);
    const both = search('albergue shelter', lookup, { state: '07', need: 'emergency_lodging' });
    expect(both[0]?.path).toBe('/estados/07/#n3');
    const allowed = new Set(
      records
        .filter(({ states, needs }) => (states.length === 0 || states.includes('07')) && needs.includes('emergency_lodging'))
        .map(({ path }) => path),
    );
    for (const { path } of both.slice(1)) expect(allowed).toContain(path);
  });

  it('shows each page once, and nothing for nothing', () => {
    for (const query of ['albergue', 'comar', 'derechos', 'shelter', 'lawyer']) {
      const paths = search(query, lookup).map(({ path }) => path.replace(/#.*/, ''));
      expect(new Set(paths).size, query).toBe(paths.length);
    }
    expect(search('', lookup)).toEqual([]);
    expect(search('zzzzqqqq xxxxwwww', lookup)).toEqual([]);
  });
});
