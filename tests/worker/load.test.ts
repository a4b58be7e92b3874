import { env } from 'cloudflare:workers';
import { beforeEach, expect, inject, it } from 'vitest';
import { loadDirectory } from '../../worker/directory/load.ts';

const services = inject('services').slice(0, 60);
/** So many that they are written by more than a few batches. */
const many = inject('services').slice(0, 700);
const surveys = inject('surveys').slice(0, 3);

async function dump(): Promise<unknown> {
  const tables = [
    'organizations',
    'services',
    'service_areas',
    'service_needs',
    'state_surveys',
    'need_coverage',
    'hsds_entries',
    'hsds_marks',
    'directory',
  ];
  return env.DB.batch(tables.map((table) => env.DB.prepare(`select * from ${table} order by 1, 2`))).then((all) =>
    all.map(({ results }) => results),
  );
}

beforeEach(async () => {
  await loadDirectory(env.DB, [], []);
});

it('loading twice changes nothing', async () => {
  await loadDirectory(env.DB, services, surveys);
  const once = await dump();
  const again = await loadDirectory(env.DB, services, surveys);
  expect(again).toMatchObject({ written: 0, removed: 0 });
  expect(await dump()).toEqual(once);
});

it('what the content removed is removed, and a changed record is replaced under the same key', async () => {
  await loadDirectory(env.DB, services, surveys);
  const [first, ...others] = services;
  if (!first) throw new Error('no service');
  const before = await env.DB.prepare('select key from services where id = ?').bind(first.id).first('key');
  const alone = others.filter(({ organization }) => organization.id !== first.organization.id).slice(1);
  await loadDirectory(env.DB, [{ ...first, name: 'Otro nombre' }, ...alone], surveys);
  const rows = await env.DB.prepare("select id, key, record ->> 'name' as name from services").all<{
    id: string;
    key: number;
    name: string;
  }>();
  expect(rows.results.map(({ id }) => id).sort()).toEqual([first.id, ...alone.map(({ id }) => id)].sort());
  expect(rows.results.find(({ id }) => id === first.id)).toMatchObject({ key: before, name: 'Otro nombre' });
});

/** A database that dies at the n-th batch. */
function dyingAfter(batches: number): D1Database {
  let left = batches;
  return new Proxy(env.DB, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (property !== 'batch') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      return (statements: D1PreparedStatement[]) => {
        left -= 1;
        if (left < 0) throw new Error('D1_ERROR: Network connection lost.');
        return target.batch(statements);
      };
    },
  });
}

it('killed at any moment, it keeps whole organisations and the next run ends the work', async () => {
  await loadDirectory(env.DB, many, surveys);
  const complete = await dump();
  for (const batches of [0, 1, 3, 7]) {
    await loadDirectory(env.DB, [], []);
    await expect(loadDirectory(dyingAfter(batches), many, surveys)).rejects.toThrow();
    const half = await env.DB.prepare(
      'select count(*) as lost from services s where not exists (select 1 from service_areas a where a.service_key = s.key)',
    ).first('lost');
    expect(half).toBe(0);
    await loadDirectory(env.DB, many, surveys);
    expect(stripKeys(await dump())).toEqual(stripKeys(complete));
  }
});

function stripKeys(tables: unknown): unknown {
  return JSON.parse(JSON.stringify(tables, (name, value: unknown) => (name === 'key' || name === 'service_key' ? undefined : value)));
}
