import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MAX_IMPORT_BYTES } from '#domain/import.ts';
import { answerProblem, ProblemError } from './problems.ts';

/** The largest body of a question, in bytes. */
const MAX_BODY_BYTES = 8 * 1024;

/** How much of a file that is too large is let through unread: a connection cut while it is sent shows no answer. */
const LET_THROUGH = 32 * MAX_IMPORT_BYTES;

async function passBy(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body || body.locked) return;
  let passed = 0;
  for await (const chunk of body) {
    passed += chunk.byteLength;
    if (passed > LET_THROUGH) return;
  }
}

const limitQuestion = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: (c) => answerProblem(new ProblemError('body_too_large', { bytes: MAX_BODY_BYTES }), c),
});

/** Of the page that takes a file, which says itself that one is too large. @throws ProblemError `body_too_large` */
export const limitFile = bodyLimit({
  maxSize: MAX_IMPORT_BYTES,
  onError: async (c) => {
    await passBy(c.req.raw.body).catch(() => undefined);
    throw new ProblemError('body_too_large', { bytes: MAX_IMPORT_BYTES });
  },
});

/** The one page that takes a file. */
const IMPORT = /^\/(?:es|en)\/socios\/importar\/$/;

/** Takes in no more than the limit: a larger body is answered 413. */
export const limitBody: MiddlewareHandler = (c, next) => (IMPORT.test(c.req.path) ? next() : limitQuestion(c, next));
