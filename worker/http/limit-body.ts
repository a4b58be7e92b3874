import { bodyLimit } from 'hono/body-limit';
import { answerProblem, ProblemError } from './problems.ts';

/** The largest body of a question, in bytes. */
export const MAX_BODY_BYTES = 8 * 1024;

/** Reads no further than the limit: a larger body is answered 413. */
export const limitBody = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: (c) => answerProblem(new ProblemError('body_too_large', { bytes: MAX_BODY_BYTES }), c),
});
