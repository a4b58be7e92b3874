import { cf } from '@astrojs/cloudflare/hono';
import { astro, getFetchState } from 'astro/hono';
import { Hono } from 'hono';
import { dayOf } from '#domain/days.ts';
import { numberOfDay } from '#domain/report.ts';
import { api } from './api.ts';
import { findForPage } from './availability/for-page.ts';
import { openForPartner } from './db/client.ts';
import { exit } from './exit/routes.ts';
import { localeOf } from './http/language.ts';
import { limitBody } from './http/limit-body.ts';
import { answerLostPages } from './http/no-answer.ts';
import { noStoreForBodies } from './http/no-store.ts';
import { pathOf } from './http/path.ts';
import { securityHeaders } from './http/security-headers.ts';
import { partnerArea } from './partner-area.ts';
import { livePages } from './live-pages/routes.ts';
import { findToday } from './live-pages/today.ts';
import { countReport } from './reports/queries.ts';
import { onSchedule } from './scheduled.ts';

/** One Worker for everything: the API, the way out, then the pages rendered on demand, then the static files. */
const app: Hono<{ Bindings: Env }> = new Hono<{ Bindings: Env }>({ getPath: pathOf })
  .route('/', api)
  .use(securityHeaders, noStoreForBodies)
  .route('/', exit)
  .get('/', (c) => {
    c.header('Vary', 'Accept-Language');
    return c.redirect(`/${localeOf(c)}/`);
  })
  .route(
    '/',
    livePages((request, env, context) => app.fetch(request, env, context)),
  )
  .use(answerLostPages)
  .use(limitBody)
  .use(async (c, next) => {
    const state = getFetchState(c);
    // A page that fails half-way through a stream is a broken connection: it fails whole, or not at all.
    state.streaming = false;
    state.locals.findAvailability = (question, locale) => findForPage(c.env, question, locale);
    state.locals.findToday = (page) => findToday(c.env.DB, page);
    state.locals.countReport = (page, reason) => countReport(openForPartner(c.env.DB), page, reason, numberOfDay(dayOf(new Date())));
    await next();
  })
  .route('/', partnerArea)
  .use(cf())
  .use(astro())
  .onError((_, c) => c.body(null, 500));

export default { fetch: app.fetch, scheduled: onSchedule } satisfies ExportedHandler<Env>;
