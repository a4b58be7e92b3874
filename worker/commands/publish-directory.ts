import { parseArgs } from 'node:util';
import { loadPublished } from './load-published.ts';
import { startOrSay } from './local-site.ts';
import { readEnvironment } from './published-database.ts';

/** `npm run directory:publish -- --env staging`: content → published D1, only what has changed. */
const { values } = parseArgs({ options: { env: { type: 'string', default: 'production' } } });

await startOrSay(async () => {
  console.log(await loadPublished(readEnvironment(values.env)));
});
