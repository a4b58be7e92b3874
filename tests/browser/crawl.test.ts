import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { unfold } from '../support/finder.ts';
import { serveSite } from '../support/served-site.ts';
import { listPages } from '../support/site.ts';

const TABS = 4;
/** Of pages that are made alike, every tenth of a service and every third of the others: `tests/site` reads the source of all. */
const everyOf = (path: string) => (/^\/\w\w\/s\//.test(path) ? 10 : /^\/\w\w\/(fuera|idiomas|hojas|estados|tarjeta)\//.test(path) ? 3 : 1);

const site = serveSite({ loaded: true });
let context: BrowserContext;
const faults: string[] = [];

beforeAll(async () => {
  context = await site.browser.newContext({ baseURL: site.url });
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== site.url) faults.push(`request to ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`thrown: ${error.error().message}`));
  context.on('serviceworker', (worker) => faults.push(`service worker ${worker.url()}`));
  await context.exposeBinding('tellViolation', ({ page }, what: string) => faults.push(`${page.url()} violates ${what}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      const tell = Reflect.get(window, 'tellViolation') as (what: string) => void;
      tell(`${effectiveDirective} ${blockedURI}`);
    });
  });
});

/** What the browser keeps for the site that the page is of. */
function readKept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ...(document.querySelector('link[rel="manifest"]') ? ['manifest'] : []),
  ]);
}

async function crawl(paths: readonly string[], page: Page): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    for (const kept of await readKept(page)) faults.push(`${path} keeps ${kept}`);
  }
}

it(
  'no page asks another origin, breaks its policy, writes an error, or keeps anything in the browser',
  async () => {
    const paths = listPages()
      .map(({ path }) => path)
      .filter((path, index) => index % everyOf(path) === 0);
    const tabs = Array.from({ length: TABS }, async (_, tab) => {
      const page = await context.newPage();
      await crawl(
        paths.filter((_path, index) => index % TABS === tab),
        page,
      );
      await page.close();
    });
    await Promise.all(tabs);
    expect(faults).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  },
  30 * 60_000,
);

it('nor do an answer, a fault in the form, or more options', async () => {
  const page = await context.newPage();
  await page.goto('/es/');
  await page.waitForSelector('html.scripted');
  await page.getByLabel('¿En qué estado estás?').selectOption('07');
  await unfold(page, '¿Qué edad tienes?');
  await page.getByLabel('Edad en años').fill('ciento');
  await page.locator('.send button').click();
  await page.getByRole('alert').filter({ hasText: 'Escribe la edad' }).waitFor();
  await page.getByLabel('Edad en años').fill('30');
  await page.locator('.send button').click();
  const first = await page.locator('article h3').first().innerText();
  await page.getByRole('button', { name: 'Ver más opciones' }).click();
  await expect.poll(() => page.locator('article h3').first().innerText()).not.toBe(first);
  // A form refused is answered 400, and Chromium writes that into its console.
  expect(faults.filter((fault) => !fault.includes('status of 400'))).toEqual([]);
  expect(await readKept(page)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});
