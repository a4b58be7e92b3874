import { checkDirectory, ContentError } from '../directory/read.ts';

/** `npm run directory:check`: reads all content under its rules and names every fault, also of what is counted from it. */
try {
  console.log(checkDirectory('content'));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
