import { createTestHarness, type TestHarness } from 'wrangler';
import { resolveServices } from '#domain/directory.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { readDirectory, readSurveys } from '../../worker/directory/read.ts';

export interface Server {
  readonly url: string;
  readonly harness: TestHarness;
}

/** The built site and Worker with a database of their own; `loaded: false` leaves the database without tables. */
export async function startServer({ loaded }: { readonly loaded: boolean }): Promise<Server> {
  const harness = createTestHarness({ workers: [{ configPath: 'dist/server/wrangler.json' }] });
  const { url } = await harness.listen();
  if (loaded) {
    const worker = harness.getWorker<Env>();
    await worker.applyD1Migrations('DB');
    const { DB } = await worker.getEnv();
    await loadDirectory(DB, resolveServices(readDirectory('content')), readSurveys('content'), { hasLists: false });
  }
  return { url: url.origin, harness };
}
