import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the page as it stands. The page must bypass its Content-Security-Policy. It is made so tall that no bar lies
 * over a target: a person scrolls, axe does not. `only`: the ids of the rules to try, instead of all.
 */
export async function findViolations(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  const viewport = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (viewport) await page.setViewportSize({ ...viewport, height });
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axe.source });
  const runOnly = only ? { type: 'rule' as const, values: [...only] } : { type: 'tag' as const, values: RULES };
  const { violations } = await page.evaluate((rules) => window.axe.run({ runOnly: rules, resultTypes: ['violations'] }), runOnly);
  if (viewport) await page.setViewportSize(viewport);
  return violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
