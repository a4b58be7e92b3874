import { createTestHarness, type TestHarness } from 'wrangler';

export interface Server {
  readonly url: string;
  readonly harness: TestHarness;
}

/** The built site and Worker with a database of their own: filled by what is given, else without tables. */
export async function startServer(fill?: (db: D1Database) => Promise<void>): Promise<Server> {
  const harness = createTestHarness({ workers: [{ configPath: 'dist/server/wrangler.json' }] });
  const { url } = await harness.listen();
  if (fill) {
    const worker = harness.getWorker<Env>();
    await worker.applyD1Migrations('DB');
    await fill((await worker.getEnv()).DB);
  }
  return { url: url.origin, harness };
}
