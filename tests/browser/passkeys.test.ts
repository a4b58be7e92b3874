import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { giveDevice, type Device } from '../support/passkeys.ts';
import { serveSite } from '../support/served-site.ts';
import { addPartner, invitePath, originOf } from '../support/signed-in.ts';

const JOIN = 'Hacer mi llave y entrar';
const SIGN_IN = 'Entrar con mi llave de acceso';
const COOKIE = '__Host-pa';

const site = serveSite({ loaded: true });
let page: Page;
let device: Device;

beforeAll(async () => {
  await addPartner(site, 'a-house', 'shelter');
  await addPartner(site, 'an-ngo', 'referrer');
});
beforeEach(async () => {
  page = await openPage();
  device = await giveDevice(page);
});
afterEach(async () => {
  await page.context().close();
});

async function openPage(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  return (await site.browser.newContext({ baseURL: originOf(site), ...options })).newPage();
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const isIn = (on = page) => on.waitForURL(/\/es\/socios\/(?!invitacion|entrar)[a-z]+\/$/);
const cookies = () => page.context().cookies(originOf(site));

async function join(organisation = 'a-house'): Promise<void> {
  await page.goto(await invitePath(site, organisation));
  await press(JOIN);
  await isIn();
}

async function signIn(): Promise<void> {
  await page.goto('/es/socios/entrar/');
  await press(SIGN_IN);
}

describe('the round of a passkey', () => {
  it('an invitation is shown, used, and then is good for nothing; the person signs out and in again', async () => {
    const path = await invitePath(site, 'a-house');
    await page.goto(path);
    expect(await page.locator('main').innerText()).toContain('te invita a entrar a sus páginas de camas');
    expect(await cookies()).toEqual([]);
    await press(JOIN);
    await isIn();
    expect(await device.countPasskeys()).toBe(1);
    expect((await page.goto(path))?.status()).toBe(409);
    expect(await page.getByRole('alert').innerText()).toContain('Este enlace ya se usó');
    await page.goto('/es/socios/cuenta/');
    await press(/^Salir$/);
    await page.waitForURL('**/es/socios/entrar/');
    expect(await cookies()).toEqual([]);
    await press(SIGN_IN);
    await isIn();
    expect((await page.goto('/es/socios/cuenta/'))?.status()).toBe(200);
  });

  it('signing in gives one cookie, for this host alone, that no script reads, for twelve hours', async () => {
    await join();
    const [cookie, ...others] = await cookies();
    expect(others).toEqual([]);
    expect(cookie).toMatchObject({ name: COOKIE, domain: 'localhost', path: '/', httpOnly: true, secure: true, sameSite: 'Strict' });
    expect((cookie?.expires ?? 0) * 1000 - Date.now()).toBeLessThanOrEqual(12 * 3_600_000);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });

  it('a second passkey on a second device lets the same person in when the first is lost', async () => {
    await join();
    await page.goto('/es/socios/cuenta/');
    await press('Agregar otra llave');
    await page.getByText('Este aparato ya tiene tu llave de acceso').waitFor();
    await device.lose();
    device = await giveDevice(page);
    await press('Agregar otra llave');
    await page.getByText('La llave se agregó').waitFor();
    expect(await page.getByText(/^Llave \d, desde el/).count()).toBe(2);
    await press(/^Salir$/);
    await signIn();
    await isIn();
    await page.goto('/es/socios/cuenta/');
    await press('Quitar la llave 1');
    await page.getByText('La llave se quitó').waitFor();
    expect(await page.getByText(/^Llave \d, desde el/).count()).toBe(1);
    expect(await page.getByRole('button', { name: /^Quitar la llave/ }).count()).toBe(0);
  });

  it('whoever lost the only device comes back by a colleague’s link; the old sessions end', async () => {
    await join('an-ngo');
    const lost = page;
    page = await openPage();
    device = await giveDevice(page);
    await join('an-ngo');
    await page.goto('/es/socios/cuenta/');
    const item = page.getByRole('listitem').filter({ hasText: /^Persona 1/ });
    await item.getByText('Perdió su aparato').click();
    await item.getByRole('button', { name: 'Hacer otra invitación para la persona 1' }).click();
    const link = await page.locator('code', { hasText: '/socios/invitacion/' }).innerText();
    expect(page.url()).toBe(`${originOf(site)}/es/socios/cuenta/`);
    const back = await openPage();
    await giveDevice(back);
    await back.goto(link);
    expect(await back.locator('main').innerText()).toContain('te invita a entrar otra vez');
    await back.getByRole('button', { name: JOIN }).click();
    await isIn(back);
    await lost.goto('/es/socios/cuenta/');
    expect(new URL(lost.url()).pathname).toBe('/es/socios/entrar/');
    await lost.getByRole('button', { name: SIGN_IN }).click();
    await lost.getByText('No reconocemos esa llave de acceso').waitFor();
    await page.reload();
    expect(await page.getByText(/^Persona \d \(\w{6}\), desde el/).count()).toBe(2);
    for (const other of [lost, back]) await other.context().close();
  });

  it('signing out everywhere ends the session of every browser', async () => {
    await join();
    const [cookie] = await cookies();
    const other = await openPage();
    await other.context().addCookies(cookie ? [cookie] : []);
    expect((await other.goto('/es/socios/cuenta/'))?.url()).toContain('/cuenta/');
    await page.goto('/es/socios/cuenta/');
    await press('Salir en todos los aparatos');
    await page.getByText('Saliste en todos los aparatos').waitFor();
    expect(await cookies()).toEqual([]);
    expect((await other.goto('/es/socios/cuenta/'))?.url()).toContain('/entrar/');
    await other.context().close();
  });

  it('a device without a passkey of this site is told so, and may try again', async () => {
    await signIn();
    await page.getByText('No se terminó. Intenta otra vez.').waitFor();
    expect(await page.getByRole('button', { name: SIGN_IN }).isEnabled()).toBe(true);
  });

  it('what a passkey has signed once signs nobody in again', async () => {
    await join();
    await page.context().clearCookies();
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/es/socios/entrar/'));
    await signIn();
    const signed = (await sent).postData() ?? '';
    await isIn();
    const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    const again = await fetch(`${originOf(site)}/es/socios/entrar/`, { method: 'POST', headers: own, body: signed });
    expect(await again.json()).toMatchObject({ status: 409, code: 'challenge_ended' });
    expect(again.headers.getSetCookie()).toEqual([]);
  });
});

describe('without scripts', () => {
  it.each(['entrar', 'invitacion'])('the page %s says that this step alone needs them, and what to do', async (name) => {
    const plain = await openPage({ javaScriptEnabled: false });
    await plain.goto(name === 'entrar' ? '/es/socios/entrar/' : await invitePath(site, 'a-house'));
    expect(await plain.getByText('Es el único paso: lo demás funciona sin eso').isVisible()).toBe(true);
    expect(await plain.getByText('Abre esta página en un teléfono o una computadora').isVisible()).toBe(true);
    expect(await plain.locator('passkey-button button').isVisible()).toBe(false);
    await plain.context().close();
  });

  it('somebody signed in makes and revokes a token, which is shown once', async () => {
    await join();
    const [cookie] = await cookies();
    const plain = await openPage({ javaScriptEnabled: false });
    await plain.context().addCookies(cookie ? [cookie] : []);
    await plain.goto('/es/socios/cuenta/');
    await plain.getByRole('button', { name: 'Hacer un token' }).click();
    const token = await plain.locator('section code').innerText();
    const ask = () => fetch(`${originOf(site)}/api/v1/bed-groups`, { headers: { authorization: `Bearer ${token}` } });
    expect((await ask()).status).toBe(200);
    await plain.goto('/es/socios/cuenta/');
    expect(await plain.content()).not.toContain(token);
    await plain.getByRole('button', { name: 'Retirar el token 1' }).click();
    expect(await plain.getByText('El token ya no sirve').isVisible()).toBe(true);
    expect((await ask()).status).toBe(401);
    await plain.context().close();
  });
});
