import { statSync, readFileSync, globSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LOCALES } from '#domain/locales.ts';

const BUILT = 'dist/client';
const FIRST = 110 * 1024;
const LATER = 35 * 1024;

/** Scripts are compressed by whoever serves them; the index is packed already. */
function scripts(): number {
  const files = globSync(`${BUILT}/_astro/{buscar,search-results}*.js`);
  if (files.length !== 2) throw new RangeError(`${files.length} scripts of the search instead of 2`);
  return files.reduce((bytes, file) => bytes + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

/** Prints what a search loads, over the full site; returns what is over its budget. A later search loads nothing: tests/browser/search.test.ts counts. */
export function reportSearch(): readonly string[] {
  const rows = LOCALES.map((locale) => {
    const index = statSync(`${BUILT}/search/${locale}.bin`).size;
    return { search: locale, index, scripts: scripts(), first: index + scripts(), budget: FIRST, later: 0, 'budget later': LATER };
  });
  console.log('\nSearch, bytes on the wire');
  console.table(rows);
  return rows.filter(({ first }) => first > FIRST).map(({ search, first }) => `search in ${search}: ${first} of ${FIRST} bytes`);
}
