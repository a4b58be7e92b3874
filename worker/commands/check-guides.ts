import { DEFAULT_LOCALE } from '#domain/locales.ts';
import { listWalks } from '#domain/tree.ts';
import { ContentError, readDirectory } from '../directory/read.ts';
import { readLibrary } from '../guides/read.ts';

/** `npm run guides:check`: reads every guide and the tree of options under their rules and names every fault. */
try {
  const { guides, tree } = readLibrary('content', readDirectory('content'));
  const own = guides.filter(({ locale }) => locale === DEFAULT_LOCALE);
  const questions = own.flatMap((guide) => guide.questions).length;
  console.log(`${own.length} guides, ${questions} questions, ${listWalks(tree).length} ways through the tree: no fault`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
