import { readdirSync, readFileSync } from 'node:fs';
import { bedGroupSchema } from '#domain/bed-group.ts';
import { SCOPES_OF, type Role } from '#domain/token.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { insertBedGroup, insertPartner, insertToken } from '../../worker/partners/queries.ts';
import { makeStamp, makeToken, sha256 } from '../../worker/partners/token.ts';
import { loadContent } from '../support/own-database.ts';
import { startServer } from '../support/server.ts';

/**
 * `npm run soak`: mixed traffic on loopback for ten minutes (`SOAK_MINUTES=1` for less), partners writing all the while. Fails on any
 * answer that is not what was asked for, and when workerd's memory has grown by more than a fifth from the second tenth to the last.
 */

const MINUTES = Number(process.env['SOAK_MINUTES'] ?? 10);
const AT_ONCE = 4;
const MOST_GROWTH = 1.2;
const SERVICE = '07-human-rights-commission';
const GROUPS = 8;

const { url, harness } = await startServer(loadContent);
const { DB } = await harness.getWorker<Env>().getEnv();
const db = openForPartner(DB);
const took = new Map<string, number[]>();
const wrong = new Map<string, number>();

async function addPartner(id: string, role: Role, scopes = SCOPES_OF[role]): Promise<string> {
  const token = makeToken(role);
  const partner = { id, role, serviceId: SERVICE, isConsulate: false, liveHoldsMax: 500, liveBedsMax: 5000, isAdmitted: true };
  await insertPartner(db, partner, makeStamp(), Date.now());
  const row = { id: makeStamp(), hash: await sha256(token), partnerId: id, scopes, expiresAt: Date.now() + 9e7 };
  await insertToken(db, row, makeStamp(), Date.now());
  return token;
}

const shelter = await addPartner('soak-shelter', 'shelter');
const referrer = await addPartner('soak-referrer', 'referrer');
const versions = Array.from({ length: GROUPS }, () => 1);
for (let index = 0; index < GROUPS; index += 1) {
  const settings = bedGroupSchema.parse({ id: `soak-${index}`, capacity: 500, rules: [] });
  await insertBedGroup(db, { ...settings, partnerId: 'soak-shelter', serviceId: SERVICE, state: '07' }, makeStamp(), Date.now());
}

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
  const { etag } = await send('board', `/api/v1/bed-groups/soak-${group}`, [200], { token: shelter });
  const version = etag ?? `"${versions[group] ?? 1}"`;
  await send('figures', `/api/v1/bed-groups/soak-${group}/figures`, [200, 412], {
    method: 'PATCH',
    token: shelter,
    body: { free: 100 + (turn % 50) },
    headers: { 'if-match': version },
  });
}

/** A bed is asked for, taken and given back. */
async function holdABed(turn: number): Promise<void> {
  const body = { bed_group: `soak-${groupOf(turn)}`, beds: 1, age: '18-59', gender: 'female', household: 'alone' };
  const key = { 'idempotency-key': makeStamp() };
  const asked = await send('hold', '/api/v1/holds', [201, 409], { method: 'POST', token: referrer, body, headers: key });
  if (asked.status !== 201) return;
  const { code } = JSON.parse(asked.text) as { code: string };
  await send('accept', `/api/v1/holds/${code}/accept`, [200, 409], { method: 'POST', token: shelter, body: {} });
  await send('release', `/api/v1/holds/${code}/release`, [200, 409], { method: 'POST', token: referrer, body: {} });
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

const end = Date.now() + MINUTES * 60_000;
const samples: number[] = [];
const sampling = setInterval(() => samples.push(memory()), Math.max(1000, MINUTES * 600));
let turn = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (Date.now() < end) {
      turn += 1;
      await TRAFFIC[turn % TRAFFIC.length]?.(turn);
    }
  }),
);
clearInterval(sampling);
await harness.close();

const unit = quantile(took.get('health') ?? [], 0.5);
const rows = [...took].map(([kind, times]) => ({
  kind,
  requests: times.length,
  'p50 ÷ health': (quantile(times, 0.5) / unit).toFixed(1),
  'p99 ÷ health': (quantile(times, 0.99) / unit).toFixed(1),
}));
console.table(rows);
const tenth = Math.max(1, Math.floor(samples.length / 10));
const tenths = Array.from({ length: 10 }, (_, index) => Math.round(quantile(samples.slice(index * tenth, (index + 1) * tenth), 0.5)));
const [, early = 0] = tenths;
const late = tenths.at(-1) ?? 0;
console.log(`${turn} turns in ${MINUTES} min; MiB of workerd, each tenth of the time: ${tenths.join(' ')}`);
for (const [fault, times] of wrong) console.error(`${times}× ${fault}`);
if (wrong.size > 0 || (early > 0 && late > early * MOST_GROWTH)) process.exitCode = 1;
