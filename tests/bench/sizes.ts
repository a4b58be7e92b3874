import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUILT = 'dist/client';

/** What one round trip of a new connection brings: ten packets. */
const FIRST_FLIGHT = 14_600;
const ANY_PAGE = 30 * 1024;
const SCRIPTS = 6 * 1024;

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

/** A page as sent: what its first paint needs (HTML and style sheets), its scripts, and how many requests all of it takes. */
function weigh(page: string) {
  const html = readFileSync(`${BUILT}/${page}`, 'utf8');
  const linked = (pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map(([, path = '']) => path))];
  const sum = (paths: readonly string[]) => paths.reduce((bytes, path) => bytes + gzipped(`${BUILT}${path}`), 0);
  const styles = linked(/<link rel="stylesheet" href="(\/[^"]*)"/g);
  const scripts = linked(/<script[^>]* src="(\/[^"]*)"/g);
  return {
    page,
    paint: gzipped(`${BUILT}/${page}`) + sum(styles),
    scripts: sum(scripts),
    requests: 1 + styles.length + scripts.length + linked(/<link rel="icon" href="(\/[^"]*)"/g).length,
  };
}

/** Prints the heaviest page of each sort and the Worker; returns what is over its budget. */
export function reportSizes(): readonly string[] {
  const pages = globSync('**/*.html', { cwd: BUILT }).map(weigh);
  const rows = BUDGETS.map(({ name, pages: pattern, bytes: budget }) => {
    const [heaviest] = pages.filter(({ page }) => pattern.test(page)).sort((a, b) => b.paint + b.scripts - a.paint - a.scripts);
    if (!heaviest) throw new RangeError(`No page is ${name}`);
    return { name, ...heaviest, budget };
  });
  console.log(`\nSizes of ${pages.length} pages, gzip: the heaviest of each sort`);
  console.table(rows);
  console.table([{ name: 'Worker (dist/server/entry.mjs)', bytes: gzipped('dist/server/entry.mjs') }]);
  return [
    ...rows
      .filter(({ paint, budget }) => paint > budget)
      .map(({ name, page, paint, budget }) => `${name}: ${page} paints with ${paint} of ${budget} bytes`),
    ...pages.filter(({ scripts }) => scripts > SCRIPTS).map(({ page, scripts }) => `${page}: ${scripts} of ${SCRIPTS} bytes of scripts`),
    ...pages.filter(({ paint, scripts }) => paint + scripts > ANY_PAGE).map(({ page }) => `${page}: more than ${ANY_PAGE} bytes`),
  ];
}
