import { ContentError, readDirectory } from '../directory/read.ts';
import { readCheckedGuides, slugsOf } from '../guides/read.ts';

/** `npm run guides:check`: reads every guide under its rules and names every fault. */
try {
  const guides = readCheckedGuides('content', readDirectory('content'));
  const questions = guides.filter(({ locale }) => locale === 'es').flatMap((guide) => guide.questions).length;
  console.log(`${slugsOf(guides).length} guides in ${guides.length} files, ${questions} questions: no fault`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
