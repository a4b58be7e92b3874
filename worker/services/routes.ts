import { Hono } from 'hono';
import { presentService } from '#domain/present-service.ts';
import { presentHouses } from '../beds/public-present.ts';
import { openForReading } from '../db/client.ts';
import { localeOf, speak } from '../http/language.ts';
import { onlyMethods } from '../http/methods.ts';
import { ProblemError } from '../http/problems.ts';
import { findServiceWithBeds } from './queries.ts';

/** One service with its sources. */
export const services = new Hono<{ Bindings: Env }>()
  .get('/:id', async (c) => {
    const id = c.req.param('id');
    const found = await findServiceWithBeds(openForReading(c.env.DB), id);
    if (!found) throw new ProblemError('unknown_service', { id: id.slice(0, 80) });
    const now = new Date();
    const beds = presentHouses(found.bedGroups, now.getTime()).get(found.service.id);
    const locale = localeOf(c);
    c.header('Content-Language', locale);
    c.header('Vary', 'Accept-Language');
    c.header('Cache-Control', 'no-cache');
    return c.json(presentService(found.service, locale, speak(locale), { now, beds }));
  })
  .all('/:id', onlyMethods('GET'));
