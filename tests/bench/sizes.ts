import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { once, type Cost } from './costs.ts';

const BUILT = 'dist/client';

/** What one round trip of a new connection brings: ten packets. */
const FIRST_FLIGHT = 14_600;
const ANY_PAGE = 30 * 1024;
const SCRIPTS = 6 * 1024;

const SORTS: readonly { readonly name: string; readonly pages: RegExp; readonly budget: number }[] = [
  { name: 'home', pages: /^(es|en)\/index\.html$/, budget: FIRST_FLIGHT },
  { name: 'a state', pages: /^(es|en)\/estados\/\d\d\/index\.html$/, budget: FIRST_FLIGHT },
  { name: 'a service', pages: /^(es|en)\/s\//, budget: FIRST_FLIGHT },
  { name: 'any page', pages: /./, budget: ANY_PAGE },
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

/** What the heaviest page of each sort weighs; and every page that is over its budget, as sentences. */
export function weighPages(): { readonly costs: readonly Cost[]; readonly faults: readonly string[] } {
  const files = globSync('**/*.html', { cwd: BUILT });
  const pages = files.map((file) => weigh(file, readFileSync(`${BUILT}/${file}`, 'utf8'), ANY_PAGE));
  const heaviest = SORTS.map(({ name, pages: pattern, budget }) => {
    const [page] = pages.filter(({ page: path }) => pattern.test(path)).sort((a, b) => b.paint + b.scripts - a.paint - a.scripts);
    if (!page) throw new RangeError(`No page is ${name}`);
    return { name, ...page, budget };
  });
  return { costs: heaviest.flatMap(({ name, ...page }) => costsOf(name, page)), faults: [...heaviest, ...pages].flatMap(faultsOf) };
}

/** The costs of one page. */
export function costsOf(name: string, { paint, scripts, requests }: Weighed): readonly Cost[] {
  return [
    once(`${name}: first paint`, 'bytes gzip', paint),
    once(`${name}: scripts`, 'bytes gzip', scripts),
    once(`${name}: requests`, 'requests', requests),
  ];
}
