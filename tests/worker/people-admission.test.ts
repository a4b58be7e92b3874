import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Acting } from '../../worker/partners/authenticate.ts';
import { makeStamp } from '../../worker/partners/token.ts';
import { createInvitation, readInvitation } from '../../worker/people/invitations.ts';
import { addReferrer, inviteTo, suspend, vouch } from '../../worker/people/admission.ts';
import { insertWord, listOrganisations } from '../../worker/people/admission-queries.ts';
import { removePerson } from '../../worker/people/people-queries.ts';
import { readPeople } from '../../worker/people/reading.ts';
import { askForHold, holdOf, loadListed, makeGroup, makePartner, moveHold, sayFree } from '../support/partners.ts';
import { actAs, listActs, makePerson, useInvitation } from '../support/people.ts';

let first: Acting;
let second: Acting;
let third: Acting;
let id: string;
let added = 0;

beforeAll(async () => {
  await loadListed();
  const steward = async () => actAs(await makePerson((await makePartner('steward')).id));
  [first, second, third] = [await steward(), await steward(), await steward()];
});
beforeEach(async () => {
  id = `waiting-${(added += 1)}`;
  await addReferrer(first, id, 'listed-referrer', false, Date.now());
});

const stateOf = async () => (await listOrganisations(first.db, first.caller.tokenId)).find((one) => one.id === id);

it('only stewards read who waits', async () => {
  const read = ({ db, caller }: Acting) => readPeople(db, { caller, name: caller.partnerId }).organisations();
  expect((await read(first)).map((one) => one.id)).toContain(id);
  const shelter = await actAs(await makePerson((await makePartner('shelter')).id));
  await expect(read(shelter)).rejects.toThrow('missing_scope');
});

describe('an organisation is admitted', () => {
  it('by stewards of two organisations, one of whom has called; and that is written down', async () => {
    expect(await vouch(first, id, 'official_site', Date.now())).toBe(false);
    expect(await stateOf()).toMatchObject({ state: 'waiting', words: 1, isCalled: true, hasOurWord: true });
    expect(await vouch(second, id, null, Date.now())).toBe(true);
    expect(await stateOf()).toMatchObject({ state: 'admitted', words: 2 });
    expect((await listActs(id)).map(({ action, token_id }) => [action, token_id])).toEqual([
      ['organisation_added', first.caller.tokenId],
      ['organisation_called', first.caller.tokenId],
      ['organisation_admitted', second.caller.tokenId],
    ]);
    const { results } = await env.DB.prepare('select number_source, called_at is not null as called from admissions where partner_id = ?')
      .bind(id)
      .all();
    expect(results).toEqual(
      expect.arrayContaining([
        { number_source: 'official_site', called: 1 },
        { number_source: null, called: 0 },
      ]),
    );
  });

  it('never by one alone, however often that one says it, and at the same moment', async () => {
    await vouch(first, id, 'directory', Date.now());
    const again = await Promise.allSettled([1, 2, 3].map(() => vouch(first, id, 'directory', Date.now())));
    expect(again.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(vouch(first, id, 'directory', Date.now())).rejects.toThrow('word_given');
    expect(await stateOf()).toMatchObject({ state: 'waiting', words: 1 });
  });

  it('nor by two of one organisation: whoever is in it can invite a second self', async () => {
    const self = await actAs(await makePerson(first.caller.partnerId));
    await vouch(first, id, 'directory', Date.now());
    await expect(vouch(self, id, 'directory', Date.now())).rejects.toThrow('word_given');
    expect(await stateOf()).toMatchObject({ state: 'waiting', words: 1 });
  });

  it('never before somebody has called', async () => {
    await expect(vouch(first, id, null, Date.now())).rejects.toThrow('call_missing');
    expect(await stateOf()).toMatchObject({ state: 'waiting', words: 0, isCalled: false });
  });

  it('once, when two more words come at the same moment', async () => {
    await vouch(first, id, 'government_list', Date.now());
    const now = Date.now();
    const words = await Promise.allSettled([vouch(second, id, 'directory', now), vouch(third, id, 'directory', now)]);
    expect(words.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await listActs(id)).filter(({ action }) => action === 'organisation_admitted')).toHaveLength(1);
  });

  it('only by stewards: the word of anybody else is not taken', async () => {
    const shelter = await makePartner('shelter');
    const personId = await makePerson(shelter.id);
    const word = { partnerId: id, personId, calledAt: 'directory' } as const;
    const given = await insertWord(first.db, word, { called: makeStamp(), admitted: makeStamp() }, Date.now());
    expect(given).toEqual({ isGiven: false, isAdmitted: false });
  });

  it('not by the word of somebody who is a steward no longer', async () => {
    const stewards = await makePartner('steward');
    const [stays, goes] = [await actAs(await makePerson(stewards.id)), await actAs(await makePerson(stewards.id))];
    await vouch(goes, id, 'directory', Date.now());
    await removePerson(stays.db, stays.caller, goes.caller.tokenId, [], makeStamp(), Date.now());
    expect(await vouch(stays, id, 'directory', Date.now())).toBe(false);
    expect(await stateOf()).toMatchObject({ state: 'waiting', words: 1 });
    expect(await vouch(first, id, null, Date.now())).toBe(true);
  });
});

it('an organisation is one of the directory with a number, and waits', async () => {
  for (const [name, service] of [
    ['another-one', 'nowhere'],
    ['another-one', 'listed-without-number'],
    [id, 'listed-referrer'],
  ] as const) {
    await expect(addReferrer(first, name, service, false, Date.now())).rejects.toThrow('organisation_not_added');
  }
  expect(await stateOf()).toMatchObject({ state: 'waiting', name: 'listed-referrer', phones: ['9610000000'], role: 'referrer' });
});

it('somebody of an organisation joins by a link only once it is admitted', async () => {
  await expect(inviteTo(first, id, Date.now())).rejects.toThrow('organisation_inactive');
  await vouch(first, id, 'directory', Date.now());
  await vouch(second, id, null, Date.now());
  expect(await useInvitation(await inviteTo(third, id, Date.now()))).toMatch(/^[0-9a-f]{32}$/);
  expect((await listActs(id)).map(({ action }) => action)).toContain('invitation_made');
});

it('a steward lets in the first person of an organisation, and nobody where somebody is', async () => {
  await vouch(first, id, 'directory', Date.now());
  await vouch(second, id, null, Date.now());
  const [own, kept] = [await inviteTo(second, id, Date.now()), await inviteTo(first, id, Date.now())];
  const personId = (await useInvitation(own)) ?? '';
  expect(await useInvitation(kept)).toBeUndefined();
  expect(await readInvitation(first.db, kept, Date.now())).toEqual({ state: 'used' });
  await expect(inviteTo(first, id, Date.now())).rejects.toThrow('organisation_has_people');
  const { db, caller } = await actAs(personId);
  const colleague = await createInvitation(db, { partnerId: id, madeBy: caller.tokenId }, Date.now());
  expect(await useInvitation(colleague)).toMatch(/^[0-9a-f]{32}$/);
});

it('a steward suspends an organisation, but no stewards, and lets nobody into other stewards', async () => {
  await suspend(first, id, Date.now());
  expect(await stateOf()).toMatchObject({ state: 'suspended' });
  await expect(vouch(first, id, 'directory', Date.now())).rejects.toThrow('not_waiting');
  const others = await makePartner('steward');
  await expect(suspend(first, others.id, Date.now())).rejects.toThrow('unknown_organisation');
  await expect(inviteTo(first, others.id, Date.now())).rejects.toThrow('unknown_organisation');
});

it('stewards see who asks for beds and never comes', async () => {
  const [shelter, referrer] = [await makePartner('shelter'), await makePartner('referrer')];
  const group = await makeGroup(shelter);
  await sayFree(shelter, group, 5);
  const codes: string[] = [];
  for (let asked = 0; asked < 3; asked += 1) codes.push((await holdOf(await askForHold(referrer, group))).code);
  for (const action of ['accept', 'arrive']) await moveHold(shelter, codes[0] ?? '', action);
  const seen = (await listOrganisations(first.db, first.caller.tokenId)).filter(({ id: one }) => [referrer.id, shelter.id].includes(one));
  expect(seen.map(({ id: one, asked, arrived }) => [one, asked, arrived])).toEqual([
    [shelter.id, 0, 0],
    [referrer.id, 3, 1],
  ]);
});
