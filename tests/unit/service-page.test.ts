import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pageOf } from '#domain/service-page.ts';
import { resolveServices } from '#domain/directory.ts';
import { readDirectory } from '../../worker/directory/read.ts';

it('the address of a page tells the state and nothing else, and never changes', () => {
  expect(pageOf('07-human-rights-commission', { states: ['07'] })).toBe(pageOf('07-human-rights-commission', { states: ['07', '27'] }));
  expect(pageOf('ciam', 'world')).toBe('ab-19887895');
  expect(pageOf('emergency-911', 'national')).toMatch(/^mx-\d{8}$/);
  fc.assert(fc.property(fc.string(), (id) => /^09-\d{8}$/.test(pageOf(id, { states: ['09'] }))));
});

it('no two services share a page, and no page has the words of its service', () => {
  const services = resolveServices(readDirectory('content'));
  expect(new Set(services.map(({ page }) => page)).size).toBe(services.length);
  for (const { page } of services) expect(page).toMatch(/^(0[1-9]|[12]\d|3[0-2]|mx|ab)-\d{8}$/);
});
