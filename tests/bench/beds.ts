import { bedGroupSchema } from '#domain/bed-group.ts';
import { SCOPES_OF, type Role } from '#domain/token.ts';
import { api } from '../../worker/api.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { insertBedGroup, insertPartner, insertToken } from '../../worker/partners/queries.ts';
import { makeStamp, makeToken, sha256 } from '../../worker/partners/token.ts';
import { makePhone, makeService } from '../support/factories.ts';
import { openDatabase } from '../support/own-database.ts';
import { once, type Cost } from './costs.ts';
import { counting, type Counted } from './counting.ts';

/** What partners' requests cost in D1's own figures, before and after 10,000 holds of one group have ended. */

const ENDED = 10_000;
const HOUR = 3_600_000;

const { env, stop } = await openDatabase();
const tokens = new Map<Role, string>();

async function prepare(): Promise<void> {
  await loadDirectory(env.DB, [makeService({ id: 'listed', phones: [makePhone()] })], []);
  const db = openForPartner(env.DB);
  for (const role of ['shelter', 'referrer'] as const) {
    const token = makeToken(role);
    tokens.set(role, token);
    await insertPartner(
      db,
      { id: role, role, serviceId: 'listed', isConsulate: false, liveHoldsMax: 500, liveBedsMax: 5000, isAdmitted: true },
      makeStamp(),
      Date.now(),
    );
    const row = { id: makeStamp(), hash: await sha256(token), partnerId: role, scopes: SCOPES_OF[role], expiresAt: Date.now() + HOUR };
    await insertToken(db, row, makeStamp(), Date.now());
  }
  for (let index = 0; index < 20; index += 1) {
    const settings = bedGroupSchema.parse({
      id: `group-${index}`,
      capacity: 500,
      rules: ['gender:female=accepts', 'gender:otherwise=refuses'],
    });
    await insertBedGroup(db, { ...settings, partnerId: 'shelter', serviceId: 'listed', state: '07' }, makeStamp(), Date.now());
  }
}

/** A third of them declined long ago, a third expired without a word, a third waited in vain. */
async function endManyHolds(): Promise<void> {
  const long = Date.now() - 48 * HOUR;
  await env.DB.prepare(
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${ENDED})
    insert into holds (code, bed_group_id, partner_id, beds, age, gender, household, state, was_automatic, requested_at, requested_until, ended_at, live_until, stamp)
    select printf('%09d', i), 'group-0', 'referrer', 1, '18-59', 'female', 'alone', case i % 3 when 0 then 'declined' when 1 then 'requested' else 'waiting' end, 0, ${long}, ${long}, iif(i % 3, null, ${long}), iif(i % 3, ${long}, null), printf('%032x', i) from n`,
  ).run();
}

let keys = 0;

async function measure(role: Role, method: string, path: string, body?: object, headers: Record<string, string> = {}) {
  const counted: Counted = { calls: 0, rowsRead: 0, statements: [] };
  keys += 1;
  const all = {
    authorization: `Bearer ${tokens.get(role) ?? ''}`,
    'content-type': 'application/json',
    'idempotency-key': `bench-key-${keys}`,
    ...headers,
  };
  const init = { method, headers: all, ...(body ? { body: JSON.stringify(body) } : {}) };
  const response = await api.request(`https://example.org/api/v1${path}`, init, { ...env, DB: counting(env.DB, counted) });
  const answer = await response.json<{ code: string; version: number }>();
  if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
  return { ...answer, cost: counted };
}

/** Everything is done twice, and the second time counts: the first has other events to seal. */
async function measureAll() {
  const round = async () => {
    const { version } = await measure('shelter', 'GET', '/bed-groups/group-0');
    const figures = await measure('shelter', 'PATCH', '/bed-groups/group-0/figures', { free: 400 }, { 'if-match': `"${version}"` });
    const body = { bed_group: 'group-0', beds: 1, age: '18-59', gender: 'female', household: 'alone' };
    const request = await measure('referrer', 'POST', '/holds', body);
    const wait = await measure('referrer', 'POST', '/waiting', { ...body, bed_group: 'group-1' });
    const accept = await measure('shelter', 'POST', `/holds/${request.code}/accept`);
    const search = await measure('referrer', 'POST', '/open-beds', { state: '07', profile: { gender: 'female' } });
    const list = await measure('shelter', 'GET', '/holds');
    for (const { code } of [request, wait]) await measure('referrer', 'POST', `/holds/${code}/release`);
    return { figures, request, wait, accept, search, list };
  };
  await round();
  const { figures, request, wait, accept, search, list } = await round();
  return { figures: figures.cost, request: request.cost, wait: wait.cost, accept: accept.cost, search: search.cost, list: list.cost };
}

/** Calls to D1 and rows read of each request of a partner, before and after. */
export async function measureBeds(): Promise<readonly Cost[]> {
  await prepare();
  const before = await measureAll();
  await endManyHolds();
  const after = await measureAll();
  await stop();
  return Object.entries(before).flatMap(([name, { calls, rowsRead }]) => {
    const ended = after[name as keyof typeof after];
    return [
      once(`partners, ${name}: calls to D1`, 'calls', Math.max(calls, ended.calls)),
      once(`partners, ${name}: rows_read`, 'rows', rowsRead),
      once(`partners, ${name}: rows_read more after 10,000 ended holds`, 'rows', ended.rowsRead - rowsRead),
    ];
  });
}
