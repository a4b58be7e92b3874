import { ContentError, readDirectory, readSurveys } from '../directory/read.ts';

/** `npm run directory:check`: reads all content under its rules and names every fault. */
try {
  const { organizations } = readDirectory('content');
  const services = organizations.flatMap((organization) => organization.services).length;
  console.log(`${organizations.length} organisations, ${services} services, ${readSurveys('content').length} surveys: no fault`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
