import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { resolveServices } from '#domain/directory.ts';
import { readDirectory } from '../directory/read.ts';
import { loadPublished } from './load-published.ts';
import { StartError, startOrSay } from './local-site.ts';
import { deploymentFaults } from './published.ts';
import { readEnvironment, readPublishedConfig, wranglerEnvironment, type Environment } from './published-database.ts';

/**
 * `SITE_URL=https://… npm run deploy -- --env staging`: builds, brings the tables and the directory of the database up to date, then
 * replaces the Worker and the pages. Tables only gain, so the old Worker goes on meanwhile. May be stopped at any step and run again.
 */
const { values } = parseArgs({ options: { env: { type: 'string', default: 'production' } } });

function run(environment: Environment, command: string, ...args: readonly string[]): void {
  const name = wranglerEnvironment(environment);
  // The adapter of Astro takes the settings of this environment into the build.
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', WRANGLER_SEND_METRICS: 'false', ...(name ? { CLOUDFLARE_ENV: name } : {}) };
  const { status } = spawnSync(command, args, { env, stdio: 'inherit' });
  if (status !== 0) throw new StartError(`Stopped: ${[command, ...args].join(' ')} failed`);
}

function check(environment: Environment): void {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
  const faults = deploymentFaults({
    config: readPublishedConfig(environment),
    siteUrl: process.env['SITE_URL'],
    services: resolveServices(readDirectory('content')),
    uncommitted: status === 0 ? stdout : 'no git',
  });
  if (faults.length > 0) throw new StartError(`Nothing was published:\n${faults.join('\n')}`);
}

await startOrSay(async () => {
  const environment = readEnvironment(values.env);
  const name = wranglerEnvironment(environment);
  check(environment);
  run(environment, 'npm', 'run', '-s', 'build');
  run(environment, 'wrangler', 'd1', 'migrations', 'apply', 'DB', '--remote', ...(name ? ['--env', name] : []));
  console.log(await loadPublished(environment));
  run(environment, 'wrangler', 'deploy', '--config', 'dist/server/wrangler.json');
});
