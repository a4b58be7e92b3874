import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { send, STATE, unfold } from '../support/finder.ts';
import { serveSite } from '../support/served-site.ts';

/** The database answers, with records that no page can be made of. */

const site = serveSite({ loaded: true });
let page: Page;

async function spoilRecords(sql: string): Promise<void> {
  const { DB } = await site.harness.getWorker<Env>().getEnv();
  await DB.prepare(sql).run();
}

beforeEach(async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
  page = await context.newPage();
});
afterEach(async () => {
  await page.context().close();
});

it('a page that fails while it is being made is answered by the numbers, whole, in its language', async () => {
  await spoilRecords(`update services set record = json_set(record, '$.urls', json('["not an address"]'))`);
  for (const [path, label, heading] of [
    ['/es/', STATE, 'Ahora no podemos buscar'],
    ['/en/', 'Which state are you in?', 'We cannot search now'],
  ] as const) {
    await page.goto(path);
    await page.getByLabel(label).selectOption('07');
    const [response] = await Promise.all([page.waitForResponse('**/opciones/'), send(page)]);
    expect(response.status()).toBe(503);
    expect(response.headers()['cache-control']).toBe('no-store');
    expect(response.headers()['content-security-policy']).toContain("default-src 'none'");
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
    expect(await page.locator('main a[href="tel:911"]').count()).toBe(1);
    expect(await page.locator('main a[href="tel:+528005533000"]').count()).toBe(1);
  }
});

it('an answer that cannot be worked out brings the form back with everything in it', async () => {
  await spoilRecords(`update services set record = '{}'`);
  await page.goto('/es/');
  await page.getByLabel(STATE).selectOption('20');
  await unfold(page, '¿Qué edad tienes?');
  await page.getByLabel('Edad en años').fill('34');
  const [response] = await Promise.all([page.waitForResponse('**/opciones/'), send(page)]);
  expect(response.status()).toBe(503);
  expect(await page.getByRole('alert').innerText()).toContain('Ahora no podemos leer la lista');
  expect(await page.getByLabel(STATE).inputValue()).toBe('20');
  expect(await page.locator('#age').inputValue()).toBe('34');
});
