import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { serveSite } from '../support/served-site.ts';
import { countSheets } from '../support/sheets.ts';
import { databaseOf, makeBeds, makeMember, openSignedIn } from '../support/signed-in.ts';

const site = serveSite({ loaded: true });
let referrer: string;
let context: BrowserContext;

beforeAll(async () => {
  await makeMember(site, 'una-casa', 'shelter');
  referrer = await makeMember(site, 'una-ong', 'referrer');
  await makeBeds(site, 'una-casa', { id: 'mujeres', rules: ['gender:female=accepts'] });
  const DB = await databaseOf(site);
  await DB.prepare('update bed_figures set free = 5, said_at = ? where bed_group_id = ?').bind(Date.now(), 'mujeres').run();
});
afterEach(() => context.close());

async function open(javaScriptEnabled: boolean, path: string): Promise<Page> {
  context = await openSignedIn(site, referrer, { javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

/** Asks for a bed as people do; returns the code of the hold. */
async function holdBed(page: Page): Promise<string> {
  for (const [name, value] of [
    ['state', '07'],
    ['gender', 'female'],
    ['age_band', '18-59'],
  ] as const)
    await page.selectOption(`#${name}`, value);
  await page.getByRole('button', { name: 'Buscar', exact: true }).click();
  await page.selectOption('#household-mujeres', 'alone');
  await page.click('form:has(#household-mujeres) button');
  await page.waitForURL((url) => url.pathname === '/es/socios/apartados/');
  return (await page.locator('[data-request]').first().getAttribute('data-request')) ?? '';
}

const lineOf = (page: Page) => page.locator('tr', { hasText: 'Código del apartado de cama' }).locator('td');

async function openSheet(page: Page): Promise<readonly string[]> {
  const sent: string[] = [];
  page.on('request', (request) =>
    sent.push([request.url().replace(/#.*/, ''), request.postData(), ...Object.values(request.headers())].join(' ')),
  );
  await page.getByRole('link', { name: 'Hoja de referencia con este código' }).first().click();
  await page.waitForURL((url) => url.pathname === '/es/hoja/');
  return sent;
}

it('from a hold the sheet opens with its code, which goes to no server and is gone for whoever comes next', async () => {
  const page = await open(true, '/es/socios/buscar/');
  const code = await holdBed(page);
  const sent = await openSheet(page);
  await expect.poll(() => lineOf(page).innerText()).toBe(code);
  expect(page.url()).toBe(`${new URL(page.url()).origin}/es/hoja/`);
  expect(await countSheets(page, 'Letter')).toBe(1);
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((one) => one.includes(code))).toEqual([]);
  await page.goto('/es/numeros/');
  await page.goBack();
  expect(await lineOf(page).innerText()).toBe('');
});

it('without scripts it is the blank sheet, and nothing of the hold goes out either', async () => {
  const page = await open(false, '/es/socios/buscar/');
  const code = await holdBed(page);
  const sent = await openSheet(page);
  expect(await lineOf(page).innerText()).toBe('');
  expect(sent.filter((one) => one.includes(code))).toEqual([]);
});

it('nothing but a code is taken from an address onto the sheet', async () => {
  const page = await open(true, '/es/hoja/#Ana-Perez');
  await page.locator('form.screen').waitFor();
  expect((await page.locator('[data-hand]').allInnerTexts()).join('')).toBe('');
});
