import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LOCALES, PHRASE_LANGUAGES } from '#domain/locales.ts';
import { serveSite } from '../support/served-site.ts';
import { countSheets } from '../support/sheets.ts';

const site = serveSite({ loaded: true });

/** Everything that a browser would keep of a page. */
function readKept(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()),
    ...(history.state === null ? [] : [history.state]),
    document.cookie,
  ]);
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Estado', { exact: true }).selectOption('07');
  await page.getByLabel('Edad').selectOption('18-59');
  await page.getByLabel('Género').selectOption('male');
  await page.getByLabel('País').selectOption('HN');
  await page.getByLabel('Papeles en México').selectOption('asylum_seeker');
  await page.getByLabel('Qué necesita', { exact: true }).selectOption('legal');
}

const places = (page: Page) =>
  page.locator('[data-places] tr').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).innerText.trim()));

async function openSheet(options: Parameters<typeof site.browser.newContext>[0]): Promise<{ context: BrowserContext; page: Page }> {
  const context = await site.browser.newContext({ baseURL: site.url, ...options });
  return { context, page: await context.newPage() };
}

it('without JavaScript the sheet is blank, prints on one page, and shows no form that would do nothing', async () => {
  const { context, page } = await openSheet({ javaScriptEnabled: false });
  for (const locale of LOCALES) {
    await page.goto(`/${locale}/hoja/`);
    expect(await page.locator('form').isVisible()).toBe(false);
    for (const format of ['Letter', 'A4'] as const) expect(await countSheets(page, format), `${locale} ${format}`).toBe(1);
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('.paper').innerText();
    for (const words of ['Hoja de referencia', 'Referral sheet', 'Código del apartado de cama', 'LSR 21', 'Tell their family'])
      expect(text).toContain(words);
    expect((await page.locator('.paper td').allInnerTexts()).filter((cell) => cell !== '')).toEqual([]);
    await page.emulateMedia({ media: null });
    for (const language of PHRASE_LANGUAGES) {
      await page.goto(`/${locale}/hoja/${language}/`);
      expect(await countSheets(page, 'Letter'), language).toBe(1);
    }
  }
  await context.close();
});

it('with scripts it is filled in from lists, in two languages, with the places that match; only codes go out, by POST', async () => {
  const { context, page } = await openSheet({ locale: 'es-MX' });
  await page.goto('/es/hoja/');
  const sent: { readonly method: string; readonly url: string; readonly body: string | null }[] = [];
  page.on('request', (request) => sent.push({ method: request.method(), url: request.url(), body: request.postData() }));
  await fillIn(page);
  await expect.poll(async () => (await places(page)).filter((row) => row !== '').length).toBe(4);
  const values = await page.locator('[data-value]').allInnerTexts();
  expect(values).toContain('Chiapas');
  expect(values).toContain('Hombre / Man');
  expect(values).toContain('Pidió refugio / Asked for refuge');
  expect((await places(page)).join(' ')).not.toMatch(/consulado/i);
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual(sent.map(() => `POST ${site.url}/api/v1/availability`));
  expect(JSON.parse(sent.at(-1)?.body ?? '')).toEqual({
    state: '07',
    profile: { age: '18-59', gender: 'male', nationality: 'HN', migration: 'asylum_seeker', needs: ['legal'] },
    limit: 4,
  });
  expect(new URL(page.url()).href).toBe(`${site.url}/es/hoja/`);
  expect(await readKept(page)).toEqual(['']);
  for (const format of ['Letter', 'A4'] as const) expect(await countSheets(page, format), format).toBe(1);
  await context.close();
});

it('the sheet is blank again for whoever comes next', async () => {
  const { context, page } = await openSheet({});
  await page.goto('/es/hoja/');
  await fillIn(page);
  await expect.poll(async () => (await places(page)).join('')).not.toBe('');
  await page.goto('/es/numeros/');
  await page.goBack();
  expect((await page.locator('[data-value]').allInnerTexts()).join('')).toBe('');
  expect(await page.getByLabel('Estado', { exact: true }).inputValue()).toBe('');
  expect((await places(page)).join('')).toBe('');
  await context.close();
});

it('when nobody answers, the sheet says so and can still be printed', async () => {
  const { context, page } = await openSheet({});
  await page.route('**/api/**', (route) => route.abort());
  await page.goto('/es/hoja/');
  await page.getByLabel('Estado', { exact: true }).selectOption('07');
  await expect.poll(() => page.locator('[data-status]').innerText()).not.toMatch(/^(|Buscando.*)$/);
  expect(await page.locator('[data-value=state]').textContent()).toBe('Chiapas');
  await context.close();
});
