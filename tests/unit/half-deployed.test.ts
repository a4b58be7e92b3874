import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeDocument } from '../../worker/openapi/document.ts';
import { answerFields, type Fields } from '../support/answer-fields.ts';

/**
 * A page that was open before a deployment, and a partner's system, go on asking the new API. `published-fields.json` is what the last published API
 * had: write it anew when a field is published, or after one has been gone for a deployment.
 */
const published = JSON.parse(readFileSync('tests/support/published-fields.json', 'utf8')) as Fields;
const now = answerFields(makeDocument());

it('no answer loses a field that was published', () => {
  expect(published.fields.length).toBeGreaterThan(100);
  expect(published.fields.filter((field) => !now.fields.includes(field))).toEqual([]);
});

it('no question must say more than it had to', () => {
  expect(published.mustBeSent.length).toBeGreaterThan(3);
  expect(now.mustBeSent.filter((field) => !published.mustBeSent.includes(field))).toEqual([]);
});
