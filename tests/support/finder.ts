import type { Page } from 'playwright-core';

/** The label of the only field that must be filled in. */
export const STATE = '¿En qué estado estás?';

/** Opens a part of the form by its heading. */
export async function unfold(page: Page, title: string): Promise<void> {
  await page.locator('form summary', { hasText: title }).first().click();
}

/** Sends the form by its own button, the one that stays in view. */
export async function send(page: Page): Promise<void> {
  await Promise.all([page.waitForURL('**/opciones/'), page.locator('.send button').click()]);
  await page.waitForLoadState();
}

/** The question of a man in Chiapas who looks for a shelter and a lawyer, filled in and not yet sent. */
export async function fillInChiapas(page: Page): Promise<void> {
  await page.goto('/es/');
  await page.getByLabel(STATE).selectOption('07');
  await page.getByLabel('Un albergue para víctimas de trata').check();
  await page.getByLabel('Abogado gratis').check();
  await unfold(page, '¿Quién eres?');
  await page.getByLabel('Hombre', { exact: true }).check();
}
