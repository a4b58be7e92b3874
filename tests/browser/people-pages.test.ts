import { beforeAll, expect, it } from 'vitest';
import { FORM_FIELDS } from '#domain/correction-form.ts';
import { pageOf } from '#domain/service-page.ts';
import { findViolations } from '../support/axe.ts';
import { serveSite } from '../support/served-site.ts';
import { addPartner, cookieOf, invitePath, originOf } from '../support/signed-in.ts';

const site = serveSite({ loaded: true });

beforeAll(async () => {
  await addPartner(site, 'stewards', 'steward');
  await addPartner(site, 'a-house', 'shelter');
  await cookieOf(site, 'stewards');
});

async function open(isIn: boolean, colorScheme: 'light' | 'dark') {
  const viewport = { width: 320, height: 640 };
  const context = await site.browser.newContext({ baseURL: originOf(site), bypassCSP: true, viewport, colorScheme });
  if (isIn) await context.addCookies([await cookieOf(site, 'stewards')]);
  return context.newPage();
}

it.each(['light', 'dark'] as const)('the pages of people have no fault that axe knows, and fit a narrow phone (%s)', async (scheme) => {
  const [out, signedIn] = [await open(false, scheme), await open(true, scheme)];
  const taken = { do: 'take', service: '07-child-protection' };
  const headers = { 'sec-fetch-site': 'same-origin' };
  await signedIn.request.post('/es/socios/pendientes/', { form: taken, headers, maxRedirects: 0 });
  const file = `/es/socios/directorio/${pageOf('07-child-protection', { states: ['07'] })}/`;
  const fields = FORM_FIELDS.map((field) => [signedIn, `${file}?campo=${field}${field === 'rules' ? '&eje=gender' : ''}`] as const);
  const invitation = await invitePath(site, 'a-house');
  for (const [page, path] of [
    [out, '/es/socios/entrar/'],
    [out, invitation],
    [out, invitation.replace('/es/', '/en/')],
    [out, '/en/socios/invitacion/unknown/'],
    [signedIn, '/es/socios/cuenta/'],
    [signedIn, '/en/socios/organizaciones/'],
    [signedIn, '/es/socios/pendientes/'],
    [signedIn, '/en/socios/propuestas/'],
    [signedIn, '/en/socios/directorio/?estado=07'],
    [signedIn, file.replace('/es/', '/en/')],
    [signedIn, `${file}?campo=rules`],
    ...fields,
  ] as const) {
    await page.goto(path);
    for (const folded of await page.locator('summary').all()) await folded.click();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
  for (const page of [out, signedIn]) await page.context().close();
});
