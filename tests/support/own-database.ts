import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPlatformProxy } from 'wrangler';
import { resolveServices } from '#domain/directory.ts';
import { loadDirectory, type LoadOptions } from '../../worker/directory/load.ts';
import { readDirectory, readSurveys } from '../../worker/directory/read.ts';

export interface OwnDatabase {
  readonly env: Env;
  readonly stop: () => Promise<void>;
}

/** Our tables, in a D1 that has none. */
export async function makeTables(db: D1Database): Promise<void> {
  const statements = globSync('migrations/*.sql')
    .sort()
    .flatMap((file) => readFileSync(file, 'utf8').split('--> statement-breakpoint'));
  await db.batch(statements.map((sql) => db.prepare(sql)));
}

/** A local D1 with our tables and no rows, in a folder that goes when it stops. */
export async function openDatabase(): Promise<OwnDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'puerta-abierta-'));
  const { env, dispose } = await getPlatformProxy<Env>({ configPath: 'wrangler.toml', persist: { path: folder }, remoteBindings: false });
  await makeTables(env.DB);
  return {
    env,
    async stop() {
      await dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The directory as the content says it; without the lists of its HSDS answers, unless they are asked for. */
export async function loadContent(db: D1Database, options: LoadOptions = { hasLists: false }): Promise<void> {
  await loadDirectory(db, resolveServices(readDirectory('content')), readSurveys('content'), options);
}
