import { resolveServices } from '#domain/directory.ts';
import { listWithdrawn } from '#domain/hsds-withdrawn.ts';
import { loadDirectory } from '../directory/load.ts';
import { readDirectory, readSurveys } from '../directory/read.ts';

/**
 * Content → a D1, which is opened only when the content has no fault. Returns what was written and how long it took, as a line to print.
 * @throws ContentError naming each fault of the content
 */
export async function loadContent(
  withDatabase: (use: (binding: D1Database) => Promise<string>) => Promise<string>,
  folder = 'content',
): Promise<string> {
  const started = performance.now();
  const content = readDirectory(folder);
  const services = resolveServices(content);
  const surveys = readSurveys(folder);
  return withDatabase(async (binding) => {
    const { written, removed, unchanged, version } = await loadDirectory(binding, services, surveys, {
      withdrawn: listWithdrawn(content.warnings),
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    return `Directory ${version}: ${services.length} services; organisations: ${written} written, ${removed} removed, ${unchanged} unchanged (${seconds} s)`;
  });
}
