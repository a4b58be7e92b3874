import type { Page, Request } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillInChiapas, send, STATE, unfold } from '../support/finder.ts';
import { serveSite } from '../support/served-site.ts';

const API = '**/api/v1/availability';

const site = serveSite({ loaded: true });
let page: Page;
let asked: Request[];
let faults: string[];

beforeEach(async () => {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 640 }, baseURL: site.url });
  page = await context.newPage();
  asked = [];
  faults = [];
  page.on('request', (request) => request.url().includes('/api/') && asked.push(request));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', ({ message }) => faults.push(message));
});
afterEach(async () => {
  await page.context().close();
});

const status = () => page.locator('live-finder [aria-live]');
const shown = () => page.locator('live-finder ol > li');

describe('with scripts, the finder', () => {
  it('shows what there is while the form is filled in, and leaves no trace of it', async () => {
    await fillInChiapas(page);
    await status()
      .getByText(/Hay \d+ opciones/)
      .waitFor();
    expect(await status().getAttribute('aria-live')).toBe('polite');
    expect(await status().innerText()).toContain('Un albergue para víctimas de trata: No encontramos quien lo dé');
    expect(await shown().count()).toBe(3);
    expect(await shown().locator('.verdict').allInnerTexts()).toContain('Dicen que te reciben');
    const phone = shown().locator('a[href^="tel:"]').first();
    expect(await phone.innerText()).toMatch(/^[\d ]{3,}$/);
    expect((await phone.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(asked.at(-1)?.postDataJSON()).toEqual({ state: '07', profile: { gender: 'male', needs: ['shelter', 'legal'] }, limit: 3 });
    expect(page.url()).toBe(`${site.url}/es/`);
    expect(await page.title()).toBe('Puerta Abierta');
    expect(await page.evaluate(() => [history.length, localStorage.length, sessionStorage.length, document.cookie])).toEqual([2, 0, 0, '']);
    expect(faults).toEqual([]);
  });

  it('says on its button and in its answer the same number as the page that it leads to', async () => {
    await page.goto('/es/');
    await page.getByLabel(STATE).selectOption('07');
    await page.getByLabel('Abogado gratis').check();
    await page.getByRole('button', { name: /^Ver las \d+ opciones$/ }).waitFor();
    const [count] = /\d+/.exec(await page.locator('.send').innerText()) ?? [];
    const names = await shown().locator('.name').allInnerTexts();
    await page.getByRole('button', { name: 'Ver todas las opciones' }).click();
    await page.waitForURL('**/es/opciones/');
    expect(await page.locator('main').innerText()).toContain(`Hay ${count} opciones.`);
    expect((await page.locator('article h3').allInnerTexts()).slice(0, 3)).toEqual(names);
  });

  it('repeats in each closed part what was said there, and keeps one age', async () => {
    await page.goto('/es/');
    await unfold(page, 'Salud');
    await page.getByLabel('Embarazo y parto').check();
    await unfold(page, '¿Qué edad tienes?');
    await page.getByLabel('O un grupo de edad').selectOption('12-17');
    const summary = (title: string) => page.locator('form summary', { hasText: title }).locator('.said').innerText();
    expect(await summary('Salud')).toBe('Embarazo y parto');
    expect(await summary('¿Qué edad tienes?')).toBe('De 12 a 17 años');
    await page.getByLabel('Edad en años').fill('34');
    expect(await summary('¿Qué edad tienes?')).toBe('34 años');
    expect(await page.getByLabel('O un grupo de edad').inputValue()).toBe('');
  });

  it('takes the state from the map without leaving the page', async () => {
    await page.goto('/es/');
    await page.getByText('O toca tu estado en el mapa').click();
    await page.getByRole('button', { name: 'Oax Oaxaca' }).click();
    await status()
      .getByText(/Hay \d+ opciones/)
      .waitFor();
    expect(await page.getByLabel(STATE).inputValue()).toBe('20');
    expect(await page.getByRole('button', { name: 'Oax Oaxaca' }).getAttribute('aria-current')).toBe('true');
    expect(page.url()).toBe(`${site.url}/es/`);
  });

  it('speaks the language of its page', async () => {
    await page.goto('/en/');
    await page.getByLabel('Which state are you in?').selectOption('07');
    await page.getByLabel('A free lawyer').check();
    await status()
      .getByText(/There are \d+ options/)
      .waitFor();
    expect(await status().innerText()).toContain('A free lawyer: There is');
    expect(asked.at(-1)?.headers()['accept-language']).toBe('en');
  });

  it('keeps nothing of an older answer when a newer question comes first', async () => {
    let first = true;
    await page.route(API, async (route) => {
      const slow = first;
      first = false;
      if (slow) await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue().catch(() => undefined);
    });
    await page.goto('/es/');
    await page.getByLabel(STATE).selectOption('07');
    await page.waitForRequest(API);
    await page.getByLabel(STATE).selectOption('09');
    await status()
      .getByText(/Hay \d+ opciones/)
      .waitFor();
    const answered = await status().innerText();
    await page.waitForTimeout(1800);
    expect(await status().innerText()).toBe(answered);
    expect(asked.map((request) => (request.postDataJSON() as { state: string }).state)).toEqual(['07', '09']);
  });
});

describe('on a network that is slow or broken', () => {
  it('says that it is looking, and the form can be sent meanwhile', async () => {
    await page.route(API, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 20_000));
      await route.continue().catch(() => undefined);
    });
    await page.goto('/es/');
    await page.getByLabel(STATE).selectOption('07');
    await status().getByText('Buscando…').waitFor();
    await send(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Quién puede ayudarte en Chiapas');
  });

  it.each([
    ['the API answers 500', 500],
    ['there is no answer at all', undefined],
  ])('when %s the form is still sent', async (_, code) => {
    await page.route(API, (route) => (code ? route.fulfill({ status: code, body: '{}' }) : route.abort()));
    await page.goto('/es/');
    await page.getByLabel(STATE).selectOption('07');
    await status().getByText('No pudimos buscar ahora').waitFor();
    expect(await shown().count()).toBe(0);
    await send(page);
    expect(await page.locator('article').count()).toBeGreaterThan(3);
  });

  it('on a mobile network of 400 ms and 50 kB/s the answer still shows', async () => {
    const network = await page.context().newCDPSession(page);
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 25_000,
    });
    await page.goto('/es/');
    await page.getByLabel(STATE).selectOption('07');
    await status()
      .getByText(/Hay \d+ opciones/)
      .waitFor({ timeout: 15_000 });
    expect(await shown().count()).toBe(3);
  });
});
