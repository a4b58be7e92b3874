import { figuresChangeSchema, figuresSchema } from '#domain/bed-figures.ts';
import { declineSchema, holdRequestSchema } from '#domain/hold.ts';
import {
  bedGroupJsonSchema,
  bedGroupsSchema,
  holdSchema,
  holdsSchema,
  openBedsRequestSchema,
  openBedsSchema,
} from '#domain/partner-contract.ts';
import type { ProblemCode } from '#domain/problem.ts';
import { STATE_CODES } from '#domain/states.ts';
import type { Scope } from '#domain/token.ts';
import { BOTH, inPath, operation } from './operation.ts';
import { toJson, type Json } from './parts.ts';

const inHeader = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: true,
  schema: { type: 'string' },
  description,
});
const GROUP = inPath('id', 'Id of a bed group');
const CODE = inPath('code', 'The code of a hold, as it is said');
const IF_MATCH = inHeader('If-Match', 'The version that you have seen, as `"7"`');
const KEY = inHeader('Idempotency-Key', 'New for each request, the same when it is repeated; kept for 24 hours as a hash');

const FIGURES: readonly ProblemCode[] = ['unknown_bed_group', 'precondition_required', 'figures_changed', 'beds_are_held'];

function setFigures(operationId: string, summary: string, body: string): Json {
  const answer = [200, 'The figures as they are now; their version is the ETag', 'BedGroup'] as const;
  return operation({ operationId, summary, scopes: ['beds:write'], parameters: [GROUP, IF_MATCH], body, answer, problems: FIGURES });
}

function move(operationId: string, summary: string, scopes: readonly Scope[], body?: string): Json {
  const answer = [200, 'The hold as it is now; saying it twice is no fault', 'Hold'] as const;
  const own = ['unknown_hold', 'hold_has_moved', 'forbidden_origin'] as const;
  return operation({ operationId, summary, scopes, parameters: [CODE], ...(body ? { body } : {}), answer, problems: own });
}

const OPEN_BEDS = [200, 'Groups that do not refuse, the nearest first', 'OpenBeds'] as const;
const OPEN_BEDS_QUERY = [
  { name: 'state', in: 'query', required: true, schema: { type: 'string', enum: STATE_CODES } },
  { name: 'beds', in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 10, default: 1 } },
];

/** What organisations with a token may ask. */
export const makePartnerPaths = () => ({
  '/api/v1/bed-groups': {
    get: operation({
      operationId: 'listBedGroups',
      summary: "A shelter's own bed groups",
      scopes: ['beds:write'],
      answer: [200, 'The groups', 'BedGroups'],
    }),
  },
  '/api/v1/bed-groups/{id}': {
    get: operation({
      operationId: 'getBedGroup',
      summary: 'One of them, its version as ETag',
      scopes: ['beds:write'],
      parameters: [GROUP],
      answer: [200, 'The group', 'BedGroup'],
      problems: ['unknown_bed_group'],
    }),
  },
  '/api/v1/bed-groups/{id}/figures': {
    put: setFigures('setFigures', 'Say all figures of a group', 'Figures'),
    patch: setFigures('changeFigures', 'Say what has changed; `{}` is "the same as before, still right"', 'FiguresChange'),
  },
  '/api/v1/open-beds': {
    post: operation({
      operationId: 'findOpenBeds',
      summary: 'Where there is room for this person',
      scopes: ['beds:read'],
      body: 'OpenBedsRequest',
      answer: OPEN_BEDS,
    }),
    get: operation({
      operationId: 'listOpenBeds',
      summary: 'The same for questions that describe nobody',
      scopes: ['beds:read'],
      parameters: OPEN_BEDS_QUERY,
      answer: OPEN_BEDS,
      problems: ['invalid_input'],
    }),
  },
  '/api/v1/holds': {
    post: operation({
      operationId: 'requestHold',
      summary: 'Ask for beds to be held',
      scopes: ['holds:request'],
      parameters: [KEY],
      body: 'HoldRequest',
      answer: [201, 'Held until it expires or is answered; the same key gets the same answer', 'Hold'],
      problems: [
        'missing_idempotency_key',
        'unknown_bed_group',
        'no_free_bed',
        'beds_unknown',
        'too_many_holds',
        'holds_closed',
        'not_for_this_group',
        'key_reused',
      ],
    }),
    get: operation({
      operationId: 'listHolds',
      summary: 'Your live holds; a shelter does not see here who waits',
      scopes: BOTH,
      answer: [200, 'The holds', 'Holds'],
    }),
  },
  '/api/v1/waiting': {
    post: operation({
      operationId: 'waitForHold',
      summary: 'Wait for beds of a group: when they are free, the first who fits has them requested under the same code',
      scopes: ['holds:request'],
      parameters: [KEY],
      body: 'HoldRequest',
      answer: [201, 'Waiting until it expires or has its beds; the same key gets the same answer', 'Hold'],
      problems: [
        'missing_idempotency_key',
        'unknown_bed_group',
        'room_now',
        'too_many_holds',
        'holds_closed',
        'not_for_this_group',
        'key_reused',
      ],
    }),
  },
  '/api/v1/holds/{code}': {
    get: operation({
      operationId: 'getHold',
      summary: 'A hold, for its two organisations',
      scopes: BOTH,
      parameters: [CODE],
      answer: [200, 'The hold', 'Hold'],
      problems: ['unknown_hold'],
    }),
  },
  '/api/v1/holds/{code}/accept': { post: move('acceptHold', 'The shelter accepts: the holder now sees whom to call', ['holds:answer']) },
  '/api/v1/holds/{code}/decline': { post: move('declineHold', 'The shelter declines, with a coded reason', ['holds:answer'], 'Decline') },
  '/api/v1/holds/{code}/arrive': { post: move('arriveHold', 'The person has arrived: the beds are no longer free', ['holds:answer']) },
  '/api/v1/holds/{code}/release': { post: move('releaseHold', 'Either gives the beds back', BOTH) },
});

export const makePartnerSchemas = () => ({
  Figures: toJson(figuresSchema, 'input'),
  FiguresChange: toJson(figuresChangeSchema, 'input'),
  BedGroup: toJson(bedGroupJsonSchema, 'output'),
  BedGroups: toJson(bedGroupsSchema, 'output'),
  OpenBedsRequest: toJson(openBedsRequestSchema, 'input'),
  OpenBeds: toJson(openBedsSchema, 'output'),
  HoldRequest: toJson(holdRequestSchema, 'input'),
  Hold: toJson(holdSchema, 'output'),
  Holds: toJson(holdsSchema, 'output'),
  Decline: toJson(declineSchema, 'input'),
});

export const partnerSecurity = {
  partnerToken: { type: 'http', scheme: 'bearer', description: 'A token of an organisation: `pas_…`, `par_…` or `pat_…`' },
};
