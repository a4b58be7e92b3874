import { Hono } from 'hono';
import { admissionFormSchema } from '#domain/people-forms.ts';
import { actingOf, form, type AreaContext, type AreaEnv, readFit } from '../http/forms.ts';
import { ProblemError } from '../http/problems.ts';
import { linkOf, showOnce } from './account-forms.ts';
import { addReferrer, inviteTo, suspend, vouch } from './admission.ts';
import { INVITATION_MS } from './invitations.ts';

async function act(c: AreaContext, fields: unknown): Promise<string | undefined> {
  const sent = readFit(admissionFormSchema, fields);
  const [acting, now] = [actingOf(c), Date.now()];
  switch (sent.do) {
    case 'add':
      await addReferrer(acting, sent.organisation, sent.service, sent.consulate === 'yes', now);
      return 'organizaciones/?hecho=added';
    case 'vouch': {
      const source = sent.number_source === '' ? undefined : sent.number_source;
      // Half of a call is none: the tick says that somebody there confirmed, the list where the number was found.
      if ((sent.called === 'yes') !== (source !== undefined)) throw new ProblemError('call_missing');
      return (await vouch(acting, sent.organisation, source ?? null, now))
        ? 'organizaciones/?hecho=admitted'
        : 'organizaciones/?hecho=vouched';
    }
    case 'invite':
      return showOnce(c, {
        what: 'invitation',
        secret: linkOf(c, await inviteTo(acting, sent.organisation, now)),
        until: now + INVITATION_MS,
      });
    case 'suspend':
      await suspend(acting, sent.organisation, now);
      return 'organizaciones/?hecho=suspended';
  }
}

/** The page of stewards; the guard of the area lets nobody else open it. */
export const admissionForms = new Hono<AreaEnv>().post('/:locale{es|en}/socios/organizaciones/', form(act));
