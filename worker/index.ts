import { cf } from '@astrojs/cloudflare/hono';
import { astro, getFetchState } from 'astro/hono';
import { Hono } from 'hono';
import { api } from './api.ts';
import { findForPage } from './availability/for-page.ts';
import { openForPartner } from './db/client.ts';
import { exit } from './exit/routes.ts';
import { eraseEndedHolds } from './holds/retention-queries.ts';
import { localeOf } from './http/language.ts';
import { limitBody } from './http/limit-body.ts';
import { answerLostPages } from './http/no-answer.ts';
import { noStoreForBodies } from './http/no-store.ts';
import { securityHeaders } from './http/security-headers.ts';
import { partnerArea } from './partner-area.ts';
import { eraseEndedSignIns } from './people/retention-queries.ts';

/** One Worker for everything: the API, the way out, then the pages rendered on demand, then the static files. */
const app = new Hono<{ Bindings: Env }>()
  .route('/', api)
  .use(securityHeaders, noStoreForBodies)
  .route('/', exit)
  .get('/', (c) => {
    c.header('Vary', 'Accept-Language');
    return c.redirect(`/${localeOf(c)}/`);
  })
  .use(answerLostPages)
  .use(limitBody)
  .use(async (c, next) => {
    const state = getFetchState(c);
    // A page that fails half-way through a stream is a broken connection: it fails whole, or not at all.
    state.streaming = false;
    state.locals.findAvailability = (question, locale) => findForPage(c.env, question, locale);
    await next();
  })
  .route('/', partnerArea)
  .use(cf())
  .use(astro())
  .onError((_, c) => c.body(null, 500));

/** Once a day, what has been kept long enough is erased. It decides on nothing: expiry is computed when it is read. */
async function eraseOld(_: ScheduledController, env: Env): Promise<void> {
  const [db, now] = [openForPartner(env.DB), Date.now()];
  await eraseEndedHolds(db, now);
  await eraseEndedSignIns(db, now);
}

export default { fetch: app.fetch, scheduled: eraseOld } satisfies ExportedHandler<Env>;
