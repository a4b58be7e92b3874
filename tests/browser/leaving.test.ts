import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEUTRAL_SITE, readHistory, standInForNeutralSite } from '../support/neutral-site.ts';
import { serveSite } from '../support/served-site.ts';

const EXIT = 'Salir de esta página';
const START = 'about:blank';

const site = serveSite({ loaded: true });
let page: Page;

beforeEach(async () => {
  page = await openPage({});
  await standInForNeutralSite(page);
});
afterEach(async () => {
  await page.context().close();
});

async function openPage(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 640 }, baseURL: site.url, ...options });
  return context.newPage();
}

const hasLeft = () => page.waitForURL(NEUTRAL_SITE);
const leave = async () => {
  await page.getByRole('link', { name: EXIT }).click();
  await hasLeft();
};
const isScripted = () => page.waitForSelector('html.scripted');

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('with scripts, leaving', () => {
  it.each([
    ['left', ['ShiftLeft', 'ShiftLeft', 'ShiftLeft']],
    ['right', ['ShiftRight', 'ShiftRight', 'ShiftRight']],
    ['mixed', ['ShiftLeft', 'ShiftRight', 'ShiftLeft']],
  ])('is Shift pressed three times: %s', async (_, keys) => {
    await page.goto('/es/');
    await isScripted();
    await press(...keys);
    await hasLeft();
  });

  it('is Shift pressed three times with both keys held together', async () => {
    await page.goto('/es/');
    await isScripted();
    await page.keyboard.down('ShiftLeft');
    await page.keyboard.down('ShiftRight');
    await page.keyboard.up('ShiftLeft');
    await page.keyboard.up('ShiftRight');
    await press('ShiftLeft');
    await hasLeft();
  });

  it('is the first thing that the keyboard meets', async () => {
    await page.goto('/es/');
    await isScripted();
    await press('Tab', 'Enter');
    await hasLeft();
  });

  it('is not writing capital letters, nor another key between, nor pressing slowly', async () => {
    await page.goto('/es/');
    await isScripted();
    await page.getByLabel('Edad en años').focus();
    await press('Shift+KeyA', 'Shift+KeyB', 'Shift+KeyC', 'ShiftLeft', 'ShiftLeft', 'KeyX', 'ShiftLeft', 'ShiftLeft');
    await page.waitForTimeout(5100);
    await press('ShiftLeft');
    expect(page.url()).toBe(`${site.url}/es/`);
    await press('ShiftLeft', 'ShiftLeft');
    await hasLeft();
  });

  it('blanks the screen, the title and the icon in the same moment, before the network answers', async () => {
    const { promise: held, resolve: answer } = Promise.withResolvers<void>();
    const slow = await openPage({});
    await standInForNeutralSite(slow, held);
    await slow.goto('/es/');
    await slow.waitForSelector('html.scripted');
    const seen = await slow.evaluate(() => {
      const before = performance.now();
      document.querySelector<HTMLElement>('.leave')?.click();
      return {
        shown: document.body.checkVisibility(),
        title: document.title,
        icon: document.querySelector('link[rel="icon"]')?.getAttribute('href'),
        took: performance.now() - before,
      };
    });
    expect(seen).toEqual({ shown: false, title: 'smn.conagua.gob.mx', icon: '/cloud.svg', took: expect.any(Number) });
    expect(seen.took).toBeLessThan(50);
    answer();
    await slow.waitForURL(NEUTRAL_SITE);
    await slow.context().close();
  });

  it('goes on when the browser shows the page again in the middle of it', async () => {
    await page.goto('/es/');
    await isScripted();
    await page.evaluate(() => {
      document.documentElement.classList.add('left');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await hasLeft();
  });

  it('goes straight to the neutral site, so that an error page cannot name this one', async () => {
    await page.goto('/es/');
    await isScripted();
    const requests: string[] = [];
    page.on('request', (request) => request.isNavigationRequest() && requests.push(request.url()));
    await leave();
    expect(requests).toEqual([NEUTRAL_SITE]);
  });
});

describe('with scripts, Back after leaving', () => {
  const visits = [
    (seen: Page) => seen.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: 'Tu seguridad' }).click(),
    (seen: Page) => seen.getByRole('link', { name: 'English' }).click(),
    (seen: Page) => seen.getByRole('link', { name: 'Back to the start' }).click(),
    (seen: Page) => seen.getByRole('link', { name: 'More numbers for the whole country' }).click(),
    (seen: Page) => seen.getByRole('link', { name: 'Español' }).click(),
  ];

  it.each([1, 3, 6])('never shows this site, after %i pages', async (pages) => {
    await page.goto('/es/');
    for (const visit of visits.slice(0, pages - 1)) {
      await isScripted();
      const address = page.url();
      await visit(page);
      await page.waitForURL((url) => url.href !== address);
    }
    await isScripted();
    expect(await readHistory(page)).toEqual([START, page.url()]);
    await page.locator('.leave').click();
    await hasLeft();
    expect(await readHistory(page)).toEqual([START, NEUTRAL_SITE]);
    await page.goBack();
    expect(page.url()).toBe(START);
    await page.goForward();
    expect(page.url()).toBe(NEUTRAL_SITE);
  });

  it('never shows the form or its answer', async () => {
    await page.goto('/es/');
    await isScripted();
    await page.getByLabel('¿En qué estado estás?').selectOption({ label: 'Chiapas' });
    await page.getByRole('button', { name: 'Ver quién puede ayudar' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quién puede ayudarte en Chiapas' }).waitFor();
    expect(await readHistory(page)).toEqual([START, `${site.url}/es/opciones/`]);
    await leave();
    expect(await readHistory(page)).toEqual([START, NEUTRAL_SITE]);
  });

  it('has nothing left of this site in the browser', async () => {
    await page.goto('/es/');
    await isScripted();
    await page.evaluate(() => localStorage.setItem('left', 'behind'));
    await page.context().addCookies([{ name: 'left', value: 'behind', url: site.url }]);
    await leave();
    await expect.poll(() => page.context().cookies(site.url)).toEqual([]);
    await page.goto('/es/');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

describe('without scripts, leaving', () => {
  beforeEach(async () => {
    await page.context().close();
    page = await openPage({ javaScriptEnabled: false });
    await standInForNeutralSite(page);
  });

  it('is a link, by way of this site, that takes cookies away', async () => {
    await page.goto('/es/seguridad/');
    await page.context().addCookies([{ name: 'left', value: 'behind', url: site.url }]);
    await leave();
    expect(await page.context().cookies(site.url)).toEqual([]);
  });

  it('leaves an answer that Back cannot show again', async () => {
    await page.goto('/es/');
    await page.getByLabel('¿En qué estado estás?').selectOption({ label: 'Chiapas' });
    await page.getByRole('button', { name: 'Ver quién puede ayudar' }).click();
    await leave();
    await expect(page.goBack()).rejects.toThrow('ERR_CACHE_MISS');
  });

  it('says nothing of three presses of Shift, which would do nothing', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('/es/');
    expect(await page.locator('.leave').innerText()).toBe(EXIT);
  });
});
