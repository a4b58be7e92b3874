import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { send, STATE, unfold } from '../support/finder.ts';
import { serveSite } from '../support/served-site.ts';

const site = serveSite({ loaded: true });
let page: Page;

beforeEach(async () => {
  page = await newPage();
});
afterEach(async () => {
  await page.context().close();
});

async function newPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await site.browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 640 },
    baseURL: site.url,
    ...options,
  });
  return context.newPage();
}

async function askInChiapas(): Promise<void> {
  await page.goto('/es/');
  await page.getByLabel(STATE).selectOption({ label: 'Chiapas' });
  await page.getByLabel('Un albergue para víctimas de trata').check();
  await page.getByLabel('Abogado gratis').check();
  await unfold(page, '¿Quién eres?');
  await page.getByLabel('Hombre', { exact: true }).check();
  await unfold(page, '¿Qué edad tienes?');
  await page.getByLabel('Edad en años').fill('34');
  await send(page);
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
    expect(page.url()).toBe(`${site.url}/es/opciones/`);
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
    expect(await page.locator('dl').first().innerText()).toContain('Edad: 34 años');
    await page.getByRole('button', { name: 'Volver a las primeras' }).click();
    expect(await page.locator('article h3').allInnerTexts()).toEqual(first);
  });

  it('reads what was asked, and changes it with all the rest kept', async () => {
    await askInChiapas();
    const asked = await page.locator('dl').first().innerText();
    expect(asked.split('\n')).toEqual([
      'Estado: Chiapas',
      'Ayuda: Un albergue para víctimas de trata, Abogado gratis',
      'Quién eres: Hombre',
      'Edad: 34 años',
    ]);
    await page.getByText('Cambiar lo que dije').click();
    await page.getByLabel('Abogado gratis').uncheck();
    await send(page);
    expect(await page.locator('dl').first().innerText()).toBe(asked.replace(', Abogado gratis', ''));
  });

  it('touches a state on the map and has the answer, whatever the list said', async () => {
    await page.goto('/es/');
    await page.getByLabel(STATE).selectOption('07');
    await page.getByLabel('Abogado gratis').check();
    await page.getByText('O toca tu estado en el mapa').click();
    await page.getByRole('button', { name: 'Oax Oaxaca' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Quién puede ayudarte en Oaxaca');
    // The words stand as the style lays them out: it must be there.
    await page.waitForLoadState('load');
    expect(await page.locator('dl').first().innerText()).toContain('Ayuda: Abogado gratis');
    expect(await page.locator('select[name=state]').inputValue()).toBe('20');
  });

  it('sends the form by Enter for the state of the list, not for a tile of the map', async () => {
    await page.goto('/es/');
    await page.getByLabel(STATE).selectOption('07');
    await unfold(page, '¿Qué edad tienes?');
    await page.getByLabel('Edad en años').fill('34');
    await page.getByLabel('Edad en años').press('Enter');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Quién puede ayudarte en Chiapas');
  });

  it('is asked in which country only when abroad, and may say it', async () => {
    await page.goto('/es/');
    await page.getByLabel(STATE).selectOption('abroad');
    await page.getByLabel('Abogado gratis').check();
    await send(page);
    await page.getByLabel('¿En qué país estás?').selectOption('US-TX');
    await page.getByRole('button', { name: 'Ver quién puede ayudar' }).first().click();
    expect(await page.locator('dl').first().innerText()).toContain('Ayuda: Abogado gratis');
    expect(await page.locator('dl').first().innerText()).toContain('Estados Unidos: Texas');
    await page.getByText('Cambiar lo que dije').click();
    await page.getByLabel(STATE).selectOption('07');
    await send(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Quién puede ayudarte en Chiapas');
  });

  it('is told what is wrong beside the field, and loses nothing', async () => {
    await page.goto('/es/');
    await page.getByLabel(STATE).selectOption({ label: 'Tabasco' });
    await unfold(page, '¿Qué edad tienes?');
    await page.getByLabel('Edad en años').fill('ciento');
    await unfold(page, 'Comida y transporte');
    await page.getByLabel('Comida', { exact: true }).check();
    await send(page);
    expect(await page.title()).toBe('Revisa · Opciones · Puerta Abierta');
    const age = page.getByLabel('Edad en años');
    const message = 'Escribe la edad en años, de 0 a 120.';
    expect(await page.getByRole('alert').getByRole('link', { name: message }).getAttribute('href')).toBe('#age');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors');
    expect(await age.isVisible()).toBe(true);
    expect(await age.inputValue()).toBe('ciento');
    expect(await age.getAttribute('aria-invalid')).toBe('true');
    expect(await age.getAttribute('aria-describedby')).toBe('age-error age-hint');
    expect(await page.locator('#age-error').innerText()).toBe(message);
    expect(await page.getByLabel(STATE).inputValue()).toBe('27');
    expect(await page.locator('[name=needs][value=food]').isChecked()).toBe(true);
    expect(await page.locator('form summary', { hasText: 'Comida y transporte' }).locator('.said').innerText()).toBe('Comida');
    await age.fill('100');
    await send(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Quién puede ayudarte en Tabasco');
  });

  it('reads the same in English', async () => {
    await page.goto('/en/');
    await page.getByLabel('Which state are you in?').selectOption({ label: 'Chiapas' });
    await send(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Who can help you in Chiapas');
  });
});

describe('a page of another site', () => {
  it('cannot send the form', async () => {
    const context = await site.browser.newContext({ baseURL: site.url });
    const foreign = await context.newPage();
    await foreign.route('https://elsewhere.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${site.url}/es/opciones/"><input name="state" value="07"><button>x</button></form>`,
      }),
    );
    await foreign.goto('https://elsewhere.example/');
    const [response] = await Promise.all([foreign.waitForResponse(`${site.url}/es/opciones/`), foreign.getByRole('button').click()]);
    expect(response.status()).toBe(403);
    await context.close();
  });
});

describe('accessibility', () => {
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
