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

export interface Weighed {
  readonly page: string;
  /** What the first paint needs, HTML and style sheets, in bytes of gzip. */
  readonly paint: number;
  readonly scripts: number;
  readonly requests: number;
  readonly budget: number;
}

const known = new Map<string, number>();

function gzip(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

function gzipped(path: string): number {
  const size = known.get(path) ?? gzip(readFileSync(path));
  known.set(path, size);
  return size;
}

/** A page as sent: what its first paint needs, its scripts, and how many requests all of it takes. */
export function weigh(page: string, html: string, budget: number): Weighed {
  const linked = (pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map(([, path = '']) => path))];
  const sum = (paths: readonly string[]) => paths.reduce((bytes, path) => bytes + gzipped(`${BUILT}${path}`), 0);
  const styles = linked(/<link rel="stylesheet" href="(\/[^"]*)"/g);
  const scripts = linked(/<script[^>]* src="(\/[^"]*)"/g);
  return {
    page,
    paint: gzip(html) + sum(styles),
    scripts: sum(scripts),
    requests: 1 + styles.length + scripts.length + linked(/<link rel="icon" href="(\/[^"]*)"/g).length,
    budget,
  };
}

/** What is over its budget, as sentences. */
export function faultsOf({ page, paint, scripts, budget }: Weighed): readonly string[] {
  return [
    ...(paint > budget ? [`${page} paints with ${paint} of ${budget} bytes`] : []),
    ...(scripts > SCRIPTS ? [`${page}: ${scripts} of ${SCRIPTS} bytes of scripts`] : []),
    ...(paint + scripts > ANY_PAGE ? [`${page}: more than ${ANY_PAGE} bytes`] : []),
  ];
}

/** Prints the heaviest page of each sort and the Worker; returns what is over its budget. */
export function reportSizes(): readonly string[] {
  const files = globSync('**/*.html', { cwd: BUILT });
  const pages = files.map((file) => weigh(file, readFileSync(`${BUILT}/${file}`, 'utf8'), ANY_PAGE));
  const rows = BUDGETS.map(({ name, pages: pattern, bytes: budget }) => {
    const [heaviest] = pages.filter(({ page }) => pattern.test(page)).sort((a, b) => b.paint + b.scripts - a.paint - a.scripts);
    if (!heaviest) throw new RangeError(`No page is ${name}`);
    return { name, ...heaviest, budget };
  });
  console.log(`\nSizes of ${pages.length} pages, gzip: the heaviest of each sort`);
  console.table(rows);
  console.table([{ name: 'Worker (dist/server/entry.mjs)', bytes: gzipped('dist/server/entry.mjs') }]);
  return [...rows, ...pages].flatMap(faultsOf);
}
