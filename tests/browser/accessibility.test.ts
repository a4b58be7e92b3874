import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { send, STATE, unfold } from '../support/finder.ts';
import { walk } from '../support/keyboard.ts';
import { serveSite } from '../support/served-site.ts';
import { listExtremes, listScripted } from '../support/site.ts';

const VIEWPORTS = [
  { width: 320, height: 480 },
  { width: 1280, height: 800 },
] as const;

const site = serveSite({ loaded: true });

async function answerInChiapas(page: Page): Promise<void> {
  await page.goto('/es/');
  await page.getByLabel(STATE).selectOption('07');
  await send(page);
}

async function answerWrongly(page: Page): Promise<void> {
  await page.goto('/en/');
  await page.getByLabel('Which state are you in?').selectOption('07');
  await unfold(page, 'How old are you?');
  await page.getByLabel('Age in years').fill('hundred');
  await send(page);
}

/** Parts of the page that a finger must hit and that are smaller than the law of fingers says: 44 for calls and the way out, else 24. */
function listSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isInSentence = (target: Element) =>
      getComputedStyle(target).display === 'inline' && target.parentElement?.textContent?.trim() !== target.textContent?.trim();
    return [...document.querySelectorAll('a[href], button, select, input:not([type=hidden]), summary')]
      .filter(
        (target) =>
          target.checkVisibility({ visibilityProperty: true }) && !isInSentence(target) && !target.matches('.skip, [aria-hidden]'),
      )
      .flatMap((target) => {
        const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
        const least = target.matches('.leave, main a[href^="tel:"]') ? 44 : 24;
        return Math.min(width, height) < least - 0.5 ? [`${width}×${height} ${target.outerHTML.slice(0, 100)}`] : [];
      });
  });
}

/** What takes the focus by Tab and doesn't show that it has it. */
async function listUnseenFocus(page: Page): Promise<readonly string[]> {
  const stops = await walk(page, 'Tab', 40);
  return stops.filter(({ isOutlined }) => !isOutlined).map(({ html }) => html);
}

/** What to look for: all of it once; again only what another colour or a missing script can change. */
interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly scripts: boolean;
  readonly viewports: typeof VIEWPORTS | readonly [(typeof VIEWPORTS)[number]];
  readonly rules?: readonly string[];
  readonly byKeyboard: boolean;
}

async function listFaults(page: Page, { viewports, rules, byKeyboard }: Look): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const viewport of viewports) {
    await page.setViewportSize(viewport);
    const where = `${page.url()} at ${viewport.width}`;
    faults.push(...(await findViolations(page, rules)).map((fault) => `${where} ${fault}`));
    faults.push(...(await listSmallTargets(page)).map((fault) => `${where} is small: ${fault}`));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > viewport.width) faults.push(`${where} is ${width} wide`);
  }
  if (byKeyboard) faults.push(...(await listUnseenFocus(page)).map((fault) => `${page.url()} hides the focus of ${fault}`));
  return faults;
}

const LOOKS: readonly Look[] = [
  { colorScheme: 'light', scripts: true, viewports: VIEWPORTS, byKeyboard: true },
  { colorScheme: 'dark', scripts: true, viewports: [VIEWPORTS[0]], rules: ['color-contrast', 'link-in-text-block'], byKeyboard: false },
  { colorScheme: 'light', scripts: false, viewports: [VIEWPORTS[0]], byKeyboard: false },
];

describe.concurrent.each(LOOKS)('$colorScheme, scripts: $scripts', (look) => {
  it('the longest and the shortest page of every type can be read, hit and walked through by everybody', async () => {
    const { colorScheme, scripts } = look;
    const context = await site.browser.newContext({ baseURL: site.url, colorScheme, bypassCSP: true });
    // Without the site's scripts: axe itself needs a browser that can run one.
    if (!scripts) await context.route('**/_astro/*.js', (route) => route.abort());
    const page = await context.newPage();
    const faults: string[] = [];
    const paths = scripts ? listExtremes() : listScripted();
    for (const visit of [...paths.map((path) => () => page.goto(path)), () => answerInChiapas(page), () => answerWrongly(page)]) {
      await visit();
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      faults.push(...(await listFaults(page, look)));
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
