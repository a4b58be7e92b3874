import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** `npm start`: builds what has changed, prepares the local database, loads the directory and serves all of it. */

const PORT = Number(process.env['PORT'] ?? 8787);
const STATE = '.wrangler/state';
const STAMP = 'dist/built-from';
const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', WRANGLER_SEND_METRICS: 'false', CI: '1' };

class StartError extends Error {
  override readonly name = 'StartError';
}

function run(what: string, command: string, ...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { env: environment, encoding: 'utf8' });
  if (status !== 0) throw new StartError(`${what} failed:\n${stdout}\n${stderr}`);
}

/** What the build is made from, as one fingerprint. */
function fingerprint(): string {
  const files = globSync(['src/**/*', 'worker/**/*', 'content/**/*', 'public/**/*', '*.toml', '*.mjs', 'package-lock.json'], {
    withFileTypes: true,
  });
  const hash = createHash('sha256');
  for (const path of files
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .sort()) {
    hash.update(path).update('\0').update(readFileSync(path));
  }
  return hash.digest('hex');
}

function build(): void {
  const current = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === current) return;
  console.log('Building the site…');
  run('The build', 'npm', 'run', 'build');
  writeFileSync(STAMP, current);
}

async function checkPort(): Promise<void> {
  if (!Number.isInteger(PORT) || PORT < 1 || PORT > 65_535) throw new StartError(`PORT is not a port: ${process.env['PORT']}`);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const probe = createServer()
    .once('error', () => reject(new StartError(`Port ${PORT} is taken. Choose another: PORT=8788 npm start`)))
    .listen(PORT, 'localhost', () => probe.close(() => resolve()));
  return promise;
}

function serve() {
  const args = [
    'dev',
    '--config',
    'dist/server/wrangler.json',
    '--port',
    String(PORT),
    '--persist-to',
    STATE,
    '--log-level',
    'error',
    '--show-interactive-dev-session=false',
  ];
  const server = spawn('wrangler', args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  server.once('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.kill(signal));
}

async function waitUntilHealthy(): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    const response = await fetch(`http://localhost:${PORT}/api/v1/health`).catch(() => undefined);
    if (response?.ok) return;
    await wait(250);
  }
  throw new StartError('The server did not answer within a minute.');
}

try {
  await checkPort();
  build();
  run('The migrations', 'wrangler', 'd1', 'migrations', 'apply', 'DB', '--local', '--persist-to', STATE);
  const { loadLocal } = await import('./load-local.ts');
  console.log(await loadLocal());
  serve();
  await waitUntilHealthy();
  console.log(`
Open       http://localhost:${PORT}
Ask        curl -s http://localhost:${PORT}/api/v1/availability -H 'content-type: application/json' \\
             -d '{"state":"07","profile":{"gender":"male","age":34,"needs":["legal"]}}'
Stop       Ctrl+C`);
} catch (error) {
  if (!(error instanceof StartError) && !(error instanceof Error && error.name === 'ContentError')) throw error;
  console.error(error.message);
  process.exit(1);
}
