import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { serveSite } from '../support/served-site.ts';
import { listExtremes, listLongest } from '../support/site.ts';

const VIEWPORTS = [
  { width: 320, height: 480 },
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
  { width: 320, height: 200 },
] as const;
const MAX_STEPS = 500;
const PATIENCE_MS = 5 * 60_000;
const SCROLLS = [0, 0.5, 1] as const;

const site = serveSite({ loaded: true });

vi.setConfig({ testTimeout: PATIENCE_MS });

async function answerInChiapas(page: Page): Promise<void> {
  await page.goto('/es/');
  await page.getByLabel('¿En qué estado estás?').selectOption('07');
  await page.getByRole('button', { name: 'Ver quién puede ayudar' }).click();
  await page.locator('article').first().waitFor();
}

/** What is wrong with the way out as the page stands now; nothing when all of it can be seen and pressed. */
function findFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
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
  });
}

describe('the way out is in view, uncovered and at least 44 pixels high', () => {
  it.each([true, false])('on every type of page at every scroll (scripts: %s)', async (javaScriptEnabled) => {
    const context = await site.browser.newContext({ baseURL: site.url, javaScriptEnabled });
    const page = await context.newPage();
    const visits = [...listExtremes().map((path) => () => page.goto(path)), () => answerInChiapas(page)];
    for (const visit of visits) {
      await visit();
      for (const viewport of VIEWPORTS) {
        await page.setViewportSize(viewport);
        for (const share of SCROLLS) {
          await page.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), share);
          expect(await findFaults(page), `${page.url()} ${viewport.width}×${viewport.height} at ${share}`).toEqual([]);
        }
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
      for (const key of ['Tab', 'Shift+Tab']) {
        const { steps, covered } = await walk(page, key);
        expect(steps, `${page.url()} ${key}`).toBeGreaterThan(5);
        expect(covered, `${page.url()} ${key}`).toEqual([]);
      }
    }
    await context.close();
  });
});

/** Goes through the page with one key, to its end; what had the focus and was under the way out. */
async function walk(page: Page, key: string): Promise<{ readonly steps: number; readonly covered: readonly string[] }> {
  const covered: string[] = [];
  let steps = 0;
  await page.evaluate(() => document.body.focus());
  for (; steps < MAX_STEPS; steps += 1) {
    await page.keyboard.press(key);
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'end';
      const bar = document.querySelector('.leave')?.getBoundingClientRect();
      const { top, bottom } = focused.getBoundingClientRect();
      const isCovered = bar !== undefined && !focused.matches('.leave') && top < bar.bottom - 1 && bottom > bar.top + 1;
      return isCovered ? focused.outerHTML.slice(0, 120) : '';
    });
    if (seen === 'end') break;
    if (seen !== '') covered.push(seen);
  }
  return { steps, covered };
}
