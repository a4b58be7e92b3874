import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readReport } from '../../worker/directory/read-report.ts';

it('docs/data-quality.md tells of the content as it is (else run `npm run directory:report`)', () => {
  expect(readFileSync('docs/data-quality.md', 'utf8')).toBe(readReport('content'));
});
