import { writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { makeDocument } from '../openapi/document.ts';

const HEAD = '/** Written by `npm run api:types` from the OpenAPI document: not to be changed by hand. */\n';

/** The types of the API, as `examples/api.d.ts` holds them. */
export async function makeApiTypes(): Promise<string> {
  return HEAD + astToString(await openapiTS(JSON.stringify(makeDocument()), { alphabetize: true }));
}

if (import.meta.main) {
  writeFileSync('examples/api.d.ts', await makeApiTypes());
  console.log('examples/api.d.ts is written');
}
