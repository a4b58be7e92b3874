import { Hono } from 'hono';
import { onlyMethods } from '../http/methods.ts';
import { makeDocument } from './document.ts';

/** The OpenAPI document of everything under `/api/`: made when it is asked for, so that the Worker starts without it. */
export const openapi = new Hono()
  .get('/', (c) => {
    c.header('Cache-Control', 'public, max-age=3600');
    return c.json(makeDocument());
  })
  .all('/', onlyMethods('GET'));
