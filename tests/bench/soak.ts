import { readdirSync, readFileSync } from 'node:fs';
import { bedGroupSchema } from '#domain/bed-group.ts';
import { SCOPES_OF, type Role } from '#domain/token.ts';
import { openForPartner, type Primary } from '../../worker/db/client.ts';
import { insertBedGroup, insertPartner, insertToken } from '../../worker/partners/queries.ts';
import { makeStamp, makeToken, sha256 } from '../../worker/partners/token.ts';
import { loadContent } from '../support/own-database.ts';
import { startWatched } from './watched-worker.ts';

/**
 * `npm run soak`: mixed traffic on loopback for ten minutes (`SOAK_MINUTES=1` for less), partners writing all the while. Fails on any
 * answer that is not what was asked for, and when our Worker holds more at the end than after the first tenth. What the local runtime
 * itself takes is printed beside it: that is its own database and proxy too.
 */

const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 10);
const AT_ONCE = 4;
/** What is compiled or made when first asked for comes within the first tenth; the rest is what two snapshots of the same differ by. */
const MOST_GROWTH = 1.05;
const SERVICE = '07-human-rights-commission';
const GROUPS = 8;

const took = new Map<string, number[]>();
const wrong = new Map<string, number>();

async function addPartner(db: Primary, id: string, role: Role): Promise<string> {
  const token = makeToken(role);
  const partner = { id, role, serviceId: SERVICE, isConsulate: false, liveHoldsMax: 500, liveBedsMax: 5000, isAdmitted: true };
  await insertPartner(db, partner, makeStamp(), Date.now());
  const row = { id: makeStamp(), hash: await sha256(token), partnerId: id, scopes: SCOPES_OF[role], expiresAt: Date.now() + 9e7 };
  await insertToken(db, row, makeStamp(), Date.now());
  return token;
}

const tokens = { shelter: '', referrer: '' };
const versions = Array.from({ length: GROUPS }, () => 1);
const { url, held, stop } = await startWatched(async (binding) => {
  await loadContent(binding);
  const db = openForPartner(binding);
  tokens.shelter = await addPartner(db, 'soak-shelter', 'shelter');
  tokens.referrer = await addPartner(db, 'soak-referrer', 'referrer');
  for (let index = 0; index < GROUPS; index += 1) {
    const settings = bedGroupSchema.parse({ id: `soak-${index}`, capacity: 500, rules: [] });
    await insertBedGroup(db, { ...settings, partnerId: 'soak-shelter', serviceId: SERVICE, state: '07' }, makeStamp(), Date.now());
  }
});

type Sent = Readonly<{ method?: string; token?: string; body?: unknown; headers?: Readonly<Record<string, string>> }>;

async function send(kind: string, path: string, expected: readonly number[], { method = 'GET', token, body, headers = {} }: Sent = {}) {
  const started = performance.now();
  const response = await fetch(`${url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...headers,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const times = took.get(kind) ?? [];
  times.push(performance.now() - started);
  took.set(kind, times);
  if (!expected.includes(response.status)) {
    const fault = `${kind}: ${response.status} ${text.slice(0, 120)}`;
    wrong.set(fault, (wrong.get(fault) ?? 0) + 1);
  }
  return { status: response.status, text, etag: response.headers.get('etag') };
}

/** A round of all traffic is about one group. */
function groupOf(turn: number): number {
  return Math.floor(turn / TRAFFIC.length) % GROUPS;
}

/** A shelter says its figures by the version that it last saw; one that has moved since says so. */
async function sayFigures(turn: number): Promise<void> {
  const group = groupOf(turn);
  const { etag } = await send('board', `/api/v1/bed-groups/soak-${group}`, [200], { token: tokens.shelter });
  const version = etag ?? `"${versions[group] ?? 1}"`;
  await send('figures', `/api/v1/bed-groups/soak-${group}/figures`, [200, 412], {
    method: 'PATCH',
    token: tokens.shelter,
    body: { free: 100 + (turn % 50) },
    headers: { 'if-match': version },
  });
}

/** A bed is asked for, taken and given back. */
async function holdABed(turn: number): Promise<void> {
  const body = { bed_group: `soak-${groupOf(turn)}`, beds: 1, age: '18-59', gender: 'female', household: 'alone' };
  const key = { 'idempotency-key': makeStamp() };
  const asked = await send('hold', '/api/v1/holds', [201, 409], { method: 'POST', token: tokens.referrer, body, headers: key });
  if (asked.status !== 201) return;
  const { code } = JSON.parse(asked.text) as { code: string };
  await send('accept', `/api/v1/holds/${code}/accept`, [200, 409], { method: 'POST', token: tokens.shelter, body: {} });
  await send('release', `/api/v1/holds/${code}/release`, [200, 409], { method: 'POST', token: tokens.referrer, body: {} });
}

const STATES = ['07', '09', '30', '08', '02', '14'];

const TRAFFIC: readonly ((turn: number) => Promise<unknown>)[] = [
  () => send('health', '/api/v1/health', [200]),
  (turn) =>
    send('availability', '/api/v1/availability', [200], {
      method: 'POST',
      body: {
        state: STATES[turn % STATES.length],
        profile: { gender: turn % 2 ? 'male' : 'female', age: turn % 90, needs: ['shelter', 'legal'] },
      },
    }),
  (turn) => send('availability, GET', `/api/v1/availability?state=${STATES[turn % STATES.length] ?? '07'}&needs=legal,food`, [200]),
  (turn) => send('state page', `/es/estados/${STATES[turn % STATES.length] ?? '07'}/`, [200]),
  () => send('static page', '/es/', [200]),
  () => send('service', `/api/v1/services/${SERVICE}`, [200]),
  () => send('coverage', '/api/v1/coverage?need=shelter&group=woman', [200]),
  () => send('bad question', '/api/v1/availability?state=99&age=19', [400]),
  sayFigures,
  holdABed,
];

/** Resident pages and the parent of a process; none when it has ended meanwhile. */
function processOf(id: string): { readonly name: string; readonly parent: string; readonly pages: number } | undefined {
  try {
    const [, name = '', parent = ''] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
    return { name, parent, pages: Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]) };
  } catch {
    return undefined;
  }
}

/** Resident memory of the workerd that this process has started, in MiB; 0 where there is no /proc. */
function memory(): number {
  const own = readdirSync('/proc').flatMap((id) => (/^\d+$/.test(id) ? [{ id, ...processOf(id) }] : []));
  const isOurs = (id: string | undefined): boolean =>
    id === String(process.pid) || (id !== undefined && id !== '0' && isOurs(own.find((one) => one.id === id)?.parent));
  const pages = own.filter(({ name, id }) => name === 'workerd' && isOurs(id)).map((one) => one.pages ?? 0);
  return (pages.reduce((sum, one) => sum + one, 0) * 4096) / 2 ** 20;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

let turn = 0;

async function driveUntil(end: number): Promise<void> {
  const one = async () => {
    while (Date.now() < end) {
      turn += 1;
      await TRAFFIC[turn % TRAFFIC.length]?.(turn);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

const tenths: { readonly 'held by our Worker, MiB': number; readonly 'workerd, MiB': number }[] = [];
for (let tenth = 1; tenth <= 10; tenth += 1) {
  await driveUntil(Date.now() + MINUTES * 6000);
  tenths.push({ 'held by our Worker, MiB': (await held()) / 2 ** 20, 'workerd, MiB': memory() });
}
await stop();

const unit = quantile(took.get('health') ?? [], 0.5);
const rows = [...took].map(([kind, times]) => ({
  kind,
  requests: times.length,
  'p50 ÷ health': (quantile(times, 0.5) / unit).toFixed(1),
  'p99 ÷ health': (quantile(times, 0.99) / unit).toFixed(1),
}));
console.table(rows);
console.log(`${turn} turns in ${MINUTES} min; memory after each tenth:`);
console.table(tenths.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value.toFixed(2)]))));
for (const [fault, times] of wrong) console.error(`${times}× ${fault}`);
const [early, late] = [tenths[0], tenths.at(-1)].map((row) => row?.['held by our Worker, MiB'] ?? Number.NaN);
const isSteady = late !== undefined && early !== undefined && late <= early * MOST_GROWTH;
if (!isSteady) console.error(`Our Worker held ${early} MiB after the first tenth and ${late} at the end`);
if (wrong.size > 0 || !isSteady) process.exitCode = 1;
