import type { Browser, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { STATE } from '../support/finder.ts';
import { serveSite } from '../support/served-site.ts';

const site = serveSite({ loaded: true });
let page: Page;

afterEach(async () => {
  await page.context().close();
});

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  const context = await site.browser.newContext({ viewport: { width: 320, height: 480 }, baseURL: site.url, ...options });
  page = await context.newPage();
  await page.goto(path);
}

const unfoldAll = () =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });

/** Where the focus is, whether it shows, and whether anything lies over it. */
function focused() {
  const element = document.activeElement as HTMLInputElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  return {
    inForm: element.closest('live-finder form') !== null,
    tag: element.tagName,
    name: element.name || element.textContent?.trim() || '',
    key: `${element.tagName} ${element.name ?? ''} ${element.value ?? ''} ${element.textContent?.trim().slice(0, 30)}`,
    outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    unobscured: over !== null && (element.contains(over) || over.contains(element)),
    folded: element.tagName === 'SUMMARY' && element.parentElement instanceof HTMLDetailsElement && !element.parentElement.open,
  };
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s', (_, javaScriptEnabled) => {
  it('every answer is reached by keyboard, in sight and with its focus showing, and there is no trap', async () => {
    await open('/es/', { javaScriptEnabled });
    await page.getByLabel(STATE).focus();
    await page.keyboard.type('Oax');
    expect(await page.getByLabel(STATE).inputValue()).toBe('20');
    const steps: ReturnType<typeof focused>[] = [];
    for (let presses = 0; presses < 150; presses += 1) {
      await page.keyboard.press('Tab');
      const step = await page.evaluate(focused);
      if (!step.inForm) break;
      steps.push(step);
      if (step.folded) await page.keyboard.press('Enter');
    }
    expect(steps.filter(({ outlined, unobscured }) => !outlined || !unobscured)).toEqual([]);
    expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
    const fields = await page.evaluate(() => [
      ...new Set([...document.querySelectorAll<HTMLInputElement>('live-finder form :is(input, select)')].map(({ name }) => name)),
    ]);
    expect(fields.length).toBeGreaterThan(15);
    expect(fields.filter((name) => name !== 'state' && !steps.some((step) => step.name === name))).toEqual([]);
    expect(steps.filter(({ name }) => name === 'needs')).toHaveLength(31);
    expect(steps.at(-1)?.tag).toBe('BUTTON');
  });
});

it('radio buttons are chosen with the arrows, and "prefer not to say" comes first', async () => {
  await open('/es/');
  await unfoldAll();
  await page.getByRole('radio', { name: 'Prefiero no decirlo' }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel('Mujer', { exact: true }).isChecked()).toBe(true);
});

it('every list but the state begins with "prefer not to say", and only the state is required', async () => {
  await open('/es/');
  const lists = await page.locator('live-finder select option:first-child').allTextContents();
  expect(lists).toEqual(['Elige un estado', ...Array.from({ length: 8 }, () => 'Prefiero no decirlo')]);
  expect(await page.locator('form [required]').count()).toBe(1);
  expect(await page.locator('form.finder, live-finder form').getAttribute('autocomplete')).toBe('off');
});

it.each(['/es/', '/en/'])('%s fits 320 pixels with everything open, and every target is 44 high', async (path) => {
  await open(path);
  await unfoldAll();
  await page.locator('select[name=state]').selectOption('abroad');
  await page.locator('live-finder ol > li').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('live-finder :is(label:has(input), select, summary, button, a, input[inputmode])')]
      .map((target) => ({ target: target.outerHTML.slice(0, 80), box: target.getBoundingClientRect() }))
      .filter(({ target, box }) => box.height > 1 && !target.includes('aria-hidden') && (box.height < 44 || box.width < 44))
      .map(({ target, box }) => `${box.width}×${box.height} ${target}`),
  );
  expect(small).toEqual([]);
});

it.each(['light', 'dark'] as const)('axe finds nothing in the form filled in and wholly open, %s', async (colorScheme) => {
  await open('/es/', { bypassCSP: true, colorScheme });
  await page.getByLabel(STATE).selectOption('07');
  await unfoldAll();
  await page.getByLabel('Abogado gratis').check();
  await page.locator('live-finder ol > li').first().waitFor();
  expect(await findViolations(page)).toEqual([]);
});
