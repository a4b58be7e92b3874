import { Hono, type Context, type Next } from 'hono';
import type { Moved } from '#domain/moved.ts';
import { isLocale, DEFAULT_LOCALE, type Locale } from '#domain/locales.ts';
import { pathOfService } from '#domain/present-service.ts';
import { sayPhone } from '#domain/share-text.ts';
import { speak } from '../http/language.ts';
import { listMoved } from './moved.ts';

type LiveEnv = { Bindings: Env };

/** Nothing is known to have moved while the database does not answer: the pages say of which day they are. */
async function movedOrNothing(env: Env): Promise<ReadonlyMap<string, Moved>> {
  return listMoved(env, Date.now()).catch(() => new Map());
}

function localeOf(c: Context): Locale {
  const locale = c.req.param('locale');
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}

/**
 * What a static file is answered with; it may change with any correction, so it is asked for again each time. Where there is none,
 * Astro says so: the empty answer of the files would be a white screen.
 */
async function staticPage(c: Context<LiveEnv>, next: Next): Promise<Response> {
  const response = await c.env.ASSETS.fetch(c.req.raw);
  if (response.status !== 404) return new Response(response.body, response);
  await next();
  return c.res;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** In a list of places: who wants to be off it is not there, who has changed leads to how it is today. */
class Rows implements HTMLRewriterElementContentHandlers {
  readonly #moved: ReadonlyMap<string, Moved>;
  readonly #locale: Locale;

  constructor(moved: ReadonlyMap<string, Moved>, locale: Locale) {
    this.#moved = moved;
    this.#locale = locale;
  }

  element(row: Element): void {
    const all = (row.getAttribute('data-s') ?? '').split(' ').map((page) => this.#moved.get(page));
    const [moved] = all;
    if (!moved || !all.every((one) => one?.isInLists)) return;
    // The number of several places goes when each of them says its own.
    if (all.length > 1) {
      row.setInnerContent('');
      return;
    }
    if (moved.isGone) {
      row.remove();
      return;
    }
    const say = speak(this.#locale);
    const link = `<a href="${pathOfService(moved.page, this.#locale)}">${escape(moved.name)}</a>`;
    const today = [moved.phone && sayPhone(moved.phone, say), say('today.changed')].filter(Boolean).join(' · ');
    row.setInnerContent(`<div>${link} <small>${escape(today)}</small></div>`, { html: true });
  }
}

/** What these pages are never asked by. */
const OTHERS = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** A list of places, or of the lists. */
const LIST = '/:locale{es|en}/:list{estados|fuera|consulados|numeros|hojas}/';

/**
 * Pages made in advance, as far as they are still right: what was corrected since is shown as it stands now. Mounted before Astro,
 * for the addresses in `run_worker_first` of wrangler.toml. `today` answers the page of one service as it stands now.
 */
export function livePages(today: (request: Request, env: Env, context: Context['executionCtx']) => Response | Promise<Response>) {
  return new Hono<LiveEnv>()
    .get('/:locale{es|en}/s/:page/', async (c, next) => {
      const page = c.req.param('page');
      if (!(await movedOrNothing(c.env)).has(page)) return staticPage(c, next);
      const url = new URL(`/${localeOf(c)}/hoy/${page}/`, c.req.url);
      const response = await today(new Request(url, c.req.raw), c.env, c.executionCtx);
      return response.status < 500 ? response : staticPage(c, next);
    })
    .on('GET', [LIST, `${LIST}:one/`], async (c, next) => {
      const moved = await movedOrNothing(c.env);
      const response = await staticPage(c, next);
      if (moved.size === 0 || !response.ok) return response;
      response.headers.delete('ETag');
      return new HTMLRewriter().on('[data-s]', new Rows(moved, localeOf(c))).transform(response);
    })
    .on(OTHERS, ['/:locale{es|en}/s/:page/', LIST, `${LIST}:one/`], (c) => c.body(null, 405, { Allow: 'GET, HEAD' }));
}
