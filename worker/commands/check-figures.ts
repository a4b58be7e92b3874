import { ContentError } from '../directory/read.ts';
import { readPublished } from '../figures/read.ts';

/** `npm run figures:check`: reads figures and institutions under their rules and names every fault. */
try {
  const { figures, institutions } = readPublished('content');
  console.log(`${figures.length} figures, ${institutions.length} institutions: no fault`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
