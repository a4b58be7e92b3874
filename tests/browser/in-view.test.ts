import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { walk } from '../support/keyboard.ts';
import { serveSite } from '../support/served-site.ts';
import { listExtremes, listLongest, listScripted } from '../support/site.ts';

const VIEWPORTS = [
  { width: 320, height: 480 },
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
  { width: 320, height: 200 },
] as const;
const MAX_STEPS = 500;
const SCROLLS = [0, 0.5, 1] as const;

const site = serveSite({ loaded: true });

async function answerInChiapas(page: Page): Promise<void> {
  await page.goto('/es/');
  await page.getByLabel('¿En qué estado estás?').selectOption('07');
  await page.getByRole('button', { name: 'Ver quién puede ayudar' }).click();
  await page.locator('article').first().waitFor();
  // The answer can be there before its style is.
  await page.waitForLoadState();
}

/** What is wrong with the way out at the start, in the middle and at the end; nothing when all of it can be seen and pressed. */
function findFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate((shares) => {
    const listFaults = () => {
      const link = document.querySelector('.leave');
      if (!link) return ['missing'];
      const { top, left, right, bottom, width, height } = link.getBoundingClientRect();
      const inside = top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight;
      const points = [0.02, 0.5, 0.98].flatMap((x) => [0.05, 0.5, 0.95].map((y) => [left + width * x, top + height * y] as const));
      const covered = points.some(([x, y]) => !link.contains(document.elementFromPoint(x, y)));
      return [
        ...(inside ? [] : ['outside']),
        ...(covered ? ['covered'] : []),
        ...(Math.min(width, height) < 44 ? [`${width}×${height}`] : []),
      ];
    };
    return shares.flatMap((share) => {
      scrollTo(0, share * document.documentElement.scrollHeight);
      return listFaults().map((fault) => `at ${share} ${fault}`);
    });
  }, SCROLLS);
}

describe('the way out is in view, uncovered and at least 44 pixels high', () => {
  it.each([true, false])('on every type of page at every scroll (scripts: %s)', async (javaScriptEnabled) => {
    const context = await site.browser.newContext({ baseURL: site.url, javaScriptEnabled });
    const page = await context.newPage();
    const paths = javaScriptEnabled ? listExtremes() : listScripted();
    const visits = [...paths.map((path) => () => page.goto(path)), () => answerInChiapas(page)];
    for (const visit of visits) {
      await visit();
      for (const viewport of VIEWPORTS) {
        await page.setViewportSize(viewport);
        expect(await findFaults(page), `${page.url()} ${viewport.width}×${viewport.height}`).toEqual([]);
      }
    }
    await context.close();
  });
});

describe('the keyboard', () => {
  it.each([
    { width: 320, height: 480 },
    { width: 1280, height: 800 },
  ])('meets nothing that the way out covers, forwards and backwards, at $width×$height', async (viewport) => {
    const context = await site.browser.newContext({ baseURL: site.url, viewport });
    const page = await context.newPage();
    for (const visit of [...listLongest().map((path) => () => page.goto(path)), () => answerInChiapas(page)]) {
      await visit();
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      for (const key of ['Tab', 'Shift+Tab'] as const) {
        const stops = await walk(page, key, MAX_STEPS);
        expect(stops.length, `${page.url()} ${key}`).toBeGreaterThan(5);
        expect(
          stops.filter(({ isCovered }) => isCovered),
          `${page.url()} ${key}`,
        ).toEqual([]);
      }
    }
    await context.close();
  });
});
