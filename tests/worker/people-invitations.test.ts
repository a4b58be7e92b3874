import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { INVITATION_HOURS, OPEN_INVITATIONS_MAX } from '#domain/person.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { createInvitation, INVITATION_MS, readInvitation } from '../../worker/people/invitations.ts';
import { findMember } from '../../worker/people/session-queries.ts';
import { removePerson } from '../../worker/people/people-queries.ts';
import { suspendPartner } from '../../worker/partners/queries.ts';
import { makeStamp, sha256 } from '../../worker/partners/token.ts';
import { loadListed, makePartner, type PartnerForTest } from '../support/partners.ts';
import { actAs, listActs, makePerson, makeSession, useInvitation } from '../support/people.ts';

let shelter: PartnerForTest;

beforeAll(loadListed);
beforeEach(async () => {
  shelter = await makePartner('shelter');
});

const db = () => openForPartner(env.DB);
const invite = (more: { personId?: string; madeBy?: string } = {}, now = Date.now()) =>
  createInvitation(db(), { partnerId: shelter.id, ...more }, now);
const stateOf = async (secret: string, now = Date.now()) => (await readInvitation(db(), secret, now)).state;

it('of an invitation the database has its hash, and never the secret', async () => {
  const secret = await invite();
  const { results } = await env.DB.prepare('select * from invitations').all();
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(results)).toContain(await sha256(secret));
  expect(JSON.stringify(results)).not.toContain(secret);
});

it('an invitation says whose it is and until when, to whoever has the link', async () => {
  const now = Date.now();
  expect(await readInvitation(db(), await invite({}, now), now)).toEqual({
    state: 'open',
    organisation: 'listed-shelter',
    until: now + INVITATION_HOURS * 3_600_000,
    isReturn: false,
  });
});

it('one person joins by an invitation; whoever comes later is told that it was used', async () => {
  const secret = await invite();
  const personId = await useInvitation(secret);
  expect(personId).toMatch(/^[0-9a-f]{32}$/);
  expect(await useInvitation(secret)).toBeUndefined();
  expect(await stateOf(secret)).toBe('used');
  expect(await env.DB.prepare('select count(*) as n from people where partner_id = ?').bind(shelter.id).first('n')).toBe(1);
});

it('of many browsers that use it at once, one joins, with one passkey', async () => {
  const secret = await invite();
  const now = Date.now();
  const joined = await Promise.all(Array.from({ length: 12 }, () => useInvitation(secret, now)));
  const [personId, ...others] = joined.filter((id) => id !== undefined);
  expect(others).toEqual([]);
  const people = env.DB.prepare(
    'select n.id, count(k.id) as passkeys from people n left join passkeys k on k.person_id = n.id where n.partner_id = ?',
  );
  expect((await people.bind(shelter.id).all()).results).toEqual([{ id: personId, passkeys: 1 }]);
  expect((await listActs(shelter.id)).filter(({ action }) => action === 'person_joined')).toHaveLength(1);
});

it('an expired link is told in the words of one that never was, and lets nobody in', async () => {
  const now = Date.now();
  const secret = await invite({}, now - INVITATION_MS);
  expect(await stateOf(secret, now - 1)).toBe('open');
  expect(await stateOf(secret, now)).toBe('unknown');
  expect(await stateOf('0'.repeat(64))).toBe('unknown');
  expect(await stateOf('junk')).toBe('unknown');
  expect(await useInvitation(secret, now)).toBeUndefined();
});

it('nobody joins an organisation that is suspended or not admitted', async () => {
  const secret = await invite();
  await suspendPartner(db(), shelter.id, makeStamp(), Date.now());
  expect(await stateOf(secret)).toBe('inactive');
  expect(await useInvitation(secret)).toBeUndefined();
  await expect(invite()).rejects.toThrow('too_many_invitations');
  const waiting = await makePartner('referrer', { isAdmitted: false });
  await expect(createInvitation(db(), { partnerId: waiting.id }, Date.now())).rejects.toThrow('too_many_invitations');
});

it('no organisation has more than ten open links', async () => {
  for (let index = 0; index < OPEN_INVITATIONS_MAX; index += 1) await invite();
  await expect(invite()).rejects.toThrow('too_many_invitations');
});

it('whoever lost a device comes back as the same person; the old passkeys, sessions and other links end', async () => {
  const personId = await makePerson(shelter.id);
  const session = await makeSession(personId);
  const [secret, second] = [await invite({ personId }), await invite({ personId })];
  expect(await readInvitation(db(), secret, Date.now())).toMatchObject({ state: 'open', isReturn: true });
  const before = await env.DB.prepare('select id from passkeys where person_id = ?').bind(personId).first('id');
  expect(await findMember(db(), session, Date.now())).toBeDefined();
  expect(await useInvitation(secret)).toBe(personId);
  const { results } = await env.DB.prepare('select id from passkeys where person_id = ?').bind(personId).all();
  expect(results).toHaveLength(1);
  expect(results[0]?.['id']).not.toBe(before);
  expect(await findMember(db(), session, Date.now())).toBeUndefined();
  expect(await stateOf(second)).toBe('used');
});

it('nobody is invited back in the name of another organisation', async () => {
  const personId = await makePerson((await makePartner('shelter')).id);
  await expect(invite({ personId })).rejects.toThrow('too_many_invitations');
});

it('the links that a removed person made or was given let nobody in', async () => {
  const [stays, goes] = [await makePerson(shelter.id), await makePerson(shelter.id)];
  const [made, given] = [await invite({ madeBy: goes }), await invite({ personId: goes })];
  expect(await removePerson(db(), (await actAs(stays)).caller, goes, [], makeStamp(), Date.now())).toBe(true);
  for (const secret of [made, given]) expect(await useInvitation(secret)).toBeUndefined();
});

it('who invited and who joined stands in the chain, by numbers', async () => {
  const madeBy = await makePerson(shelter.id);
  const personId = await useInvitation(await invite({ madeBy }));
  const acts = await listActs(shelter.id);
  expect(acts.slice(-2)).toEqual([
    { action: 'invitation_made', subject: expect.stringMatching(/^[0-9a-f]{64}$/), token_id: madeBy },
    { action: 'person_joined', subject: personId, token_id: personId },
  ]);
});

it('whoever comes back with a new device ends the links that the lost one has made', async () => {
  const personId = await makePerson(shelter.id);
  const [stolen, colleagues] = [await invite({ madeBy: personId }), await invite({ madeBy: await makePerson(shelter.id) })];
  expect(await useInvitation(await invite({ personId }))).toBe(personId);
  expect(await useInvitation(stolen)).toBeUndefined();
  expect(await useInvitation(colleagues)).toBeDefined();
});

it('somebody who is removed at this moment makes no link any more', async () => {
  const [stays, goes] = [await makePerson(shelter.id), await makePerson(shelter.id)];
  const [remover, removed] = [await actAs(stays), await actAs(goes)];
  await removePerson(db(), remover.caller, goes, [], makeStamp(), Date.now());
  await expect(invite({ madeBy: removed.caller.tokenId })).rejects.toThrow('too_many_invitations');
});
