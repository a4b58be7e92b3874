import type { Role } from '#domain/token.ts';
import { bedGroupSchema } from '#domain/bed-group.ts';
import { pageOf } from '#domain/service-page.ts';
import { LINK_SCOPES, ROLES, SCOPES_OF } from '#domain/token.ts';
import { sayFigures } from '../../worker/beds/actions.ts';
import { openForPartner, type Primary } from '../../worker/db/client.ts';
import { makeOwnerLink } from '../../worker/corrections/check-actions.ts';
import { propose } from '../../worker/corrections/actions.ts';
import { request } from '../../worker/holds/actions.ts';
import { insertWebhook } from '../../worker/notices/queries.ts';
import { insertBedGroup, insertPartner, insertToken, type Caller } from '../../worker/partners/queries.ts';
import { makeStamp, makeToken, sha256 } from '../../worker/partners/token.ts';
import { createInvitation } from '../../worker/people/invitations.ts';
import { findMember } from '../../worker/people/session-queries.ts';
import { SHELTER_SERVICE } from './signed-in.ts';

/** One organisation of a world: two people, the first of whom is signed in and has two passkeys. */
export interface Organisation {
  readonly id: string;
  readonly cookie: string;
  /** What a form of its account may name. */
  readonly names: Readonly<Record<string, string>>;
}
export interface World {
  readonly of: Readonly<Record<Role, Organisation>>;
  /** What a form may name besides; `SECRET` and `LINK` are the shelter's. */
  readonly names: Readonly<Record<string, string>>;
}

const SERVICES = { shelter: SHELTER_SERVICE, referrer: '07-human-rights-commission', steward: '09-human-rights-commission' } as const;
/** What is said of public records is said of this one. */
const CORRECTED_SERVICE = '07-victims-commission';
const HOUR = 3_600_000;
let made = 0;

export const cookieFor = (secret: string) => `__Host-pa=${secret}`;

/** Somebody of that organisation, by the tables alone; the person's id and the cookie of a session. */
export async function addPerson(binding: D1Database, partnerId: string, expiresAt = Date.now() + HOUR) {
  const [personId, secret, now] = [makeStamp(), makeStamp() + makeStamp(), Date.now()];
  const insertPasskey = 'insert into passkeys (id, person_id, public_key, counter, added_at) values (?, ?, ?, 0, ?)';
  const passkeys = [makeStamp(), makeStamp()];
  await binding.batch([
    binding.prepare('insert into people (id, partner_id, added_at) values (?, ?, ?)').bind(personId, partnerId, now),
    ...passkeys.map((id) => binding.prepare(insertPasskey).bind(id, personId, 'A'.repeat(60), now)),
    binding
      .prepare('insert into sessions (hash, person_id, started_at, expires_at) values (?, ?, ?, ?)')
      .bind(await sha256(secret), personId, now - HOUR, expiresAt),
  ]);
  return { personId, passkey: passkeys[0] ?? '', secret, cookie: cookieFor(secret) };
}

export async function addOrganisation(db: Primary, id: string, role: Role, isAdmitted = true): Promise<void> {
  const partner = { id, role, serviceId: SERVICES[role], isConsulate: false, liveHoldsMax: 5, liveBedsMax: 10, isAdmitted };
  if (!(await insertPartner(db, partner, makeStamp(), Date.now()))) throw new Error(`${id} was not added`);
}

async function addToken(db: Primary, partnerId: string, role: Role, scopes = SCOPES_OF[role]) {
  const [id, secret] = [makeStamp(), makeToken(role)];
  const row = { id, hash: await sha256(secret), partnerId, scopes, expiresAt: Date.now() + HOUR };
  if (!(await insertToken(db, row, makeStamp(), Date.now()))) throw new Error(`${partnerId} has two tokens`);
  return { id, secret };
}

async function callerOf(db: Primary, secret: string): Promise<Caller> {
  const member = await findMember(db, await sha256(secret), Date.now());
  if (!member) throw new Error('Nobody is signed in');
  return member.caller;
}

/** Three organisations that know each other by one hold of one group; five beds are free, of which it holds one. */
export async function makeWorld(binding: D1Database): Promise<World> {
  made += 1;
  const db = openForPartner(binding);
  const idOf = (what: string) => `world-${made}-${what}`;
  const callers = new Map<Role, Caller>();
  const tokens = new Map<Role, string>();
  const organisation = async (role: Role): Promise<Organisation> => {
    const id = idOf(role);
    await addOrganisation(db, id, role);
    const [me, colleague] = [await addPerson(binding, id), await addPerson(binding, id)];
    const caller = await callerOf(db, me.secret);
    callers.set(role, caller);
    const hook = makeStamp();
    const change = { caller, stamp: makeStamp(), seals: [], now: Date.now() };
    // No port of this machine: nobody outside is ever asked.
    await insertWebhook(db, { id: hook, url: 'http://localhost:9/x', secret: 'a'.repeat(64) }, change);
    // The shelter's is its link.
    const token = await addToken(db, id, role, role === 'shelter' ? LINK_SCOPES : SCOPES_OF[role]);
    tokens.set(role, token.secret);
    return {
      id,
      cookie: me.cookie,
      names: { PASSKEY: me.passkey, COLLEAGUE: colleague.personId, TOKEN: token.id, HOOK: hook, ORGANISATION: id },
    };
  };
  const entries: (readonly [Role, Organisation])[] = [];
  for (const role of ROLES) entries.push([role, await organisation(role)]);
  const of = Object.fromEntries(entries) as Record<Role, Organisation>;
  const [shelter, referrer] = [callers.get('shelter'), callers.get('referrer')];
  if (!shelter || !referrer) throw new Error('Two roles are missing');
  const group = idOf('group');
  const settings = bedGroupSchema.parse({ id: group, capacity: 10, rules: [] });
  await insertBedGroup(db, { ...settings, partnerId: of.shelter.id, serviceId: SHELTER_SERVICE, state: '07' }, makeStamp(), Date.now());
  await sayFigures({ db, caller: shelter }, group, 1, { free: 5 }, Date.now());
  const body = { bed_group: group, beds: 1, age: '18-59', gender: 'female', household: 'alone' } as const;
  const { code } = await request({ db, caller: referrer }, makeStamp(), body, Date.now());
  await addOrganisation(db, idOf('waits'), 'referrer', false);
  const said = { serviceId: CORRECTED_SERVICE, field: 'cost', value: 'free', method: 'called', by: 'referrer', day: '2026-11-01' } as const;
  const correction = await propose(db, said, { db, caller: referrer }, Date.now());
  const steward = callers.get('steward');
  if (!steward) throw new Error('There is no steward');
  // A place of its own: a new link of a place ends the one before.
  const others = binding.prepare('select id from services where id <> ? order by id limit 1 offset ?').bind(CORRECTED_SERVICE, made);
  const owner = await makeOwnerLink({ db, caller: steward }, (await others.first<string>('id')) ?? '', Date.now());
  const secret = await createInvitation(db, { partnerId: of.shelter.id }, Date.now());
  // Nothing is due: what is tested changes no notice by itself.
  await binding.prepare("update notices set state = 'delivered', next_at = null").run();
  return {
    of,
    names: {
      GROUP: group,
      VERSION: '2',
      CODE: code,
      NEW: idOf('new'),
      WAITS: idOf('waits'),
      REFERRER: of.referrer.id,
      CORRECTION: correction,
      OWNER: owner,
      PAGE: pageOf(CORRECTED_SERVICE, { states: ['07'] }),
      LINK: tokens.get('shelter') ?? '',
      SECRET: secret,
    },
  };
}

const LEFT_OUT: readonly string[] = [
  'organizations',
  'services',
  'service_needs',
  'service_areas',
  'state_surveys',
  'need_coverage',
  'directory',
  // A seal says nothing new: it closes over what was done before.
  'audit_seals',
];
const TABLES = `select name from sqlite_master where type = 'table' and name not like 'sqlite~_%' escape '~'
  and name not like '~_cf~_%' escape '~' and name not like 'd1~_%' escape '~'`;

/** All rows of all tables but the directory's. Of notices only that they are: tries are made after the answer. */
export async function snapshot(binding: D1Database): Promise<string> {
  const { results } = await binding.prepare(TABLES).all<{ name: string }>();
  const names = results.map(({ name }) => name).filter((name) => !LEFT_OUT.includes(name));
  const columns = (name: string) => (name === 'notices' ? 'id, webhook_id' : '*');
  const rows = await binding.batch(names.map((name) => binding.prepare(`select ${columns(name)} from "${name}" order by 1, 2`)));
  return JSON.stringify(rows.map((table, index) => [names[index], table.results]));
}
