import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unfold } from '../support/finder.ts';
import { readHistory } from '../support/neutral-site.ts';
import { serveSite } from '../support/served-site.ts';

const site = serveSite({ loaded: true });
let page: Page;

beforeEach(async () => {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 640 }, baseURL: site.url });
  page = await context.newPage();
  await page.goto('/es/');
  await page.waitForSelector('html.scripted');
});
afterEach(async () => {
  await page.context().close();
});

const submit = () => page.locator('.send button').click();
const hasHeading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

async function askInTabasco(): Promise<void> {
  await page.getByLabel('¿En qué estado estás?').selectOption({ label: 'Tabasco' });
  await unfold(page, 'Comida y transporte');
  await page.getByLabel('Comida').check();
}

it('the answer takes the place of the page, styled, at its top, with its address and title and the focus', async () => {
  await askInTabasco();
  await submit();
  await hasHeading('Quién puede ayudarte en Tabasco');
  expect(page.url()).toBe(`${site.url}/es/opciones/`);
  expect(await page.title()).toBe('Opciones · Puerta Abierta');
  expect(await page.evaluate(() => [scrollY, document.activeElement?.id])).toEqual([0, 'content']);
  expect(
    await page
      .locator('article')
      .first()
      .evaluate((card) => getComputedStyle(card).borderTopWidth),
  ).toBe('1px');
});

it('an answer loaded anew is gone: the first page stands there', async () => {
  await askInTabasco();
  await submit();
  await hasHeading('Quién puede ayudarte en Tabasco');
  await page.reload();
  expect(page.url()).toBe(`${site.url}/es/`);
  expect(await readHistory(page)).toHaveLength(2);
});

it('an answer answers again: more options, then another question', async () => {
  await page.getByLabel('¿En qué estado estás?').selectOption({ label: 'Chiapas' });
  await submit();
  await hasHeading('Quién puede ayudarte en Chiapas');
  const first = await page.locator('article h3').first().innerText();
  await page.getByRole('button', { name: 'Ver más opciones' }).click();
  await expect.poll(() => page.locator('article h3').first().innerText()).not.toBe(first);
  await page.getByText('Cambiar lo que dije').click();
  await page.getByLabel('¿En qué estado estás?').selectOption({ label: 'Oaxaca' });
  await submit();
  await hasHeading('Quién puede ayudarte en Oaxaca');
  expect(await readHistory(page)).toHaveLength(2);
});

it('a wrong answer comes back with its fault named and nothing lost', async () => {
  await askInTabasco();
  await unfold(page, '¿Qué edad tienes?');
  await page.getByLabel('Edad en años').fill('ciento');
  await submit();
  await page.getByRole('alert').filter({ hasText: 'Escribe la edad en años' }).waitFor();
  expect(await page.getByLabel('¿En qué estado estás?').inputValue()).toBe('27');
  expect(await page.getByLabel('Comida').isChecked()).toBe(true);
  await page.getByRole('link', { name: 'Escribe la edad en años' }).click();
  expect(await page.getByLabel('Edad en años').evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await readHistory(page)).toHaveLength(2);
});

it('without a connection nothing is lost, and the page says so', async () => {
  await askInTabasco();
  await page.context().setOffline(true);
  await submit();
  await page.getByRole('alert').filter({ hasText: 'No se pudo enviar' }).waitFor();
  expect(await page.getByLabel('Comida').isChecked()).toBe(true);
  await page.context().setOffline(false);
  await submit();
  await hasHeading('Quién puede ayudarte en Tabasco');
});

it('a link within the page moves the focus and adds no entry', async () => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#content$/);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  expect(await readHistory(page)).toHaveLength(2);
});

it('Back leads to the page above, as a link of the page', async () => {
  await page.goto('/es/seguridad/');
  await page.getByRole('link', { name: 'Volver al inicio' }).click();
  await page.waitForURL(`${site.url}/es/`);
  expect(await page.getByRole('link', { name: /^Volver/ }).count()).toBe(0);
});
