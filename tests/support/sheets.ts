import type { Page } from 'playwright-core';

/** How many sheets of paper a page takes when Chromium prints it as the page asks to be printed. */
export async function countSheets(page: Page, format: 'Letter' | 'A4'): Promise<number> {
  const pdf = await page.pdf({ format, preferCSSPageSize: false, landscape: await asksLandscape(page), printBackground: false });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page(?![A-Za-z])/g) ?? []).length;
}

/** Whether a print style of the page asks for landscape: `page.pdf` has a say of its own, a browser's dialog follows the page. */
function asksLandscape(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const rulesIn = (rules: CSSRuleList): readonly CSSRule[] =>
      [...rules].flatMap((rule) => ('cssRules' in rule ? [rule, ...rulesIn(rule.cssRules as CSSRuleList)] : [rule]));
    const all = [...document.styleSheets].flatMap((sheet) => rulesIn(sheet.cssRules));
    return all.some((rule) => rule instanceof CSSPageRule && rule.style.getPropertyValue('size').includes('landscape'));
  });
}
