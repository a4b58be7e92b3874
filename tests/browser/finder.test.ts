import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { startServer, type Server } from '../support/server.ts';

let browser: Browser;
let server: Server;
let page: Page;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), startServer({ loaded: true })]);
});
afterAll(async () => {
  await browser.close();
  await server.harness.close();
});
beforeEach(async () => {
  page = await newPage();
});
afterEach(async () => {
  await page.context().close();
});

async function newPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 640 },
    baseURL: server.url,
    ...options,
  });
  return context.newPage();
}

async function askInChiapas(): Promise<void> {
  await page.goto('/es/');
  await page.getByLabel('¿En qué estado estás?').selectOption({ label: 'Chiapas' });
  await page.getByLabel('Hombre', { exact: true }).check();
  await page.getByLabel('Edad en años').fill('34');
  await page.getByLabel('Un albergue para víctimas de trata').check();
  await page.getByLabel('Abogado gratis').check();
  await page.getByRole('button', { name: 'Ver quién puede ayudar' }).click();
  await page.getByRole('heading', { level: 1, name: 'Quién puede ayudarte en Chiapas' }).waitFor();
}

describe('somebody with a cheap phone and no JavaScript', () => {
  it('finds the national number on the first page and can tap it', async () => {
    await page.goto('/es/');
    await expect(page.locator('a[href="tel:911"]').first().isVisible()).resolves.toBe(true);
    await expect(page.locator('a[href="tel:+528005533000"]').first().innerText()).resolves.toBe('800 553 3000');
  });

  it('asks in Chiapas and reads who can help, why, and what is missing', async () => {
    await askInChiapas();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Quién puede ayudarte en Chiapas');
    const words = await page.locator('article .verdict').allInnerTexts();
    expect(words).toEqual(expect.arrayContaining(['La ley los obliga a atenderte', 'Pregunta antes']));
    const text = await page.locator('main').innerText();
    expect(text).toContain('Un albergue para víctimas de trata.');
    expect(text).toMatch(/hombres/);
    expect(text).not.toContain('Centro de Justicia para las Mujeres');
  });

  it('leaves nothing of the question in the address or the title', async () => {
    await askInChiapas();
    expect(page.url()).toBe(`${server.url}/es/opciones/`);
    expect(await page.title()).toBe('Opciones · Puerta Abierta');
    expect(await page.context().cookies()).toEqual([]);
  });

  it('turns the page and finds other services', async () => {
    await askInChiapas();
    const first = await page.locator('article h3').allInnerTexts();
    await page.getByRole('button', { name: 'Ver más opciones' }).click();
    const second = await page.locator('article h3').allInnerTexts();
    expect(second.length).toBeGreaterThan(0);
    expect(new Set(second).isDisjointFrom(new Set(first))).toBe(true);
  });

  it('is told what is wrong beside the field, and loses nothing', async () => {
    await page.goto('/es/');
    await page.getByLabel('¿En qué estado estás?').selectOption({ label: 'Tabasco' });
    await page.getByLabel('Edad en años').fill('ciento');
    await page.getByLabel('Comida').check();
    await page.getByRole('button', { name: 'Ver quién puede ayudar' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Escribe la edad en años, de 0 a 120.');
    expect(await page.getByLabel('Edad en años').inputValue()).toBe('ciento');
    expect(await page.getByLabel('¿En qué estado estás?').inputValue()).toBe('27');
    expect(await page.getByLabel('Comida').isChecked()).toBe(true);
    await page.getByLabel('Edad en años').fill('100');
    await page.getByRole('button', { name: 'Ver quién puede ayudar' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Quién puede ayudarte en Tabasco');
  });

  it('reads the same in English', async () => {
    await page.goto('/en/');
    await page.getByLabel('Which state are you in?').selectOption({ label: 'Chiapas' });
    await page.getByRole('button', { name: 'See who can help' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Who can help you in Chiapas');
  });
});

describe('a page of another site', () => {
  it('cannot send the form', async () => {
    const context = await browser.newContext({ baseURL: server.url });
    const foreign = await context.newPage();
    await foreign.route('https://elsewhere.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${server.url}/es/opciones/"><input name="state" value="07"><button>x</button></form>`,
      }),
    );
    await foreign.goto('https://elsewhere.example/');
    const [response] = await Promise.all([foreign.waitForResponse(`${server.url}/es/opciones/`), foreign.getByRole('button').click()]);
    expect(response.status()).toBe(403);
    await context.close();
  });
});

describe('accessibility', () => {
  const views = [
    { name: 'phone, light', options: { viewport: { width: 320, height: 480 }, colorScheme: 'light' as const } },
    { name: 'desktop, dark', options: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' as const } },
  ];
  it.each(views)('axe finds nothing on $name', async ({ options }) => {
    await page.context().close();
    page = await newPage({ ...options, javaScriptEnabled: true, bypassCSP: true });
    for (const visit of [
      () => page.goto('/es/'),
      () => page.goto('/en/'),
      askInChiapas,
      () => page.goto('/es/seguridad/'),
      () => page.goto('/es/nada/'),
    ]) {
      await visit();
      await page.addScriptTag({ content: axe.source });
      const { violations } = await page.evaluate(() =>
        window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
      );
      expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
  });

  it('nothing is wider than a phone of 320 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 480 });
    await askInChiapas();
    const scrollable = await newPage({ viewport: { width: 320, height: 480 }, javaScriptEnabled: true });
    for (const path of ['/es/', '/en/']) {
      await scrollable.goto(path);
      expect(await scrollable.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
    await scrollable.context().close();
  });
});
