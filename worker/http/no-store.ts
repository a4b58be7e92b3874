import type { MiddlewareHandler } from 'hono';

/** Whatever answers a form or a body may depend on a profile: it is kept nowhere, refusals included. */
export const noStoreForBodies: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') c.res.headers.set('Cache-Control', 'no-store');
};
