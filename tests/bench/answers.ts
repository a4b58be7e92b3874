import { startServer } from '../support/server.ts';
import { restoreSnapshot, type Snapshot } from '../support/snapshot.ts';
import type { Cost } from './costs.ts';
import { costsOf, faultsOf, weigh } from './sizes.ts';

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

/** What the pages weigh that the Worker makes for each question; what is over its budget comes as sentences. */
export async function weighAnswers(snapshot: Snapshot): Promise<{ readonly costs: readonly Cost[]; readonly faults: readonly string[] }> {
  const server = await startServer((db) => restoreSnapshot(db, snapshot));
  const pages = [];
  for (const { name, body, budget } of FORMS) pages.push({ name, ...weigh(name, await postForm(server.url, body), budget) });
  await server.harness.close();
  return { costs: pages.flatMap(({ name, ...page }) => costsOf(name, page)), faults: pages.flatMap(faultsOf) };
}
