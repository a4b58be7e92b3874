import { env } from 'cloudflare:workers';
import type { ServiceJson } from '#domain/contract.ts';
import { dayOf } from '#domain/days.ts';
import { accept, propose, type Said } from '../../worker/corrections/actions.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { findCaller } from '../../worker/partners/queries.ts';
import { sha256 } from '../../worker/partners/token.ts';
import { request } from './ask.ts';
import { makePhone, makeService } from './factories.ts';
import { makePartner } from './partners.ts';

/** A small directory, and what is said of it by organisations of stewards. */

export const TODAY = dayOf(new Date());
export const ALERT = { field: 'alert', value: { kind: 'closed', until: TODAY } } as const;

export const line = makeService({
  id: 'line',
  organization: { id: 'net', name: 'Red' },
  kind: 'network',
  phones: [makePhone('5512345678')],
});
export const house = makeService({
  id: 'house',
  name: 'Casa protegida',
  organization: { id: 'house', name: 'Casa protegida' },
  kind: 'shelter',
  location: { withheld: true },
  access: { how: 'call', through: [{ id: 'line', page: line.page, name: line.name, phones: line.phones }] },
  needs: [{ codes: ['shelter'], basis: 'assumed' }],
});
export const office = makeService({ id: 'office', organization: { id: 'office', name: 'Oficina' }, phones: [makePhone()] });
export const twin = makeService({ id: 'twin', organization: { id: 'office', name: 'Oficina' } });
export const own = makeService({ id: 'listed-referrer', organization: { id: 'own', name: 'Propia' }, phones: [makePhone()] });
export const CONTENT = [line, house, office, twin, own];

export type Changed = Pick<Said, 'field' | 'value'>;

/** Said by telephone, as a steward would. */
export function said(change: Changed, serviceId = 'office'): Said {
  return { serviceId, method: 'called', by: 'steward', day: TODAY, ...change } as Said;
}

export async function acting(role: 'steward' | 'shelter' = 'steward') {
  const { token } = await makePartner(role);
  const db = openForPartner(env.DB);
  const caller = await findCaller(db, await sha256(token));
  if (!caller) throw new Error('nobody acts');
  return { db, caller, decider: { personId: caller.tokenId, partnerId: caller.partnerId } };
}

/** Proposed by one organisation, accepted by another. */
export async function correct(change: Changed, serviceId = 'office'): Promise<string> {
  const [one, other] = [await acting(), await acting()];
  const id = await propose(one.db, said(change, serviceId), one, Date.now());
  await accept(one.db, id, other.decider, true, Date.now());
  return id;
}

export async function read(id: string): Promise<ServiceJson> {
  const response = await request(`/api/v1/services/${id}`);
  return response.json();
}
