import { Hono } from 'hono';
import { figuresChangeSchema, holdsAlready, type Figures, type FiguresChange } from '#domain/bed-figures.ts';
import { actingOf, form, readFit, refuseOthers, type AreaEnv, type Fields } from '../http/forms.ts';
import { ProblemError } from '../http/problems.ts';
import type { Acting } from '../partners/authenticate.ts';
import { actingByLink } from '../partners/link.ts';
import { sayFigures } from './actions.ts';

const FIGURES = ['capacity', 'free', 'out_of_service'] as const;

/** A field that is no number is left as it is, for the schema to refuse. */
function countOf(text: string): number | string {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : text;
}

function changeOf(fields: Fields): FiguresChange {
  const said = FIGURES.flatMap((name) => (fields[name] === undefined ? [] : [[name, countOf(fields[name])] as const]));
  return readFit(figuresChangeSchema, Object.fromEntries(said));
}

/** The version that the person has seen, by the hidden field. */
function versionSeen({ version }: Fields): number {
  if (version === undefined) throw new ProblemError('precondition_required');
  return /^\d{1,9}$/.test(version) ? Number(version) : -1;
}

function currentOf(error: unknown): Figures | undefined {
  return error instanceof ProblemError && error.code === 'figures_changed' ? error.more.figures?.current : undefined;
}

/** Says figures; what holds already when the form comes, because it came twice, is no conflict. Returns what was done. */
async function say(acting: Acting, fields: Fields): Promise<'figures' | 'figures_same'> {
  refuseOthers(fields, ['group', 'version', ...FIGURES]);
  const [version, change] = [versionSeen(fields), changeOf(fields)];
  try {
    await sayFigures(acting, fields['group'] ?? '', version, change, Date.now());
    return 'figures';
  } catch (error) {
    const current = currentOf(error);
    if (current && holdsAlready(change, current)) return 'figures_same';
    throw error;
  }
}

/** A shelter says its figures by its page, or by a link that needs no session. */
export const bedForms = new Hono<AreaEnv>()
  .post(
    '/:locale{es|en}/socios/camas/',
    form(async (c, fields) => `camas/?hecho=${await say(actingOf(c), fields)}`),
  )
  .post(
    '/:locale{es|en}/socios/enlace/:token/',
    form(async (c, fields) => {
      const token = c.req.param('token') ?? '';
      return `enlace/${token}/?hecho=${await say(await actingByLink(c.var.db, token, c.req.url), fields)}`;
    }),
  );
