import { loadContent } from './load-content.ts';
import { withLocalDatabase } from './local-database.ts';

/**
 * Content → local D1. Returns what was written and how long it took, as a line to print.
 * @throws ContentError naming each fault of the content
 */
export function loadLocal(): Promise<string> {
  return loadContent((use) => withLocalDatabase(use));
}
