import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { serveSite } from '../support/served-site.ts';
import { BUILT } from '../support/site.ts';

const site = serveSite({ loaded: false });
let context: BrowserContext;
const asked: string[] = [];
const said: string[] = [];

const onDisk = (file: string) => pathToFileURL(`${BUILT}/${file}`).href;

/** A file opened from disk by a browser that has no network; whatever it asks for or complains of is noted. */
async function open(file: string, { scripts = true, day }: { readonly scripts?: boolean; readonly day?: Date } = {}): Promise<Page> {
  asked.length = 0;
  said.length = 0;
  context = await site.browser.newContext({ javaScriptEnabled: scripts, offline: true, viewport: { width: 320, height: 480 } });
  context.on('request', (request) => asked.push(request.url()));
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(error.error().message));
  const page = await context.newPage();
  if (day) await page.clock.setFixedTime(day);
  await page.goto(onDisk(file));
  return page;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

afterEach(async () => {
  await context.close();
});

describe('the list of a state, opened from disk without a network,', () => {
  it('is filtered by need and by word, and asks for nothing', async () => {
    const page = await open('es/listas/lista-07.htm');
    const places = page.locator('li.one:visible');
    const whole = await places.count();
    expect(whole).toBeGreaterThan(40);
    await page.getByLabel('¿Qué necesitas?').selectOption({ label: 'Un albergue para víctimas de trata' });
    const shelters = await places.count();
    expect(shelters).toBeGreaterThan(1);
    expect(shelters).toBeLessThan(whole / 3);
    expect(await page.getByText('Por la Superación de la Mujer', { exact: false }).first().isVisible()).toBe(true);
    expect(await page.getByRole('status').innerText()).toBe(`${shelters} en la lista`);
    await page.getByLabel('¿Qué necesitas?').selectOption('');
    await page.getByLabel('Palabra o número').fill('superacion MUJER');
    expect(await places.count()).toBe(1);
    await page.getByLabel('Palabra o número').fill('962 622 50');
    expect(await places.locator('a[href="tel:+529626225008"]').isVisible()).toBe(true);
    await page.getByLabel('Palabra o número').press('Enter');
    expect(page.url()).toBe(onDisk('es/listas/lista-07.htm'));
    await page.getByLabel('Palabra o número').fill('');
    expect(await places.count()).toBe(whole);
    expect(asked).toEqual([onDisk('es/listas/lista-07.htm')]);
    expect(said).toEqual([]);
  });

  it.each(['es/listas/lista-09.htm', 'en/listas/lista-28.htm'])(
    '%s: every number can be tapped, reads as it is dialled, and fits a small phone',
    async (file) => {
      const page = await open(file);
      const links = await page.locator('a').evaluateAll((all) =>
        all.map((link) => ({
          href: link.getAttribute('href') ?? '',
          text: link.textContent ?? '',
          height: link.getBoundingClientRect().height,
        })),
      );
      expect(links.length).toBeGreaterThan(40);
      for (const { href, text, height } of links) {
        expect(href).toMatch(/^tel:[+*\d]+$|^https:\/\/wa\.me\/\d+$/);
        expect(href.replace(/\D/g, '').endsWith(text.replace(/\D/g, '')), href).toBe(true);
        expect(height, text).toBeGreaterThanOrEqual(44);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(asked).toEqual([onDisk(file)]);
      expect(said).toEqual([]);
    },
  );

  it('says when it is older than 30 days, and how old, and not before', async () => {
    let page = await open('es/listas/lista-07.htm', { day: inDays(29) });
    expect(await page.getByRole('alert').isVisible()).toBe(false);
    await context.close();
    page = await open('es/listas/lista-07.htm', { day: inDays(45) });
    expect(await page.getByRole('alert').innerText()).toMatch(/^Esta lista tiene 4[45] días\. Pregunta si todavía es así\.$/);
  });

  it('without scripts is the whole list, with its date and what to do when it is old', async () => {
    const page = await open('es/listas/lista-07.htm', { scripts: false });
    expect(await page.locator('li.one:visible').count()).toBeGreaterThan(40);
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await page.locator('#made').innerText()).toMatch(/^Hecha el .* Si pasaron más de 30 días, pregunta si sigue igual\.$/);
    expect(asked).toEqual([onDisk('es/listas/lista-07.htm')]);
  });

  it('breaks no rule of accessibility', async () => {
    asked.length = 0;
    context = await site.browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(onDisk('es/listas/lista-07.htm'));
    expect(await findViolations(page)).toEqual([]);
  });
});

describe('on the site', () => {
  it('it is downloaded from the page of its state, which stays open', async () => {
    context = await site.browser.newContext({ baseURL: site.url, acceptDownloads: true });
    const page = await context.newPage();
    await page.goto('/es/estados/07/');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Lista completa para guardar' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('lista-07.htm');
    expect(new URL(page.url()).pathname).toBe('/es/estados/07/');
  });

  it('it is served as an attachment with one policy, its own', async () => {
    context = await site.browser.newContext({ baseURL: site.url });
    const response = await context.request.get('/en/listas/lista-07.htm');
    const headers = response.headers();
    expect(headers['content-disposition']).toBe('attachment');
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; [^,]*frame-ancestors 'none'$/,
    );
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
