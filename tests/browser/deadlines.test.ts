import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { readHistory } from '../support/neutral-site.ts';
import { serveSite } from '../support/served-site.ts';

const site = serveSite({ loaded: false });

async function withPage(options: Parameters<Browser['newContext']>[0], visit: (page: Page) => Promise<void>): Promise<void> {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 640 }, baseURL: site.url, ...options });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime('2026-11-25T18:00:00Z');
    await visit(page);
  } finally {
    await context.close();
  }
}

describe('somebody who counts a time limit', () => {
  it('chooses a day and reads both last days and what is left', async () => {
    await withPage({ timezoneId: 'America/Tijuana' }, async (page) => {
      await page.goto('/es/plazos/');
      const status = page.locator('working-days [role="status"]');
      expect(await status.innerText()).toBe('');
      await page.getByLabel('¿Qué día entraste a México').fill('2026-11-24');
      const shown = (await status.innerText()).replace(/\s+/g, ' ');
      expect(shown.toLowerCase()).toContain('jueves, 7 de enero de 2027 días hábiles que te quedan, con hoy: 30');
      expect(shown.toLowerCase()).toContain('martes, 15 de diciembre de 2026 días hábiles que te quedan, con hoy: 15');
      expect(shown).not.toContain('ya pasó');
    });
  });

  it('is told to ask all the same when the last day has passed, however long ago', async () => {
    await withPage({}, async (page) => {
      await page.goto('/en/plazos/');
      const status = page.locator('working-days [role="status"]');
      for (const day of ['2026-09-01', '2019-05-02']) {
        await page.getByLabel('Which day did you enter Mexico').fill(day);
        expect(await status.innerText(), day).toContain('Ask for refuge all the same');
        expect(await status.innerText(), day).not.toContain('Working days left');
      }
      await page.getByLabel('Which day did you enter Mexico').fill('2028-12-20');
      expect(await status.innerText()).toContain('We do not have the days of rest');
      await page.getByLabel('Which day did you enter Mexico').fill('');
      expect(await status.innerText()).toBe('');
    });
  });

  it('leaves the day nowhere: no request, no address, no history, no storage, and a reload has forgotten it', async () => {
    await withPage({}, async (page) => {
      await page.goto('/es/plazos/');
      const field = page.getByLabel('¿Qué día entraste a México');
      await field.waitFor();
      const history = await readHistory(page);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await field.fill('2026-11-24');
      await field.press('Enter');
      await page.getByText('Días hábiles que te quedan').first().waitFor();
      expect(requests).toEqual([]);
      expect(await readHistory(page)).toEqual(history);
      expect(
        await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.search, location.hash]),
      ).toEqual([0, 0, '', '', '']);
      await page.reload();
      expect(await field.inputValue()).toBe('');
    });
  });

  it('finds the day by its month without JavaScript, and sees no field that does nothing', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/es/plazos/');
      expect(await page.locator('main input').isVisible()).toBe(false);
      await page.locator('summary', { hasText: 'octubre de 2026' }).click();
      const row = page.locator('details[open] tr').filter({ hasText: 'jue 1' }).first();
      expect(await row.innerText()).toContain('12 nov 2026');
    });
  });
});

describe('accessibility', () => {
  const views = [
    { name: 'phone, light', options: { viewport: { width: 320, height: 480 }, colorScheme: 'light' as const } },
    { name: 'desktop, dark', options: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' as const } },
    { name: 'phone without scripts', options: { viewport: { width: 320, height: 480 }, colorScheme: 'dark' as const }, scripts: false },
  ];
  it.each(views)('axe finds nothing on $name, and nothing is wider than the screen', async ({ options, scripts = true }) => {
    await withPage({ ...options, bypassCSP: true }, async (page) => {
      if (!scripts) await page.route('**/_astro/*.js', (route) => route.abort());
      for (const path of ['/es/plazos/', '/en/plazos/']) {
        await page.goto(path);
        await page.locator('main summary').nth(3).click();
        for (const day of scripts ? ['2026-11-24', '2026-09-01'] : ['']) {
          if (day !== '') await page.locator('main input').fill(day);
          expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(options.viewport.width);
          expect(await findViolations(page)).toEqual([]);
        }
      }
    });
  });
});
