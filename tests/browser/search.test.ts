import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { serveSite } from '../support/served-site.ts';

const site = serveSite({ loaded: false });
let page: Page;
let asked: string[];
let said: string[];

/** A page that notes every request, message and broken rule of its headers. */
async function openPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  const context = await site.browser.newContext({ baseURL: site.url, ...options });
  page = await context.newPage();
  asked = [];
  said = [];
  page.on('request', (request) => asked.push(request.url().replace(site.url, '')));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  if (options.javaScriptEnabled !== false)
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI));
    });
}

async function type(text: string): Promise<void> {
  await page.getByRole('searchbox').fill(text);
  await page
    .locator('[role="status"]')
    .filter({ hasText: /result|encontramos|found/ })
    .waitFor();
}

const results = () => page.locator('main ol a');

beforeEach(() => openPage({ viewport: { width: 360, height: 640 } }));
afterEach(() => page.context().close());

describe('the search page', () => {
  it('loads nothing of the search before somebody goes to the field', async () => {
    await page.goto('/es/buscar/');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /search/.test(path))).toEqual([]);
    expect(asked.length).toBeLessThanOrEqual(6);
    await page.getByRole('searchbox').focus();
    await expect.poll(() => asked.filter((path) => /search/.test(path)).length).toBe(2);
  });

  it('shows the closest first and leads there', async () => {
    await page.goto('/es/buscar/');
    await type('me quitaron mi pasaporte');
    expect(await results().first().getAttribute('href')).toMatch(/^\/es\/guias\/documentos-retenidos\//);
    expect(await page.locator('[data-questions]').isVisible()).toBe(false);
    await results().first().click();
    await page.waitForURL(/documentos-retenidos/);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  it('shows the others by group, each under its name', async () => {
    await page.goto('/es/buscar/');
    await type('albergue');
    const headings = await page.locator('site-search [data-group]:not([hidden]) h2').allInnerTexts();
    expect(headings[0]).toBe('Lo más cercano');
    expect(new Set(headings).size).toBe(headings.length);
    for (const heading of headings.slice(1)) expect(['Llama ahora', 'Lugares y oficinas', 'Tus derechos']).toContain(heading);
    expect(await page.locator('[data-group="best"] a').count()).toBe(3);
  });

  it('keeps what is typed on the page: no request, no address, no history, nothing stored', async () => {
    await page.goto('/es/buscar/');
    await type('pasaporte');
    const before = asked.length;
    for (const text of ['mi marido me pega', '800 553 3000', 'denunsia', 'zzzzqqqq']) {
      await type(text);
      await page.getByRole('searchbox').press('Enter');
    }
    await page.waitForTimeout(300);
    expect(asked.slice(before)).toEqual([]);
    expect(asked.every((url) => url.startsWith('/'))).toBe(true);
    expect(page.url()).toBe(`${site.url}/es/buscar/`);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await caches.keys()).length,
      (await indexedDB.databases()).length,
    ]);
    expect(kept).toEqual([0, 0, '', 0, 0]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.locator('form').count()).toBe(0);
    expect(await page.getByRole('searchbox').getAttribute('name')).toBeNull();
  });

  it('breaks no rule of its headers', async () => {
    await page.goto('/es/buscar/');
    await type('abogado gratis en chiapas');
    await page.getByText('Elegir estado').click();
    await page.getByLabel('Estado', { exact: true }).selectOption('20');
    await page.waitForTimeout(300);
    expect(said).toEqual([]);
  });

  it('narrows by state and by need', async () => {
    await page.goto('/es/buscar/');
    await page.getByText('Elegir estado').click();
    await page.getByLabel('Estado', { exact: true }).selectOption('07');
    await page.getByLabel('Tipo de ayuda').selectOption('emergency_lodging');
    await expect.poll(() => results().first().getAttribute('href')).toBe('/es/estados/07/#n3');
    expect(await results().first().innerText()).toContain('Chiapas');
  });

  it('when nothing is found offers the numbers and the questions', async () => {
    await page.goto('/en/buscar/');
    await type('zzzzqqqq xxxxwwww');
    expect(await results().count()).toBe(0);
    expect(await page.locator('[data-numbers] a[href="tel:911"]').isVisible()).toBe(true);
    expect(await page.locator('[data-questions] li a').count()).toBeGreaterThan(60);
    expect(await page.locator('[data-questions] li a').first().isVisible()).toBe(true);
  });

  it('forgets what was typed when somebody comes back to it', async () => {
    await page.goto('/es/buscar/');
    await type('pasaporte');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
    await expect.poll(() => results().count()).toBe(0);
  });

  it('says so when the index does not come', async () => {
    await page.route('**/search/*.bin', (route) => route.abort());
    await page.goto('/es/buscar/');
    await page.getByRole('searchbox').fill('pasaporte');
    await page.getByText('La búsqueda no cargó').waitFor();
    expect(await page.locator('[data-questions] li a').first().isVisible()).toBe(true);
    await page.unroute('**/search/*.bin');
    await type('pasaporte');
    expect(await results().count()).toBeGreaterThan(3);
  });

  it('works where nothing can be unpacked', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
    await page.goto('/es/buscar/');
    await type('pasaporte');
    expect(await results().count()).toBeGreaterThan(3);
    expect(asked).toContain('/search/es.json');
  });

  it('without scripts is the list of questions from A to Z', async () => {
    await page.context().close();
    await openPage({ javaScriptEnabled: false });
    for (const path of ['/es/buscar/', '/en/buscar/']) {
      await page.goto(path);
      expect(await page.locator('input[type="search"]').isVisible()).toBe(false);
      expect(await page.locator('main h3').count()).toBeGreaterThan(10);
      expect(await page.locator('[data-questions] li a').count()).toBeGreaterThan(60);
    }
  });
});

it('every page leads to it', async () => {
  await page.goto('/en/');
  await page.getByRole('link', { name: 'Search', exact: true }).first().click();
  await page.waitForURL('**/en/buscar/');
});

const VIEWS = [
  { name: 'phone, light', options: { viewport: { width: 320, height: 480 }, colorScheme: 'light' as const } },
  { name: 'desktop, dark', options: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' as const } },
];

it.each(VIEWS)('axe finds nothing on $name, nothing is wider than the screen', async ({ options }) => {
  await page.context().close();
  await openPage({ ...options, bypassCSP: true });
  for (const query of ['', 'abogado gratis en chiapas', 'zzzzqqqq']) {
    await page.goto('/es/buscar/');
    await page.getByText('Elegir estado').click();
    if (query !== '') await type(query);
    expect(await findViolations(page), query).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.viewport.width);
  }
});
