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
