import { readFileSync, writeFileSync } from 'node:fs';
import { checkAccepted, readExport } from '../corrections/exported.ts';
import { listAccepted } from '../corrections/queries.ts';
import { openForPartner } from '../db/client.ts';
import { pullCorrections } from '../directory/pull.ts';
import { readReport } from '../directory/read-report.ts';
import { checkDirectory, ContentError } from '../directory/read.ts';
import { withLocalDatabase } from './local-database.ts';

/**
 * `npm run directory:pull [-- FILE]`: accepted corrections → `content/`, from the local D1 or from a file that
 * `wrangler d1 execute --json` has printed (docs/corrections.md). What was written stays written, also when the check finds a fault.
 */
const [file] = process.argv.slice(2);
const corrections =
  file === undefined
    ? checkAccepted(await withLocalDatabase((binding) => listAccepted(openForPartner(binding))))
    : readExport(readFileSync(file, 'utf8'));
try {
  const { written, known, lost } = pullCorrections('content', corrections);
  for (const one of written) console.log(`written   ${one}`);
  for (const one of lost) console.log(`no record ${one}`);
  console.log(`${written.length} written, ${known.length} already there, ${lost.length} of services that the content does not have`);
  console.log(checkDirectory('content'));
  writeFileSync('docs/data-quality.md', readReport('content'));
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
