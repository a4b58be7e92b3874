import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { loadContent } from '../support/own-database.ts';
import { startServer } from '../support/server.ts';
import { keepTold } from './tools.ts';

/**
 * `npm run observatory`: what MDN's HTTP Observatory gives the headers of pages and API, by its own analysers and its own grades.
 * Its retriever wants a public host with a certificate; here its tests are handed what the local server answers, as by https.
 * That http leads to https is a setting of Cloudflare (docs/operations.md), and is not part of it.
 */

/** All that a site can have whose name is on no preload list and that loads no script of others. */
const LEAST = 130;
const PATHS = [
  '/es/',
  '/es/estados/07/',
  '/es/leyes/',
  '/es/plazos/',
  '/es/hoja/',
  '/es/opciones/?state=07',
  '/es/socios/entrar/',
  '/es/nothing-is-here/',
  '/api/v1/health',
  '/api/v1/states',
  '/api/v1/coverage',
  '/api/v1/openapi.json',
  '/api/hsds/services',
  '/listas/lista-07.htm',
  '/data/open/datapackage.json',
] as const;

interface Output {
  readonly result: string;
  readonly pass: boolean;
}
interface Observatory {
  readonly tests: readonly ((requests: object) => Output)[];
  readonly requests: (hostname: string) => { resources: Record<string, unknown>; responses: Record<string, unknown>; session: unknown };
  readonly modifierOf: (result: string) => number;
  readonly gradeOf: (score: number) => { readonly grade: string };
  readonly fromMarkup: (html: string, url: string) => unknown;
  /** The least score without extra credit at which extra credit counts. */
  readonly leastForCredit: number;
}

/** npx puts the packages that it brought on the PATH, and nowhere else. Its list of preloaded hosts is fetched when it is installed; we are on none. */
async function loadObservatory(): Promise<Observatory> {
  const binaries = (process.env['PATH'] ?? '').split(delimiter).find((folder) => folder.includes('_npx'));
  if (!binaries) throw new Error('Run this by `npm run observatory`');
  const folder = join(dirname(binaries), '@mdn/mdn-http-observatory');
  const preloaded = join(folder, 'conf/hsts-preload.json');
  if (!existsSync(preloaded)) writeFileSync(preloaded, '{}');
  const load = (file: string) => import(join(folder, 'src', file));
  const [constants, types, grader, charts, utils] = await Promise.all([
    load('constants.js'),
    load('types.js'),
    load('grader/grader.js'),
    load('grader/charts.js'),
    load('retriever/utils.js'),
  ]);
  return {
    tests: constants.ALL_TESTS,
    requests: (hostname) => new types.Requests(hostname),
    modifierOf: grader.getScoreModifier,
    gradeOf: grader.getGradeForScore,
    fromMarkup: utils.parseHttpEquivHeaders,
    leastForCredit: charts.MINIMUM_SCORE_FOR_EXTRA_CREDIT,
  };
}

/** Headers as its HTTP library hands them over. */
function headersOf(response: Response): object {
  const entries = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  const methods = { get: (name: string) => response.headers.get(name) };
  return Object.assign(Object.create(methods), entries, cookies.length > 0 ? { 'set-cookie': cookies } : {});
}

const observatory = await loadObservatory();
const server = await startServer(loadContent);
const HOST = 'puerta-abierta.example';

async function grade(path: string): Promise<{ readonly score: number; readonly lost: readonly string[] }> {
  const url = `https://${HOST}${path}`;
  const answer = await fetch(`${server.url}${path}`, { redirect: 'manual', headers: { accept: 'text/html,*/*;q=0.8' } });
  const preflight = await fetch(`${server.url}${path}`, {
    method: 'OPTIONS',
    headers: { origin: 'https://http-observatory.security.mozilla.org', 'access-control-request-method': 'GET' },
  });
  const text = await answer.text();
  const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html');
  const response = { status: answer.status, headers: headersOf(answer), data: text, verified: true };
  const requests = observatory.requests(HOST);
  requests.resources['path'] = text;
  requests.session = { url: new URL(url) };
  requests.responses['https'] = response;
  requests.responses['auto'] = { ...response, ...(isPage ? { httpEquiv: observatory.fromMarkup(text, url) } : {}) };
  requests.responses['cors'] = { status: preflight.status, headers: headersOf(preflight), request: { headers: {} }, verified: true };
  const outputs = observatory.tests.map((test) => test(requests));
  const modifiers = outputs.map(({ result }) => [result, observatory.modifierOf(result)] as const);
  const sum = (some: typeof modifiers) => some.reduce((total, [, modifier]) => total + modifier, 100);
  const lost = modifiers.filter(([, modifier]) => modifier < 0);
  const uncurved = sum(lost);
  const score = uncurved >= observatory.leastForCredit ? sum(modifiers) : uncurved;
  return { score, lost: lost.map(([result, modifier]) => `${modifier} ${result}`) };
}

const told: Record<string, Record<string, number>> = {};
let failed = false;
for (const path of PATHS) {
  const { score, lost } = await grade(path);
  told[path] = { score };
  if (score < LEAST) failed = true;
  process.stdout.write(`${String(score).padStart(4)} ${observatory.gradeOf(score).grade.padEnd(3)} ${path}  ${lost.join(', ')}\n`);
}
await server.harness.close();
keepTold('observatory', told);
if (failed) {
  process.stderr.write(`Less than ${LEAST}\n`);
  process.exitCode = 1;
}
