import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { serveSite } from '../support/served-site.ts';
import { databaseOf, makeBeds, makeMember, openSignedIn } from '../support/signed-in.ts';

const site = serveSite({ loaded: true });
const secrets: Record<string, string> = {};
const opened: BrowserContext[] = [];
let made = 0;
let group: string;

beforeAll(async () => {
  for (const [id, role] of [
    ['una-casa', 'shelter'],
    ['otra-casa', 'shelter'],
    ['una-ong', 'referrer'],
    ['otra-ong', 'referrer'],
  ] as const) {
    secrets[id] = await makeMember(site, id, role);
  }
});
beforeEach(async () => {
  made += 1;
  group = `mujeres-${made}`;
  const DB = await databaseOf(site);
  await DB.prepare("update holds set state = 'released', ended_at = requested_at, live_until = null where live_until is not null").run();
  await makeBeds(site, 'una-casa', { id: group, rules: ['gender:female=accepts', 'gender:otherwise=refuses'] });
  await DB.prepare('update bed_figures set free = 2, said_at = ? where bed_group_id = ?').bind(Date.now(), group).run();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((context) => context.close()));
});

async function open(id: string, path: string, options: BrowserContextOptions = { javaScriptEnabled: false }): Promise<Page> {
  const context = await openSignedIn(site, secrets[id] ?? '', options);
  opened.push(context);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

async function submit(page: Page, button: string): Promise<number> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  const [response] = await Promise.all([answered, page.waitForEvent('load'), page.click(button)]);
  return response.status();
}

async function search(page: Page, gender = 'female'): Promise<void> {
  await page.goto('/es/socios/buscar/');
  await page.selectOption('#state', '07');
  await page.selectOption('#gender', gender);
  await page.selectOption('#age_band', '18-59');
  await page.getByRole('button', { name: 'Buscar', exact: true }).click();
}

async function ask(page: Page): Promise<number> {
  await search(page);
  await page.selectOption(`#household-${group}`, 'with_children');
  return submit(page, `form:has(#household-${group}) button`);
}

async function codeOn(page: Page): Promise<string> {
  return (await page.locator('[data-request]').first().getAttribute('data-request')) ?? '';
}

function post(page: Page, path: string, form: Record<string, string>) {
  return page.request.post(path, { form, headers: { 'sec-fetch-site': 'same-origin' }, maxRedirects: 0 });
}

describe.each([false, true])('with scripts: %s', (javaScriptEnabled) => {
  it('a bed is found, asked for, accepted, called about and used', async () => {
    const [ong, casa] = [await open('una-ong', '/es/socios/'), await open('una-casa', '/es/socios/', { javaScriptEnabled })];
    expect(await ask(ong)).toBe(303);
    expect(new URL(ong.url()).pathname).toBe('/es/socios/apartados/');
    const code = await codeOn(ong);
    expect(await ong.locator('main').innerText()).toMatch(/Petición[^]*Hasta las \d+:\d\d/);
    expect(await ong.locator('main a[href^="tel:"]').count()).toBe(0);

    await casa.goto('/es/socios/apartados/');
    const request = casa.locator(`[data-request="${code}"]`);
    expect(await request.innerText()).toMatch(
      /1 cama · Mujer · De 18 a 59 años · con hijas o hijos[^]*Comisión Estatal de Derechos Humanos/,
    );
    expect(await request.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
    expect(await submit(casa, `#accept-${code}`)).toBe(303);

    await ong.reload();
    expect(await ong.locator('main').innerText()).toMatch(/Aceptado[^]*Llama al lugar: Procuraduría/);
    expect(await ong.locator('main a[href^="tel:"]').count()).toBeGreaterThan(0);
    expect(await submit(casa, `#arrive-${code}`)).toBe(303);
    await casa.goto('/es/socios/camas/');
    expect(await casa.locator('article', { hasText: group }).innerText()).toContain('1 libre de 6');
    await ong.goto('/es/socios/historial/');
    expect(await ong.locator('li', { hasText: code }).first().innerText()).toContain('Llegó hoy');
  });
});

it('a shelter declines with a reason, which the other side finds in its history', async () => {
  const [ong, casa] = [await open('una-ong', '/es/socios/'), await open('una-casa', '/es/socios/')];
  await ask(ong);
  const code = await codeOn(ong);
  await casa.goto('/es/socios/apartados/');
  const wordless = await post(casa, '/es/socios/apartados/', { code, act: 'decline', reason: '' });
  expect([wordless.status(), await wordless.text()]).toEqual([400, expect.stringContaining('<strong>Por qué: </strong>')]);
  await casa.click(`#open-no-${code}`);
  await casa.selectOption(`#reason-${code}`, 'no_staff');
  expect(await submit(casa, `#decline-${code}`)).toBe(303);
  await ong.goto('/es/socios/historial/');
  expect(await ong.locator('li', { hasText: code }).first().innerText()).toMatch(/Rechazado[^]*No hay quien reciba ahora/);
});

it('each side may do only what is its own, and nobody else knows of the hold', async () => {
  const [ong, other] = [await open('una-ong', '/es/socios/'), await open('otra-ong', '/es/socios/apartados/')];
  const stranger = await open('otra-casa', '/es/socios/apartados/');
  await ask(ong);
  const code = await codeOn(ong);
  for (const act of ['accept', 'decline', 'arrive']) {
    const response = await post(ong, '/es/socios/apartados/', { code, act, reason: 'no_bed' });
    expect([response.status(), await response.text()], act).toEqual([403, expect.stringContaining('no le toca a tu organización')]);
  }
  for (const page of [other, stranger]) {
    expect((await post(page, '/es/socios/apartados/', { code, act: 'release' })).status()).toBe(404);
    await page.goto('/es/socios/apartados/');
    expect(await page.content()).not.toContain(code);
  }
  expect((await post(ong, '/es/socios/apartados/', { code, act: 'explode' })).status()).toBe(404);
  expect((await post(ong, '/es/socios/apartados/', { code, act: 'release' })).status()).toBe(303);
  await ong.goto('/es/socios/camas/');
  expect(new URL(ong.url()).pathname).toBe('/es/socios/buscar/');
});

it('a request that cannot be granted says why and keeps the search; one that is sent twice asks once', async () => {
  const [ong, other] = [await open('una-ong', '/es/socios/'), await open('otra-ong', '/es/socios/')];
  await search(other);
  await (await databaseOf(site)).prepare('update bed_figures set free = 1 where bed_group_id = ?').bind(group).run();
  await ask(ong);
  await other.selectOption(`#household-${group}`, 'alone');
  expect(await submit(other, `form:has(#household-${group}) button`)).toBe(409);
  expect(await other.getByRole('alert').innerText()).toContain('Ya no hay cama libre');
  expect(await other.locator('#state').inputValue()).toBe('07');
  expect(await other.locator('#household').inputValue()).toBe('alone');
  expect(await other.locator('li', { hasText: group }).innerText()).toContain('No hay lugar ahora');
  await (await databaseOf(site)).prepare('update bed_figures set free = 3 where bed_group_id = ?').bind(group).run();
  const form = {
    act: 'request',
    key: 'una-sola-vez',
    group,
    beds: '1',
    state: '07',
    age_band: '18-59',
    gender: 'female',
    household: 'alone',
  };
  const twice = await Promise.all([post(other, '/es/socios/buscar/', form), post(other, '/es/socios/buscar/', form)]);
  expect(twice.map((answer) => answer.status())).toEqual([303, 303]);
  await other.goto('/es/socios/apartados/');
  expect(await other.locator('[data-request]').count()).toBe(1);
  expect((await post(other, '/es/socios/buscar/', { ...form, key: 'otra-cosa', gender: 'male' })).status()).toBe(409);
  expect((await post(other, '/es/socios/buscar/', { ...form, key: 'sin-edad', age_band: '' })).status()).toBe(400);
});

it('beds for other people are not found, and nothing of the search stands in an address', async () => {
  const ong = await open('una-ong', '/es/socios/');
  await search(ong, 'male');
  expect(await ong.locator('main').innerText()).not.toContain(group);
  expect(ong.url()).not.toContain('?');
});

it('with scripts a new request shows by itself and is told; what somebody is typing stays', async () => {
  const casa = await open('una-casa', '/es/socios/apartados/', { javaScriptEnabled: true });
  const [ong, code] = [await open('una-ong', '/es/socios/'), () => codeOn(ong)];
  await ask(ong);
  const look = () => casa.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await look();
  await casa.locator(`[data-request="${await code()}"]`).waitFor();
  expect(await casa.locator('#live').innerText()).toBe('Hay algo nuevo en la página.');
  await casa.click(`#open-no-${await code()}`);
  await casa.selectOption('select[name=reason]', 'too_late');
  await submit(ong, `#release-${await code()}`);
  const asked: string[] = [];
  casa.on('request', (request) => asked.push(request.url()));
  await look();
  await casa.evaluate(async () => (await fetch('/robots.txt')).text());
  expect(asked.map((url) => new URL(url).pathname)).toEqual(['/robots.txt']);
  expect(await casa.locator('select[name=reason]').inputValue()).toBe('too_late');
  await casa.selectOption('select[name=reason]', '');
  await casa.locator('h1').click();
  await look();
  await casa.getByText('No hay peticiones ni apartados ahora.').waitFor();
});

it('with scripts a page whose session has ended says so and asks no more', async () => {
  const secret = (secrets['tercera-ong'] = await makeMember(site, 'tercera-ong', 'referrer'));
  expect(secret).toHaveLength(64);
  const page = await open('tercera-ong', '/es/socios/apartados/', { javaScriptEnabled: true });
  await page.context().clearCookies();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText('Tu sesión terminó').waitFor();
});

describe.each(['es', 'en'])('in %s', (locale) => {
  it('no page is wider than a small phone, no target smaller than a thumb, and axe finds nothing', async () => {
    const ong = await open('una-ong', '/es/socios/', { bypassCSP: true });
    const casa = await open('una-casa', '/es/socios/', { bypassCSP: true });
    await ask(ong);
    const visits: readonly (readonly [Page, string])[] = [
      ...['buscar', 'apartados', 'historial'].map((name) => [ong, name] as const),
      ...['camas', 'apartados', 'historial'].map((name) => [casa, name] as const),
    ];
    for (const [page, name] of visits) {
      await page.goto(`/${locale}/socios/${name}/`);
      if (name === 'buscar') {
        await page.selectOption('#state', '07');
        await page.locator('main form .button').first().click();
      }
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(360);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(a[href], button, select, input:not([type=hidden]), summary)')].flatMap((target) => {
          const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
          return Math.min(width, height) < 43.5 ? [`${width}×${height} ${target.outerHTML.slice(0, 90)}`] : [];
        }),
      );
      expect(small, name).toEqual([]);
      expect(await findViolations(page), name).toEqual([]);
    }
  });
});
