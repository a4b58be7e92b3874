import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../support/served-site.ts';
import { addPartner, cookieOf, originOf } from '../support/signed-in.ts';

/** All of it without scripts: only a passkey needs them. */

const site = serveSite({ loaded: true });
const opened: Page[] = [];
let first: Page;
let second: Page;
let shelter: Page;

async function openAs(organisation: string): Promise<Page> {
  const context = await site.browser.newContext({ baseURL: originOf(site), javaScriptEnabled: false });
  await context.addCookies([await cookieOf(site, organisation)]);
  const page = await context.newPage();
  opened.push(page);
  return page;
}

beforeAll(async () => {
  await addPartner(site, 'stewards', 'steward');
  await addPartner(site, 'other-stewards', 'steward');
  await addPartner(site, 'a-house', 'shelter');
  await addPartner(site, 'other-house', 'shelter');
  [first, second, shelter] = [await openAs('stewards'), await openAs('other-stewards'), await openAs('a-house')];
});
afterAll(async () => {
  for (const page of opened) await page.context().close();
});

const PAGE = '/es/socios/organizaciones/';
const alertOf = (page: Page) => page.getByRole('alert').innerText();
const item = (page: Page) => page.locator('.kept > li').filter({ hasText: 'una-ong' });
const vouch = (page: Page) =>
  item(page)
    .getByRole('button', { name: /^Dar mi palabra/ })
    .click();

async function add(page: Page, id: string, service: string): Promise<void> {
  await page.goto(PAGE);
  await page.getByLabel('Nombre corto').fill(id);
  await page.getByLabel('Servicio del directorio').fill(service);
  await page.getByRole('button', { name: 'Agregar', exact: true }).click();
}

describe('an organisation is admitted on the page of stewards', () => {
  it('one of the directory, after a call and two words, and ends when it is suspended', async () => {
    await add(first, 'una-ong', 'no-such-service');
    expect(await alertOf(first)).toContain('El directorio no tiene ese servicio');
    expect(await first.getByLabel('Servicio del directorio').inputValue()).toBe('no-such-service');
    await add(first, 'una-ong', '07-human-rights-commission');
    expect(await first.getByRole('status').innerText()).toContain('Espera la palabra de 2 organizaciones');
    expect(await item(first).innerText()).toContain('Nadie ha llamado todavía');

    // Half of a call is none, and one word is not two.
    await vouch(first);
    expect(await alertOf(first)).toContain('Falta la llamada');
    await item(first).getByLabel('¿Dónde hallaste el número?').selectOption('official_site');
    await vouch(first);
    expect(await alertOf(first)).toContain('Falta la llamada');
    expect(await item(first).getByLabel('¿Dónde hallaste el número?').inputValue()).toBe('official_site');
    await item(first).getByLabel('Llamé y una persona de ahí confirmó').check();
    await vouch(first);
    expect(await first.getByRole('status').innerText()).toContain('Falta la de otra organización');
    expect(
      await item(first)
        .getByRole('button', { name: /^Dar mi palabra/ })
        .count(),
    ).toBe(0);
    expect(
      await item(first)
        .getByRole('button', { name: /invitación/ })
        .count(),
    ).toBe(0);

    // The second word admits it, and a link lets its first person in.
    await second.goto(PAGE);
    expect(await item(second).innerText()).toContain('Alguien ya llamó');
    await vouch(second);
    expect(await second.getByRole('status').innerText()).toContain('La organización fue admitida');
    await item(second)
      .getByRole('button', { name: /^Hacer un enlace/ })
      .click();
    const link = await second.locator('section code').innerText();
    expect(second.url()).toBe(`${originOf(site)}${PAGE}`);
    const invited = await openAs('stewards');
    await invited.goto(link);
    expect(await invited.locator('main').innerText()).toMatch(/te invita a entrar/);
    await second.goto(PAGE);
    expect(await second.content()).not.toContain(link);

    // A suspended one has ended.
    const referrer = await openAs('una-ong');
    expect((await referrer.goto('/es/socios/cuenta/'))?.url()).toContain('/cuenta/');
    await second.goto(PAGE);
    await item(second).getByText('Suspender', { exact: true }).click();
    await item(second)
      .getByRole('button', { name: /^Suspender a/ })
      .click();
    expect(await second.getByRole('status').innerText()).toContain('fue suspendida');
    expect((await referrer.goto('/es/socios/cuenta/'))?.url()).toContain('/entrar/');
  });
});

describe('nobody reaches further than their own organisation', () => {
  const send = async (page: Page, path: string, form: Record<string, string>) =>
    page.request.post(path, { form, headers: { 'sec-fetch-site': 'same-origin' }, maxRedirects: 0 });
  const count = async (sql: string) => {
    const { DB } = await site.harness.getWorker<Env>().getEnv();
    return DB.prepare(sql).first<number>('n');
  };

  it('the page of stewards does not exist for a shelter, to read or to act', async () => {
    expect((await shelter.goto(PAGE))?.url()).not.toContain('organizaciones');
    for (const form of [
      { do: 'add', organisation: 'sneaked', service: '07-human-rights-commission' },
      { do: 'vouch', organisation: 'una-ong', called: 'yes', number_source: 'directory' },
      { do: 'invite', organisation: 'other-house' },
      { do: 'suspend', organisation: 'other-house' },
    ]) {
      expect((await send(shelter, PAGE, form)).status(), form.do).toBe(303);
    }
    expect(
      await count("select count(*) as n from partners where id = 'sneaked' or (id = 'other-house' and suspended_at is not null)"),
    ).toBe(0);
    expect(await count("select count(*) as n from invitations where partner_id = 'other-house'")).toBe(0);
  });

  it('people, passkeys and tokens of another organisation cannot be named', async () => {
    await openAs('other-house');
    const { DB } = await site.harness.getWorker<Env>().getEnv();
    const find = (sql: string) => DB.prepare(sql).first<string>('id');
    const person = (await find("select id from people where partner_id = 'other-house'")) ?? '';
    const passkey = (await find(`select id from passkeys where person_id = '${person}'`)) ?? '';
    expect(person).not.toBe('');
    for (const [form, status] of [
      [{ do: 'remove_person', person }, 404],
      [{ do: 'invite_again', person }, 404],
      [{ do: 'remove_passkey', passkey }, 404],
      [{ do: 'revoke_token', token: '0'.repeat(32) }, 404],
      [{ do: 'invite', organisation: 'other-house' }, 400],
      [{ do: 'nothing' }, 400],
    ] as const) {
      expect((await send(shelter, '/es/socios/cuenta/', form)).status(), form.do).toBe(status);
    }
    expect(await count(`select count(*) as n from people where id = '${person}' and removed_at is null`)).toBe(1);
    expect(await count("select count(*) as n from invitations where partner_id = 'other-house' and used_at is null")).toBe(0);
  });
});
