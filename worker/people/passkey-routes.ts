import { Hono, type Handler } from 'hono';
import { isOwnForm } from '#domain/own-form.ts';
import { madePasskeySchema, signedSchema } from '#domain/people-forms.ts';
import { actingOf, type AreaContext, type AreaEnv } from '../http/forms.ts';
import { speak } from '../http/language.ts';
import { answerProblem, ProblemError } from '../http/problems.ts';
import { readJson, validate } from '../http/validate.ts';
import { addAnother, askForAnother, askToJoin, askToSignIn, join, signInBy } from './ceremonies.ts';
import { signIn } from './session.ts';
import { placeOf } from './webauthn.ts';

/** What the script of a page sends and is answered: JSON, and a problem (RFC 9457) when it fails. */
function json(act: (c: AreaContext, now: number) => Promise<object>): Handler<AreaEnv> {
  return async (c) => {
    try {
      if (!isOwnForm(c.req.raw.headers, new URL(c.req.url).origin)) throw new ProblemError('forbidden_origin');
      return c.json(await act(c, Date.now()));
    } catch (error) {
      return answerProblem(error, c);
    }
  };
}

const siteName = (c: AreaContext) => speak(c.var.locale)('site.name');
const secretOf = (c: AreaContext) => c.req.param('secret') ?? '';
/** Where the browser goes next. */
const next = (c: AreaContext, page: string) => ({ next: `/${c.var.locale}/socios/${page}` });

/** The one step of the area that needs a script: a passkey answers only to one. */
export const passkeyRoutes = new Hono<AreaEnv>()
  .post(
    '/:locale{es|en}/socios/entrar/opciones/',
    json((c, now) => askToSignIn(c.var.db, placeOf(c.req.url), now)),
  )
  .post(
    '/:locale{es|en}/socios/entrar/',
    json(async (c, now) => {
      const signed = validate(signedSchema, await readJson(c), c);
      await signIn(c, c.var.db, await signInBy(c.var.db, placeOf(c.req.url), signed, now));
      return next(c, '');
    }),
  )
  .post(
    '/:locale{es|en}/socios/invitacion/:secret/opciones/',
    json((c, now) => askToJoin(c.var.db, placeOf(c.req.url), secretOf(c), siteName(c), now)),
  )
  .post(
    '/:locale{es|en}/socios/invitacion/:secret/',
    json(async (c, now) => {
      const made = validate(madePasskeySchema, await readJson(c), c);
      await signIn(c, c.var.db, await join(c.var.db, placeOf(c.req.url), secretOf(c), made, now));
      return next(c, '');
    }),
  )
  .post(
    '/:locale{es|en}/socios/cuenta/llave/opciones/',
    json((c, now) => askForAnother(actingOf(c), placeOf(c.req.url), c.var.member?.name ?? '', siteName(c), now)),
  )
  .post(
    '/:locale{es|en}/socios/cuenta/llave/',
    json(async (c, now) => {
      await addAnother(actingOf(c), placeOf(c.req.url), validate(madePasskeySchema, await readJson(c), c), now);
      return next(c, 'cuenta/?hecho=passkey_added');
    }),
  );
