import { findCoverageFaults } from '#domain/coverage-faults.ts';
import { countCoverage } from '#domain/coverage.ts';
import { resolveServices } from '#domain/directory.ts';
import { ContentError, readDirectory, readSurveys } from '../directory/read.ts';

/** `npm run directory:check`: reads all content under its rules and names every fault, also of what is counted from it. */
try {
  const content = readDirectory('content');
  const services = resolveServices(content);
  const surveys = readSurveys('content');
  const faults = findCoverageFaults(countCoverage(services), surveys);
  if (faults.length > 0) throw new ContentError(faults.map(({ record, message }) => `${record}: ${message}`).join('\n'));
  const all = content.organizations.flatMap((organization) => organization.services).length;
  console.log(`${content.organizations.length} organisations, ${all} services, ${surveys.length} surveys: no fault`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
