import { Hono, type Context } from 'hono';
import { EXIT_PATH, NEUTRAL_SITES } from '#domain/neutral-sites.ts';

/** Empties what the browser keeps of this site, unless another site asks for it: that would sign people out at its pleasure. */
function clear(c: Context, ...kinds: readonly string[]): void {
  c.header('Cache-Control', 'no-store');
  if (['same-site', 'cross-site'].includes(c.req.header('Sec-Fetch-Site') ?? '')) return;
  c.header('Clear-Site-Data', kinds.map((kind) => `"${kind}"`).join(', '));
}

/**
 * The way out. `GET` is the link, for browsers without scripts: it must be quick, so it leaves the cache alone.
 * `POST` comes from the script after the page has gone: nobody waits while the cache is emptied.
 */
export const exit = new Hono()
  .get(EXIT_PATH, (c) => {
    clear(c, 'cookies', 'storage');
    return c.redirect(NEUTRAL_SITES[0]);
  })
  .post(EXIT_PATH, (c) => {
    clear(c, 'cache', 'cookies', 'storage');
    return c.body(null, 204);
  });
