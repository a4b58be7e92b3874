import { spawnSync } from 'node:child_process';

/**
 * `npm run audit`, at the start of `.ci/run`: whether a package has a known hole that does moderate harm or worse. A registry that tells of
 * none (a mirror, no network) is no reason to stop: it says that nobody was asked.
 */

interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly isDirect: boolean; readonly range: string }>>;
}

const HARMFUL = ['moderate', 'high', 'critical'];

/** What npm answers, or nothing when it could not ask. */
function askRegistry(): Report | undefined {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', timeout: 120_000 });
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    return undefined;
  }
}

const { vulnerabilities } = askRegistry() ?? {};
if (vulnerabilities) {
  const found = Object.entries(vulnerabilities).filter(([, { severity }]) => HARMFUL.includes(severity));
  for (const [name, { severity, range }] of found) console.error(`${severity}: ${name} ${range}`);
  console.log(`${found.length} packages with a known hole.`);
  process.exitCode = found.length > 0 ? 1 : 0;
} else {
  console.log('The registry tells of no holes: nobody was asked.');
}
