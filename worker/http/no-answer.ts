import type { Context, MiddlewareHandler } from 'hono';
import { isLocale } from '#domain/locales.ts';
import { localeOf } from './language.ts';

/** The static page with the national numbers, in the language of the page that could not be made. */
async function answerWithNumbers(c: Context<{ Bindings: Env }>): Promise<Response> {
  const [, first] = new URL(c.req.url).pathname.split('/');
  const locale = isLocale(first) ? first : localeOf(c);
  const page = await c.env.ASSETS.fetch(`https://assets.local/${locale}/sin-respuesta/`).catch(() => undefined);
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': locale,
    'Cache-Control': 'no-store',
    'Retry-After': '10',
  };
  return new Response(page?.ok ? page.body : '911', { status: 503, headers });
}

/** Whatever fails while a page is made, its reader gets the numbers: never an empty page or a broken connection. */
export const answerLostPages: MiddlewareHandler<{ Bindings: Env }> = async (c, next) => {
  await next();
  if (c.error !== undefined || c.res.status === 500) c.res = await answerWithNumbers(c);
};
