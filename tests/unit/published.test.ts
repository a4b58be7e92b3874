import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deploymentFaults, PLACEHOLDER_ID, remoteSettings } from '../../worker/commands/published.ts';
import { readPublishedConfig } from '../../worker/commands/published-database.ts';
import { makeService } from '../support/factories.ts';

const OPERATIONS = readFileSync('docs/operations.md', 'utf8');
const DATABASE = {
  binding: 'DB',
  database_name: 'directory',
  database_id: '6f1c2d34-0000-4000-8000-000000000001',
  migrations_dir: 'migrations',
};
const READY = {
  config: { name: 'site', compatibility_date: '2026-10-06', d1_databases: [DATABASE] },
  siteUrl: 'https://example.org',
  services: [makeService()],
  uncommitted: '',
};

it('what is ready is published', () => {
  expect(deploymentFaults(READY)).toEqual([]);
  const routes = ['www.example.org/*', { pattern: 'example.org' }];
  expect(deploymentFaults({ ...READY, config: { ...READY.config, routes } })).toEqual([]);
});

it.each([
  ['the id of zeros', { config: { ...READY.config, d1_databases: [{ ...DATABASE, database_id: PLACEHOLDER_ID }] } }, /id of zeros/],
  ['no database', { config: { ...READY.config, d1_databases: [] } }, /no database/],
  ['a service of the demonstration', { services: [makeService({ id: 'demo-ong', demo: true })] }, /demo-ong does not exist/],
  ['no address', { siteUrl: undefined }, /SITE_URL/],
  ['an address without HTTPS', { siteUrl: 'http://example.org' }, /SITE_URL/],
  ['an address with a path', { siteUrl: 'https://example.org/ayuda' }, /SITE_URL/],
  [
    'the address of another environment',
    { config: { ...READY.config, routes: [{ pattern: 'www.example.org' }] } },
    /none of the routes.*www\.example\.org/,
  ],
  ['a change that nobody can find again', { uncommitted: ' M content/laws.yaml\n' }, /not committed/],
])('with %s nothing is published, and it says why', (_, change, why) => {
  expect(deploymentFaults({ ...READY, ...change }).join('\n')).toMatch(why);
});

it('the settings in this repository publish nothing: each environment waits for a database of its own', () => {
  for (const environment of ['production', 'staging'] as const) {
    const config = readPublishedConfig(environment);
    expect(deploymentFaults({ ...READY, config }).join('\n'), environment).toMatch(/id of zeros/);
    expect(JSON.stringify(config)).not.toContain('"remote":true');
  }
  expect(readPublishedConfig('staging').name).not.toBe(readPublishedConfig('production').name);
});

it('staging keeps away from the address that production has been given', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  const settings = join(folder, 'wrangler.toml');
  const [given, before] = [OPERATIONS.match(/`(workers_dev = false)` and `(routes = \[.*\])`/), '[observability]'];
  expect(given).not.toBeNull();
  writeFileSync(settings, readFileSync('wrangler.toml', 'utf8').replace(before, `${given?.slice(1).join('\n')}\n\n${before}`));
  expect(readPublishedConfig('production', settings).routes).toEqual([{ pattern: 'example.org', custom_domain: true }]);
  expect(readPublishedConfig('staging', settings)).toMatchObject({ routes: [], workers_dev: true });
  rmSync(folder, { recursive: true });
});

it('a command on a published database reaches that database and no other part of the site', () => {
  expect(remoteSettings(READY.config)).toEqual({
    name: 'site',
    compatibility_date: '2026-10-06',
    d1_databases: [{ ...DATABASE, remote: true }],
  });
});
