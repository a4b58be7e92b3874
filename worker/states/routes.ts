import { Hono } from 'hono';
import { STATES } from '#domain/states.ts';
import { onlyMethods } from '../http/methods.ts';

/** The 32 states, with every code and spelling that the API takes. */
export const states = new Hono()
  .get('/', (c) => {
    c.header('Cache-Control', 'public, max-age=86400');
    return c.json({ states: STATES.map(({ zones, ...state }) => ({ ...state, time_zones: zones })) });
  })
  .all('/', onlyMethods('GET'));
