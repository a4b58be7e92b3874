import { globSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { startServer } from '../support/server.ts';

/** What a phone loads before it can show a page, compressed as the edge does at its best. */

const BUILT = 'dist/client';
/** The first flight of a connection: ten segments. */
const FIRST_FLIGHT = 14_600;
const ANY_PAGE = 30_000;
const SCRIPTS = 6 * 1024;

interface Weighed {
  readonly name: string;
  readonly html: string;
  readonly budget: number;
}

function gzip(content: string | Buffer): number {
  return gzipSync(content, { level: 9 }).length;
}

/** The files that a page names, each compressed by itself as it travels. */
function filesOf(html: string, pattern: RegExp): number {
  const files = [...new Set([...html.matchAll(pattern)].map(([, path]) => path ?? ''))];
  return files.reduce((sum, path) => sum + gzip(readFileSync(`${BUILT}${path}`)), 0);
}

async function postForm(url: string, body: string): Promise<string> {
  const response = await fetch(`${url}/es/opciones/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body,
  });
  return response.text();
}

function largestStatePage(): Weighed[] {
  const files = globSync(`${BUILT}/es/estados/*/index.html`).sort((a, b) => statSync(b).size - statSync(a).size);
  return files.slice(0, 1).map((file) => ({
    name: `Largest state page (${file.split('/').at(-2)})`,
    html: readFileSync(file, 'utf8'),
    budget: ANY_PAGE,
  }));
}

/** Weighs the pages of the main way; what is too heavy comes back as sentences. */
export async function weighPages(): Promise<readonly string[]> {
  const server = await startServer({ loaded: true });
  const pages: readonly Weighed[] = [
    { name: 'Home with the finder', html: readFileSync(`${BUILT}/es/index.html`, 'utf8'), budget: FIRST_FLIGHT },
    { name: 'Home with the finder (en)', html: readFileSync(`${BUILT}/en/index.html`, 'utf8'), budget: FIRST_FLIGHT },
    { name: 'Finder with an error', html: await postForm(server.url, 'state='), budget: FIRST_FLIGHT },
    { name: 'Answer, largest (09)', html: await postForm(server.url, 'state=09'), budget: ANY_PAGE },
    { name: 'Answer, two needs (07)', html: await postForm(server.url, 'state=07&needs=shelter&needs=legal'), budget: ANY_PAGE },
    ...largestStatePage(),
  ];
  await server.harness.close();
  const rows = pages.map(({ name, html, budget }) => {
    const page = gzip(html);
    const css = filesOf(html, /<link rel="stylesheet" href="([^"]+)"/g);
    return { name, html: page, css, 'html + css': page + css, budget, scripts: filesOf(html, /<script[^>]* src="([^"]+)"/g) };
  });
  console.log(`\nWhat a page weighs, in bytes of gzip (scripts: at most ${SCRIPTS})`);
  console.table(Object.fromEntries(rows.map(({ name, ...row }) => [name, row])));
  return rows.flatMap(({ name, 'html + css': weight, budget, scripts }) => [
    ...(weight > budget ? [`${name}: ${weight} bytes of HTML and CSS, over ${budget}`] : []),
    ...(scripts > SCRIPTS ? [`${name}: ${scripts} bytes of scripts, over ${SCRIPTS}`] : []),
  ]);
}
