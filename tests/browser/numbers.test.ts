import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serveSite } from '../support/served-site.ts';

const LEAST_TARGET = 44;

const site = serveSite({ loaded: false });

async function withPage(options: Parameters<Browser['newContext']>[0], visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 640 }, baseURL: site.url, ...options });
  try {
    await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

const withoutScripts = { javaScriptEnabled: false };

describe('somebody who needs a number, without JavaScript', () => {
  it('sees the number for danger on the first screen, and every number is large enough for a thumb', async () => {
    await withPage(withoutScripts, async (page) => {
      for (const path of ['/es/numeros/', '/ht/']) {
        await page.goto(path);
        const danger = await page.locator('main a[href="tel:911"]').first().boundingBox();
        expect((danger?.y ?? 999) + (danger?.height ?? 999), path).toBeLessThan(640);
        await page.locator('details').evaluateAll((folded: HTMLDetailsElement[]) => folded.forEach((one) => (one.open = true)));
        const links = await page.locator('a[href^="tel:"], a[href^="sms:"], a[href^="https://wa.me/"]').all();
        expect(links.length).toBeGreaterThan(20);
        for (const link of links) {
          const box = await link.boundingBox();
          const name = `${path} ${await link.getAttribute('href')}`;
          expect(box?.height, name).toBeGreaterThanOrEqual(LEAST_TARGET);
          expect(box?.width, name).toBeGreaterThanOrEqual(LEAST_TARGET);
        }
      }
    });
  });

  it('finds the first numbers under an answer, too, which is made when asked', async () => {
    await withPage(withoutScripts, async (page) => {
      await page.goto('/es/');
      await page.getByLabel('¿En qué estado estás?').selectOption({ label: 'Oaxaca' });
      await page.getByRole('button', { name: 'Ver quién puede ayudar' }).click();
      expect(new URL(page.url()).pathname).toBe('/es/opciones/');
      const numbers = await page.locator('footer a[href^="tel:"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(numbers).toEqual(['tel:911', 'tel:+528005533000', 'tel:079']);
    });
  });

  it('reaches the page in Haitian Creole from any page, shows a sentence in Spanish, and can come back', async () => {
    await withPage(withoutScripts, async (page) => {
      await page.goto('/es/numeros/');
      await page.getByRole('link', { name: 'Kreyòl ayisyen' }).click();
      expect(await page.locator('html').getAttribute('lang')).toBe('ht');
      expect(await page.locator('dd[lang="es"]', { hasText: 'Hablo criollo haitiano.' }).isVisible()).toBe(true);
      await page.getByRole('link', { name: 'Español' }).click();
      expect(new URL(page.url()).pathname).toBe('/es/');
    });
  });

  it('opens one card "I speak …" at a time, and prints that one alone', async () => {
    await withPage(withoutScripts, async (page) => {
      await page.goto('/es/idiomas/');
      const cards = page.getByText(/Tengo derecho a un intérprete sin costo\.$/);
      const shown = async () => (await Promise.all((await cards.all()).map((card) => card.isVisible()))).filter(Boolean).length;
      expect(await shown()).toBe(0);
      await page.locator('summary', { hasText: "Bats'i k'op" }).click();
      await page.locator('summary', { hasText: 'Qyool mam' }).click();
      expect(await shown()).toBe(1);
      await page.emulateMedia({ media: 'print' });
      expect(await shown()).toBe(1);
      expect(await page.getByText('Hablo mam. Tengo derecho a un intérprete sin costo.').isVisible()).toBe(true);
      expect(await page.locator('summary', { hasText: 'Téenek' }).isVisible()).toBe(false);
    });
  });

  it('prints every card when none is open', async () => {
    await withPage(withoutScripts, async (page) => {
      await page.goto('/es/idiomas/');
      await page.emulateMedia({ media: 'print' });
      const heights = await page
        .getByText(/Tengo derecho a un intérprete sin costo\.$/)
        .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(80);
      expect(heights.filter((height) => height === 0)).toEqual([]);
    });
  });

  it('gets a page of its own for a language that does not exist', async () => {
    await withPage(withoutScripts, async (page) => {
      expect((await page.goto('/xx/'))?.status()).toBe(404);
    });
  });
});
