import { spawnSync } from 'node:child_process';
import { resolveServices } from '#domain/directory.ts';
import { loadDirectory } from '../../worker/directory/load.ts';
import { readDirectory, readSurveys } from '../../worker/directory/read.ts';
import type { Cost } from './costs.ts';

/** A database that takes everything and holds nothing: what is left is the loader's own. */
const result = { success: true, results: [], meta: {} };
const statement = { bind: () => statement, all: async () => result, run: async () => result, raw: async () => [] };
const nowhere = { prepare: () => statement, batch: async (all: readonly object[]) => all.map(() => result), withSession: () => nowhere };

/** Loads a directory so many times as large; prints the most memory that the process took, in MB. */
async function loadTimes(size: number): Promise<void> {
  const services = resolveServices(readDirectory('content'));
  const copies = Array.from({ length: size }, (_, copy) =>
    services.map((service) => ({
      ...service,
      id: `${service.id}-${copy}`,
      organization: { ...service.organization, id: `${service.organization.id}-${copy}` },
    })),
  );
  await loadDirectory(nowhere as unknown as D1Database, copies.flat(), readSurveys('content'));
  console.log(Math.round(process.resourceUsage().maxRSS / 1024));
}

/** Memory of the loader, each size in a process of its own. */
export function measureLoader(sizes: readonly number[]): Cost {
  const at = sizes.map((size) => {
    const args = ['--max-old-space-size=12000', import.meta.filename, String(size)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The loader at ${size}×: ${stderr}`);
    return [size, Number(stdout)] as const;
  });
  return { name: 'loader: memory', unit: 'MB', at: Object.fromEntries(at) };
}

if (import.meta.filename === process.argv[1]) await loadTimes(Number(process.argv[2]));
