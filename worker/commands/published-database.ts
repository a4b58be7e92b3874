import { mkdirSync, writeFileSync } from 'node:fs';
import { getPlatformProxy, unstable_readConfig } from 'wrangler';
import { withLocalDatabase } from './local-database.ts';
import { StartError } from './local-site.ts';
import { databaseFaults, remoteSettings, type PublishedConfig } from './published.ts';

/** The environments of `wrangler.toml` by the words of the commands. */
const ENVIRONMENTS = ['production', 'staging'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** @throws StartError when there is no such environment */
export function readEnvironment(name: string): Environment {
  const found = ENVIRONMENTS.find((one) => one === name);
  if (!found) throw new StartError(`An environment is ${ENVIRONMENTS.join(' or ')}, not ${name}`);
  return found;
}

/** What wrangler calls it: the settings at the top are those of production. */
export function wranglerEnvironment(environment: Environment): string | undefined {
  return environment === 'production' ? undefined : environment;
}

export function readPublishedConfig(environment: Environment, config = 'wrangler.toml'): PublishedConfig {
  const env = wranglerEnvironment(environment);
  return unstable_readConfig({ config, ...(env === undefined ? {} : { env }) }, { hideWarnings: true });
}

/** Where the settings stand while a command works on a published database. */
const SETTINGS = '.wrangler/published';

/**
 * Runs something on the published database, as whoever is signed in at Cloudflare (`npx wrangler login`, or CLOUDFLARE_API_TOKEN).
 * @throws StartError when `wrangler.toml` names no database, or it is not reached
 */
export async function withPublishedDatabase<T>(environment: Environment, use: (binding: D1Database) => Promise<T>): Promise<T> {
  const config = readPublishedConfig(environment);
  const faults = databaseFaults(config);
  if (faults.length > 0) throw new StartError(faults.join('\n'));
  mkdirSync(SETTINGS, { recursive: true });
  const configPath = `${SETTINGS}/${environment}.json`;
  writeFileSync(configPath, JSON.stringify(remoteSettings(config)));
  const { env, dispose } = await getPlatformProxy<Env>({ configPath, persist: false, remoteBindings: true }).catch((cause: Error) => {
    throw new StartError(`The published database was not reached: ${cause.message}`, { cause });
  });
  try {
    return await use(env.DB);
  } finally {
    await dispose();
  }
}

/** `--on staging` of a command: that published database; without it the one of `npm start`. @throws StartError */
export function withNamedDatabase<T>(name: string | undefined, use: (binding: D1Database) => Promise<T>): Promise<T> {
  return name === undefined ? withLocalDatabase(use) : withPublishedDatabase(readEnvironment(name), use);
}
