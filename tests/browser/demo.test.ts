import { spawnSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveServices } from '#domain/directory.ts';
import type { HoldJson } from '#domain/partner-contract.ts';
import { loadDemo, type DemoAccess } from '../../worker/commands/load-demo.ts';
import { readDirectory, readSurveys } from '../../worker/directory/read.ts';
import { giveDevice } from '../support/passkeys.ts';
import { serveSite } from '../support/served-site.ts';
import { originOf } from '../support/signed-in.ts';

/** The whole round, by people and by systems, among the organisations of `npm run demo`. */

const site = serveSite({ loaded: false });
const opened: Page[] = [];
let accesses: readonly DemoAccess[];

beforeAll(async () => {
  const worker = site.harness.getWorker<Env>();
  await worker.applyD1Migrations('DB');
  const { DB } = await worker.getEnv();
  accesses = await loadDemo(DB, resolveServices(readDirectory('content')), readSurveys('content'), Date.now());
});
afterAll(async () => {
  for (const page of opened) await page.context().close();
});

function accessOf(id: string): DemoAccess {
  const access = accesses.find((one) => one.id === id);
  if (!access) throw new Error(`The demonstration has no ${id}`);
  return access;
}

/** Somebody opens the link of the organisation on a device of their own, and makes a passkey with it. */
async function join(id: string): Promise<Page> {
  const context = await site.browser.newContext({ baseURL: originOf(site), viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  opened.push(page);
  await giveDevice(page);
  await page.goto(`/es/socios/invitacion/${accessOf(id).invitation}/`);
  await page.locator('main button').first().click();
  await page.waitForURL((url) => !url.pathname.includes('invitacion'));
  return page;
}

const press = async (page: Page, name: string | RegExp) => {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).first().click()]);
};

describe('the round by people', () => {
  it('join by a link, say beds, find and hold one in another browser, accept, arrive', async () => {
    const [house, ngo] = [await join('demo-refugio-uno'), await join('demo-ong')];
    for (const page of [house, ngo]) expect(await page.locator('.demo').innerText()).toMatch(/^Demostración/);

    expect(new URL(house.url()).pathname).toBe('/es/socios/camas/');
    const women = () => house.getByRole('article').filter({ hasText: 'demo-women' });
    expect(await women().innerText()).toContain('4 libres de 14');
    await Promise.all([house.waitForEvent('load'), house.locator('#more-demo-women').click()]);
    expect(await women().innerText()).toContain('5 libres de 14');

    expect(new URL(ngo.url()).pathname).toBe('/es/socios/buscar/');
    await ngo.selectOption('#state', '07');
    await ngo.selectOption('#gender', 'female');
    await ngo.selectOption('#age_band', '18-59');
    await ngo.selectOption('#household', 'alone');
    await press(ngo, 'Buscar');
    const found = ngo.locator('li').filter({ hasText: 'demo-women' });
    expect(await found.innerText()).toContain('5 camas libres');
    await Promise.all([ngo.waitForEvent('load'), found.getByRole('button').click()]);
    expect(new URL(ngo.url()).pathname).toBe('/es/socios/apartados/');
    const code = (await ngo.locator('[data-request]').first().getAttribute('data-request')) ?? '';
    expect(await ngo.locator('main').innerText()).not.toContain('000 000 0000');

    await house.goto('/es/socios/apartados/');
    expect(await house.locator('main').innerText()).toContain(code);
    await press(house, 'Aceptar');
    await ngo.reload();
    expect(await ngo.locator('main').innerText()).toMatch(/Aceptado[^]*000 000 0000/);
    await press(house, 'Ya llegó');
    await ngo.reload();
    expect(await ngo.locator('main').innerText()).not.toContain(code);
    await ngo.goto('/es/socios/historial/');
    expect(await ngo.locator('main').innerText()).toMatch(new RegExp(`${code}[^]*Llegó`));
    await house.goto('/es/socios/camas/');
    expect(await women().innerText()).toContain('4 libres de 14');
  });

  it('a link joins one person: the second is told that it was used', async () => {
    const context = await site.browser.newContext({ baseURL: originOf(site) });
    const page = await context.newPage();
    opened.push(page);
    await page.goto(`/es/socios/invitacion/${accessOf('demo-ong').invitation}/`);
    expect(await page.locator('main').innerText()).toMatch(/ya se usó/);
    expect(await page.context().cookies()).toEqual([]);
  });
});

it('the same round by systems with tokens', async () => {
  const call = async (id: string, method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${originOf(site)}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${accessOf(id).token}`, 'content-type': 'application/json', ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return answer;
  };
  const group = await call('demo-refugio-dos', 'GET', '/bed-groups/demo-men');
  const version = group.headers.get('etag') ?? '';
  await call('demo-refugio-dos', 'PATCH', '/bed-groups/demo-men/figures', { free: 3 }, { 'if-match': version });
  const person = { beds: 1, age: '18-59', gender: 'male', household: 'alone' };
  const open = await call('demo-ong', 'POST', '/open-beds', { state: '07', profile: { gender: 'male', age: 30 } });
  expect(JSON.stringify(await open.json())).toContain('demo-men');
  const asked = await call('demo-ong', 'POST', '/holds', { bed_group: 'demo-men', ...person }, { 'idempotency-key': 'round-by-token' });
  const { code } = (await asked.json()) as HoldJson;
  await call('demo-refugio-dos', 'POST', `/holds/${code}/accept`);
  const seen = (await (await call('demo-ong', 'GET', `/holds/${code}`)).json()) as HoldJson;
  expect(seen.contact?.name).toMatch(/^DEMOSTRACIÓN/);
  await call('demo-refugio-dos', 'POST', `/holds/${code}/arrive`);
  const left = (await (await call('demo-refugio-dos', 'GET', '/bed-groups/demo-men')).json()) as { free: number };
  expect(left.free).toBe(2);
});

it('whoever asks in public is told which places do not exist', async () => {
  const context = await site.browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  opened.push(page);
  await page.goto('/es/');
  await page.getByLabel('¿En qué estado estás?').selectOption('07');
  await page.locator('input[name="needs"][value="shelter"]').evaluate((tick: HTMLInputElement) => void (tick.checked = true));
  await page.locator('.send button').click();
  expect(await page.getByRole('alert').first().innerText()).toContain('Esto es una demostración');
});

it('the command refuses to start where anything points at a published site', () => {
  const env = { ...process.env, CLOUDFLARE_API_TOKEN: 'x' };
  const { status, stderr } = spawnSync('npm', ['run', '-s', 'demo'], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('CLOUDFLARE_API_TOKEN is set in the environment');
});
