import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { loadContent, openDatabase } from './own-database.ts';
import { takeSnapshot } from './snapshot.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file with the snapshot of a database that has the real directory, without the lists that no page reads. */
    loaded: string;
  }
}

/** The directory is loaded once; each file that serves it begins with a copy of its own. */
export default async function provideSnapshot(project: TestProject): Promise<() => void> {
  const { env, stop } = await openDatabase();
  await loadContent(env.DB);
  const folder = mkdtempSync(join(tmpdir(), 'puerta-abierta-'));
  const file = join(folder, 'loaded.json');
  writeFileSync(file, JSON.stringify(await takeSnapshot(env.DB)));
  await stop();
  project.provide('loaded', file);
  return () => rmSync(folder, { recursive: true, force: true });
}
