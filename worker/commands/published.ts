import type { Service } from '#domain/service.ts';

/** What the commands for a published site need to know before they touch one. */

/** The id that stands in `wrangler.toml` until somebody has made a database. */
export const PLACEHOLDER_ID = '00000000-0000-0000-0000-000000000000';

/** The settings of one environment, as wrangler reads them. */
export interface PublishedConfig {
  readonly name?: string | undefined;
  readonly compatibility_date?: string | undefined;
  readonly routes?: readonly (string | { readonly pattern: string })[] | undefined;
  readonly d1_databases: readonly { readonly binding: string; readonly database_name?: string; readonly database_id?: string }[];
}

function databaseOf({ d1_databases: databases }: PublishedConfig) {
  return databases.find(({ binding }) => binding === 'DB');
}

/** Why nothing may be written to the database of these settings, as lines to print; none when it may. */
export function databaseFaults(config: PublishedConfig): readonly string[] {
  const id = databaseOf(config)?.database_id;
  if (id === undefined) return ['wrangler.toml names no database DB here: make one (docs/operations.md) and write its id there'];
  return id === PLACEHOLDER_ID
    ? ['wrangler.toml still has the database id of zeros: make a database (docs/operations.md) and write its id there']
    : [];
}

/** Only an address that readers can open goes into the pages. */
function siteFaults(siteUrl: string | undefined): readonly string[] {
  const url = siteUrl !== undefined && URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  const isWhole = url?.protocol === 'https:' && url.pathname === '/' && !url.search && !url.hash && !url.username;
  return isWhole ? [] : ['SITE_URL is not set to where the site will be, such as SITE_URL=https://example.org'];
}

/** An environment that has routes is at one of them: without its own, staging would take over those of production. */
function routeFaults({ routes = [] }: PublishedConfig, siteUrl: string | undefined): readonly string[] {
  const hosts = routes.map((route) => (typeof route === 'string' ? route : route.pattern).split('/')[0]);
  const isThere = siteUrl === undefined || !URL.canParse(siteUrl) || hosts.includes(new URL(siteUrl).host);
  return hosts.length === 0 || isThere ? [] : [`SITE_URL is none of the routes of this environment in wrangler.toml: ${hosts.join(', ')}`];
}

export interface Deployment {
  readonly config: PublishedConfig;
  readonly siteUrl: string | undefined;
  readonly services: readonly Service[];
  /** What `git status --porcelain` prints. */
  readonly uncommitted: string;
}

/** Why this must not be published, as lines to print; none when it may. */
export function deploymentFaults({ config, siteUrl, services, uncommitted }: Deployment): readonly string[] {
  const demo = services.filter((service) => service.demo).map(({ id }) => `${id} does not exist: it belongs to npm run demo`);
  const changed = uncommitted.trim() === '' ? [] : ['Some changes are not committed: what is published must be found again'];
  return [...databaseFaults(config), ...siteFaults(siteUrl), ...routeFaults(config, siteUrl), ...demo, ...changed];
}

/** Settings by which a command on this machine works on the published database, and on nothing else of the site. */
export function remoteSettings(config: PublishedConfig): object {
  const database = databaseOf(config);
  return {
    name: config.name,
    compatibility_date: config.compatibility_date,
    d1_databases: database ? [{ ...database, remote: true }] : [],
  };
}
