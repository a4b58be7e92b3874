import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once, type Cost } from './costs.ts';

const environment = { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1', FORCE_COLOR: '0' };
/** The quickest of so many starts is what a start takes when nothing else runs. */
const STARTS = 5;

/** What Cloudflare's own tool says of the built Worker: all of its modules, gzip, and what its start keeps the processor busy. */
export function measureWorker(): readonly Cost[] {
  const folder = mkdtempSync(join(tmpdir(), 'puerta-abierta-'));
  const args = ['check', 'startup', '--config', 'dist/server/wrangler.json', '--args=--no-bundle', '--outfile', join(folder, 'profile')];
  const told = Array.from({ length: STARTS }, () => {
    const { stdout, stderr } = spawnSync('wrangler', args, { env: environment, encoding: 'utf8' });
    const [, size] = /gzip: ([\d.]+) KiB/.exec(stdout) ?? [];
    const [, active] = /Active: ([\d.]+) ms/.exec(stdout) ?? [];
    if (size === undefined || active === undefined) throw new Error(`wrangler check startup: ${stdout}\n${stderr}`);
    return { size: Number(size), active: Number(active) };
  });
  rmSync(folder, { recursive: true, force: true });
  return [
    once('Worker: size', 'KiB gzip', told[0]?.size ?? Number.NaN),
    once('Worker: start-up', 'ms of processor', Math.min(...told.map(({ active }) => active))),
  ];
}
