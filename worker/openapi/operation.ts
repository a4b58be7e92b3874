import type { ProblemCode } from '#domain/problem.ts';
import type { Scope } from '#domain/token.ts';
import { answers, LANGUAGE, problems, READING, type Json } from './parts.ts';

const ALWAYS: readonly ProblemCode[] = ['unauthenticated', 'token_expired', 'token_revoked', 'missing_scope', ...READING];
const BODY: readonly ProblemCode[] = ['malformed_json', 'invalid_input', 'body_too_large', 'unsupported_media_type', 'forbidden_origin'];

export const inPath = (name: string, description: string): Json => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description,
});

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  /** One of them must be the token's. */
  readonly scopes: readonly Scope[];
  readonly parameters?: readonly Json[];
  readonly body?: string;
  /** Without a schema: an answer without a body. */
  readonly answer: readonly [status: number, description: string, schema?: string];
  readonly problems?: readonly ProblemCode[];
}

export function operation({ operationId, summary, scopes, parameters = [], body, answer, problems: own = [] }: Operation): Json {
  const [status, description, schema] = answer;
  const requestBody = { required: true, content: { 'application/json': { schema: { $ref: `#/components/schemas/${body ?? ''}` } } } };
  return {
    operationId,
    summary,
    description: `Scope: ${scopes.join(' or ')}.`,
    security: [{ partnerToken: [] }],
    parameters: [LANGUAGE, ...parameters],
    ...(body === undefined ? {} : { requestBody }),
    responses: {
      [status]: schema === undefined ? { description } : answers(description, schema),
      ...problems(...own, ...(body === undefined ? [] : BODY), ...ALWAYS),
    },
  };
}

export const BOTH: readonly Scope[] = ['holds:request', 'holds:answer'];
