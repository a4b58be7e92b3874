import type { Context } from 'hono';
import * as z from 'zod';
import { ProblemError } from '../http/problems.ts';
import { readJson, readQuery, validate } from '../http/validate.ts';

/** Parameters in a body, so that what is asked stands in no log: values as in an address, or as JSON has them. */
const bodySchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/**
 * The parameters of a list, from the address and, of a POST, from a JSON body, each in one of them.
 * @throws ProblemError `invalid_input`, `malformed_json` or `unsupported_media_type`
 */
async function readAsked(c: Context): Promise<Readonly<Record<string, string>>> {
  const query = readQuery(c);
  if (c.req.method !== 'POST' || (await c.req.text()) === '') return query;
  const body = validate(bodySchema, await readJson(c), c);
  const repeated = Object.keys(body).filter((name) => Object.hasOwn(query, name));
  if (repeated.length > 0) {
    throw new ProblemError('invalid_input', {}, (say) => repeated.map((path) => ({ path, message: say('issue.repeated_in_body') })));
  }
  return { ...query, ...Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)])) };
}

/** What a list is asked for. @throws ProblemError */
export async function validateAsked<T extends z.ZodType>(schema: T, c: Context): Promise<z.infer<T>> {
  return validate(schema, await readAsked(c), c);
}
