import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, expect, inject, it } from 'vitest';
import { problemSchema } from '#domain/contract.ts';
import { idOf } from '#domain/hsds-ids.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { makeDocument } from '../../worker/openapi/document.ts';
import { request } from '../support/ask.ts';
import { operationsOf, requestsTo, type Asked, type Known, type Operation, type OpenapiDocument } from '../support/from-document.ts';
import { askForHold, callApi, holdOf, makeGroup, makePartner, makeTokenFor, sayFree } from '../support/partners.ts';
import { makePhone, makeService } from '../support/factories.ts';
import type { Answer } from '../support/validator.ts';

/** Few enough that whole lists are quick, with all kinds of place; and those that partners are. */
const some = inject('services').filter((_, index) => index % 30 === 0);
const listed = ['listed-shelter', 'listed-referrer'].map((id) =>
  makeService({ id, name: id, kind: 'shelter', organization: { id, name: id }, phones: [makePhone()] }),
);
const operations = operationsOf(makeDocument() as unknown as OpenapiDocument);

/** The more may be asked, the more is. */
const runsOf = ({ parameters }: Operation): number => 110 + 15 * parameters.length;

const groups: string[] = [];
const fullGroups: string[] = [];
const codes: string[] = [];
const hooks: string[] = [];
let tokens: readonly string[];
/** Their systems are told of nothing, so that no notice leaves this machine. */
let quiet: readonly string[];

beforeAll(async () => {
  await loadDirectory(env.DB, [...some, ...listed], inject('surveys'));
  const shelter = await makePartner('shelter');
  const referrer = await makePartner('referrer', { liveHoldsMax: 500 });
  for (let number = 0; number < 6; number += 1) {
    const group = await makeGroup(shelter, { capacity: 400 });
    await sayFree(shelter, group, 400);
    groups.push(group);
  }
  for (let number = 0; number < 2; number += 1) {
    const full = await makeGroup(shelter);
    await sayFree(shelter, full, 0);
    fullGroups.push(full);
  }
  for (let number = 0; number < 60; number += 1) {
    codes.push((await holdOf(await askForHold(referrer, groups[number % groups.length] ?? '', { beds: 1 }))).code);
  }
  const past = await makeTokenFor(referrer.id, 'referrer', undefined, Date.now() - 1);
  tokens = [...Array.from({ length: 4 }, () => [shelter.token, referrer.token]).flat(), past.token];
  quiet = [(await makePartner('shelter')).token, (await makePartner('referrer')).token];
  for (const token of quiet) {
    const body = { url: 'https://hooks.example/x' };
    hooks.push(((await (await callApi('POST', '/webhooks', { token, body })).json()) as { id: string }).id);
  }
});

const idsOf = (noun: 'service' | 'service_at_location') => some.slice(0, 6).map(({ id }) => idOf(noun, id));
const organizations = some.slice(0, 6).map(({ organization }) => idOf('organization', organization.id));
const terms = [
  ...['legal', 'shelter', 'food'].map((code) => idOf('taxonomy_term', 'need', code)),
  idOf('taxonomy_term', 'profile', 'gender.male'),
];
const taxonomies = [idOf('taxonomy', 'need'), idOf('taxonomy', 'kind')];

const IDS: Readonly<Record<string, readonly string[]>> = {
  '/api/v1/services/{id}': some.slice(0, 6).map(({ id }) => id),
  '/api/v1/bed-groups/{id}': groups,
  '/api/v1/bed-groups/{id}/figures': groups,
  '/api/v1/webhooks/{id}': hooks,
  '/api/hsds/services/{id}': idsOf('service'),
  '/api/hsds/organizations/{id}': organizations,
  '/api/hsds/service_at_locations/{id}': idsOf('service_at_location'),
  '/api/hsds/taxonomies/{id}': taxonomies,
  '/api/hsds/taxonomy_terms/{id}': terms,
};
const NAMED: Readonly<Record<string, readonly unknown[]>> = {
  capacity: [400, 450],
  free: [399, 400],
  out_of_service: [0, 1],
  code: codes,
  bed_group: groups,
  organization_id: organizations,
  taxonomy_term_id: terms,
  taxonomy_id: taxonomies,
  parent_id: terms,
  postcode: ['29000', '06600', '97000'],
  search: ['fiscalia', 'mujeres chiapas', 'de la'],
  state: ['07', 'Chiapas', 'MX-CHP', '09', 'abroad'],
  need: ['legal', 'shelter,food'],
  needs: ['legal', 'shelter,food'],
  group: ['man', 'man,woman'],
  kind: ['shelter', 'prosecutor'],
  languages: ['es', 'nah,es'],
  nationality: ['HN', 'MX'],
  host: ['US', 'US-TX'],
  limit: ['1', '50'],
  url: ['https://hooks.example/x', 'https://hooks.example/y'],
  'If-Match': ['"1"', '"2"', '"3"', 'W/"2"', '2'],
  'Idempotency-Key': Array.from({ length: 40 }, (_, index) => `key-of-fuzz-${index}`),
  'If-None-Match': ['*', '"other"', 'W/"x", *'],
  'Accept-Language': ['es', 'en', 'fr;q=0.2, en;q=0.1'],
};
/** In a body, these are no text. */
const IN_BODY = ['needs', 'languages', 'limit'];

const known: Known = (operation, name) => {
  if (name === 'id') return IDS[operation.path];
  if (name === 'bed_group' && operation.operationId === 'waitForHold') return fullGroups;
  return operation.body && IN_BODY.includes(name) ? undefined : NAMED[name];
};

async function send({ operation, path, init }: Asked): Promise<{ readonly code: string; readonly answer: Answer }> {
  const response = await request(path, { ...init, redirect: 'manual' });
  const body = new TextDecoder().decode(await response.arrayBuffer());
  const what = `${operation.method} ${path} ${String(init.body ?? '')}: ${body.slice(0, 300)}`;
  expect(response.status, what).toBeLessThan(500);
  const type = response.headers.get('content-type') ?? '';
  const answer = { operationId: operation.operationId, status: response.status, type, body };
  if (response.status < 400) return { code: 'answered', answer };
  expect(type, what).toBe('application/problem+json; charset=utf-8');
  const problem = problemSchema.parse(JSON.parse(body));
  expect(problem.status, what).toBe(response.status);
  if (problem.code === 'invalid_input') expect(problem.errors?.length, what).toBeGreaterThan(0);
  return { code: problem.code, answer };
}

/** A path that a wrong part has turned into another one is answered by nobody, or by that one. */
const isAnswered = ({ code }: { readonly code: string }) => code !== 'unknown_route' && code !== 'method_not_allowed';

async function faultsOf(answers: readonly Answer[]): Promise<readonly string[]> {
  const response = await fetch(inject('validator'), { method: 'POST', body: JSON.stringify(answers) });
  return response.json();
}

it('thousands of requests made from our own document, right and wrong, are answered as it says or told what is wrong', async () => {
  const asked = operations.flatMap((operation, index) => {
    const own = operation.path.startsWith('/api/v1/webhooks') ? quiet : tokens;
    return fc.sample(requestsTo(operation, known, own), { numRuns: runsOf(operation), seed: index });
  });
  expect(asked.length).toBeGreaterThan(6_500);
  const answered = new Set<string>();
  const codesSeen = new Map<string, number>();
  const faults = new Set<string>();
  for (let next = 0; next < asked.length; next += 100) {
    const batch = asked.slice(next, next + 100);
    const told = await Promise.all(batch.map(send));
    for (const { code, answer } of told) {
      codesSeen.set(code, (codesSeen.get(code) ?? 0) + 1);
      if (code === 'answered') answered.add(answer.operationId);
    }
    for (const fault of await faultsOf(told.filter(isAnswered).map(({ answer }) => answer))) faults.add(fault);
  }
  expect([...faults]).toEqual([]);
  expect(operations.map(({ operationId }) => operationId).filter((one) => !answered.has(one))).toEqual([]);
  const sent = new Set(asked.flatMap((one) => one.sent.map((part) => `${one.operation.operationId} ${part}`)));
  const parts = operations.flatMap(({ operationId, parameters, body }) => [
    ...parameters.map((one) => `${operationId} ${one.in}:${one.name}`),
    ...(body ? [`${operationId} body`] : []),
  ]);
  expect(parts.flatMap((part) => [`${part} right`, `${part} wrong`]).filter((part) => !sent.has(part))).toEqual([]);
  expect(codesSeen.get('answered')).toBeGreaterThan(2000);
  const codesTold = [...codesSeen.keys()];
  expect(codesTold).toEqual(expect.arrayContaining(['invalid_input', 'invalid_cursor', 'malformed_json', 'unsupported_media_type']));
  expect(codesTold).toEqual(expect.arrayContaining(['body_too_large', 'describes_a_person', 'term_describes_a_person', 'unknown_record']));
  expect(codesTold).toEqual(expect.arrayContaining(['unauthenticated', 'token_expired', 'missing_scope', 'figures_changed', 'key_reused']));
});
