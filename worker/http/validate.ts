import type { Context } from 'hono';
import type * as z from 'zod';
import type { FieldError } from '#domain/problem.ts';
import type { Say } from '#domain/messages.ts';
import { localeOf, speak } from './language.ts';
import { ProblemError } from './problems.ts';

type Issue = z.core.$ZodIssue;

/** Refinements of the domain name their fault by a key of `content/ui` (`issue.<key>`). */
const NAMED = [
  'unknown_state',
  'host_without_abroad',
  'country_code',
  'host_code',
  'language_code',
  'more_than_capacity',
  'postcode',
  'proximity',
];

function keyOf(issue: Issue): string {
  if (NAMED.includes(issue.message)) return issue.message;
  if (issue.path.at(-1) === 'age') return 'age';
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'invalid_type';
    case 'invalid_value':
    case 'unrecognized_keys':
    case 'too_big':
    case 'too_small':
      return issue.code;
    default:
      return 'other';
  }
}

function paramsOf(issue: Issue): Record<string, string> {
  switch (issue.code) {
    case 'invalid_value':
      return { values: issue.values.join(', ') };
    case 'unrecognized_keys':
      return {
        keys: issue.keys
          .slice(0, 5)
          .map((key) => key.slice(0, 40))
          .join(', '),
      };
    case 'too_big':
      return { maximum: String(issue.maximum) };
    case 'too_small':
      return { minimum: String(issue.minimum) };
    default:
      return {};
  }
}

export function presentIssues(issues: readonly Issue[], say: Say): readonly FieldError[] {
  return issues.map((issue) => ({ path: issue.path.join('.'), message: say(`issue.${keyOf(issue)}`, paramsOf(issue)) }));
}

/**
 * Input that fits its schema.
 * @throws ProblemError `invalid_input`, naming every wrong field
 */
export function validate<T extends z.ZodType>(schema: T, input: unknown, c: Context): z.infer<T> {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (!parsed.success) throw new ProblemError('invalid_input', {}, presentIssues(parsed.error.issues, speak(localeOf(c))));
  return parsed.data;
}

/**
 * The JSON body; `limitBody` has already refused one that is too large.
 * @throws ProblemError `unsupported_media_type` or `malformed_json`
 */
export async function readJson(c: Context): Promise<unknown> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new ProblemError('unsupported_media_type');
  try {
    return await c.req.json();
  } catch {
    throw new ProblemError('malformed_json');
  }
}

/**
 * The query parameters, each at most once.
 * @throws ProblemError `invalid_input` when one is repeated
 */
export function readQuery(c: Context): Record<string, string> {
  const all = c.req.queries();
  const repeated = Object.keys(all).filter((name) => (all[name]?.length ?? 0) > 1);
  if (repeated.length > 0) {
    const say = speak(localeOf(c));
    throw new ProblemError(
      'invalid_input',
      {},
      repeated.map((path) => ({ path, message: say('issue.repeated') })),
    );
  }
  return c.req.query();
}
