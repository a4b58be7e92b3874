import { getFetchState } from 'astro/hono';
import { Hono, type MiddlewareHandler } from 'hono';
import { isLocale, DEFAULT_LOCALE } from '#domain/locales.ts';
import { isOwnForm } from '#domain/own-form.ts';
import { entranceOf, mayOpen, pagesOf } from '#domain/partner-pages.ts';
import { bedForms } from './beds/forms.ts';
import { bedsForPages } from './beds/for-page.ts';
import { readForStewards } from './corrections/reading.ts';
import { stewardForms } from './corrections/steward-forms.ts';
import { openForPartner } from './db/client.ts';
import { holdForms } from './holds/forms.ts';
import { holdsForPages } from './holds/for-page.ts';
import { actingOf, type AreaEnv } from './http/forms.ts';
import { limitBody } from './http/limit-body.ts';
import { answerProblem, ProblemError } from './http/problems.ts';
import { list } from './notices/actions.ts';
import { deliverAfter } from './notices/deliver.ts';
import { noticeForms } from './notices/forms.ts';
import { presentWebhook } from './notices/present.ts';
import { peopleForms } from './people/forms.ts';
import { readPeople } from './people/reading.ts';
import { memberOf, signOut } from './people/session.ts';

/** Nothing of the area is kept on the way, nor found by a search engine. */
const keepNothing: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('Cache-Control', 'no-store');
  c.res.headers.set('X-Robots-Tag', 'noindex');
};

/** Who is signed in, and what pages are given of them. */
const recognise: MiddlewareHandler<AreaEnv> = async (c, next) => {
  const locale = c.req.param('locale');
  c.set('locale', isLocale(locale) ? locale : DEFAULT_LOCALE);
  c.set('db', openForPartner(c.env.DB));
  const member = await memberOf(c, c.var.db);
  c.set('member', member);
  const me = member && {
    partnerId: member.caller.partnerId,
    role: member.caller.role,
    name: member.name,
    isConsulate: member.caller.isConsulate,
    isDemo: member.caller.isDemo,
  };
  getFetchState(c).locals.area = {
    me,
    problem: undefined,
    fields: {},
    ...bedsForPages(c.var.db, member, c.req.url),
    ...holdsForPages(c.var.db, member),
    people: readPeople(c.var.db, member),
    stewards: readForStewards(c.var.db, member),
    listWebhooks: async () => (await list(actingOf(c))).map(presentWebhook),
  };
  await next();
};

/** Whoever is not signed in is asked to; each role gets its own pages, the others do not exist for it. */
const guard: MiddlewareHandler<AreaEnv> = async (c, next) => {
  const { locale, member } = c.var;
  const entrance = entranceOf(c.req.path);
  if (entrance === 'open') return next();
  if (!member) return c.redirect(`/${locale}/socios/entrar/`, 303);
  const { role } = member.caller;
  if (entrance === 'start') return c.req.method === 'POST' ? next() : c.redirect(`/${locale}/socios/${pagesOf(role)[0]}/`, 303);
  return entrance === 'unknown' || mayOpen(role, entrance) ? next() : c.redirect(`/${locale}/socios/${pagesOf(role)[0]}/`, 303);
};

/** The partner area: forms act here, pages are shown by Astro. The only place where a cookie is written or read. */
export const partnerArea = new Hono<AreaEnv>()
  .use('/:locale{es|en}/socios/*', keepNothing, limitBody, recognise, guard)
  .use('/:locale{es|en}/socios/:page{camas|buscar|apartados|enlace|organizaciones}/*', deliverAfter)
  .post('/:locale{es|en}/socios/', async (c) => {
    // There is no page of this address on which a form could say why it was refused.
    if (!isOwnForm(c.req.raw.headers, new URL(c.req.url).origin)) return answerProblem(new ProblemError('forbidden_origin'), c);
    await signOut(c, c.var.db);
    return c.redirect(`/${c.var.locale}/socios/entrar/`, 303);
  })
  .route('/', peopleForms)
  .route('/', stewardForms)
  .route('/', noticeForms)
  .route('/', bedForms)
  .route('/', holdForms);
