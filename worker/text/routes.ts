import { Hono } from 'hono';
import { textQuerySchema } from '#domain/text-contract.ts';
import { localeOf } from '../http/language.ts';
import { onlyMethods } from '../http/methods.ts';
import { ProblemError } from '../http/problems.ts';
import { readQuery, validate } from '../http/validate.ts';
import { findText } from './find.ts';

const ALLOWED = Object.keys(textQuerySchema.shape);

/** An answer in at most two SMS, for whoever has no data: a gateway asks for somebody who wrote to it. */
export const text = new Hono<{ Bindings: Env }>()
  .get('/', async (c) => {
    const query = readQuery(c);
    if (Object.keys(query).some((name) => !ALLOWED.includes(name))) throw new ProblemError('describes_a_person');
    const { state, need, lang = localeOf(c) } = validate(textQuerySchema, query, c);
    c.header('Cache-Control', 'no-store');
    c.header('Content-Language', lang);
    c.header('Vary', 'Accept-Language');
    return c.text(await findText(c.env.DB, { state, need }, lang));
  })
  .all('/', onlyMethods('GET'));
