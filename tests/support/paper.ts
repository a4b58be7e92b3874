import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

export interface Printed {
  readonly pages: number;
  /** Everything that can be selected in the PDF, spaces as one. */
  readonly text: string;
  /** The same, sheet by sheet. */
  readonly sheets: readonly string[];
}

/** What Chromium prints of the page that is open, on letter paper. */
export async function print(page: Page): Promise<Printed> {
  const pdf = await page.pdf({ format: 'Letter', preferCSSPageSize: true });
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  const sheets = text.map((sheet) => sheet.replace(/\s+/g, ' ').trim());
  return { pages: totalPages, text: sheets.join(' '), sheets };
}

/** Colours that paper would show and that are neither black, nor white, nor grey. */
export async function coloursOnPaper(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const found = await page.evaluate(() => {
    const shown = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility());
    return shown.flatMap((element) => {
      const style = getComputedStyle(element);
      const borders = (['Top', 'Right', 'Bottom', 'Left'] as const).flatMap((side) =>
        style[`border${side}Style`] === 'none' ? [] : [style[`border${side}Color`]],
      );
      const isGrey = (colour: string) => /^rgba?\((\d+), \1, \1[,)]|^rgba\(.*, 0\)$/.test(colour);
      const wrong = [style.color, style.backgroundColor, ...borders].filter((colour) => !isGrey(colour));
      return wrong.length > 0 ? [`<${element.localName} class="${element.className}"> ${[...new Set(wrong)].join(' ')}`] : [];
    });
  });
  await page.emulateMedia({ media: null, colorScheme: null });
  return [...new Set(found)];
}
