import { loadContent } from './load-content.ts';
import { withPublishedDatabase, type Environment } from './published-database.ts';
import { withoutDemo } from './without-demo.ts';

/**
 * Content → published D1, only what has changed. May be stopped at any moment and run again. Returns what was written, as a line to print.
 * @throws StartError when there is no such database; DemoDatabaseError; ContentError naming each fault of the content
 */
export function loadPublished(environment: Environment): Promise<string> {
  return loadContent((use) => withPublishedDatabase(environment, (binding) => withoutDemo(binding, use)));
}
