import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPlatformProxy } from 'wrangler';
import { bedGroupSchema } from '#domain/bed-group.ts';
import { SCOPES_OF } from '#domain/token.ts';
import { api } from '../../worker/api.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { insertBedGroup, insertPartner, insertToken } from '../../worker/partners/queries.ts';
import { makeStamp, makeToken, sha256 } from '../../worker/partners/token.ts';
import { makePhone, makeService } from '../support/factories.ts';

/**
 * `node tests/bench/bed-writes.ts`: shelters say their figures by the API, over a database that has 10,000 groups. Prints what D1 counts for one
 * update, and what that makes a day.
 */

const SHELTERS = 10_000;
const MEASURED = 300;
const HOUR = 3_600_000;

const folder = mkdtempSync(join(tmpdir(), 'bench-writes-'));
const { env, dispose } = await getPlatformProxy<Env>({ configPath: 'wrangler.toml', persist: { path: folder }, remoteBindings: false });
const counted = { calls: 0, read: 0, written: 0 };

/** Counts what D1 itself says of every batch. */
function counting(real: D1Database): D1Database {
  const wrapped = {
    prepare: (sql: string) => real.prepare(sql),
    async batch(statements: D1PreparedStatement[]) {
      const results = await real.batch(statements);
      counted.calls += 1;
      for (const { meta } of results) {
        counted.read += meta.rows_read;
        counted.written += meta.rows_written;
      }
      return results;
    },
    withSession: () => wrapped,
  };
  // The API uses these three methods of a database.
  return wrapped as unknown as D1Database;
}

async function prepare(): Promise<readonly string[]> {
  const sql = globSync('migrations/*.sql')
    .sort()
    .flatMap((file) => readFileSync(file, 'utf8').split('--> statement-breakpoint'));
  await env.DB.batch(sql.map((statement) => env.DB.prepare(statement)));
  await loadDirectory(env.DB, [makeService({ id: 'listed', phones: [makePhone()] })], []);
  const db = openForPartner(env.DB);
  const tokens: string[] = [];
  for (let index = 0; index < MEASURED; index += 1) {
    const [id, token] = [`shelter-${index}`, makeToken('shelter')];
    const partner = {
      id,
      role: 'shelter',
      serviceId: 'listed',
      isConsulate: false,
      liveHoldsMax: 5,
      liveBedsMax: 10,
      isAdmitted: true,
    } as const;
    await insertPartner(db, partner, makeStamp(), Date.now());
    const row = { id: makeStamp(), hash: await sha256(token), partnerId: id, scopes: SCOPES_OF.shelter, expiresAt: Date.now() + HOUR };
    await insertToken(db, row, makeStamp(), Date.now());
    const settings = bedGroupSchema.parse({ id: `group-${index}`, capacity: 20, rules: [] });
    await insertBedGroup(db, { ...settings, partnerId: id, serviceId: 'listed', state: '07' }, makeStamp(), Date.now());
    tokens.push(token);
  }
  // The other shelters are copies of the first: they only have to be there.
  for (const table of ['partners', 'bed_groups', 'bed_figures']) {
    const { results } = await env.DB.prepare(`select name from pragma_table_info('${table}')`).all<{ name: string }>();
    const columns = results.map(({ name }) => name);
    const [of, other] = table === 'partners' ? ['id', ''] : table === 'bed_groups' ? ['id', 'partner_id'] : ['bed_group_id', ''];
    const values = columns.map((name) =>
      name === of ? `'${table === 'partners' ? 'copy-shelter' : 'copy-group'}-' || i` : name === other ? `'copy-shelter-' || i` : name,
    );
    await env.DB.prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${SHELTERS - MEASURED})
      insert into ${table} (${columns.join(', ')}) select ${values.join(', ')} from n, (select * from ${table} limit 1)`,
    ).run();
  }
  return tokens;
}

async function say(token: string, index: number, version: number, binding: D1Database): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-match': `"${version}"` };
  const init = { method: 'PATCH', headers, body: JSON.stringify({ free: version % 20 }) };
  const response = await api.request(`https://example.org/api/v1/bed-groups/group-${index}/figures`, init, { ...env, DB: binding });
  if (!response.ok) throw new Error(await response.text());
}

try {
  const tokens = await prepare();
  // The first word of each seals what the preparation did.
  for (const [index, token] of tokens.entries()) await say(token, index, 1, env.DB);
  const started = performance.now();
  for (const [index, token] of tokens.entries()) await say(token, index, 2, counting(env.DB));
  const each = (performance.now() - started) / MEASURED;
  const [calls, read, written] = [counted.calls, counted.read, counted.written].map((all) => all / MEASURED);
  console.log(
    `One update, ${SHELTERS} shelters: ${calls} calls to D1, ${read} rows read, ${written} rows written, ${each.toFixed(1)} ms here`,
  );
  console.table(
    [2, 4, 12, 24].map((times) => ({
      'updates a day': times * SHELTERS,
      'a second, mean': ((times * SHELTERS) / 86_400).toFixed(2),
      'a second, all in two hours': ((times * SHELTERS) / 7200).toFixed(1),
      'rows written a day': Math.round((written ?? 0) * times * SHELTERS),
      'rows read a day': Math.round((read ?? 0) * times * SHELTERS),
      'rows written in 30 days': Math.round((written ?? 0) * times * SHELTERS * 30),
    })),
  );
} finally {
  await dispose();
  rmSync(folder, { recursive: true, force: true });
}
