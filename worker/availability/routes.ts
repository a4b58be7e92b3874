import { Hono, type Context } from 'hono';
import { availabilityQuerySchema, availabilityRequestSchema } from '#domain/contract.ts';
import { decodeCursor, type SortKey } from '#domain/order.ts';
import { localeOf } from '../http/language.ts';
import { onlyMethods } from '../http/methods.ts';
import { ProblemError } from '../http/problems.ts';
import { readJson, readQuery, validate } from '../http/validate.ts';
import { findAvailability } from './find.ts';

function parseCursor(cursor: string | undefined): SortKey | undefined {
  if (cursor === undefined) return undefined;
  const key = decodeCursor(cursor);
  if (!key) throw new ProblemError('invalid_cursor');
  return key;
}

const ALLOWED = Object.keys(availabilityQuerySchema.shape);

function refusePersonalData(query: Record<string, string>): void {
  const others = Object.keys(query).filter((name) => !ALLOWED.includes(name));
  if (others.length > 0) throw new ProblemError('describes_a_person');
}

function answerJson(c: Context, body: unknown): Response {
  c.header('Cache-Control', 'no-store');
  c.header('Content-Language', localeOf(c));
  c.header('Vary', 'Accept-Language');
  return c.json(body as object);
}

/** `POST` a profile; `GET` only what describes nobody. Both answer `Availability`. */
export const availability = new Hono<{ Bindings: Env }>()
  .post('/', async (c) => {
    const { state, profile, limit, cursor, include } = validate(availabilityRequestSchema, await readJson(c), c);
    const question = { state, profile, limit, after: parseCursor(cursor), includeRefused: include === 'refused' };
    return answerJson(c, await findAvailability(c.env.DB, question, localeOf(c)));
  })
  .get('/', async (c) => {
    const query = readQuery(c);
    refusePersonalData(query);
    const { state, needs, kind, languages, limit, cursor } = validate(availabilityQuerySchema, query, c);
    const profile = { ...(needs ? { needs } : {}), ...(languages ? { languages } : {}) };
    const question = { state, profile, kinds: kind, limit, after: parseCursor(cursor) };
    return answerJson(c, await findAvailability(c.env.DB, question, localeOf(c)));
  })
  .all('/', onlyMethods('GET', 'POST'));
