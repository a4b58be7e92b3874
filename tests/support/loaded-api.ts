import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPlatformProxy } from 'wrangler';
import { resolveServices } from '#domain/directory.ts';
import { listWithdrawn } from '#domain/hsds-withdrawn.ts';
import { api } from '../../worker/api.ts';
import { loadDirectory, type LoadResult } from '../../worker/directory/load.ts';
import { readDirectory, readSurveys } from '../../worker/directory/read.ts';

/** The API in Node, where content can be written, over a database of its own. */
export interface LoadedApi {
  readonly binding: D1Database;
  readonly load: (contentFolder: string) => Promise<LoadResult>;
  /** The body of an answer, with its status. */
  readonly ask: (path: string, body?: object) => Promise<{ readonly status: number; readonly text: string }>;
  readonly stop: () => Promise<void>;
}

export async function startApi(): Promise<LoadedApi> {
  const folder = mkdtempSync(join(tmpdir(), 'api-'));
  const { env, dispose } = await getPlatformProxy<Env>({ configPath: 'wrangler.toml', persist: { path: folder }, remoteBindings: false });
  const statements = globSync('migrations/*.sql')
    .sort()
    .flatMap((file) => readFileSync(file, 'utf8').split('--> statement-breakpoint'));
  await env.DB.batch(statements.map((sql) => env.DB.prepare(sql)));
  return {
    binding: env.DB,
    load: async (contentFolder) => {
      const content = readDirectory(contentFolder);
      return loadDirectory(env.DB, resolveServices(content), readSurveys(contentFolder), { withdrawn: listWithdrawn(content.warnings) });
    },
    ask: async (path, body) => {
      const posted = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const response = await api.fetch(new Request(`https://example.org${path}`, body && posted), env);
      return { status: response.status, text: await response.text() };
    },
    async stop() {
      await dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
