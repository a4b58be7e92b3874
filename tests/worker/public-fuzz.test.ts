import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { problemSchema } from '#domain/contract.ts';
import { BED_BANDS, lastPublication } from '#domain/public-beds.ts';
import { KINDS, NEEDS } from '#domain/vocabulary.ts';
import { profiles, states } from '../support/arbitraries.ts';
import { request } from '../support/ask.ts';
import { askForHold, callApi, holdOf, loadListed, makeGroup, makePartner, sayFree } from '../support/partners.ts';

/** Words and numbers that are in the database, and in nothing that is asked. */
const PLACE = 'marcapueblo';
const GROUP = 'wing-quetzal';
const NUMBERS = ['8191', '4093', '4092'];
let code: string;

beforeAll(async () => {
  await loadListed();
  const [shelter, referrer] = [await makePartner('shelter'), await makePartner('referrer')];
  await makeGroup(shelter, { id: GROUP, is_public: true });
  await sayFree(shelter, GROUP, 5);
  code = (await holdOf(await askForHold(referrer, GROUP))).code;
  // Said before the last hour of publication, so that the public sees a band of them.
  await env.DB.prepare(
    'update bed_figures set capacity = 8191, free = 4093, published_capacity = 8191, published_free = 4093, said_at = ?1, changed_at = ?1',
  )
    .bind(lastPublication(Date.now()) - 1)
    .run();
  const location = JSON.stringify({ withheld: true, city: PLACE, address: PLACE });
  const sources = JSON.stringify([
    { id: 'page', withheld: true, origin: 'own_page', date: '2025', title: PLACE, url: `https://${PLACE}.mx/` },
  ]);
  await env.DB.prepare(
    `update services set record = json_set(record, '$.location', json(?), '$.sources', json(?), '$.phones[0].printed', ?) where id = 'listed-shelter'`,
  )
    .bind(location, sources, PLACE)
    .run();
  expect(await (await callApi('GET', '/bed-groups', { token: shelter.token })).text()).toMatch(/wing-quetzal.*8191.*4093/);
  expect(await (await callApi('GET', `/holds/${code}`, { token: referrer.token })).text()).toContain(code);
});

interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly type?: string;
  readonly body?: string;
  /** Of the reader's browser: the language it asks for, where it was sent from. */
  readonly headers?: Readonly<Record<string, string>>;
}

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('x'.repeat(900), '\0', '..'),
);
const escaped = text.map((typed) => encodeURIComponent(typed.toWellFormed()));
const state = fc.oneof(states, fc.constantFrom('Chiapas', 'MX-CHP', 'abroad', '33', ''));

const limit = fc.integer({ min: 1, max: 200 });
const right = fc.record({ state, profile: profiles, limit, include: fc.constant('refused') }, { requiredKeys: ['state'] });
const fields = fc.constantFrom('gender', 'age', 'name', 'needs', 'host', '__proto__', 'constructor');
const wrong = fc.record({ state: fc.oneof(state, fc.jsonValue()), profile: fc.dictionary(fields, fc.jsonValue()), limit: fc.jsonValue() });
const withCursor = fc.record({ state: states, cursor: text });
const json = fc.oneof({ weight: 4, arbitrary: right }, wrong, withCursor, fc.jsonValue()).map((value) => JSON.stringify(value));
const body = fc.oneof({ weight: 7, arbitrary: json }, text, fc.constant('x'.repeat(9000)));
const type = fc.constantFrom(...Array<string>(9).fill('application/json'), 'application/json; charset=latin1', 'text/plain', '');

const listOf = (codes: readonly string[]) => fc.array(fc.constantFrom(...codes), { maxLength: 3 }).map((list) => list.join(','));
const pair = fc.oneof(
  fc.tuple(fc.constant('needs'), listOf(NEEDS)),
  fc.tuple(fc.constant('kind'), listOf(KINDS)),
  fc.tuple(fc.constant('limit'), fc.constantFrom('1', '200', '0', '1e9', 'NaN')),
  fc.tuple(fc.constantFrom('state', 'needs', 'cursor', 'languages', 'gender', 'age'), text),
);
const pairs = fc.tuple(fc.tuple(fc.constant('state'), state), fc.array(pair, { maxLength: 2 }));
const query = pairs.map(([said, more]) => new URLSearchParams([said, ...more]).toString());

const routes = [
  'bed-groups',
  `bed-groups/${GROUP}`,
  `bed-groups/${GROUP}/figures`,
  'open-beds',
  'holds',
  'holds/CODE',
  'holds/CODE/accept',
];
const withoutToken = fc
  .tuple(fc.constantFrom(...routes), fc.constantFrom('PUT', 'POST', 'PATCH', 'DELETE'), fc.boolean(), body)
  .map(([path, method, reads, sent]) => (reads ? { path } : { path, method, type: 'application/json', body: sent }));

const languages = fc.constantFrom('en', 'es-MX,es;q=0.9', 'fr', '*', 'en;q=0', 'x'.repeat(300), ',;q=', 'en-GB;q=0.2, es;q=0.1');
const sites = fc.constantFrom('cross-site', 'same-site', 'same-origin', 'none', 'junk');
const origins = fc.constantFrom('https://elsewhere.example', 'https://example.org', 'null');
const browser = fc
  .tuple(
    fc.option(languages),
    fc.option(sites),
    fc.option(origins),
    fc.option(fc.constant('https://elsewhere.example/x?wing'), { freq: 1 }),
  )
  .map(([language, from, origin, referer]) => ({
    ...(language === null ? {} : { 'accept-language': language }),
    ...(from === null ? {} : { 'sec-fetch-site': from }),
    ...(origin === null ? {} : { origin }),
    ...(referer === null ? {} : { referer }),
  }));
/** What is read may be asked for without its body. */
const withHead = (one: Asked, isHead: boolean): Asked => (isHead && (one.method ?? 'GET') === 'GET' ? { ...one, method: 'HEAD' } : one);

const question: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ path: fc.constant('availability'), method: fc.constant('POST'), type, body }) },
  { weight: 5, arbitrary: query.map((typed) => ({ path: `availability?${typed}` })) },
  { weight: 1, arbitrary: fc.constantFrom('listed-shelter', 'listed-referrer', '%E0%A4%A').map((id) => ({ path: `services/${id}` })) },
  { weight: 2, arbitrary: escaped.map((id) => ({ path: `services/${id}` })) },
  { weight: 1, arbitrary: fc.record({ path: fc.constantFrom('states', 'health'), method: fc.constantFrom('GET', 'POST', 'PUT') }) },
  { weight: 1, arbitrary: escaped.map((route) => ({ path: `no-such-${route}` })) },
  { weight: 3, arbitrary: withoutToken },
);

/** Of lodging: one of the four words and a day, or no day. */
const BEDS = new RegExp(`"beds":(?:null|\\{"band":"(?:${BED_BANDS.join('|')})","as_of":(?:null|"\\d{4}-\\d{2}-\\d{2}")\\})`, 'g');
let bands = 0;
let heads = 0;

const asked = fc
  .tuple(question, browser, fc.integer({ min: 0, max: 9 }))
  .map(([one, headers, dice]) => ({ ...withHead(one, dice === 0), headers }));

function expectOnlyBands(said: string): void {
  const found = said.match(BEDS) ?? [];
  bands += found.filter((beds) => beds.includes('available')).length;
  expect(found).toHaveLength(said.split('"beds":').length - 1);
}

/** Another language or another site changes neither who may read an answer, nor how long it is kept, nor that it sets no cookie. */
function expectOwnHeaders({ headers }: Response): void {
  expect([headers.get('access-control-allow-origin'), headers.getSetCookie().length]).toEqual([null, 0]);
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
}

async function send({ path: typed, method = 'GET', type: sentAs, body: sent, headers: more }: Asked): Promise<string> {
  const path = typed.replace('CODE', code);
  const headers = { ...more, ...(sentAs === undefined ? {} : { 'content-type': sentAs }) };
  const response = await request(`/api/v1/${path}`, { method, headers, ...(sent === undefined ? {} : { body: sent }) });
  const said = await response.text();
  const all = said + JSON.stringify([...response.headers]);
  expect([PLACE, GROUP, code, ...NUMBERS].filter((secret) => all.includes(secret))).toEqual([]);
  expectOwnHeaders(response);
  if (method === 'HEAD') {
    heads += 1;
    expect(said).toBe('');
    expect(response.status, path).toBeLessThan(500);
    return `head ${response.ok ? 'answered' : 'refused'}`;
  }
  if (response.status === 200) {
    expectOnlyBands(said);
    return 'answered';
  }
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(['es', 'en']).toContain(response.headers.get('content-language'));
  const problem = problemSchema.parse(JSON.parse(said));
  expect(response.status).toBe(problem.status);
  expect(problem.status, `${method} ${path} ${sent}`).toBeLessThan(500);
  return problem.code;
}

it('10,000 questions of the public, right and wrong, are told of beds four words and a day, no number, group, code or withheld place', async () => {
  const questions = fc.sample(asked, { numRuns: 10_000, seed: 7 });
  const seen = new Map<string, number>();
  for (let next = 0; next < questions.length; next += 200) {
    const batch = questions.slice(next, next + 200);
    const said = await Promise.all(batch.map(send));
    for (const code of said) seen.set(code, (seen.get(code) ?? 0) + 1);
  }
  expect(seen.get('answered')).toBeGreaterThan(2500);
  expect(bands).toBeGreaterThan(100);
  expect(heads).toBeGreaterThan(200);
  expect(seen.get('forbidden_origin')).toBeGreaterThan(50);
  expect(seen.size, [...seen.keys()].join()).toBe(14);
});
