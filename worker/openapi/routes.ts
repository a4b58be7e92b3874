import { Hono } from 'hono';
import { onlyMethods } from '../http/methods.ts';

/** The OpenAPI document of everything under `/api/`: loaded when it is asked for, so that the Worker starts without it. */
export const openapi = new Hono()
  .get('/', async (c) => {
    const { makeDocument } = await import('./document.ts');
    c.header('Cache-Control', 'public, max-age=3600');
    return c.json(makeDocument());
  })
  .all('/', onlyMethods('GET'));
