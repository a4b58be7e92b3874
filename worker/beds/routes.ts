import { Hono, type Context } from 'hono';
import { figuresChangeSchema, figuresSchema, type FiguresChange } from '#domain/bed-figures.ts';
import { openBedsQuerySchema, openBedsRequestSchema, type OpenBedsRequest } from '#domain/partner-contract.ts';
import { onlyMethods } from '../http/methods.ts';
import { ProblemError } from '../http/problems.ts';
import { readJson, readQuery, validate } from '../http/validate.ts';
import { authenticate, type PartnerEnv } from '../partners/authenticate.ts';
import { sayFigures } from './actions.ts';
import { presentOpenGroups, presentOwnGroup } from './present.ts';
import { findOwnGroup, listOpenGroups, listOwnGroups, type BedGroupRow } from './queries.ts';

function answerGroup(c: Context, row: BedGroupRow, now: number): Response {
  c.header('ETag', `"${row.version}"`);
  return c.json(presentOwnGroup(row, now));
}

/** The version that the caller has seen, by `If-Match`. */
function versionSeen(c: Context): number {
  const header = c.req.header('if-match');
  if (header === undefined) throw new ProblemError('precondition_required');
  const [, version] = /^"?(\d{1,9})"?$/.exec(header.trim()) ?? [];
  return version === undefined ? -1 : Number(version);
}

async function writeFigures(c: Context<PartnerEnv, '/:id/figures'>, change: FiguresChange): Promise<Response> {
  const version = versionSeen(c);
  const now = Date.now();
  return answerGroup(c, await sayFigures(c.var, c.req.param('id'), version, change, now), now);
}

/** A shelter's own groups and their figures. */
export const bedGroups = new Hono<PartnerEnv>()
  .get('/', authenticate('beds:write'), async (c) => {
    const now = Date.now();
    const rows = await listOwnGroups(c.var.db, c.var.caller.partnerId, now);
    return c.json({ groups: rows.map((row) => presentOwnGroup(row, now)) });
  })
  .get('/:id', authenticate('beds:write'), async (c) => {
    const now = Date.now();
    const row = await findOwnGroup(c.var.db, c.var.caller.partnerId, c.req.param('id'), now);
    if (!row) throw new ProblemError('unknown_bed_group');
    return answerGroup(c, row, now);
  })
  .put('/:id/figures', authenticate('beds:write'), async (c) => writeFigures(c, validate(figuresSchema, await readJson(c), c)))
  .patch('/:id/figures', authenticate('beds:write'), async (c) => writeFigures(c, validate(figuresChangeSchema, await readJson(c), c)))
  .all('/', onlyMethods('GET'))
  .all('/:id', onlyMethods('GET'))
  .all('/:id/figures', onlyMethods('PUT', 'PATCH'));

async function search(c: Context<PartnerEnv>, request: OpenBedsRequest): Promise<Response> {
  const now = Date.now();
  return c.json(presentOpenGroups(await listOpenGroups(c.var.db, c.var.caller, now), request, now));
}

/** Where there is room: `POST` with a profile, `GET` only what describes nobody. */
export const openBeds = new Hono<PartnerEnv>()
  .post('/', authenticate('beds:read'), async (c) => search(c, validate(openBedsRequestSchema, await readJson(c), c)))
  .get('/', authenticate('beds:read'), (c) => search(c, { ...validate(openBedsQuerySchema, readQuery(c), c), profile: {} }))
  .all('/', onlyMethods('GET', 'POST'));
