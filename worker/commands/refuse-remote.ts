import { unstable_readConfig } from 'wrangler';
import { StartError } from './local-site.ts';

/** Whether any binding anywhere in a configuration says that it is the published one. */
function hasRemote(config: unknown): boolean {
  if (typeof config !== 'object' || config === null) return false;
  return Object.entries(config).some(([name, value]) => (name === 'remote' && value === true) || hasRemote(value));
}

/**
 * What makes a start no longer surely local, as lines to print: what is set for Cloudflare in the environment (names only),
 * and bindings that are remote.
 */
export function remoteSigns(environment: Readonly<Record<string, string | undefined>>, config: unknown): readonly string[] {
  const names = Object.keys(environment).filter((name) => /^(CLOUDFLARE|CF)_/.test(name) && environment[name] !== '');
  return [
    ...names.sort().map((name) => `${name} is set in the environment`),
    ...(hasRemote(config) ? ['wrangler.toml has a binding with remote = true'] : []),
  ];
}

/** A demonstration is for this machine alone. @throws StartError */
export function refuseRemote(): void {
  const signs = remoteSigns(process.env, unstable_readConfig({ config: 'wrangler.toml' }, { hideWarnings: true }));
  if (signs.length > 0) throw new StartError(`The demonstration runs on this machine only:\n${signs.join('\n')}`);
}
