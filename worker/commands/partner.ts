import { parseArgs } from 'node:util';
import type * as z from 'zod';
import { bedGroupSchema, settingsChangeSchema } from '#domain/bed-group.ts';
import { INVITATION_HOURS } from '#domain/person.ts';
import { LINK_SCOPES, ROLES, SCOPES_OF, type Role, type Scope } from '#domain/token.ts';
import { undoWithdrawal } from '../corrections/queries.ts';
import { openForPartner, openForReading, type Primary } from '../db/client.ts';
import { eraseEndedHolds, listHoldCounts } from '../holds/retention-queries.ts';
import { changeSettings, findRole, insertBedGroup, insertPartner, insertToken, revokeToken, suspendPartner } from '../partners/queries.ts';
import { makeStamp, makeToken, sha256 } from '../partners/token.ts';
import { createInvitation } from '../people/invitations.ts';
import { ProblemError } from '../http/problems.ts';
import { findService } from '../services/queries.ts';
import { startOrSay } from './local-site.ts';
import { withNamedDatabase } from './published-database.ts';

/** `npm run partner -- <what>`: organisations, bed groups and tokens on the local database, or with `--on` on a published one. */

const USAGE = `npm run partner -- add     --organisation ID --role ${ROLES.join('|')} --service ID-OF-DIRECTORY [--consulate] [--admitted] [--live-holds 5] [--live-beds 10]
npm run partner -- beds    --organisation ID --service ID-OF-DIRECTORY --settings '{"id":"women","capacity":6,"rules":["gender:female=accepts"]}'
npm run partner -- change  --organisation ID --group ID --settings '{"accepts_holds":false,"hold_minutes":120}'
npm run partner -- token   --organisation ID [--scopes beds:read,…] [--days 90]
npm run partner -- link    --organisation ID [--days 30]   (an address by which a shelter says its figures without signing in)
npm run partner -- revoke  --organisation ID --token ID-OF-TOKEN
npm run partner -- suspend --organisation ID
npm run partner -- invite  --organisation ID [--site http://localhost:8787]   (a link by which one person joins)
npm run partner -- relist  --service ID   (takes a withdrawal back; load the directory afterwards)
npm run partner -- erase   (holds that ended 30 days ago; the published site does so once a day)
npm run partner -- counts  (what is left of them)
Each of them with --on production|staging: on the published database, as whoever is signed in at Cloudflare`;

class UsageError extends Error {
  override readonly name = 'UsageError';
}

const DAY = 86_400_000;
const LONGEST_DAYS = 365;
const TOKEN_DAYS = 90;
const LINK_DAYS = 30;
const text = { type: 'string' } as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    organisation: text,
    role: text,
    service: text,
    settings: text,
    scopes: text,
    token: text,
    days: text,
    'live-holds': { type: 'string', default: '5' },
    'live-beds': { type: 'string', default: '10' },
    group: text,
    on: text,
    site: { type: 'string', default: 'http://localhost:8787' },
    consulate: { type: 'boolean', default: false },
    admitted: { type: 'boolean', default: false },
  },
});

function need(name: 'group' | 'organisation' | 'role' | 'service' | 'settings' | 'token'): string {
  const value = values[name];
  if (value === undefined) throw new UsageError(`--${name} is missing`);
  return value;
}

function count(name: 'days' | 'live-holds' | 'live-beds', maximum: number, usual?: number): number {
  const number = Number(values[name] ?? usual);
  if (!Number.isInteger(number) || number < 1 || number > maximum) throw new UsageError(`--${name} is a number from 1 to ${maximum}`);
  return number;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UsageError('--settings is no JSON');
  }
}

function readSettings<T extends z.ZodType>(schema: T): z.infer<T> {
  const read = schema.safeParse(parseJson(need('settings')));
  if (read.success) return read.data;
  throw new UsageError(read.error.issues.map(({ path, message }) => `${path.join('.') || '--settings'}: ${message}`).join('\n'));
}

async function add(db: Primary): Promise<string> {
  const [id, role, serviceId] = [need('organisation'), ROLES.find((one) => one === need('role')), need('service')];
  if (!role) throw new UsageError(`--role is one of ${ROLES.join(', ')}`);
  // A shelter and a steward are vouched for by whoever keeps the database; a referrer only if that is said.
  const isAdmitted = role !== 'referrer' || values.admitted;
  const partner = {
    id,
    role,
    serviceId,
    isConsulate: values.consulate,
    liveHoldsMax: count('live-holds', 500),
    liveBedsMax: count('live-beds', 500),
    isAdmitted,
  };
  if (await insertPartner(db, partner, makeStamp(), Date.now())) return `${id} was added`;
  throw new UsageError(`The directory has no service ${serviceId} with a number, or ${id} exists`);
}

async function beds(db: Primary, binding: D1Database): Promise<string> {
  const [partnerId, serviceId] = [need('organisation'), need('service')];
  const settings = readSettings(bedGroupSchema);
  if ((await findRole(db, partnerId)) !== 'shelter') throw new UsageError(`${partnerId} is no shelter`);
  const service = await findService(openForReading(binding), serviceId);
  const area = service?.area;
  const [state] = typeof area === 'object' && 'states' in area ? area.states : [];
  if (state === undefined || service?.phones.length === 0)
    throw new UsageError(`The directory has no service ${serviceId} of a state, with a number`);
  const group = { ...settings, partnerId, serviceId, state };
  if (!(await insertBedGroup(db, group, makeStamp(), Date.now()))) throw new UsageError(`${group.id} exists`);
  return `${settings.id} was added; nobody has said its figures yet`;
}

async function relist(db: Primary): Promise<string> {
  const serviceId = need('service');
  if ((await undoWithdrawal(db, serviceId, makeStamp(), Date.now())) === undefined) throw new UsageError(`${serviceId} was not withdrawn`);
  return `${serviceId} is no longer withdrawn: the next load of the directory lists it again`;
}

async function change(db: Primary): Promise<string> {
  const [partnerId, groupId] = [need('organisation'), need('group')];
  const settings = readSettings(settingsChangeSchema);
  if (await changeSettings(db, partnerId, groupId, settings, makeStamp(), Date.now())) return `${groupId} was changed`;
  throw new UsageError(`${partnerId} has no group ${groupId}`);
}

/** Makes a token of these scopes, which is told once. */
async function makeLiveToken(db: Primary, partnerId: string, role: Role, scopes: readonly Scope[], usualDays: number) {
  const [id, secret] = [makeStamp(), makeToken(role)];
  const expiresAt = Date.now() + count('days', LONGEST_DAYS, usualDays) * DAY;
  const row = { id, hash: await sha256(secret), partnerId, scopes, expiresAt };
  if (!(await insertToken(db, row, makeStamp(), Date.now()))) throw new UsageError('Two tokens are live: revoke one first');
  return { secret, note: `Shown once. Token ${id} of ${partnerId}: ${scopes.join(', ')}, until ${new Date(expiresAt).toISOString()}` };
}

async function link(db: Primary): Promise<string> {
  const partnerId = need('organisation');
  if ((await findRole(db, partnerId)) !== 'shelter') throw new UsageError(`${partnerId} is no shelter`);
  const { secret, note } = await makeLiveToken(db, partnerId, 'shelter', LINK_SCOPES, LINK_DAYS);
  return `/es/socios/enlace/${secret}/\n\nKeep it secret: whoever has it can say this shelter's figures. ${note}`;
}

async function token(db: Primary): Promise<string> {
  const partnerId = need('organisation');
  const role = await findRole(db, partnerId);
  if (!role) throw new UsageError(`There is no organisation ${partnerId}`);
  const allowed = SCOPES_OF[role];
  const scopes = (values.scopes?.split(',') ?? allowed).filter((scope): scope is Scope => allowed.some((one) => one === scope));
  if (scopes.length !== (values.scopes?.split(',').length ?? allowed.length))
    throw new UsageError(`A ${role} may have ${allowed.join(', ')}`);
  const { secret, note } = await makeLiveToken(db, partnerId, role, scopes, TOKEN_DAYS);
  return `${secret}\n\n${note}`;
}

async function revoke(db: Primary): Promise<string> {
  const [partnerId, id] = [need('organisation'), need('token')];
  return (await revokeToken(db, partnerId, id, makeStamp(), Date.now())) ? `${id} was revoked` : `${partnerId} has no live token ${id}`;
}

async function suspend(db: Primary): Promise<string> {
  const id = need('organisation');
  return (await suspendPartner(db, id, makeStamp(), Date.now())) ? `${id} was suspended: its tokens have ended` : `${id} was not active`;
}

async function invite(db: Primary): Promise<string> {
  const partnerId = need('organisation');
  if (!URL.canParse(values.site)) throw new UsageError('--site is an address such as https://example.org');
  const secret = await createInvitation(db, { partnerId }, Date.now());
  return `${new URL(`/es/socios/invitacion/${secret}/`, values.site).href}\n\nShown once. One person joins by it, within ${INVITATION_HOURS} hours.`;
}

async function erase(db: Primary): Promise<string> {
  return `${await eraseEndedHolds(db, Date.now())} holds were erased`;
}

async function counts(db: Primary): Promise<string> {
  const rows = await listHoldCounts(db);
  return (
    rows.map(({ month, state, ending, reason, holds }) => [month, state, ending, reason, holds].join('\t')).join('\n') ||
    'No count of ten or more'
  );
}

const COMMANDS = { add, beds, change, relist, token, link, revoke, suspend, invite, erase, counts };

/** What was asked for; what was asked wrongly is said with the usage. */
async function run(): Promise<void> {
  try {
    const [what = ''] = positionals;
    const command = Object.entries(COMMANDS).find(([name]) => name === what)?.[1];
    if (!command) throw new UsageError('What shall be done?');
    console.log(await withNamedDatabase(values.on, (binding) => command(openForPartner(binding), binding)));
  } catch (error) {
    if (error instanceof ProblemError) console.error('There is no such organisation, it is not active, or too many of its links are open');
    else if (error instanceof UsageError) console.error(`${error.message}\n\n${USAGE}`);
    else throw error;
    process.exitCode = 1;
  }
}

await startOrSay(run);
