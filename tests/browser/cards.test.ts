import { describe, expect, it } from 'vitest';
import { LOCALES } from '#domain/locales.ts';
import { serveSite } from '../support/served-site.ts';
import { countSheets } from '../support/sheets.ts';
import { listPages } from '../support/site.ts';

const site = serveSite({ loaded: false });
const cards = listPages().flatMap(({ path }) => (/^\/(es|en)\/idiomas\/\w+\/$/.test(path) ? [path] : []));

it('a card of every language prints on one sheet, on letter and on A4', async () => {
  expect(cards.length).toBeGreaterThan(160);
  const context = await site.browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  const counts: string[] = [];
  for (const path of cards) {
    await page.goto(path);
    for (const format of ['Letter', 'A4'] as const) {
      const sheets = await countSheets(page, format);
      if (sheets !== 1) counts.push(`${path} takes ${sheets} of ${format}`);
    }
  }
  expect(counts).toEqual([]);
  await context.close();
});

describe.each(LOCALES)('in %s', (locale) => {
  it('without JavaScript, one finds the card by the state, shows it, and the paper has no number, link or name of the site', async () => {
    const context = await site.browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`/${locale}/idiomas/`);
    await page.getByText('Guerrero', { exact: true }).click();
    await page.getByRole('link', { name: /^Me'phaa/ }).click();
    expect(new URL(page.url()).pathname).toBe(`/${locale}/idiomas/tcf/`);
    const say = 'Hablo tlapaneco. Tengo derecho a un intérprete sin costo.';
    expect(await page.getByText(say).first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    const seen = (await page.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ');
    expect(seen.split(say)).toHaveLength(6);
    expect(seen).toContain('Ley General de Víctimas, artículo 7, fracción XXXI');
    expect(seen).not.toMatch(/911|Puerta Abierta|https?:/);
    await context.close();
  });
});
