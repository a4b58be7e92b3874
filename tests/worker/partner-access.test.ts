import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { lastPublication } from '#domain/public-beds.ts';
import { SCOPES_OF, type Scope } from '#domain/token.ts';
import { api } from '../../worker/api.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { revokeToken, suspendPartner } from '../../worker/partners/queries.ts';
import { makeStamp } from '../../worker/partners/token.ts';
import { expectProblem } from '../support/expect-problem.ts';
import { profiles } from '../support/arbitraries.ts';
import { post, request } from '../support/ask.ts';
import {
  askForHold,
  callApi,
  holdOf,
  loadListed,
  makeGroup,
  makePair,
  makePartner,
  makeTokenFor,
  PERSON,
  sayFree,
  type PartnerForTest,
} from '../support/partners.ts';

type Who = 'shelter' | 'referrer' | 'steward';

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly scopes: readonly Scope[];
  /** Roles that succeed, and with which status. */
  readonly status: number;
  /** What another organisation of the right role is answered; a list of its own is no secret. */
  readonly other: number;
}

let shelter: PartnerForTest;
let referrer: PartnerForTest;
let group: string;
let code: string;
let hooks: ReadonlyMap<string | undefined, string>;

const WRITE = ['beds:write'] as const;
const BOTH = ['holds:request', 'holds:answer'] as const;

/** Every route of partners: `GROUP` and `CODE` are of one shelter and one referrer, `HOOK` of whoever asks, or else of the shelter. */
const CALLS: readonly Call[] = [
  { method: 'GET', path: '/bed-groups', scopes: WRITE, status: 200, other: 200 },
  { method: 'GET', path: '/bed-groups/GROUP', scopes: WRITE, status: 200, other: 404 },
  ...['PUT', 'PATCH'].map((method) => ({
    method,
    path: '/bed-groups/GROUP/figures',
    body: { capacity: 10, free: 5, out_of_service: 0 },
    headers: { 'if-match': '"VERSION"' },
    scopes: WRITE,
    status: 200,
    other: 404,
  })),
  { method: 'GET', path: '/open-beds?state=07', scopes: ['beds:read'], status: 200, other: 200 },
  { method: 'POST', path: '/open-beds', body: { state: '07' }, scopes: ['beds:read'], status: 200, other: 200 },
  { method: 'POST', path: '/holds', body: { bed_group: 'GROUP', beds: 1, ...PERSON }, scopes: ['holds:request'], status: 201, other: 201 },
  // Five beds are free and one is held: six is more than there is room for.
  {
    method: 'POST',
    path: '/waiting',
    body: { bed_group: 'GROUP', beds: 6, ...PERSON },
    scopes: ['holds:request'],
    status: 201,
    other: 201,
  },
  { method: 'GET', path: '/holds', scopes: BOTH, status: 200, other: 200 },
  { method: 'GET', path: '/holds/CODE', scopes: BOTH, status: 200, other: 404 },
  { method: 'POST', path: '/holds/CODE/accept', scopes: ['holds:answer'], status: 200, other: 404 },
  { method: 'POST', path: '/holds/CODE/arrive', scopes: ['holds:answer'], status: 409, other: 404 },
  { method: 'POST', path: '/holds/CODE/decline', body: { reason: 'no_bed' }, scopes: ['holds:answer'], status: 200, other: 404 },
  { method: 'POST', path: '/holds/CODE/release', scopes: BOTH, status: 200, other: 404 },
  { method: 'GET', path: '/webhooks', scopes: BOTH, status: 200, other: 200 },
  { method: 'POST', path: '/webhooks', body: { url: 'https://example.org/x' }, scopes: BOTH, status: 201, other: 201 },
  { method: 'DELETE', path: '/webhooks/HOOK', scopes: BOTH, status: 204, other: 404 },
];

let keys = 0;

async function send(call: Call, token: string | undefined, more: Record<string, string> = {}): Promise<Response> {
  const version = await env.DB.prepare('select version from bed_figures where bed_group_id = ?').bind(group).first<number>('version');
  const hook = hooks.get(token) ?? hooks.get(shelter.token) ?? '';
  const fill = (text: string) =>
    text.replace('GROUP', group).replace('CODE', code).replace('HOOK', hook).replace('VERSION', String(version));
  const body: unknown = call.body === undefined ? undefined : JSON.parse(fill(JSON.stringify(call.body)));
  const headers = Object.fromEntries(Object.entries(call.headers ?? {}).map(([name, value]) => [name, fill(value)]));
  keys += 1;
  return callApi(call.method, fill(call.path), {
    token,
    body,
    headers: { ...headers, 'idempotency-key': `key-of-access-${keys}`, ...more },
  });
}

async function anew(): Promise<void> {
  ({ shelter, referrer, group } = await makePair(5));
  ({ code } = await holdOf(await askForHold(referrer, group)));
  const addHook = async ({ token }: PartnerForTest) => {
    const response = await callApi('POST', '/webhooks', { token, body: { url: 'https://example.org/x' } });
    return [token, (await response.json<{ id: string }>()).id] as const;
  };
  hooks = new Map(await Promise.all([shelter, referrer].map(addHook)));
}

function mayOf(role: Who, { scopes }: Call): boolean {
  return scopes.some((scope) => SCOPES_OF[role].includes(scope));
}

beforeAll(loadListed);

describe.each(CALLS)('$method $path', (call) => {
  it('each role gets what it may, and whoever may not is told which scope is missing', async () => {
    for (const role of ['shelter', 'referrer', 'steward'] as const) {
      await anew();
      const partner = { shelter, referrer, steward: await makePartner('steward') }[role];
      const response = await send(call, partner.token);
      if (mayOf(role, call)) expect(response.status, `${role}: ${await response.text()}`).toBe(call.status);
      else await expectProblem(response, 403, 'missing_scope');
    }
  });

  it('without a token, with junk, one that has expired, was revoked, or whose organisation was suspended: 401', async () => {
    await anew();
    const role = mayOf('shelter', call) ? 'shelter' : 'referrer';
    const [partner, suspended] = [await makePartner(role), await makePartner(role)];
    const db = openForPartner(env.DB);
    await revokeToken(db, partner.id, partner.tokenId, makeStamp(), Date.now());
    await suspendPartner(db, suspended.id, makeStamp(), Date.now());
    const expired = await makeTokenFor(partner.id, role, SCOPES_OF[role], Date.now() - 1);
    const stranger = partner.token.slice(0, 10) + (partner.token[10] === 'x' ? 'y' : 'x') + partner.token.slice(11);
    for (const token of [undefined, 'junk', stranger]) {
      const response = await send(call, token);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      await expectProblem(response, 401, 'unauthenticated');
    }
    await expectProblem(await send(call, expired.token), 401, 'token_expired');
    await expectProblem(await send(call, partner.token), 401, 'token_revoked');
    await expectProblem(await send(call, suspended.token), 401, 'token_revoked');
  });

  it('with a token that has every scope but the right ones: 403', async () => {
    await anew();
    for (const owner of [shelter, referrer]) {
      const all = ['beds:read', 'beds:write', 'holds:request', 'holds:answer'] as const;
      const { token } = await makeTokenFor(
        owner.id,
        'shelter',
        all.filter((scope) => !call.scopes.includes(scope)),
      );
      await expectProblem(await send(call, token), 403, 'missing_scope');
    }
  });

  it('another organisation’s things do not exist', async () => {
    for (const role of (['shelter', 'referrer'] as const).filter((one) => mayOf(one, call))) {
      await anew();
      const other = await makePartner(role);
      const response = await send(call, other.token);
      const body = await response.text();
      expect(response.status, `${role}: ${body}`).toBe(call.other);
      expect(body).not.toContain(code);
    }
  });

  it('sent by a browser from another site without a token, a change is refused before it is read', async () => {
    await anew();
    for (const more of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
    ] as const) {
      const response = await send(call, undefined, more);
      if (call.method === 'GET') await expectProblem(response, 401, 'unauthenticated');
      else await expectProblem(response, 403, 'forbidden_origin');
    }
    await expectProblem(await send(call, undefined, { 'sec-fetch-site': 'same-origin' }), 401, 'unauthenticated');
  });
});

it('the matrix has every route of partners that there is', () => {
  const nouns = /^\/api\/v1\/(bed-groups|open-beds|holds|waiting|webhooks)(\/|$)/;
  const handled = api.routes
    .filter(({ path, method }) => nouns.test(path) && method !== 'ALL')
    .map(({ path, method }) => `${method} ${path}`);
  const plain = (path: string) => path.replace(/\?.*/, '').replace('GROUP', ':id').replace('CODE', ':code').replace('HOOK', ':id');
  const called = CALLS.map(({ method, path }) => `${method} /api/v1${plain(path)}`);
  expect([...new Set(handled)].sort()).toEqual([...new Set(called)].sort());
});

it('other methods are not used', async () => {
  for (const path of [
    '/bed-groups',
    '/bed-groups/x',
    '/bed-groups/x/figures',
    '/open-beds',
    '/holds',
    '/holds/x',
    '/holds/x/accept',
    '/waiting',
    '/webhooks',
  ]) {
    await expectProblem(await callApi('DELETE', path, { token: 'x' }), 405, 'method_not_allowed');
  }
});

it('no public answer changes with the figures and holds of a small house, though it shows them to the public', async () => {
  const questions = fc.sample(profiles, { numRuns: 300, seed: 5 });
  const answers = async () => {
    const found = await Promise.all(questions.map((profile) => post({ state: '07', profile, include: 'refused' })));
    const texts = await Promise.all(
      [request('/api/v1/services/listed-shelter'), request('/api/v1/states'), ...found].map(async (answer) => (await answer).text()),
    );
    return texts.map((text) => text.replace(/"generated_at":"[^"]*"/, ''));
  };
  const before = await answers();
  expect(before.join()).toContain('listed-shelter');
  await anew();
  group = await makeGroup(shelter, { capacity: 19, is_public: true });
  await sayFree(shelter, group, 7);
  await askForHold(referrer, group);
  // As if it had been said before the last hour of publication.
  await env.DB.prepare('update bed_figures set changed_at = ?1, said_at = ?1')
    .bind(lastPublication(Date.now()) - 1)
    .run();
  expect(await answers()).toEqual(before);
  await env.DB.prepare('update bed_figures set capacity = 20 where bed_group_id = ?').bind(group).run();
  expect(await answers(), 'with a bed more it is no small house').not.toEqual(before);
});
