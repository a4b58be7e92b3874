import { Hono } from 'hono';
import { parseCode } from '#domain/hold-code.ts';
import { declineSchema, HOLD_ACTIONS, holdRequestSchema, MOVES } from '#domain/hold.ts';
import { BEDS_FIELDS } from '#domain/partner-contract.ts';
import { actingOf, form, readFit, refuseOthers, type AreaEnv, type Fields } from '../http/forms.ts';
import { ProblemError } from '../http/problems.ts';
import { act, request, wait } from './actions.ts';

/** All that the page of the search sends: the search, and what asks for the beds of one group. */
const SEARCH = [...BEDS_FIELDS, 'act', 'group', 'key'];

/** As the API takes it; what the form left out is missing, not empty. */
function requestOf(fields: Fields) {
  const { group: bed_group, beds, age_band: age, gender, household } = fields;
  const said = { bed_group, beds: Number(beds ?? 1), age, gender, household };
  return readFit(holdRequestSchema, Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== '')));
}

/** Made by the page that had the form: a form that comes twice asks once. */
function keyOf({ key = '' }: Fields): string {
  if (!/^[\w-]{8,200}$/.test(key)) throw new ProblemError('missing_idempotency_key');
  return key;
}

/** A referrer looks for beds and asks for them; both organisations of a hold move it on. */
export const holdForms = new Hono<AreaEnv>()
  .post(
    '/:locale{es|en}/socios/buscar/',
    form(async (c, fields) => {
      const acting = actingOf(c);
      refuseOthers(fields, SEARCH);
      switch (fields['act']) {
        case 'request':
          await request(acting, keyOf(fields), requestOf(fields), Date.now());
          return 'apartados/?hecho=requested';
        case 'wait':
          await wait(acting, keyOf(fields), requestOf(fields), Date.now());
          return 'apartados/?hecho=waited';
        default:
          return undefined;
      }
    }),
  )
  .post(
    '/:locale{es|en}/socios/apartados/',
    form(async (c, fields) => {
      const acting = actingOf(c);
      refuseOthers(fields, ['code', 'act', 'reason']);
      const [code, action] = [parseCode(fields['code'] ?? ''), HOLD_ACTIONS.find((one) => one === fields['act'])];
      if (code === undefined || !action) throw new ProblemError('unknown_hold');
      const party = acting.caller.role === 'shelter' ? 'shelter' : 'referrer';
      if (!MOVES[action].by.includes(party)) throw new ProblemError('missing_scope', { scope: 'holds:answer' });
      const reason = action === 'decline' ? readFit(declineSchema, { reason: fields['reason'] || undefined }).reason : null;
      await act(acting, code, action, reason, Date.now());
      return `apartados/?hecho=${action}`;
    }),
  );
