import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveServices } from '#domain/directory.ts';
import { serveSite } from '../support/served-site.ts';
import { readDirectory } from '../../worker/directory/read.ts';

const services = resolveServices(readDirectory('content'));
const pageOf = (id: string) => services.find((service) => service.id === id)?.page ?? id;

/** Every kind of page made in advance, its longest and its shortest. */
const PATHS = [
  '/es/estados/',
  '/es/estados/09/',
  '/en/estados/18/',
  '/es/fuera/',
  '/es/fuera/us-tx/',
  '/en/fuera/us-wv/',
  '/es/consulados/',
  `/es/s/${pageOf('09-casa-alianza')}/`,
  `/en/s/${pageOf('inm')}/`,
  `/es/s/${pageOf('sipinna')}/`,
];

const site = serveSite({ loaded: true });
let page: Page;

beforeEach(async () => {
  page = await newPage({ javaScriptEnabled: false });
});
afterEach(async () => {
  await page.context().close();
});

async function newPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 640 }, baseURL: site.url, ...options });
  return context.newPage();
}

describe('somebody without JavaScript', () => {
  it.each([
    ['Ciudad de México', 'Fiscalía General de Justicia de la Ciudad de México', 'tel:+525552009000'],
    ['Chiapas', 'Por la Superación de la Mujer A.C. – albergue', 'tel:+529626225008'],
    ['Baja California Sur', 'Fiscalía General del Estado de Baja California Sur', 'tel:+526121222230'],
  ])('taps %s, a service and its number', async (state, service, number) => {
    await page.goto('/es/estados/');
    await page.getByRole('link', { name: state, exact: true }).click();
    expect(await page.locator(`a[href="${number}"]`).first().isVisible()).toBe(true);
    await page.getByRole('link', { name: service }).first().click();
    expect(await page.locator(`a[href="${number}"]`).first().isVisible()).toBe(true);
    expect(await page.title()).toBe('Servicio · Puerta Abierta');
  });

  it('goes from a need at the top to what there is', async () => {
    await page.goto('/es/estados/09/');
    await page.getByRole('link', { name: 'Denunciar', exact: true }).click();
    expect(new URL(page.url()).hash).toMatch(/^#n\d+$/);
    expect(await page.getByRole('heading', { name: 'Denunciar', exact: true }).isVisible()).toBe(true);
  });

  it('reads before any consulate that no help depends on calling it, and leaves no country in the address', async () => {
    await page.goto('/es/consulados/');
    const text = await page.locator('main').innerText();
    expect(text.indexOf('No tienes que llamar a tu consulado')).toBeLessThan(text.indexOf('Guatemala'));
    await page.getByText('Guatemala', { exact: true }).click();
    expect(await page.getByRole('link', { name: 'Consulado General de Guatemala en Tuxtla Gutiérrez' }).isVisible()).toBe(true);
    expect(page.url()).toBe(`${site.url}/es/consulados/`);
  });

  it('outside Mexico finds the consular line first', async () => {
    await page.goto('/es/fuera/');
    await page.getByRole('link', { name: 'Texas', exact: true }).click();
    expect(await page.locator('main a[href^="tel:"]').first().getAttribute('href')).toBe('tel:+15206237874');
    expect(await page.getByRole('link', { name: 'Consulado de México en Houston' }).isVisible()).toBe(true);
  });

  it('finds the page of a service from an answer', async () => {
    await page.goto('/es/');
    await page.getByLabel('¿En qué estado estás?').selectOption('09');
    await page.getByRole('button', { name: 'Ver quién puede ayudar' }).click();
    const name = await page.locator('article h3 a').first().innerText();
    await page.locator('article h3 a').first().click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
  });
});

it.each(PATHS)('%s breaks no rule of its own headers, asks nobody else for anything, and fits a small phone', async (path) => {
  await page.context().close();
  page = await newPage({ viewport: { width: 320, height: 480 } });
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI));
  });
  await page.goto(path);
  expect(said).toEqual([]);
  expect(new Set(asked)).toEqual(new Set([site.url]));
  expect(asked.length).toBeLessThanOrEqual(6);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
