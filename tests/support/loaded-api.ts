import { resolveServices } from '#domain/directory.ts';
import { listWithdrawn } from '#domain/hsds-withdrawn.ts';
import { api } from '../../worker/api.ts';
import { loadDirectory, type LoadResult } from '../../worker/directory/load.ts';
import { readDirectory, readSurveys } from '../../worker/directory/read.ts';
import { openDatabase } from './own-database.ts';

/** The API in Node, where content can be written, over a database of its own. */
export interface LoadedApi {
  readonly binding: D1Database;
  readonly load: (contentFolder: string) => Promise<LoadResult>;
  /** The body of an answer, with its status. */
  readonly ask: (path: string, body?: object) => Promise<{ readonly status: number; readonly text: string }>;
  readonly stop: () => Promise<void>;
}

export async function startApi(): Promise<LoadedApi> {
  const { env, stop } = await openDatabase();
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
    stop,
  };
}
