import { env } from 'cloudflare:workers';
import { beforeEach, expect, inject, it } from 'vitest';
import { DEMO_PARTNERS } from '../../worker/commands/demo-data.ts';
import { loadDemo } from '../../worker/commands/load-demo.ts';
import { withoutDemo } from '../../worker/commands/without-demo.ts';
import { loadDirectory } from '../../worker/directory/load.ts';

const services = inject('services').slice(0, 20);

beforeEach(async () => {
  await loadDirectory(env.DB, [], []);
});

it('the directory is published into a database that has nothing of a demonstration', async () => {
  const load = (binding: D1Database) => loadDirectory(binding, services, []);
  expect(await withoutDemo(env.DB, load)).toMatchObject({ removed: 0, unchanged: 0 });
  expect(await withoutDemo(env.DB, load)).toMatchObject({ written: 0, removed: 0 });
});

it('it is never published over a demonstration: nothing is written, and the command says so', async () => {
  await loadDemo(env.DB, services, [], Date.now());
  const before = await env.DB.prepare('select version from directory').first('version');
  await expect(withoutDemo(env.DB, (binding) => loadDirectory(binding, [], []))).rejects.toThrow(/npm run demo/);
  expect(await env.DB.prepare('select version from directory').first('version')).toBe(before);
  expect(await env.DB.prepare('select count(*) as n from partners where is_demo = 1').first('n')).toBe(DEMO_PARTNERS.length);
});
