import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import { makeDocument } from '../../worker/openapi/document.ts';
import { makeHsdsDocument } from '../../worker/openapi/hsds.ts';

it.each([
  ['everything', makeDocument()],
  ['HSDS alone', makeHsdsDocument('https://example.org/api/hsds')],
])('the OpenAPI document of %s passes the linter: no error, no warning', async (_, document) => {
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  expect(problems.map(({ severity, ruleId, message, location }) => `${severity} ${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual(
    [],
  );
});
