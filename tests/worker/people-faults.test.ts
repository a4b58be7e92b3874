import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { openForPartner, DatabaseUnavailableError } from '../../worker/db/client.ts';
import { findInvitation, joinByInvitation } from '../../worker/people/invitation-queries.ts';
import { createInvitation } from '../../worker/people/invitations.ts';
import { deletePasskey, insertPasskey, listPasskeyIds } from '../../worker/people/passkey-queries.ts';
import { removePerson } from '../../worker/people/people-queries.ts';
import { vouch, addReferrer } from '../../worker/people/admission.ts';
import { makeStamp, sha256 } from '../../worker/partners/token.ts';
import { D1_ERRORS, faulty, type Fault } from '../support/faulty.ts';
import { loadListed, makePartner } from '../support/partners.ts';
import { actAs, listActs, makePasskey, makePerson } from '../support/people.ts';

/** The first call does what it should, and its answer is lost on the way. */
function losing() {
  let call = 0;
  return openForPartner(faulty(env.DB, (): Fault => ((call += 1) === 1 ? 'after' : 'none')));
}

/** Nothing gets through, by that error. */
const broken = (message: (typeof D1_ERRORS)[number]) =>
  openForPartner(
    faulty(
      env.DB,
      () => 'before',
      () => message,
    ),
  );

beforeAll(loadListed);

it('what was done while its answer was lost is known again: done once, written down once', async () => {
  const shelter = await makePartner('shelter');
  const secret = await createInvitation(losing(), { partnerId: shelter.id }, Date.now());
  const hash = await sha256(secret);
  const personId = makeStamp();
  const joining = { hash, partnerId: shelter.id, personId, passkey: makePasskey() };
  expect(await joinByInvitation(losing(), joining, makeStamp(), Date.now())).toBe(true);
  expect((await findInvitation(openForPartner(env.DB), hash))?.used_at).not.toBeNull();
  const { caller } = await actAs(personId);
  const another = makePasskey();
  expect(await insertPasskey(losing(), caller, another, [], makeStamp(), Date.now())).toBe(true);
  expect(await deletePasskey(losing(), caller, joining.passkey.id, [], makeStamp(), Date.now())).toBe(true);
  expect(await listPasskeyIds(openForPartner(env.DB), personId)).toEqual([another.id]);
  const colleague = await makePerson(shelter.id);
  expect(await removePerson(losing(), caller, colleague, [], makeStamp(), Date.now())).toBe(true);
  expect((await listActs(shelter.id)).map(({ action }) => action)).toEqual([
    'organisation_added',
    'token_made',
    'invitation_made',
    'person_joined',
    'passkey_added',
    'passkey_removed',
    'invitation_made',
    'person_joined',
    'person_removed',
  ]);
});

it('a word whose answer is lost is one word, and the second still admits', async () => {
  const steward = async () => actAs(await makePerson((await makePartner('steward')).id));
  const [first, second] = [await steward(), await steward()];
  await addReferrer(first, 'waits-in-an-outage', 'listed-referrer', false, Date.now());
  expect(await vouch({ ...first, db: losing() }, 'waits-in-an-outage', 'directory', Date.now())).toBe(false);
  expect(await vouch({ ...second, db: losing() }, 'waits-in-an-outage', null, Date.now())).toBe(true);
  expect((await listActs('waits-in-an-outage')).map(({ action }) => action)).toEqual([
    'organisation_added',
    'organisation_called',
    'organisation_admitted',
  ]);
});

it.each(D1_ERRORS)('“%s” leaves nothing half done, and says only that the database does not answer', async (message) => {
  const shelter = await makePartner('shelter');
  await expect(createInvitation(broken(message), { partnerId: shelter.id }, Date.now())).rejects.toThrow(DatabaseUnavailableError);
  const hash = await sha256(await createInvitation(openForPartner(env.DB), { partnerId: shelter.id }, Date.now()));
  const joining = { hash, partnerId: shelter.id, personId: makeStamp(), passkey: makePasskey() };
  await expect(joinByInvitation(broken(message), joining, makeStamp(), Date.now())).rejects.toThrow(DatabaseUnavailableError);
  expect((await findInvitation(openForPartner(env.DB), hash))?.used_at).toBeNull();
  expect(await env.DB.prepare('select count(*) as n from people where partner_id = ?').bind(shelter.id).first('n')).toBe(0);
});
