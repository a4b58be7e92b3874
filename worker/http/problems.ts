import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Problem } from '#domain/contract.ts';
import type { Params, Say } from '#domain/messages.ts';
import { PROBLEMS, type FieldError, type ProblemCode } from '#domain/problem.ts';
import { DatabaseUnavailableError } from '../db/client.ts';
import { localeOf, speak } from './language.ts';

const RETRY_AFTER_SECONDS = 10;

/** The wrong fields, or what says them once the reader's language is known. */
type Faults = readonly FieldError[] | ((say: Say) => readonly FieldError[]);

/** Something that the caller can be told, by its code. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly params: Params;
  readonly errors: Faults;
  /** Members of this problem alone (RFC 9457 §3.2). */
  readonly more: Partial<Problem>;

  constructor(code: ProblemCode, params: Params = {}, errors: Faults = [], more: Partial<Problem> = {}) {
    super(code);
    this.code = code;
    this.params = params;
    this.errors = errors;
    this.more = more;
  }
}

/** Whatever was thrown, as something that may be told. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof DatabaseUnavailableError) return new ProblemError('database_unavailable', { seconds: RETRY_AFTER_SECONDS });
  if (error instanceof HTTPException && error.status === 400) return new ProblemError('malformed_json');
  return new ProblemError('internal_error');
}

/** Any error → `application/problem+json` (RFC 9457). What went wrong inside never leaves. */
export function answerProblem(error: unknown, c: Context): Response {
  const { code, params, errors, more } = problemOf(error);
  const say = speak(localeOf(c));
  const faults = typeof errors === 'function' ? errors(say) : errors;
  const problem: Problem = {
    type: `/api/openapi.json#/components/schemas/Problem`,
    title: say(`problem.${code}.title`),
    status: PROBLEMS[code],
    detail: say(`problem.${code}.detail`, params),
    code,
    ...(faults.length > 0 ? { errors: [...faults] } : {}),
    ...more,
  };
  const headers = new Headers({
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': localeOf(c),
    'cache-control': 'no-store',
  });
  if (code === 'database_unavailable') headers.set('retry-after', String(RETRY_AFTER_SECONDS));
  if (code === 'method_not_allowed') headers.set('allow', String(params['methods'] ?? ''));
  if (PROBLEMS[code] === 401) headers.set('www-authenticate', 'Bearer');
  return new Response(JSON.stringify(problem), { status: PROBLEMS[code], headers });
}
