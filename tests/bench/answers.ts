import { loadContent } from '../support/own-database.ts';
import { startServer } from '../support/server.ts';
import { faultsOf, weigh } from './sizes.ts';

const FIRST_FLIGHT = 14_600;
const ANY_PAGE = 30 * 1024;

const FORMS = [
  { name: 'the form with an error', body: 'state=', budget: FIRST_FLIGHT },
  { name: 'the longest answer (09)', body: 'state=09', budget: ANY_PAGE },
  { name: 'an answer to two needs (07)', body: 'state=07&needs=shelter&needs=legal', budget: ANY_PAGE },
] as const;

async function postForm(url: string, body: string): Promise<string> {
  const response = await fetch(`${url}/es/opciones/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body,
  });
  return response.text();
}

/** Weighs the pages that the Worker makes for each question; what is too heavy comes back as sentences. */
export async function weighAnswers(): Promise<readonly string[]> {
  const server = await startServer(loadContent);
  const rows = [];
  for (const { name, body, budget } of FORMS) rows.push(weigh(name, await postForm(server.url, body), budget));
  await server.harness.close();
  console.log('\nSizes of pages made on demand, gzip');
  console.table(rows);
  return rows.flatMap(faultsOf);
}
