import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUILT = 'dist/client';

/** What one round trip of a new connection brings: ten packets. */
const FIRST_FLIGHT = 14_600;
const ANY_PAGE = 30 * 1024;
const REQUESTS = 4;

const BUDGETS: readonly { readonly name: string; readonly pages: RegExp; readonly bytes: number }[] = [
  { name: 'home', pages: /^(es|en)\/index\.html$/, bytes: FIRST_FLIGHT },
  { name: 'a state', pages: /^(es|en)\/estados\/\d\d\/index\.html$/, bytes: FIRST_FLIGHT },
  { name: 'a service', pages: /^(es|en)\/s\//, bytes: FIRST_FLIGHT },
  { name: 'any page', pages: /./, bytes: ANY_PAGE },
];

const known = new Map<string, number>();

function gzipped(path: string): number {
  const size = known.get(path) ?? gzipSync(readFileSync(path), { level: 9 }).length;
  known.set(path, size);
  return size;
}

/** A page with its style sheets, scripts and icon: bytes as sent, and requests. */
function weigh(page: string) {
  const html = readFileSync(`${BUILT}/${page}`, 'utf8');
  const parts = new Set(
    [...html.matchAll(/<(?:link rel="(?:stylesheet|icon)"|script)[^>]*?(?:href|src)="(\/[^"]*)"/g)].map(([, path]) => path),
  );
  const bytes = [...parts].reduce((sum, path) => sum + gzipped(`${BUILT}${path}`), gzipped(`${BUILT}/${page}`));
  return { page, bytes, requests: parts.size + 1 };
}

/** Prints the heaviest page of each sort and the Worker; returns what is over its budget. */
export function reportSizes(): readonly string[] {
  const pages = globSync('**/*.html', { cwd: BUILT }).map(weigh);
  const rows = BUDGETS.map(({ name, pages: pattern, bytes: budget }) => {
    const [heaviest] = pages.filter(({ page }) => pattern.test(page)).sort((a, b) => b.bytes - a.bytes);
    if (!heaviest) throw new RangeError(`No page is ${name}`);
    return { name, ...heaviest, budget };
  });
  console.log(`\nSizes of ${pages.length} pages, gzip`);
  console.table(rows);
  console.table([{ name: 'Worker (dist/server/entry.mjs)', bytes: gzipped('dist/server/entry.mjs') }]);
  const heavy = rows
    .filter(({ bytes, budget }) => bytes > budget)
    .map(({ name, page, bytes, budget }) => `${name}: ${page} is ${bytes} of ${budget} bytes`);
  const many = pages
    .filter(({ requests }) => requests > REQUESTS)
    .map(({ page, requests }) => `${page}: ${requests} requests of ${REQUESTS}`);
  return [...heavy, ...many];
}
