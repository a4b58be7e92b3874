import { ContentError } from '../directory/read.ts';
import { loadLocal } from './load-local.ts';

/** `npm run directory:load`: content → local D1. */
try {
  console.log(await loadLocal());
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
