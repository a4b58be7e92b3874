import { Hono } from 'hono';
import * as z from 'zod';
import { CORRECTION_VALUES } from '#domain/correction.ts';
import { FORM_FIELDS, namesOf, readValue } from '#domain/correction-form.ts';
import { OWN_ACTS, type OWN_DONE, type OwnReading } from '#domain/own-record.ts';
import { actingOf, form, readFit, refuseOthers, type AreaEnv, type Fields } from '../http/forms.ts';
import { ProblemError } from '../http/problems.ts';
import type { Primary } from '../db/client.ts';
import type { Member } from '../people/session-queries.ts';
import { confirmOwn, findLinkOf, keeperByLink, keeperOf, sayOwn, type Keeper } from './own-actions.ts';
import { findOwnRecord, findRecordOfPartner } from './own-queries.ts';

type Done = (typeof OWN_DONE)[number];

/** What a form of one's own record asks for; what was done. */
async function act(keeper: Keeper, fields: Fields, now: number): Promise<Done> {
  if (readFit(z.enum(OWN_ACTS), fields['do']) === 'right') {
    refuseOthers(fields, ['do']);
    await confirmOwn(keeper, now);
    return 'right';
  }
  const field = readFit(z.enum(FORM_FIELDS), fields['field']);
  refuseOthers(fields, ['do', 'field', ...namesOf(field)]);
  const value = readFit(CORRECTION_VALUES[field], readValue(field, fields));
  const holds = await sayOwn(keeper, { field, value }, now);
  if (field === 'withdrawn') return 'withdrawn';
  return holds ? 'accepted' : 'proposed';
}

/** What the pages of one's own record read: of the organisation that is signed in, or of a link. */
export function readOwnRecords(db: Primary, member: Member | undefined): OwnReading {
  return {
    ours: async () => {
      if (!member) throw new ProblemError('unauthenticated');
      return findRecordOfPartner(db, member.caller.partnerId);
    },
    linked: async (secret) => {
      const link = await findLinkOf(db, secret, Date.now());
      return link && { ...(await findOwnRecord(db, link.serviceId)), until: link.expiresAt };
    },
  };
}

/** Whoever keeps a place says by its page, or by a link that needs no session, how its record should be. */
export const ownForms = new Hono<AreaEnv>()
  .post(
    '/:locale{es|en}/socios/nuestra-ficha/',
    form(async (c, fields) => `nuestra-ficha/?hecho=${await act(await keeperOf(actingOf(c)), fields, Date.now())}`),
  )
  .post(
    '/:locale{es|en}/socios/ficha/:secret/',
    form(async (c, fields) => {
      const [secret, now] = [c.req.param('secret') ?? '', Date.now()];
      return `ficha/${secret}/?hecho=${await act(await keeperByLink(c.var.db, secret, now), fields, now)}`;
    }),
  );
