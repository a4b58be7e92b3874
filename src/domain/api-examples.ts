import { idOf } from './hsds-ids.ts';

/** A question that anybody may try as it stands. */
export interface Example {
  readonly method: string;
  /** With its parameters. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Answered as plain text, not as JSON. */
  readonly isText?: boolean;
}

const SERVICE = '07-human-rights-commission';
const NEED = idOf('taxonomy_term', 'need', 'legal');

const GETS: Readonly<Record<string, string>> = {
  listAvailability: '/api/v1/availability?state=07&needs=legal&limit=3',
  getService: `/api/v1/services/${SERVICE}`,
  listCoverage: '/api/v1/coverage?group=man&need=shelter&state=07',
  getText: '/api/v1/text?state=07&need=legal',
  listStates: '/api/v1/states',
  getHealth: '/api/v1/health',
  getOpenapi: '/api/openapi.json',
  getHsds: '/api/hsds',
  getHsdsProfile: '/api/hsds/profile.json',
  getHsdsOpenapi: '/api/hsds/openapi.json',
  listHsdsService: `/api/hsds/services?taxonomy_term_id=${NEED}&per_page=3`,
  getHsdsService: `/api/hsds/services/${idOf('service', SERVICE)}`,
  listHsdsOrganization: '/api/hsds/organizations?search=derechos%20humanos&per_page=3',
  getHsdsOrganization: `/api/hsds/organizations/${idOf('organization', SERVICE)}`,
  listHsdsServiceAtLocation: '/api/hsds/service_at_locations?postcode=29000&per_page=3',
  getHsdsServiceAtLocation: `/api/hsds/service_at_locations/${idOf('service_at_location', SERVICE)}`,
  listHsdsTaxonomy: '/api/hsds/taxonomies',
  getHsdsTaxonomy: `/api/hsds/taxonomies/${idOf('taxonomy', 'need')}`,
  listHsdsTaxonomyTerm: '/api/hsds/taxonomy_terms?search=legal',
  getHsdsTaxonomyTerm: `/api/hsds/taxonomy_terms/${NEED}`,
};

/** Answered as plain text. */
const TEXTS: readonly string[] = ['getText'];

const POSTS: Readonly<Record<string, readonly [path: string, body: Readonly<Record<string, unknown>>]>> = {
  findAvailability: ['/api/v1/availability', { state: '07', profile: { gender: 'male', age: 34, needs: ['legal'] } }],
  searchHsdsService: ['/api/hsds/services', { search: 'fiscalia chiapas', per_page: 3 }],
  searchHsdsOrganization: ['/api/hsds/organizations', { search: 'derechos', per_page: 3 }],
  searchHsdsServiceAtLocation: ['/api/hsds/service_at_locations', { postcode: '29000', per_page: 3 }],
  searchHsdsTaxonomy: ['/api/hsds/taxonomies', { per_page: 2 }],
  searchHsdsTaxonomyTerm: ['/api/hsds/taxonomy_terms', { search: 'legal' }],
};

/** The example of an operation; none when it asks for a token. */
export function exampleOf(operationId: string): Example | undefined {
  const path = GETS[operationId];
  if (path !== undefined) return { method: 'GET', path, ...(TEXTS.includes(operationId) ? { isText: true } : {}) };
  const [posted, body] = POSTS[operationId] ?? [];
  return posted === undefined || body === undefined ? undefined : { method: 'POST', path: posted, body };
}

export const EXAMPLE_LANGUAGES = ['curl', 'typescript', 'python'] as const;
export type ExampleLanguage = (typeof EXAMPLE_LANGUAGES)[number];

function curlOf(url: string, body: string | undefined): string {
  if (body === undefined) return `curl -sf '${url}'`;
  return `curl -sf '${url}' -H 'content-type: application/json' \\\n  -d '${body}'`;
}

function typescriptOf(url: string, body: string | undefined, isText: boolean): string {
  const init = `, {\n  method: 'POST',\n  headers: { 'content-type': 'application/json' },\n  body: JSON.stringify(${body ?? ''}),\n}`;
  return `const response = await fetch('${url}'${body === undefined ? '' : init});
if (!response.ok) throw new Error(await response.text());
console.log(${isText ? 'await response.text()' : 'JSON.stringify(await response.json())'});`;
}

function pythonOf(url: string, body: string | undefined, isText: boolean): string {
  if (isText) return `from urllib.request import urlopen\n\nwith urlopen("${url}") as response:\n    print(response.read().decode())`;
  const sent = `request = Request("${url}", method="POST",
    headers={"content-type": "application/json"},
    data=json.dumps(${body ?? ''}).encode())`;
  return `import json
from urllib.request import ${body === undefined ? 'urlopen' : 'Request, urlopen'}

${body === undefined ? '' : `${sent}\n`}with urlopen(${body === undefined ? `"${url}"` : 'request'}) as response:
    print(json.dumps(json.load(response)))`;
}

/** The example as it is typed; every one prints the answer, as JSON where it is JSON. `origin` such as `https://example.org`. */
export function writeExample({ path, body, isText = false }: Example, language: ExampleLanguage, origin: string): string {
  const [url, json] = [`${origin}${path}`, body && JSON.stringify(body)];
  switch (language) {
    case 'curl':
      return curlOf(url, json);
    case 'typescript':
      return typescriptOf(url, json, isText);
    case 'python':
      return pythonOf(url, json, isText);
  }
}
