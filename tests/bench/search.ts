import { statSync, readFileSync, globSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LOCALES, type Locale } from '#domain/locales.ts';
import type { SearchFile } from '#domain/search-file.ts';
import type { Cost } from './costs.ts';

const BUILT = 'dist/client';

/** Scripts are compressed by whoever serves them; the index is packed already. */
function scripts(): number {
  const files = globSync(`${BUILT}/_astro/{buscar,search-results}*.js`);
  if (files.length !== 2) throw new RangeError(`${files.length} scripts of the search instead of 2`);
  return files.reduce((bytes, file) => bytes + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

/** The packed index of a directory so many times as large: other names, the same words. */
function indexOf(locale: Locale, size: number): number {
  if (size === 1) return statSync(`${BUILT}/search/${locale}.bin`).size;
  const file = JSON.parse(readFileSync(`${BUILT}/search/${locale}.json`, 'utf8')) as SearchFile;
  const copies = Array.from({ length: size }, (_, copy) =>
    file.services.map((service) => ({ ...service, page: `${service.page}-${copy}`, title: `${service.title} ${copy}` })),
  );
  return gzipSync(JSON.stringify({ ...file, services: copies.flat() }), { level: 9 }).length;
}

/** What the first search loads. A later one loads nothing: tests/browser/search.test.ts counts. */
export function weighSearch(sizes: readonly number[]): readonly Cost[] {
  return LOCALES.map((locale) => ({
    name: `search in ${locale}: first`,
    unit: 'bytes on the wire',
    at: Object.fromEntries(sizes.map((size) => [size, indexOf(locale, size) + scripts()])),
  }));
}
