import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SESSION_HOURS } from '#domain/person.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { insertChallenge, takeChallenge } from '../../worker/people/challenge-queries.ts';
import { createInvitation, INVITATION_MS } from '../../worker/people/invitations.ts';
import { advanceCounter, deletePasskey, insertPasskey, listPasskeyIds } from '../../worker/people/passkey-queries.ts';
import { findAccount, removePerson } from '../../worker/people/people-queries.ts';
import { eraseEndedSignIns } from '../../worker/people/retention-queries.ts';
import { deleteSessions, findMember } from '../../worker/people/session-queries.ts';
import { signIn, signOut } from '../../worker/people/session.ts';
import { revokeToken, suspendPartner } from '../../worker/partners/queries.ts';
import { makeStamp, sha256 } from '../../worker/partners/token.ts';
import { callApi, loadListed, makePartner, makeTokenFor, type PartnerForTest } from '../support/partners.ts';
import { actAs, listActs, makePasskey, makePerson, makeSession } from '../support/people.ts';

let shelter: PartnerForTest;
let person: string;

beforeAll(loadListed);
beforeEach(async () => {
  shelter = await makePartner('shelter');
  person = await makePerson(shelter.id);
});

const db = () => openForPartner(env.DB);
const isIn = async (hash: string, now = Date.now()) => (await findMember(db(), hash, now)) !== undefined;

/** The cookie as a browser gets it. */
async function cookieOf(personId: string): Promise<string> {
  const app = new Hono().post('/', async (c) => {
    await signIn(c, db(), personId);
    return c.body(null);
  });
  return (await app.request('https://example.org/', { method: 'POST' })).headers.get('set-cookie') ?? '';
}

describe('a session', () => {
  it('is a cookie for this host alone that no script can read, of which the database has the hash', async () => {
    const cookie = await cookieOf(person);
    const [, secret = ''] = /^__Host-pa=([0-9a-f]{64});/.exec(cookie) ?? [];
    expect(cookie.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      `Max-Age=${SESSION_HOURS * 3600}`,
      'Path=/',
      'SameSite=Strict',
      'Secure',
    ]);
    const { results } = await env.DB.prepare('select hash from sessions where person_id = ?').bind(person).all();
    expect(results).toEqual([{ hash: await sha256(secret) }]);
    expect(await isIn(await sha256(secret))).toBe(true);
  });

  it('ends after twelve hours, to the millisecond', async () => {
    const now = Date.now();
    await cookieOf(person);
    const row = await env.DB.prepare('select hash, expires_at from sessions where person_id = ?')
      .bind(person)
      .first<{ hash: string; expires_at: number }>();
    if (!row) throw new Error('No session');
    expect(row.expires_at - now).toBeGreaterThanOrEqual(12 * 3_600_000);
    expect(row.expires_at - now).toBeLessThan(12 * 3_600_000 + 60_000);
    expect(await isIn(row.hash, row.expires_at - 1)).toBe(true);
    expect(await isIn(row.hash, row.expires_at)).toBe(false);
  });

  it('gives nothing on the API, which takes tokens only', async () => {
    const cookie = (await cookieOf(person)).split(';')[0] ?? '';
    for (const path of ['/bed-groups', '/holds', '/open-beds?state=07']) {
      const response = await callApi('GET', path, { headers: { cookie } });
      expect(response.status, path).toBe(401);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });

  it('ends with signing out, and the browser forgets it', async () => {
    const cookie = (await cookieOf(person)).split(';')[0] ?? '';
    const app = new Hono().post('/', async (c) => {
      await signOut(c, db());
      return c.body(null);
    });
    const response = await app.request('https://example.org/', { method: 'POST', headers: { cookie } });
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-pa=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Strict/);
    expect(await isIn(await sha256(cookie.split('=')[1] ?? ''))).toBe(false);
  });

  it('ends everywhere at once, for this person alone, and that is written down', async () => {
    const colleague = await makePerson(shelter.id);
    const [first, second, other] = [await makeSession(person), await makeSession(person), await makeSession(colleague)];
    await deleteSessions(db(), (await actAs(person)).caller, makeStamp(), [], Date.now());
    expect([await isIn(first), await isIn(second), await isIn(other)]).toEqual([false, false, true]);
    expect((await listActs(shelter.id)).at(-1)).toEqual({ action: 'sessions_ended', subject: person, token_id: person });
  });

  it('ends at the next request when the organisation is suspended', async () => {
    const session = await makeSession(person);
    await suspendPartner(db(), shelter.id, makeStamp(), Date.now());
    expect(await isIn(session)).toBe(false);
  });
});

describe('removing a person', () => {
  const remove = async (by: string, whom: string) => removePerson(db(), (await actAs(by)).caller, whom, [], makeStamp(), Date.now());

  it('ends its sessions and passkeys at once, and it cannot be signed in again', async () => {
    const colleague = await makePerson(shelter.id);
    const session = await makeSession(colleague);
    expect(await remove(person, colleague)).toBe(true);
    expect(await isIn(session)).toBe(false);
    expect(await listPasskeyIds(db(), colleague)).toEqual([]);
    expect(await isIn(await makeSession(colleague))).toBe(false);
    expect((await listActs(shelter.id)).at(-1)).toEqual({ action: 'person_removed', subject: colleague, token_id: person });
  });

  it('leaves somebody: not the last one, nor both when two remove each other at once', async () => {
    expect(await remove(person, person)).toBe(false);
    const colleague = await makePerson(shelter.id);
    const done = await Promise.all([remove(person, colleague), remove(colleague, person)]);
    expect(done.filter(Boolean)).toHaveLength(1);
  });

  it('is for one’s own organisation: others’ people cannot be named, nor seen', async () => {
    const elsewhere = await makePartner('shelter');
    const [stranger] = [await makePerson(elsewhere.id), await makePerson(elsewhere.id)];
    await makePerson(shelter.id);
    expect(await remove(person, stranger)).toBe(false);
    const { people, tokens } = await findAccount(db(), (await actAs(person)).caller, Date.now());
    expect(people.map(({ id }) => id)).not.toContain(stranger);
    expect(people.filter(({ isMe }) => isMe).map(({ id }) => id)).toEqual([person]);
    expect(tokens.map(({ id }) => id)).toEqual([shelter.tokenId]);
    expect(tokens[0]?.scopes).toEqual(['beds:read', 'beds:write', 'holds:answer']);
  });
});

describe('passkeys', () => {
  it('a second one is added and one removed, never the last, never another person’s', async () => {
    const { caller } = await actAs(person);
    const [first = ''] = await listPasskeyIds(db(), person);
    const [others = ''] = await listPasskeyIds(db(), await makePerson(shelter.id));
    const another = makePasskey();
    expect(await deletePasskey(db(), caller, first, [], makeStamp(), Date.now())).toBe(false);
    expect(await insertPasskey(db(), caller, another, [], makeStamp(), Date.now())).toBe(true);
    expect(await insertPasskey(db(), caller, { ...makePasskey(), id: others }, [], makeStamp(), Date.now())).toBe(false);
    expect(await deletePasskey(db(), caller, others, [], makeStamp(), Date.now())).toBe(false);
    expect(await deletePasskey(db(), caller, first, [], makeStamp(), Date.now())).toBe(true);
    expect(await listPasskeyIds(db(), person)).toEqual([another.id]);
  });

  it('a counter that does not grow is refused: then there are two of that passkey', async () => {
    const [id = ''] = await listPasskeyIds(db(), person);
    expect(await advanceCounter(db(), id, 0)).toBe(true);
    expect(await advanceCounter(db(), id, 5)).toBe(true);
    for (const counter of [5, 4, 0]) expect(await advanceCounter(db(), id, counter), String(counter)).toBe(false);
    expect(await advanceCounter(db(), id, 6)).toBe(true);
  });
});

describe('a challenge', () => {
  const make = (changes: object = {}) => ({ hash: makeStamp() + makeStamp(), purpose: 'sign_in', subject: null, ...changes }) as const;

  it('is used once, in its time, and for what it was made', async () => {
    const now = Date.now();
    const [one, late, other] = [make(), make(), make()];
    for (const challenge of [one, late, other]) expect(await insertChallenge(db(), challenge, now + 1000, now)).toBe(true);
    expect(await takeChallenge(db(), late, now + 1000)).toBe(false);
    expect(await takeChallenge(db(), { ...other, purpose: 'another', subject: person }, now)).toBe(false);
    const taken = await Promise.all([1, 2, 3].map(() => takeChallenge(db(), one, now)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('a flood of them fills nothing: some are refused, others go on, and time makes room', async () => {
    const now = Date.now() + 1e9;
    const rows = `insert into challenges (hash, purpose, expires_at) with recursive n (i) as (select 1 union all select i + 1 from n where i < 1000)
      select printf('%064x', i), 'sign_in', ${now + 1000} from n`;
    await env.DB.prepare(rows).run();
    expect(await insertChallenge(db(), make(), now + 1000, now)).toBe(false);
    expect(await insertChallenge(db(), make({ purpose: 'another', subject: person }), now + 1000, now)).toBe(true);
    expect(await insertChallenge(db(), make(), now + 2000, now + 1000)).toBe(true);
    expect(await env.DB.prepare('select count(*) as n from challenges').first('n')).toBe(1);
  });
});

it('what has ended is erased once a day: sessions and challenges at once, invitations after 30 days', async () => {
  const now = Date.now();
  const [ended, goes] = [await makeSession(person, now + 1000), await makeSession(person, now + 1001)];
  const challenge = { hash: makeStamp() + makeStamp(), purpose: 'another', subject: person } as const;
  await insertChallenge(db(), challenge, now + 1000, now);
  await createInvitation(db(), { partnerId: shelter.id }, now);
  const count = (sql: string) => env.DB.prepare(sql).bind(shelter.id).first<number>('n');
  const invitations = () => count('select count(*) as n from invitations where partner_id = ?');
  const before = await invitations();
  await eraseEndedSignIns(db(), now + 1000);
  const { results } = await env.DB.prepare('select hash from sessions where person_id = ?').bind(person).all();
  expect(results).toEqual([{ hash: goes }]);
  expect(ended).not.toBe(goes);
  expect(await takeChallenge(db(), challenge, now)).toBe(false);
  expect(await invitations()).toBe(before);
  await eraseEndedSignIns(db(), now + INVITATION_MS + 30 * 86_400_000);
  expect(await invitations()).toBe(0);
});

it('a token is known as expired or revoked for 30 days, then nothing of it is left', async () => {
  const [partner, now] = [await makePartner('shelter'), Date.now()];
  const [expired, revoked] = [await makeTokenFor(partner.id, 'shelter', ['beds:write'], now - 1), partner];
  await revokeToken(db(), partner.id, revoked.tokenId, makeStamp(), now);
  const kept = async () => {
    const { results } = await env.DB.prepare('select id from api_tokens where partner_id = ?').bind(partner.id).all<{ id: string }>();
    return results.map(({ id }) => id);
  };
  await eraseEndedSignIns(db(), now + 30 * 86_400_000 - 1);
  expect(await kept()).toEqual([revoked.tokenId]);
  await makeTokenFor(partner.id, 'shelter');
  await eraseEndedSignIns(db(), now + 30 * 86_400_000);
  expect(await kept()).not.toContain(revoked.tokenId);
  expect(await kept()).not.toContain(expired.tokenId);
  expect(await kept()).toHaveLength(1);
});
