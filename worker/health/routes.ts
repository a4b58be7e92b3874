import { Hono } from 'hono';
import { openForReading, read } from '../db/client.ts';
import { findVersion } from '../directory/queries.ts';
import { onlyMethods } from '../http/methods.ts';

/** Whether the database answers and which directory is loaded; 503 when it does not. */
export const health = new Hono<{ Bindings: Env }>()
  .get('/', async (c) => {
    c.header('Cache-Control', 'no-store');
    try {
      const directory = await read(() => findVersion(openForReading(c.env.DB)));
      return c.json({ status: 'ok', database: 'ok', directory: directory ?? null });
    } catch {
      c.header('Retry-After', '10');
      return c.json({ status: 'unavailable', database: 'unavailable', directory: null }, 503);
    }
  })
  .all('/', onlyMethods('GET'));
