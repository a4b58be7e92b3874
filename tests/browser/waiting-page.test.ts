import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveSite } from '../support/served-site.ts';
import { databaseOf, makeBeds, makeMember, openSignedIn } from '../support/signed-in.ts';

/** Who finds a group full waits for a bed of it, by page. */

const site = serveSite({ loaded: true });
const HOLDS = '/es/socios/apartados/';
const secrets: Record<string, string> = {};
const opened: BrowserContext[] = [];
let made = 0;
let group: string;

beforeAll(async () => {
  for (const id of ['una-ong', 'otra-ong', 'tercera-ong']) secrets[id] = await makeMember(site, id, 'referrer');
  secrets['una-casa'] = await makeMember(site, 'una-casa', 'shelter');
});
beforeEach(async () => {
  made += 1;
  group = `llenas-${made}`;
  const DB = await databaseOf(site);
  await DB.prepare("update holds set state = 'released', ended_at = requested_at, live_until = null where live_until is not null").run();
  await makeBeds(site, 'una-casa', { id: group });
  await DB.prepare('update bed_figures set free = 1, said_at = ? where bed_group_id = ?').bind(Date.now(), group).run();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((context) => context.close()));
});

async function openAs(id: string, options: BrowserContextOptions): Promise<Page> {
  const context = await openSignedIn(site, secrets[id] ?? '', options);
  opened.push(context);
  return context.newPage();
}

const found = (page: Page) => page.getByRole('listitem').filter({ hasText: group });
const mine = (page: Page, code: string) => page.locator(`[data-request="${code}"]`);

async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
}

async function search(page: Page): Promise<void> {
  await page.goto('/es/socios/buscar/');
  await page.selectOption('#state', '07');
  await page.selectOption('#gender', 'female');
  await page.selectOption('#age_band', '18-59');
  await page.selectOption('#household', 'alone');
  await press(page, 'Buscar');
}

/** Searches, presses that button at the group, and returns the code that the next page shows. */
async function ask(page: Page, button: string): Promise<string> {
  await search(page);
  const asks = found(page).getByRole('button', { name: button });
  await Promise.all([page.waitForEvent('load'), asks.click()]);
  return (await page.locator('[data-request]').first().getAttribute('data-request')) ?? '';
}

describe.each([false, true])('with scripts: %s', (javaScriptEnabled) => {
  const open = (id: string) => openAs(id, { javaScriptEnabled });

  it('who waits sees the request under the same code as soon as somebody else gives the bed back', async () => {
    const [first, second, casa] = [await open('una-ong'), await open('otra-ong'), await open('una-casa')];
    const held = await ask(first, 'Apartar 1 cama');
    const code = await ask(second, 'Esperar 1 cama');
    expect(code).not.toBe(held);
    expect(await second.getByRole('status').first().innerText()).toContain('quedaste en espera');
    expect(await mine(second, code).innerText()).toMatch(/En espera[^]*Todavía no hay cama/);

    // The shelter is told how many wait, not who.
    await casa.goto('/es/socios/camas/');
    expect(await casa.locator('article', { hasText: group }).innerText()).toContain('1 apartada · 1 en espera');
    await casa.goto(HOLDS);
    expect(await mine(casa, code).count()).toBe(0);

    await press(first, 'Liberar la cama');
    await second.goto(HOLDS);
    expect(await mine(second, code).innerText()).toMatch(/Petición[^]*La cama es tuya hasta esa hora/);
    await casa.goto(HOLDS);
    await Promise.all([casa.waitForEvent('load'), mine(casa, code).getByRole('button', { name: 'Aceptar' }).click()]);
    await second.reload();
    expect(await mine(second, code).innerText()).toMatch(/Aceptado[^]*Llama al lugar/);
  });

  it('who leaves the list gives the place to the next, and has no bed', async () => {
    const [first, second, third] = [await open('una-ong'), await open('otra-ong'), await open('tercera-ong')];
    await ask(first, 'Apartar 1 cama');
    const [left, stays] = [await ask(second, 'Esperar 1 cama'), await ask(third, 'Esperar 1 cama')];
    await press(second, 'Dejar de esperar');
    expect(await mine(second, left).count()).toBe(0);
    await press(first, 'Liberar la cama');
    await second.goto(HOLDS);
    expect(await second.locator('main').innerText()).toContain('No tienes camas apartadas ahora');
    await third.goto(HOLDS);
    expect(await mine(third, stays).innerText()).toContain('Petición');
  });
});

it('a group that has room again is asked, not waited for: whoever comes too late to wait is told so', async () => {
  const [first, second] = [await openAs('una-ong', {}), await openAs('otra-ong', { javaScriptEnabled: false })];
  await ask(first, 'Apartar 1 cama');
  await search(second);
  await press(first, 'Liberar la cama');
  await Promise.all([second.waitForEvent('load'), found(second).getByRole('button', { name: 'Esperar 1 cama' }).click()]);
  expect(await second.getByRole('alert').innerText()).toContain('Ahora mismo hay cama');
  expect(await found(second).getByRole('button', { name: 'Apartar 1 cama' }).count()).toBe(1);
});

it('a refused request does not just vanish: the page of holds says why', async () => {
  const [ong, casa] = [await openAs('una-ong', {}), await openAs('una-casa', { javaScriptEnabled: false })];
  const code = await ask(ong, 'Apartar 1 cama');
  await casa.goto(HOLDS);
  await casa.click(`#open-no-${code}`);
  await casa.selectOption(`#reason-${code}`, 'no_staff');
  await Promise.all([casa.waitForEvent('load'), casa.click(`#decline-${code}`)]);
  await ong.goto(HOLDS);
  const ended = ong.getByRole('region', { name: 'Terminaron hace poco' });
  expect(await ended.getByRole('listitem').filter({ hasText: code }).innerText()).toMatch(/Rechazado hoy[^]* · No hay quien reciba ahora/);
});
