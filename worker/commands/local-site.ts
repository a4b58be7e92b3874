import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseUnavailableError } from '../db/client.ts';

/** The steps by which the whole site is served on this machine: of `npm start`, and of `npm run demo`. */

const STAMP = 'dist/built-from';
const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', WRANGLER_SEND_METRICS: 'false', CI: '1' };

/** What stops a start, in words for whoever started it. */
export class StartError extends Error {
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

/** Builds what has changed. @throws StartError */
export function build(): void {
  const current = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === current) return;
  console.log('Building the site…');
  run('The build', 'npm', 'run', 'build');
  writeFileSync(STAMP, current);
}

/** The tables of the local database that lives in this folder. @throws StartError */
export function migrate(state: string): void {
  run('The migrations', 'wrangler', 'd1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state);
}

/** The port by `PORT`, once it is known to be free. @throws StartError */
export async function choosePort(preferred: number, command: string): Promise<number> {
  const port = Number(process.env['PORT'] ?? preferred);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new StartError(`PORT is not a port: ${process.env['PORT']}`);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const probe = createServer()
    .once('error', () => reject(new StartError(`Port ${port} is taken. Choose another: PORT=${port + 1} ${command}`)))
    .listen(port, 'localhost', () => probe.close(() => resolve()));
  await promise;
  return port;
}

function startServer(port: number, state: string): ChildProcess {
  const options = ['--config', 'dist/server/wrangler.json', '--port', String(port), '--persist-to', state, '--log-level', 'error'];
  const args = ['dev', '--local', ...options, '--show-interactive-dev-session=false'];
  const server = spawn('wrangler', args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  server.once('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.kill(signal));
  return server;
}

/** Serves until it is stopped; resolves once it answers. @throws StartError */
export async function serve(port: number, state: string): Promise<void> {
  startServer(port, state);
  for (let tries = 0; tries < 240; tries += 1) {
    const response = await fetch(`http://localhost:${port}/api/v1/health`).catch(() => undefined);
    if (response?.ok) return;
    await wait(250);
  }
  throw new StartError('The server did not answer within a minute.');
}

/** Runs a start; what stops it is printed without a stack. */
export async function startOrSay(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (error instanceof DatabaseUnavailableError)
      console.error('The database does not answer, or has no tables yet: run npm start once, or npm run deploy');
    else if (error instanceof Error && ['StartError', 'ContentError', 'DemoDatabaseError'].includes(error.name))
      console.error(error.message);
    else throw error;
    process.exit(1);
  }
}
