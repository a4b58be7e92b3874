import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { LOCALES } from '#domain/locales.ts';
import { formatPhone } from '#domain/phone-format.ts';
import { STATE_CODES } from '#domain/states.ts';
import { serveSite } from '../support/served-site.ts';
import { countSheets } from '../support/sheets.ts';

const site = serveSite({ loaded: false });
const services = inject('services');

/** Numbers that stand in the panels, as they would be read on paper. */
function readPaper(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
}

/** Panels of which some words are cut off, and panels that are not an eighth of the sheet. */
function listCut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const sheet = document.querySelector('.pocket')?.getBoundingClientRect();
    return [...document.querySelectorAll('.pocket > section')].flatMap((panel, index) => {
      const { width, height } = panel.getBoundingClientRect();
      const isEighth = sheet && Math.abs(width - sheet.width / 4) < 2 && Math.abs(height - sheet.height / 2) < 2;
      const fits = panel.scrollHeight <= panel.clientHeight && panel.scrollWidth <= panel.clientWidth;
      return isEighth && fits ? [] : [`panel ${index + 1}: ${panel.scrollHeight} in ${panel.clientHeight}`];
    });
  });
}

it('the pocket guide of every state prints on one sheet, whole, with the numbers of that state', async () => {
  const context = await site.browser.newContext({ baseURL: site.url, javaScriptEnabled: true });
  const page = await context.newPage();
  const faults: string[] = [];
  for (const path of LOCALES.flatMap((locale) => STATE_CODES.map((state) => `/${locale}/tarjeta/${state}/`))) {
    await page.goto(path);
    // Letter, and A4, which is lower: 5 mm of margin on each side, at 96 dots an inch.
    for (const [format, width, height] of [['Letter', 1018, 778] as const, ['A4', 1084, 755] as const]) {
      const sheets = await countSheets(page, format);
      if (sheets !== 1) faults.push(`${path} takes ${sheets} of ${format}`);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ media: 'print' });
      faults.push(...(await listCut(page)).map((fault) => `${path} ${format} ${fault}`));
    }
    const text = await readPaper(page);
    const state = path.slice(-3, -1);
    const due = ['child_protection', 'victims_commission', 'human_rights_commission', 'prosecutor', 'shelter'].flatMap((kind) => {
      const here = services.filter(
        (one) => one.kind === kind && typeof one.area === 'object' && 'states' in one.area && one.area.states.includes(state as never),
      );
      return here.filter(({ phones }) => phones.some(({ channels }) => channels.includes('voice'))).slice(0, 1);
    });
    for (const { name, phones } of due)
      if (!phones.some(({ number }) => text.includes(formatPhone(number)))) faults.push(`${path} lacks a number of ${name}`);
    for (const number of ['911', '800 553 3000']) if (!text.includes(number)) faults.push(`${path} lacks ${number}`);
    await page.emulateMedia({ media: null });
  }
  expect(faults).toEqual([]);
  await context.close();
});

it('the panels of the upper row stand on their heads, so that the folded sheet reads from 1 to 8', async () => {
  const context = await site.browser.newContext({ baseURL: site.url, viewport: { width: 1018, height: 778 } });
  const page = await context.newPage();
  await page.goto('/es/tarjeta/07/');
  await page.emulateMedia({ media: 'print' });
  const panels = await page.evaluate(() =>
    [...document.querySelectorAll('.pocket > section')].map((panel) => {
      const { x, y } = panel.getBoundingClientRect();
      return { x, y, turned: getComputedStyle(panel).transform.startsWith('matrix(-1') };
    }),
  );
  const inRow = (turned: boolean) =>
    panels
      .map((panel, index) => ({ ...panel, page: index + 1 }))
      .filter((panel) => panel.turned === turned)
      .sort((a, b) => a.x - b.x)
      .map((panel) => panel.page);
  expect(inRow(true)).toEqual([7, 6, 5, 4]);
  expect(inRow(false)).toEqual([8, 1, 2, 3]);
  expect(Math.max(...panels.filter(({ turned }) => turned).map(({ y }) => y))).toBeLessThan(
    Math.min(...panels.filter(({ turned }) => !turned).map(({ y }) => y)),
  );
  await context.close();
});
