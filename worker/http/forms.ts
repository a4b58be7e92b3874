import type { Context, Handler } from 'hono';
import { getFetchState } from 'astro/hono';
import { isOwnForm } from '#domain/own-form.ts';
import { PROBLEMS } from '#domain/problem.ts';
import type { Locale } from '#domain/locales.ts';
import type { Acting } from '../partners/authenticate.ts';
import type { Primary } from '../db/client.ts';
import type { Member } from '../people/session-queries.ts';
import * as z from 'zod';
import { speak } from './language.ts';
import { problemOf, ProblemError } from './problems.ts';
import { presentIssues } from './validate.ts';

export interface AreaEnv {
  Bindings: Env;
  Variables: { db: Primary; member: Member | undefined; locale: Locale };
}
export type AreaContext = Context<AreaEnv>;

/** Fields of a form, each once; a file is no field. */
export type Fields = Readonly<Record<string, string>>;

/** @throws ProblemError `invalid_input` for a field that comes twice, or a file */
async function readFields(c: AreaContext): Promise<Fields> {
  const data = [...(await c.req.raw.formData().catch(() => new FormData()))];
  const said = data.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const fields = Object.fromEntries(said);
  if (Object.keys(fields).length === data.length) return fields;
  throw new ProblemError('invalid_input', {}, (say) => [{ path: '', message: say('issue.repeated') }]);
}

/** Refuses what none of these names is: nothing is taken in that nobody asked for. @throws ProblemError `invalid_input` */
export function refuseOthers(fields: Fields, names: readonly string[]): void {
  readFit(z.strictObject(Object.fromEntries(names.map((name) => [name, z.string().optional()]))), fields);
}

/** What a form said, if it fits; what is wrong is told in the language of its page. @throws ProblemError `invalid_input` */
export function readFit<T extends z.ZodType>(schema: T, said: unknown): z.infer<T> {
  const parsed = schema.safeParse(said, { reportInput: true });
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  throw new ProblemError('invalid_input', {}, (say) => presentIssues(issues, say));
}

/** Who acts by this browser. @throws ProblemError `unauthenticated` */
export function actingOf(c: AreaContext): Acting {
  const { db, member } = c.var;
  if (!member) throw new ProblemError('unauthenticated');
  return { db, caller: member.caller };
}

/**
 * A form of the partner area. What `act` returns is where the browser goes next (303), below the area: `camas/?hecho=figures`.
 * When it returns nothing, the page of the same address is shown at once, with the fields that were sent: a search, or what may
 * be told only once. When it throws a problem, that page is shown with it too.
 */
export function form(act: Act): Handler<AreaEnv> {
  return formOf(readFields, act);
}

type Act = (c: AreaContext, fields: Fields) => Promise<string | undefined>;

/** The same for a form that is read in its own way: one with a file. */
export function formOf(readAll: (c: AreaContext) => Promise<Fields>, act: Act): Handler<AreaEnv> {
  return async (c, show) => {
    let fields: Fields = {};
    const { area } = getFetchState(c).locals;
    try {
      if (!isOwnForm(c.req.raw.headers, new URL(c.req.url).origin)) throw new ProblemError('forbidden_origin');
      fields = await readAll(c);
      const where = await act(c, fields);
      if (where !== undefined) return c.redirect(`/${c.var.locale}/socios/${where}`, 303);
      if (area) area.fields = fields;
    } catch (error) {
      const { code, params, errors, more } = problemOf(error);
      const say = speak(c.var.locale);
      const faults = typeof errors === 'function' ? errors(say) : errors;
      if (area) {
        area.problem = {
          code,
          status: PROBLEMS[code],
          title: say(`problem.${code}.title`),
          detail: say(`problem.${code}.detail`, params),
          ...(faults.length > 0 ? { errors: [...faults] } : {}),
          ...more,
        };
        area.fields = fields;
      }
    }
    return show();
  };
}
