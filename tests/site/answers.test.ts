import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEUTRAL_SITES } from '#domain/neutral-sites.ts';
import { SECURITY_HEADERS } from '../../worker/http/security-headers.ts';
import { loadContent } from '../support/own-database.ts';
import { startServer, type Server } from '../support/server.ts';

let server: Server;

beforeAll(async () => {
  server = await startServer(loadContent);
});
afterAll(() => server.harness.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
const JSON_BODY = { 'content-type': 'application/json' };
const ask = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, { redirect: 'manual', ...init });
const readSecurity = ({ headers }: Response) => Object.fromEntries(Object.keys(SECURITY_HEADERS).map((name) => [name, headers.get(name)]));

/** Every kind of answer there is, and the status that shows it is that one. */
const ANSWERS: readonly { readonly what: string; readonly status: number; readonly path: string; readonly init?: RequestInit }[] = [
  { what: 'a page', status: 200, path: '/es/' },
  { what: 'a page asked with HEAD', status: 200, path: '/es/', init: { method: 'HEAD' } },
  { what: 'a style, script or icon', status: 200, path: '/favicon.svg' },
  { what: 'a static copy', status: 200, path: '/data/07.json' },
  { what: 'a page without its last slash', status: 307, path: '/es' },
  { what: 'the first address', status: 302, path: '/' },
  { what: 'no page', status: 404, path: '/nada/' },
  { what: 'the way out', status: 302, path: '/salir/' },
  { what: 'the way out, emptying the cache', status: 204, path: '/salir/', init: { method: 'POST' } },
  { what: 'the answer, asked without a question', status: 303, path: '/es/opciones/' },
  { what: 'the answer', status: 200, path: '/es/opciones/', init: { method: 'POST', headers: FORM, body: 'state=07' } },
  { what: 'a form with a fault', status: 400, path: '/es/opciones/', init: { method: 'POST', headers: FORM, body: 'state=99' } },
  {
    what: 'a form of another site',
    status: 403,
    path: '/es/opciones/',
    init: { method: 'POST', headers: { ...FORM, 'sec-fetch-site': 'cross-site' }, body: '' },
  },
  { what: 'a form too large', status: 413, path: '/es/opciones/', init: { method: 'POST', headers: FORM, body: 'a='.padEnd(9000, 'x') } },
  { what: 'the API', status: 200, path: '/api/v1/availability', init: { method: 'POST', headers: JSON_BODY, body: '{"state":"07"}' } },
  { what: 'the API without a profile', status: 200, path: '/api/v1/availability?state=07&needs=legal' },
  { what: 'the API refusing', status: 400, path: '/api/v1/availability', init: { method: 'POST', headers: JSON_BODY, body: '{"state":' } },
  { what: 'the root of HSDS, as its document names it', status: 200, path: '/api/hsds/' },
  { what: 'a path that the API has not', status: 404, path: '/api/v1/nothing' },
];

it.each([
  ['hsds-services.ndjson', 'application/x-ndjson; charset=utf-8'],
  ['hsds-services.json', 'application/json'],
  ['services.csv', 'text/csv; charset=utf-8'],
  ['changes.json', 'application/feed+json; charset=utf-8'],
  ['changes.atom', 'application/atom+xml'],
  ['SHA256SUMS', 'text/plain; charset=utf-8'],
])('of the open data, %s may be read by any page of any site, and says what it is', async (name, type) => {
  const { status, headers } = await ask(`/data/open/${name}`, { method: 'HEAD', headers: { origin: 'https://other.example' } });
  expect([status, headers.get('access-control-allow-origin'), headers.get('content-type')]).toEqual([200, '*', type]);
});

describe('the security headers', () => {
  it.each(ANSWERS)('stand complete on $what ($status)', async ({ status, path, init }) => {
    const response = await ask(path, init);
    expect(response.status).toBe(status);
    expect(readSecurity(response)).toEqual(SECURITY_HEADERS);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('stand on a page that has not changed since', async () => {
    const { headers } = await ask('/es/');
    const response = await ask('/es/', { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(response.status).toBe(304);
    expect(readSecurity(response)).toEqual(SECURITY_HEADERS);
  });

  it('allow nothing inline, nothing from elsewhere, no worker, no manifest, no frame', () => {
    const policy = SECURITY_HEADERS['Content-Security-Policy'];
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:|manifest-src/);
    for (const part of [
      "worker-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]) {
      expect(policy.split('; ')).toContain(part);
    }
    expect(Number(/max-age=(\d+)/.exec(SECURITY_HEADERS['Strict-Transport-Security'])?.[1])).toBeGreaterThanOrEqual(31_536_000);
  });

  it('send no address on, guess no type, stay with this site, and ask for TLS below its name too', () => {
    expect(SECURITY_HEADERS).toMatchObject({
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    expect(SECURITY_HEADERS['Strict-Transport-Security']).toContain('includeSubDomains');
  });
});

it.each(ANSWERS)('$what ($status), if it has a body, says what it is and in which characters', async ({ path, init }) => {
  const response = await ask(path, init);
  const types = /^(?:text\/[a-z]+; charset=utf-8|application\/(?:problem\+)?json(?:; charset=utf-8)?|image\/svg\+xml)$/i;
  if ((await response.text()) !== '') expect(response.headers.get('content-type')).toMatch(types);
});

const DEPENDS = ANSWERS.filter(({ path, init }) => init?.method === 'POST' || path.startsWith('/api/v1/availability'));

it.each(DEPENDS)('nothing keeps $what ($status)', async ({ path, init }) => {
  expect((await ask(path, init)).headers.get('cache-control')).toBe('no-store');
});

describe('the way out', () => {
  it('leads to the neutral site and to no other, whatever is asked of it', async () => {
    for (const path of ['/salir/', '/salir/?to=https://elsewhere.example/', '/salir/?url=//elsewhere.example']) {
      const { headers } = await ask(path);
      expect(headers.get('location'), path).toBe(NEUTRAL_SITES[0]);
      expect(headers.get('cache-control'), path).toBe('no-store');
    }
  });

  it('takes cookies and storage away at once, and the cache only where nobody waits for it', async () => {
    expect((await ask('/salir/')).headers.get('clear-site-data')).toBe('"cookies", "storage"');
    expect((await ask('/salir/', { method: 'POST' })).headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
  });

  it.each(['GET', 'POST'])('takes nothing away when another site asks (%s)', async (method) => {
    const response = await ask('/salir/', { method, headers: { 'sec-fetch-site': 'cross-site' } });
    expect(response.headers.get('clear-site-data')).toBeNull();
  });
});
