import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { withLocalDatabase } from '../../worker/commands/local-database.ts';

/** A folder with a local database of its own, for wrangler's own commands: what is done here is what is done at Cloudflare. */
export interface Place {
  readonly wrangler: (...args: readonly string[]) => void;
  readonly withDatabase: <T>(use: (binding: D1Database) => Promise<T>) => Promise<T>;
}

const environment = { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1', NO_COLOR: '1' };

export function makePlace(name: string): Place & { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const database = { binding: 'DB', database_name: name, database_id: name, migrations_dir: resolve('migrations') };
  writeFileSync(join(folder, 'wrangler.json'), JSON.stringify({ name, compatibility_date: '2026-10-06', d1_databases: [database] }));
  return {
    folder,
    wrangler(...args) {
      const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin/wrangler'), args, {
        cwd: folder,
        env: environment,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`wrangler ${args.join(' ')}:\n${stdout}\n${stderr}`);
    },
    withDatabase: (use) => withLocalDatabase(use, join(folder, '.wrangler/state'), join(folder, 'wrangler.json')),
  };
}
