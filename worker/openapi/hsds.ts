import * as z from 'zod';
import { problemSchema } from '#domain/contract.ts';
import * as contract from '#domain/hsds-contract.ts';
import * as queries from '#domain/hsds-query.ts';
import type { ProblemCode } from '#domain/problem.ts';
import { answers, LANGUAGE, problems, queryParameters, READING, toJson, type Json } from './parts.ts';

const ASKING: readonly ProblemCode[] = ['invalid_input', ...READING];
const BODY: readonly ProblemCode[] = ['malformed_json', 'body_too_large', 'unsupported_media_type'];
const ID = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };

/** The three paths that the standard requires; validators take the others' absence for a warning. */
const REQUIRED = ['services'];

interface Listed {
  readonly noun: string;
  /** How operations and schemas name one of it. */
  readonly one: string;
  readonly summary: string;
  readonly query: z.ZodType;
  readonly queryOfOne?: z.ZodType;
}

const LISTS: readonly Listed[] = [
  { noun: 'services', one: 'HsdsService', summary: 'Services', query: queries.servicesQuerySchema },
  {
    noun: 'organizations',
    one: 'HsdsOrganization',
    summary: 'Organizations',
    query: queries.organizationsQuerySchema,
    queryOfOne: queries.organizationQuerySchema,
  },
  { noun: 'service_at_locations', one: 'HsdsServiceAtLocation', summary: 'Services at their places', query: queries.placesQuerySchema },
  { noun: 'taxonomies', one: 'HsdsTaxonomy', summary: 'Our closed lists of codes', query: queries.taxonomiesQuerySchema },
  { noun: 'taxonomy_terms', one: 'HsdsTaxonomyTerm', summary: "The codes, with IOM's for them", query: queries.termsQuerySchema },
];

function listAnswer(one: string): Json {
  return {
    description: 'A page of the list; with `format=ndjson` all of it, a record a line. With an ETag',
    content: {
      'application/json': { schema: { $ref: `#/components/schemas/${one}Page` } },
      'application/x-ndjson': { schema: { type: 'string' } },
    },
  };
}

const UNCHANGED = { 304: { description: 'What `If-None-Match` names is still so' } };
const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  schema: { type: 'string' },
  description: 'The ETag of the answer that you have',
};

/** Values as in the address, or as JSON has them; each parameter in one of the two places. */
function bodyOf(query: z.ZodType): Json {
  const names = Object.keys((toJson(query, 'input')['properties'] ?? {}) as Json);
  const schema = {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: ['string', 'number', 'boolean'] }])),
    additionalProperties: false,
  };
  return { required: false, content: { 'application/json': { schema } } };
}

function pathsOf({ noun, one, summary, query, queryOfOne }: Listed): Json {
  const tags = [REQUIRED.includes(noun) ? 'required' : 'optional'];
  const parameters = [LANGUAGE, ...queryParameters(query)];
  const ofOne = queryOfOne ? queryParameters(queryOfOne) : [];
  return {
    [`/${noun}`]: {
      get: {
        operationId: `list${one}`,
        tags,
        summary,
        parameters: [...parameters, IF_NONE_MATCH],
        responses: { 200: listAnswer(one), ...UNCHANGED, ...problems('term_describes_a_person', ...ASKING) },
      },
      post: {
        operationId: `search${one}`,
        tags: ['optional'],
        summary: `${summary}, asked for in a body`,
        description: 'So that what is asked stands in no address and no log.',
        parameters,
        requestBody: bodyOf(query),
        responses: { 200: listAnswer(one), ...problems(...ASKING, ...BODY) },
      },
    },
    [`/${noun}/{id}`]: {
      get: {
        operationId: `get${one}`,
        tags,
        summary: `${summary}: one, with all that is told of it`,
        parameters: [LANGUAGE, ID, ...ofOne, IF_NONE_MATCH],
        responses: { 200: answers('The record, with an ETag', one), ...UNCHANGED, ...problems('unknown_record', ...ASKING) },
      },
    },
  };
}

function documentPath(operationId: string, summary: string): Json {
  const content = { 'application/json': { schema: { type: 'object' } } };
  const responses = { 200: { description: 'The document', content }, ...UNCHANGED, ...problems('method_not_allowed') };
  return { get: { operationId, tags: ['optional'], summary, parameters: [IF_NONE_MATCH], responses } };
}

/** The paths of the standard, under where it is mounted. */
export function makeHsdsPaths(mount: string): Json {
  const root = {
    get: {
      operationId: 'getHsds',
      tags: ['required'],
      summary: 'Which version and profile this is',
      parameters: [IF_NONE_MATCH],
      responses: { 200: answers('About this API', 'HsdsRoot'), ...UNCHANGED, ...problems('method_not_allowed') },
    },
  };
  const all = {
    '/': root,
    '/profile.json': documentPath('getHsdsProfile', 'What this directory adds to HSDS, as JSON Schema'),
    '/openapi.json': documentPath('getHsdsOpenapi', 'The OpenAPI document of these paths alone'),
    ...Object.assign({}, ...LISTS.map(pathsOf)),
  } as Json;
  return Object.fromEntries(
    Object.entries(all).map(([path, methods]) => [mount === '' || path !== '/' ? `${mount}${path}` : mount, methods]),
  );
}

export function makeHsdsSchemas(): Json {
  const page = (item: z.ZodType) => toJson(contract.pageSchema(item), 'output');
  return {
    HsdsRoot: toJson(contract.rootSchema, 'output'),
    HsdsService: toJson(contract.fullServiceSchema, 'output'),
    HsdsServicePage: page(z.union([contract.minimalServiceSchema, contract.listedServiceSchema, contract.fullServiceSchema])),
    HsdsOrganization: toJson(contract.nestedOrganizationSchema, 'output'),
    HsdsOrganizationPage: page(z.union([contract.organizationSchema, contract.nestedOrganizationSchema])),
    HsdsServiceAtLocation: toJson(contract.fullPlaceSchema, 'output'),
    HsdsServiceAtLocationPage: page(z.union([contract.listedPlaceSchema, contract.fullPlaceSchema])),
    HsdsTaxonomy: toJson(contract.taxonomySchema, 'output'),
    HsdsTaxonomyPage: page(contract.taxonomySchema),
    HsdsTaxonomyTerm: toJson(contract.taxonomyTermSchema, 'output'),
    HsdsTaxonomyTermPage: page(contract.taxonomyTermSchema),
  };
}

/** The OpenAPI document that the root of the standard names: validators put its paths after the address of the API. */
export function makeHsdsDocument(base: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Puerta Abierta: HSDS 3.2',
      version: '1',
      description:
        'Services to victims of human trafficking in Mexico, by Open Referral. A withheld place tells its state and nothing finer.',
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: base }],
    security: [],
    paths: makeHsdsPaths(''),
    components: { schemas: { ...makeHsdsSchemas(), Problem: toJson(problemSchema, 'output') } },
  };
}
