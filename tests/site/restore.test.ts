import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { api } from '../../worker/api.ts';
import { loadDemo, type DemoAccess } from '../../worker/commands/load-demo.ts';
import { orderDump } from '../../worker/commands/order-dump.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { makePlace } from '../support/restored.ts';

/** The drill of docs/operations.md: a database is exported, a new one is made of it, and nobody who asks sees a difference. */

const services = inject('services').slice(0, 40);
const surveys = inject('surveys').slice(0, 5);
const [old, restored] = [makePlace('before'), makePlace('after')];
const [BACKUP, ORDERED] = [join(old.folder, 'backup.sql'), join(old.folder, 'ordered.sql')];

let accesses: readonly DemoAccess[];

function tokenOf(id: string): string {
  return accesses.find((access) => access.id === id)?.token ?? '';
}

function ask(binding: D1Database, path: string, init: RequestInit = {}): Promise<Response> {
  return Promise.resolve(api.request(`http://localhost${path}`, init, { DB: binding } as Env));
}

interface Answer {
  readonly path: string;
  readonly status: number;
  readonly etag: string | null;
  readonly body: unknown;
}

/** As much as can be asked by anybody, and by organisations. */
async function listAnswers(binding: D1Database): Promise<readonly Answer[]> {
  const json = { 'content-type': 'application/json' };
  const profile = { gender: 'female', age: 17, needs: ['shelter', 'legal'] };
  const asked: readonly (readonly [string, RequestInit?])[] = [
    ...['01', '07', '09', '21'].map(
      (state) =>
        ['/api/v1/availability', { method: 'POST', headers: json, body: JSON.stringify({ state, profile, include: 'refused' }) }] as const,
    ),
    ...services.slice(0, 25).map(({ id }) => [`/api/v1/services/${id}`] as const),
    ['/api/v1/coverage?group=woman'],
    ['/api/v1/health'],
    ['/api/hsds/services?per_page=100&full=true'],
    ['/api/hsds/organizations?per_page=100&full_service=true'],
    ['/api/hsds/service_at_locations?per_page=100'],
    ['/api/v1/bed-groups', { headers: { authorization: `Bearer ${tokenOf('demo-refugio-uno')}` } }],
    ['/api/v1/holds', { headers: { authorization: `Bearer ${tokenOf('demo-refugio-uno')}` } }],
    ['/api/v1/holds', { headers: { authorization: `Bearer ${tokenOf('demo-ong')}` } }],
  ];
  const answers: Answer[] = [];
  for (const [path, init] of asked) {
    const response = await ask(binding, path, init);
    answers.push({ path, status: response.status, etag: response.headers.get('etag'), body: await response.json() });
  }
  return answers;
}

async function dump(binding: D1Database): Promise<unknown> {
  const { results } = await binding
    .prepare(
      "select type, name, sql from sqlite_schema where name not like 'sqlite_%' and name not like '\\_cf\\_%' escape '\\' order by type, name",
    )
    .all<{ type: string; name: string; sql: string }>();
  const tables = results.filter(({ type }) => type === 'table').map(({ name }) => name);
  const rows = await binding.batch(tables.map((table) => binding.prepare(`select * from "${table}" order by 1, 2`)));
  return { schema: results, rows: Object.fromEntries(tables.map((table, index) => [table, rows[index]?.results])) };
}

beforeAll(async () => {
  old.wrangler('d1', 'migrations', 'apply', 'DB', '--local');
  await old.withDatabase(async (binding) => {
    accesses = await loadDemo(binding, services, surveys, Date.now());
    const body = JSON.stringify({ bed_group: 'demo-women', beds: 1, age: '18-59', gender: 'female', household: 'alone' });
    const headers = { authorization: `Bearer ${tokenOf('demo-ong')}`, 'content-type': 'application/json', 'idempotency-key': 'before-it' };
    expect((await ask(binding, '/api/v1/holds', { method: 'POST', headers, body })).status).toBe(201);
  });
  old.wrangler('d1', 'export', 'DB', '--local', '--output', BACKUP);
  writeFileSync(ORDERED, orderDump(readFileSync(BACKUP, 'utf8')));
  restored.wrangler('d1', 'execute', 'DB', '--local', '--file', ORDERED);
});

afterAll(() => {
  for (const { folder } of [old, restored]) rmSync(folder, { recursive: true, force: true });
});

describe('a database made of an export', () => {
  it('has every table, row, index and trigger of the old one', async () => {
    const before = await old.withDatabase(dump);
    expect(JSON.stringify(before)).toContain('before insert on'.toUpperCase());
    expect(await restored.withDatabase(dump)).toEqual(before);
  });

  it('answers everybody as the old one did: the finder, services, coverage, HSDS, shelters and referrers', async () => {
    // Both are asked at the same moment: answers say when they were made.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const before = await old.withDatabase(listAnswers);
    expect(before.filter((answer) => answer.status !== 200)).toEqual([]);
    expect(await restored.withDatabase(listAnswers)).toEqual(before);
    vi.useRealTimers();
  });

  it('goes on: holds are asked for, the chain is appended to, the content is loaded, migrations are known', async () => {
    await restored.withDatabase(async (binding) => {
      const body = JSON.stringify({ bed_group: 'demo-women', beds: 1, age: '18-59', gender: 'female', household: 'alone' });
      const headers = { authorization: `Bearer ${tokenOf('demo-ong')}`, 'content-type': 'application/json', 'idempotency-key': 'after-it' };
      expect((await ask(binding, '/api/v1/holds', { method: 'POST', headers, body })).status).toBe(201);
      await expect(binding.prepare('delete from audit_events').run()).rejects.toThrow(/append-only/);
      expect((await loadDirectory(binding, services, surveys)).written).toBe(0);
    });
    restored.wrangler('d1', 'migrations', 'apply', 'DB', '--local');
  });
});
