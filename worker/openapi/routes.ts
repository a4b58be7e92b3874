import { Hono } from 'hono';
import { onlyMethods } from '../http/methods.ts';
import { makeDocument } from './document.ts';

/** The OpenAPI document of everything under `/api/`. */
export const openapi = new Hono()
  .get('/', (c) => {
    c.header('Cache-Control', 'public, max-age=3600');
    return c.json(makeDocument());
  })
  .all('/', onlyMethods('GET'));
