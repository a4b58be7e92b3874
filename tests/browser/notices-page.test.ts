import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { serveSite } from '../support/served-site.ts';
import { databaseOf, makeMember, openSignedIn } from '../support/signed-in.ts';

/** Where an organisation's systems are told to open the board, by page. */

const site = serveSite({ loaded: true });
const PAGE = '/es/socios/avisos/';
const URL_OF_SYSTEM = 'http://localhost:9999/x';
let page: Page;

beforeAll(async () => {
  const context = await openSignedIn(site, await makeMember(site, 'una-ong', 'referrer'), { bypassCSP: true });
  page = await context.newPage();
});
afterAll(() => page.context().close());

const press = async (name: string) => {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()]);
};
const add = async (url: string) => {
  await page.goto(PAGE);
  await page.getByLabel('Dirección').fill(url);
  await press('Agregar');
};
const item = () => page.getByRole('listitem').filter({ hasText: URL_OF_SYSTEM });

describe('the page of notices', () => {
  it('says what it is for, and that nobody is told yet', async () => {
    await page.goto(PAGE);
    expect(await page.locator('main').innerText()).toMatch(/Si no lo tiene, no necesitas esta página[^]*Ningún sistema recibe avisos/);
  });

  it.each(['ftp://nada y mas', 'https://10.0.0.1/x', 'http://example.org/x'])(
    'explains why %s is not taken, keeps what was typed, and adds nothing',
    async (bad) => {
      await add(bad);
      expect(await page.getByRole('alert').innerText()).toContain('Usa una dirección que empiece con https://');
      expect(await page.getByLabel('Dirección').inputValue()).toBe(bad);
      expect(await page.getByRole('button', { name: 'Quitar esta dirección' }).count()).toBe(0);
    },
  );

  it('shows the key of an address once, in no address of the page, and never again', async () => {
    await add(URL_OF_SYSTEM);
    const secret = await page.getByRole('status').locator('code').innerText();
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(page.url()).not.toContain(secret);
    expect(await item().innerText()).toContain('entregados 0, por entregar 0, abandonados 0');
    await page.goto(PAGE);
    expect(await page.content()).not.toContain(secret);
  });

  it('says when notices were given up, and that the system did not answer', async () => {
    const DB = await databaseOf(site);
    const hook = await DB.prepare('select id from webhooks').first<string>('id');
    const insert = DB.prepare(`insert into notices values (?, ?, 'given_up', 6, ?, null, null)`);
    await insert.bind('a'.repeat(32), hook, Date.now() - 60_000).run();
    await page.goto(PAGE);
    expect(await item().innerText()).toMatch(/abandonados 1[^]*tu servidor no contestó[^]*revisa tu servidor/);
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it('removes an address, which no notice is sent to any more', async () => {
    await page.goto(PAGE);
    await press('Quitar esta dirección');
    expect(await page.getByRole('status').innerText()).toContain('La dirección se quitó');
    expect(await item().count()).toBe(0);
    const DB = await databaseOf(site);
    expect(await DB.prepare('select count(*) as n from webhooks where removed_at is null').first('n')).toBe(0);
  });
});
