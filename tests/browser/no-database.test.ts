import { expect, it } from 'vitest';
import { send, STATE } from '../support/finder.ts';
import { serveSite } from '../support/served-site.ts';

const site = serveSite({ loaded: false });

it('without the database the finder still lists who can help, and says that the list is a copy', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
  const page = await context.newPage();
  await page.goto('/es/');
  await page.getByLabel(STATE).selectOption({ label: 'Oaxaca' });
  await page.getByLabel('Abogado gratis').check();
  await send(page);
  expect(await page.getByRole('alert').innerText()).toContain('última copia');
  expect(await page.locator('article').count()).toBeGreaterThan(3);
  expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(3);
  await context.close();
});

it('with scripts the form says that it could not look, and is still sent', async () => {
  const context = await site.browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  await page.goto('/es/');
  await page.getByLabel(STATE).selectOption({ label: 'Oaxaca' });
  await page.locator('live-finder [aria-live]').getByText('No pudimos buscar ahora').waitFor();
  await send(page);
  expect(await page.locator('article').count()).toBeGreaterThan(3);
  await context.close();
});

it('every list of places is there, in both languages', async () => {
  for (const list of ['estados', 'estados/07', 'fuera', 'consulados', 'numeros']) {
    for (const locale of ['es', 'en']) expect((await fetch(`${site.url}/${locale}/${list}/`)).status, `${locale}/${list}`).toBe(200);
  }
});
