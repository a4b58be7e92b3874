import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MAX_IMPORT_BYTES } from '#domain/import.ts';
import { answerProblem, ProblemError } from './problems.ts';

/** The largest body of a question, in bytes. */
export const MAX_BODY_BYTES = 8 * 1024;

function limitTo(bytes: number) {
  return bodyLimit({ maxSize: bytes, onError: (c) => answerProblem(new ProblemError('body_too_large', { bytes }), c) });
}

const limitQuestion = limitTo(MAX_BODY_BYTES);
const limitFile = limitTo(MAX_IMPORT_BYTES);

/** The one page that takes a file. */
const IMPORT = /^\/(?:es|en)\/socios\/importar\/$/;

/** Reads no further than the limit: a larger body is answered 413. */
export const limitBody: MiddlewareHandler = (c, next) => (IMPORT.test(c.req.path) ? limitFile : limitQuestion)(c, next);
