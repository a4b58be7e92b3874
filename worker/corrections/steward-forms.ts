import { Hono } from 'hono';
import * as z from 'zod';
import { CORRECTION_VALUES, evidenceSchema, type CorrectionField } from '#domain/correction.ts';
import { FORM_FIELDS, KNOWN_FIELDS, knownSchema, namesOf, readEvidence, readValue } from '#domain/correction-form.ts';
import { dayOf } from '#domain/days.ts';
import { dueFormSchema, FILE_ACTS, proposalFormSchema } from '#domain/steward-forms.ts';
import { actingOf, form, readFit, refuseOthers, type AreaContext, type AreaEnv, type Fields } from '../http/forms.ts';
import { ProblemError } from '../http/problems.ts';
import type { Acting } from '../partners/authenticate.ts';
import { showOnce } from '../people/account-forms.ts';
import { accept, refuse, type Said } from './actions.ts';
import { confirmByPhone, makeOwnerLink, OWNER_LINK_MS, release, say, take } from './check-actions.ts';
import { findFileRows } from './file-queries.ts';

async function actOnDue(c: AreaContext, fields: Fields): Promise<string> {
  const sent = readFit(dueFormSchema, fields);
  const [acting, now] = [actingOf(c), Date.now()];
  switch (sent.do) {
    case 'take':
      await take(acting, sent.service, now);
      return 'pendientes/?hecho=taken';
    case 'release':
      await release(acting, sent.service);
      return 'pendientes/?hecho=released';
    case 'right':
      await confirmByPhone(acting, sent.service, sent.group, now);
      return 'pendientes/?hecho=right';
  }
}

async function actOnProposal(c: AreaContext, fields: Fields): Promise<string> {
  const sent = readFit(proposalFormSchema, fields);
  const [acting, now] = [actingOf(c), Date.now()];
  const { partnerId, tokenId: personId } = acting.caller;
  if (sent.do === 'accept') await accept(acting.db, sent.correction, { personId, partnerId }, true, now);
  else await refuse(acting, sent.correction, now);
  return `propuestas/?hecho=${sent.do === 'accept' ? 'accepted' : 'refused'}`;
}

/** Announced for some days or taken off the list: said by the place itself, to whoever calls. */
const WITHOUT_EVIDENCE: readonly CorrectionField[] = ['alert', 'withdrawn'];

function readSaid(serviceId: string, field: CorrectionField, fields: Fields, today: string): Said {
  refuseOthers(fields, ['do', 'field', ...KNOWN_FIELDS, ...namesOf(field)]);
  const value = readFit(CORRECTION_VALUES[field], readValue(field, fields));
  const known = WITHOUT_EVIDENCE.includes(field)
    ? ({ method: 'called', day: today } as const)
    : readFit(knownSchema, { method: fields['method'], day: fields['day'] });
  const typed = readEvidence(fields);
  const evidence = typed === undefined ? {} : { evidence: readFit(evidenceSchema, typed) };
  // The schema of the field has read its own value.
  return { serviceId, field, value, ...known, by: 'steward', ...evidence } as Said;
}

async function sayOfFile(acting: Acting, serviceId: string, page: string, fields: Fields, now: number): Promise<string> {
  const field = readFit(z.enum(FORM_FIELDS), fields['field']);
  const holds = await say(acting, readSaid(serviceId, field, fields, dayOf(new Date(now))), now);
  if (field === 'withdrawn') return 'directorio/?hecho=withdrawn';
  return `directorio/${page}/?hecho=${holds ? 'accepted' : 'proposed'}`;
}

async function actOnFile(c: AreaContext, fields: Fields): Promise<string | undefined> {
  const [acting, now, page] = [actingOf(c), Date.now(), c.req.param('page') ?? ''];
  const act = readFit(z.enum(FILE_ACTS), fields['do']);
  const found = await findFileRows(acting.db, page, 0, now);
  if (!found) throw new ProblemError('unknown_service', { id: page.slice(0, 80) });
  const { id } = found.service;
  if (act === 'say') return sayOfFile(acting, id, page, fields, now);
  refuseOthers(fields, ['do']);
  const secret = new URL(`/${c.var.locale}/socios/ficha/${await makeOwnerLink(acting, id, now)}/`, c.req.url).href;
  showOnce(c, { what: 'owner_link', secret, until: now + OWNER_LINK_MS });
  return undefined;
}

/** The pages of stewards about the directory; the guard of the area lets nobody else open them. */
export const stewardForms = new Hono<AreaEnv>()
  .post('/:locale{es|en}/socios/pendientes/', form(actOnDue))
  .post('/:locale{es|en}/socios/propuestas/', form(actOnProposal))
  .post('/:locale{es|en}/socios/directorio/:page/', form(actOnFile));
