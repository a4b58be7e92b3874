import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { openForPartner } from '../../worker/db/client.ts';
import { insertToken, revokeToken } from '../../worker/partners/queries.ts';
import { makeStamp, makeToken, sha256 } from '../../worker/partners/token.ts';
import { findViolations } from '../support/axe.ts';
import { serveSite } from '../support/served-site.ts';
import { originOf, databaseOf, makeBeds, makeMember, openSignedIn } from '../support/signed-in.ts';

const site = serveSite({ loaded: true });
const BOARD = '/es/socios/camas/';
let secret: string;
let made = 0;
let group: string;
const opened: BrowserContext[] = [];

beforeAll(async () => {
  secret = await makeMember(site, 'una-casa', 'shelter');
  await makeMember(site, 'otra-casa', 'shelter');
});
beforeEach(async () => {
  made += 1;
  group = `grupo-${made}`;
  await makeBeds(site, 'una-casa', { id: group, rules: ['gender:female=accepts', 'gender:otherwise=refuses'] });
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((context) => context.close()));
});

async function openBoard({ scripts = false, path = BOARD, as = secret } = {}): Promise<Page> {
  const context = await openSignedIn(site, as, { javaScriptEnabled: scripts });
  opened.push(context);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

interface Figures {
  readonly free: number;
  readonly capacity: number;
  readonly version: number;
}

async function figuresOf(id = group): Promise<Figures> {
  const statement = (await databaseOf(site)).prepare('select free, capacity, version from bed_figures where bed_group_id = ?');
  return (await statement.bind(id).first<Figures>()) ?? { free: -1, capacity: -1, version: -1 };
}

async function submit(page: Page, button: string): Promise<number> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  const [response] = await Promise.all([answered, page.waitForEvent('load'), page.click(button)]);
  return response.status();
}

/** Sends a form as a browser's own page does, without that page. */
function post(
  page: Page,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
) {
  return page.request.post(path, { form, headers, maxRedirects: 0 });
}

async function makeLink(expiresAt = Date.now() + 9e7) {
  const [token, id] = [makeToken('shelter'), makeStamp()];
  const row = { id, hash: await sha256(token), partnerId: 'otra-casa', scopes: ['beds:write'] as const, expiresAt };
  const db = openForPartner(await databaseOf(site));
  if (!(await insertToken(db, row, makeStamp(), Date.now()))) throw new Error('Two links are live');
  return { token, path: `/es/socios/enlace/${token}/`, revoke: () => revokeToken(db, 'otra-casa', id, makeStamp(), Date.now()) };
}

describe.each([false, true])('with scripts: %s', (scripts) => {
  it('a shelter says its figures by tapping, and says that they are still right', async () => {
    const page = await openBoard({ scripts });
    expect(await submit(page, `#more-${group}`)).toBe(303);
    expect(await submit(page, `#more-${group}`)).toBe(303);
    expect(await figuresOf()).toMatchObject({ free: 2, version: 3 });
    expect(await page.getByRole('status').first().innerText()).toContain('se guardaron las cifras');
    await submit(page, `#same-${group}`);
    expect(await figuresOf()).toMatchObject({ free: 2, version: 4 });
    await submit(page, `#less-${group}`);
    expect(await figuresOf()).toMatchObject({ free: 1, version: 5 });
    expect(await page.locator('article', { hasText: group }).innerText()).toMatch(
      /1 libre de 6[^]*Dicho hoy a las \d+:\d\d \(hora de Chiapas\)/,
    );
  });

  it('two people who say other figures at once see both, and one of them decides', async () => {
    const [first, second] = [await openBoard({ scripts }), await openBoard({ scripts })];
    await first.click(`#open-${group}`);
    await first.fill(`#free-${group}`, '4');
    await first.fill(`#capacity-${group}`, '8');
    await submit(second, `#more-${group}`);
    expect(await submit(first, `#save-${group}`)).toBe(412);
    expect(await first.getByRole('alert').innerText()).toContain('Otra persona dijo otras cifras');
    expect(await first.getByRole('form', { name: 'Lo que dijiste' }).innerText()).toMatch(/Libres\s+4[^]*Camas en total\s+8/);
    expect(await first.getByRole('form', { name: 'Lo que dice ahora' }).innerText()).toMatch(/Libres\s+1[^]*Camas en total\s+6/);
    expect(await figuresOf()).toMatchObject({ free: 1, capacity: 6 });
    expect(await submit(first, 'text=Usar lo que dije')).toBe(303);
    expect(await figuresOf()).toMatchObject({ free: 4, capacity: 8, version: 3 });
  });
});

it('what nobody has said is not told as none, and the page comes back at the group that was changed', async () => {
  const page = await openBoard();
  const card = page.locator('article', { hasText: group });
  expect(await card.innerText()).toMatch(/No se sabe cuántas hay libres de 6[^]*No hay ninguna libre/);
  await submit(page, `#same-${group}`);
  expect(await card.innerText()).toMatch(/0 libres de 6[^]*Igual que antes/);
  expect(await card.evaluate((element) => element.matches(':target'))).toBe(true);
  expect((await page.getByRole('status').boundingBox())?.y).toBeGreaterThanOrEqual(0);
});

it('a form that comes twice counts once, and both times it says that it is done', async () => {
  const page = await openBoard();
  const form = { group, version: '1', free: '3' };
  const answers = await Promise.all([post(page, BOARD, form), post(page, BOARD, form), post(page, BOARD, form)]);
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
  expect(answers.map((answer) => answer.headers()['location']).sort()).toEqual([
    '/es/socios/camas/?hecho=figures',
    '/es/socios/camas/?hecho=figures_same',
    '/es/socios/camas/?hecho=figures_same',
  ]);
  expect(await figuresOf()).toMatchObject({ free: 3, version: 2 });
});

it('without the version that was seen, or with numbers that cannot be, nothing changes and what was typed stays', async () => {
  const page = await openBoard();
  const unseen = await post(page, BOARD, { group, free: '3' });
  expect([unseen.status(), await unseen.text()]).toEqual([428, expect.stringContaining('Falta saber qué cifras viste')]);
  await page.click(`#open-${group}`);
  await page.fill(`#free-${group}`, '6');
  await page.fill(`#out_of_service-${group}`, '2');
  expect(await submit(page, `#save-${group}`)).toBe(400);
  expect(await page.getByRole('alert').innerText()).toContain('son más que todas las camas');
  expect(await page.inputValue(`#out_of_service-${group}`)).toBe('2');
  for (const free of ['-1', '1e3', 'dos', '501', '']) {
    expect((await post(page, BOARD, { group, version: '1', free })).status(), free).toBe(400);
  }
  expect(await figuresOf()).toMatchObject({ free: 0, version: 1 });
});

it("another site's form and another shelter's group change nothing", async () => {
  const page = await openBoard();
  const form = { group, version: '1', free: '3' };
  expect((await post(page, BOARD, form, { 'sec-fetch-site': 'cross-site' })).status()).toBe(403);
  expect((await post(page, BOARD, form, { origin: 'https://example.org' })).status()).toBe(403);
  await makeBeds(site, 'otra-casa', { id: `ajeno-${made}` });
  expect((await post(page, BOARD, { ...form, group: `ajeno-${made}` })).status()).toBe(404);
  expect([await figuresOf(), await figuresOf(`ajeno-${made}`)]).toMatchObject([{ version: 1 }, { version: 1 }]);
  expect(await page.content()).not.toContain('ajeno-');
});

describe('by a secret link, without a session', () => {
  it('a shelter says its figures; no cookie is set and no hold is shown', async () => {
    await makeBeds(site, 'otra-casa', { id: `por-enlace-${made}` });
    const { path, revoke } = await makeLink();
    const context = await site.browser.newContext({ baseURL: originOf(site), javaScriptEnabled: false });
    opened.push(context);
    const page = await context.newPage();
    const response = await page.goto(path);
    expect(response?.headers()).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(await page.locator('main').innerText()).toContain('Guarda este enlace en secreto');
    await submit(page, `#more-por-enlace-${made}`);
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await figuresOf(`por-enlace-${made}`)).toMatchObject({ free: 1, version: 2 });
    expect(await context.cookies()).toEqual([]);
    expect(await page.locator('nav').count()).toBe(0);
    expect((await post(page, path, { group, version: '1', free: '3' })).status()).toBe(404);
    expect((await page.request.get('/es/socios/apartados/', { maxRedirects: 0 })).status()).toBe(303);
    await revoke();
  });

  it('a link that is wrong, too old or revoked leads nowhere, and says so', async () => {
    const page = await openBoard();
    const good = await makeLink();
    expect((await page.request.get(good.path)).status()).toBe(200);
    await good.revoke();
    const old = await makeLink(Date.now() - 1000);
    const whole = await makeLink();
    await (
      await databaseOf(site)
    )
      .prepare('update api_tokens set may_read_beds = 1 where hash = ?')
      .bind(await sha256(whole.token))
      .run();
    for (const [path, status, text] of [
      [good.path, 401, 'fue retirado'],
      [old.path, 401, 'ya venció'],
      [whole.path, 404, 'no existe'],
      ['/es/socios/enlace/pas_nada/', 404, 'no existe'],
    ] as const) {
      for (const response of [await page.request.get(path), await post(page, path, { group, version: '1', free: '1' })]) {
        expect([response.status(), await response.text()]).toEqual([status, expect.stringContaining(text)]);
      }
    }
  });
});

it('axe finds nothing on the page of a conflict, nor on that of a link', async () => {
  const context = await openSignedIn(site, secret, { bypassCSP: true });
  opened.push(context);
  const page = await context.newPage();
  await page.goto(BOARD);
  await post(page, BOARD, { group, version: '1', free: '3' });
  expect(await submit(page, `#more-${group}`)).toBe(412);
  expect(await findViolations(page)).toEqual([]);
  const { path, revoke } = await makeLink();
  await page.goto(path);
  expect(await findViolations(page)).toEqual([]);
  await revoke();
});

describe('when the database fails', () => {
  it('what cannot be written is not half written, and the page says so', async () => {
    const DB = await databaseOf(site);
    const page = await openBoard();
    await DB.prepare("create trigger broken before insert on audit_events begin select raise(abort, 'broken'); end").run();
    expect(await submit(page, `#more-${group}`)).toBe(503);
    expect(await page.getByRole('alert').innerText()).toContain('No sabemos si se guardó');
    await DB.prepare('drop trigger broken').run();
    expect(await figuresOf()).toMatchObject({ free: 0, version: 1 });
  });

  it('a page that cannot be read is answered 503 with the national numbers', async () => {
    const DB = await databaseOf(site);
    const page = await openBoard();
    await DB.prepare('alter table bed_figures rename to lost').run();
    const response = await page.goto(BOARD);
    await DB.prepare('alter table lost rename to bed_figures').run();
    expect(response?.status()).toBe(503);
    expect(await page.locator('main a[href="tel:911"]').count()).toBe(1);
  });
});
