import {
  availabilityQuerySchema,
  availabilityRequestSchema,
  availabilitySchema,
  healthSchema,
  problemSchema,
  serviceSchema,
  statesSchema,
} from '#domain/contract.ts';
import { coverageQuerySchema, coverageSchema } from '#domain/coverage-contract.ts';
import { textQuerySchema } from '#domain/text-contract.ts';
import { makeHsdsPaths, makeHsdsSchemas } from './hsds.ts';
import { makeNoticePaths, makeNoticeSchemas } from './notices.ts';
import { makePartnerPaths, makePartnerSchemas, partnerSecurity } from './partners.ts';
import { answers, LANGUAGE, problems, queryParameters, READING, toJson, type Json } from './parts.ts';

const makePaths = () => ({
  '/api/v1/availability': {
    post: {
      operationId: 'findAvailability',
      summary: 'Who can take this person, in this state',
      description: 'Nothing of the question is stored or logged. Codes only: no names, no stories.',
      parameters: [LANGUAGE],
      requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/AvailabilityRequest' } } } },
      responses: {
        200: answers('Services in order, and one gap for each need asked', 'Availability'),
        ...problems('malformed_json', 'invalid_input', 'invalid_cursor', 'body_too_large', 'unsupported_media_type', ...READING),
      },
    },
    get: {
      operationId: 'listAvailability',
      summary: 'The same for questions that describe nobody',
      parameters: [LANGUAGE, ...queryParameters(availabilityQuerySchema)],
      responses: {
        200: answers('Services in order, and one gap for each need asked', 'Availability'),
        ...problems('invalid_input', 'invalid_cursor', 'describes_a_person', ...READING),
      },
    },
  },
  '/api/v1/services/{id}': {
    get: {
      operationId: 'getService',
      summary: 'One service with its sources',
      parameters: [LANGUAGE, { name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      responses: { 200: answers('The service', 'Service'), ...problems('unknown_service', ...READING) },
    },
  },
  '/api/v1/coverage': {
    get: {
      operationId: 'listCoverage',
      summary: 'Where there is help for a group of people, and where none was found',
      description:
        'Groups of people, never a person. `group`, `need` and `state` are lists such as `man,woman`; without any it is all, a megabyte.',
      parameters: [LANGUAGE, ...queryParameters(coverageQuerySchema)],
      responses: {
        200: {
          description: 'One row for each group and need; as CSV, one for each group, need and state',
          content: {
            'application/json': { schema: { $ref: '#/components/schemas/Coverage' } },
            'text/csv': { schema: { type: 'string' } },
          },
        },
        ...problems('invalid_input', ...READING),
      },
    },
  },
  '/api/v1/text': {
    get: {
      operationId: 'getText',
      summary: 'An answer in at most two SMS',
      description: 'For an SMS gateway: at most 306 characters of GSM-7 (two parts of 153). A national number always stands at its end.',
      parameters: [LANGUAGE, ...queryParameters(textQuerySchema)],
      responses: {
        200: { description: 'Whom to call, or that nobody was found', content: { 'text/plain': { schema: { type: 'string' } } } },
        ...problems('invalid_input', 'describes_a_person', ...READING),
      },
    },
  },
  '/api/v1/states': {
    get: {
      operationId: 'listStates',
      summary: 'The 32 states with their codes, spellings, neighbours and time zones',
      responses: { 200: answers('The states', 'States'), ...problems('method_not_allowed') },
    },
  },
  '/api/v1/health': {
    get: {
      operationId: 'getHealth',
      summary: 'Whether the database answers, and which directory is loaded',
      responses: {
        200: answers('It answers', 'Health'),
        503: answers('The database does not answer', 'Health'),
        ...problems('method_not_allowed'),
      },
    },
  },
  '/api/openapi.json': {
    get: {
      operationId: 'getOpenapi',
      summary: 'This document',
      responses: {
        200: { description: 'The document', content: { 'application/json': { schema: { type: 'object' } } } },
        ...problems('method_not_allowed'),
      },
    },
  },
});

/** The OpenAPI 3.1 document, made from the schemas that validate. */
export function makeDocument(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Puerta Abierta',
      version: '1',
      description: 'Rights and services for victims of human trafficking in Mexico. Unknown is a value; nothing without a source.',
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: '/' }],
    security: [],
    paths: { ...makePaths(), ...makePartnerPaths(), ...makeNoticePaths(), ...makeHsdsPaths('/api/hsds') },
    components: {
      schemas: {
        AvailabilityRequest: toJson(availabilityRequestSchema, 'input'),
        Availability: toJson(availabilitySchema, 'output'),
        Coverage: toJson(coverageSchema, 'output'),
        Service: toJson(serviceSchema, 'output'),
        States: toJson(statesSchema, 'output'),
        Health: toJson(healthSchema, 'output'),
        Problem: toJson(problemSchema, 'output'),
        ...makePartnerSchemas(),
        ...makeNoticeSchemas(),
        ...makeHsdsSchemas(),
      },
      securitySchemes: partnerSecurity,
    },
  };
}
