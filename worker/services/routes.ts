import { Hono } from 'hono';
import { presentService } from '#domain/present-service.ts';
import { openForReading } from '../db/client.ts';
import { localeOf, speak } from '../http/language.ts';
import { onlyMethods } from '../http/methods.ts';
import { ProblemError } from '../http/problems.ts';
import { findService } from './queries.ts';

/** One service with its sources. */
export const services = new Hono<{ Bindings: Env }>()
  .get('/:id', async (c) => {
    const id = c.req.param('id');
    const service = await findService(openForReading(c.env.DB), id);
    if (!service) throw new ProblemError('unknown_service', { id: id.slice(0, 80) });
    const locale = localeOf(c);
    c.header('Content-Language', locale);
    c.header('Vary', 'Accept-Language');
    c.header('Cache-Control', 'no-cache');
    return c.json(presentService(service, locale, speak(locale), { now: new Date() }));
  })
  .all('/:id', onlyMethods('GET'));
