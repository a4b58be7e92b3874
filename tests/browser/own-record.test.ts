import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceJson } from '#domain/contract.ts';
import { addDays, dayOf } from '#domain/days.ts';
import { accept } from '../../worker/corrections/actions.ts';
import { makeOwnerLink } from '../../worker/corrections/check-actions.ts';
import { listProposed } from '../../worker/corrections/queries.ts';
import { openForPartner } from '../../worker/db/client.ts';
import type { Caller } from '../../worker/partners/queries.ts';
import { findMember } from '../../worker/people/session-queries.ts';
import { sha256 } from '../../worker/partners/token.ts';
import { snapshot } from '../support/area-world.ts';
import { findViolations } from '../support/axe.ts';
import { serveSite } from '../support/served-site.ts';
import { databaseOf, makeMember, openSignedIn, originOf } from '../support/signed-in.ts';

/** A place keeps its own record: by its page, or by a link without an account. All of it without scripts. */

const site = serveSite({ loaded: true });
const TODAY = dayOf(new Date());
const HOUSE = '07-child-protection';
const PLACE = '07-victims-commission';
const OURS = '/es/socios/nuestra-ficha/';
let db: D1Database;
let house: Page;
let anybody: Page;
let keeper: Caller;
let steward: { readonly personId: string; readonly partnerId: string };
let link = '';

/** A link to the record of that place, made by the steward. */
async function makeLink(serviceId: string): Promise<string> {
  return `/es/socios/ficha/${await makeOwnerLink({ db: openForPartner(db), caller: keeper }, serviceId, Date.now())}/`;
}

beforeAll(async () => {
  db = await databaseOf(site);
  house = await (await openSignedIn(site, await makeMember(site, 'a-house', 'shelter'), { javaScriptEnabled: false })).newPage();
  const member = await findMember(openForPartner(db), await sha256(await makeMember(site, 'keepers', 'steward')), Date.now());
  if (!member) throw new Error('No steward is signed in');
  keeper = member.caller;
  steward = { personId: keeper.tokenId, partnerId: keeper.partnerId };
  const context = await site.browser.newContext({ baseURL: originOf(site), javaScriptEnabled: false });
  anybody = await context.newPage();
  link = await makeLink(PLACE);
});
afterAll(async () => {
  await house.context().close();
  await anybody.context().close();
});

const get = (path: string) => fetch(`${originOf(site)}${path}`, { redirect: 'manual' });
const textOf = async (path: string) => (await get(path)).text();
const statusOf = (page: Page) => page.locator('main > [role=status]').innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const answerOf = async (id: string) => (await (await get(`/api/v1/services/${id}`)).json()) as ServiceJson;

function post(path: string, form: Record<string, string>, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) {
  return fetch(`${originOf(site)}${path}`, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(form) });
}

/** What the finder answers to somebody in the state of these places who says nothing else. */
async function finder(): Promise<string> {
  const pages: string[] = [];
  for (let cursor = ''; pages.length < 9;) {
    const text = await (await post('/es/opciones/', { state: '07', ...(cursor ? { cursor } : {}) })).text();
    pages.push(text);
    cursor = /name="cursor" value="([^"]+)"/.exec(text)?.[1] ?? '';
    if (cursor === '') break;
  }
  return pages.join('');
}

function cardOf(answer: string, id: string): string {
  return answer.split('<article').find((card) => card.includes(`id="${id}"`)) ?? '';
}

/** Pages made in advance follow within five seconds. */
async function follows(path: string, holds: (text: string, status: number) => boolean): Promise<boolean> {
  for (let tried = 0; tried < 30; tried += 1) {
    const response = await get(path);
    if (holds(await response.text(), response.status)) return true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return false;
}

async function alertOf(page: Page, path: string, kind: string, number?: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: 'Avisar: cerrado, lleno' }).click();
  await page.getByLabel('Aviso de unos días', { exact: true }).selectOption(kind);
  await page.getByLabel('Último día').fill(addDays(TODAY, 3));
  if (number) await page.getByLabel('Número (solo si es otro número)').fill(number);
  await press(page, 'Guardar');
}

describe('a place by its own page', () => {
  it('says in one tap that all is still right: its card says who said so, and when it is due again', async () => {
    await house.goto('/es/socios/');
    await house.getByRole('link', { name: 'Nuestra ficha' }).click();
    expect(new URL(house.url()).pathname).toBe(OURS);
    await press(house, 'Todo sigue igual');
    expect(await statusOf(house)).toContain('hoy quedó confirmado');
    const { verification } = await answerOf(HOUSE);
    expect(verification).toMatchObject({ method: 'owner_confirmed', date: TODAY, status: 'fresh' });
    expect(verification.fields.map(({ group, by }) => `${group} ${by}`)).toEqual(['phones shelter', 'eligibility shelter']);
    expect(cardOf(await finder(), HOUSE)).toContain('lo confirmó el propio lugar el');
    expect(cardOf(await finder(), HOUSE)).toContain('Toca volver a preguntar desde el');
  });

  it('says that it is full: at once on its card, its page and the list of its state, until its last day has passed', async () => {
    const { page } = await answerOf(HOUSE);
    expect(cardOf(await finder(), HOUSE)).not.toContain('Lleno hasta');
    await alertOf(house, OURS, 'full');
    expect(await statusOf(house)).toContain('ya se ve en el directorio');
    expect((await answerOf(HOUSE)).alerts).toEqual([{ kind: 'full', until: addDays(TODAY, 3), phone: null }]);
    expect(cardOf(await finder(), HOUSE)).toContain('Lleno hasta');
    expect(await follows(page, (text) => text.includes('Lleno hasta'))).toBe(true);
    expect(await follows('/es/estados/07/', (text) => text.includes('Mira el de hoy'))).toBe(true);
    await db.batch([
      db.prepare(`update services set record = json_set(record, '$.alerts[0].until', '2020-01-01') where id = ?`).bind(HOUSE),
      db.prepare(`update corrections set value = json_set(value, '$.until', '2020-01-01') where field = 'alert'`),
    ]);
    expect((await answerOf(HOUSE)).alerts).toEqual([]);
    expect(cardOf(await finder(), HOUSE)).not.toContain('Lleno hasta');
    expect(await follows(page, (text) => !text.includes('Lleno hasta'))).toBe(true);
  });

  it('gives another number for some days, or proposes hours: nothing of it holds until another has agreed', async () => {
    const before = JSON.stringify(await answerOf(HOUSE));
    await alertOf(house, OURS, 'changed_number', '961 555 0101');
    expect(await statusOf(house)).toContain('en espera');
    await house.goto(`${OURS}?campo=hours#correct`);
    await house.getByRole('textbox', { name: 'Horario' }).fill('Mo-Fr 09:00-15:00');
    await press(house, 'Guardar');
    expect(await statusOf(house)).toContain('en espera');
    expect(await house.locator('main').innerText()).toContain('Esperan a que alguien los acepte: Aviso de unos días · Horario');
    expect(JSON.stringify(await answerOf(HOUSE))).toBe(before);
    const primary = openForPartner(db);
    for (const { correction } of await listProposed(primary)) await accept(primary, correction.id, steward, true, Date.now());
    const after = await answerOf(HOUSE);
    expect(after.hours).toBe('Mo-Fr 09:00-15:00');
    expect(after.alerts.map(({ phone }) => phone?.number)).toEqual(['9615550101']);
  });

  it('has no fault that axe knows, with any form open, and fits a narrow phone', async () => {
    const context = await openSignedIn(site, (await house.context().cookies())[0]?.value ?? '', { bypassCSP: true });
    const tab = await context.newPage();
    await tab.setViewportSize({ width: 320, height: 640 });
    for (const path of [OURS, `${OURS}?campo=alert`, `/en/socios/nuestra-ficha/?campo=withdrawn`, link, `${link}?campo=phones`]) {
      await tab.goto(path);
      expect(await findViolations(tab), path).toEqual([]);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
    await context.close();
  });
});

describe('a place by the link that it was given', () => {
  it('is looked at by people and programs without anything changing', async () => {
    const before = [await snapshot(db), await textOf(`/api/v1/services/${PLACE}`)];
    for (const query of ['', '?hecho=right', '?do=right', '?campo=alert', '?do=say&field=withdrawn&withdrawn=yes']) {
      for (const method of ['GET', 'HEAD']) {
        const purpose = { 'sec-purpose': 'prefetch' };
        const response = await fetch(`${originOf(site)}${link}${query}`, { method, headers: purpose });
        expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
        expect(response.headers.get('x-robots-tag')).toBe('noindex');
      }
    }
    expect([await snapshot(db), await textOf(`/api/v1/services/${PLACE}`)]).toEqual(before);
  });

  it('says without an account that all is right; the steward who made the link answers for it', async () => {
    await anybody.goto(link);
    expect(await anybody.title()).not.toMatch(/trata|víctima/i);
    await press(anybody, 'Todo sigue igual');
    expect(await statusOf(anybody)).toContain('hoy quedó confirmado');
    const { verification } = await answerOf(PLACE);
    expect(verification.fields.map(({ by, method }) => `${by} ${method}`)).toContain('owner owner_confirmed');
    const done = db.prepare(`select partner_id, token_id, action, subject from audit_events where subject = ? order by seq desc limit 1`);
    expect(await done.bind(PLACE).first()).toEqual({
      partner_id: 'keepers',
      token_id: steward.personId,
      action: 'correction_accepted',
      subject: PLACE,
    });
    expect(await anybody.context().cookies()).toEqual([]);
  });

  it('proposes a number, which waits for stewards; an announcement holds at once', async () => {
    const { phones } = await answerOf(PLACE);
    await anybody.goto(`${link}?campo=phones#correct`);
    await anybody.getByLabel('Número').first().fill('961 555 0102');
    await press(anybody, 'Guardar');
    expect(await statusOf(anybody)).toContain('en espera');
    expect((await answerOf(PLACE)).phones).toEqual(phones);
    const [waits] = await listProposed(openForPartner(db));
    expect(waits).toMatchObject({
      partnerId: null,
      answersFor: steward.partnerId,
      correction: { by: 'owner', method: 'owner_confirmed', field: 'phones' },
    });
    await alertOf(anybody, link, 'closed');
    expect((await answerOf(PLACE)).alerts).toMatchObject([{ kind: 'closed' }]);
  });

  it('leads nowhere when it is no link, has ended, or its steward is none any more', async () => {
    const [replaced, ended, removed] = [await makeLink(HOUSE), await makeLink(HOUSE), await makeLink('07-prosecutor')];
    const hashOf = (path: string) => sha256(path.split('/').at(-2) ?? '');
    await db
      .prepare('update owner_links set expires_at = ? where hash = ?')
      .bind(Date.now() - 1, await hashOf(ended))
      .run();
    await db
      .prepare('update owner_links set made_by = ? where hash = ?')
      .bind('0'.repeat(32), await hashOf(removed))
      .run();
    const before = await snapshot(db);
    for (const path of [`/es/socios/ficha/${'0'.repeat(64)}/`, '/es/socios/ficha/x/', replaced, ended, removed]) {
      const response = await get(path);
      expect(response.status, path).toBe(404);
      expect(await response.text()).toContain('Este enlace no sirve');
      for (const form of [{ do: 'right' }, { do: 'say', field: 'withdrawn', withdrawn: 'yes' }])
        expect((await post(path, form as Record<string, string>)).status, path).toBe(404);
    }
    expect((await post(link, { do: 'right' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await snapshot(db)) === before, 'nothing has changed').toBe(true);
  });

  it('leaves the list at once, with one confirmation and no reason: from the API, the finder, its page and its state', async () => {
    const { page } = await answerOf(PLACE);
    expect(cardOf(await finder(), PLACE)).not.toBe('');
    expect(await textOf('/es/estados/07/')).toContain(page);
    await anybody.goto(link);
    await anybody.getByRole('link', { name: 'Quitar este lugar de la lista' }).click();
    expect(await anybody.locator('#correct textarea, #correct select').count()).toBe(0);
    await anybody.getByLabel('Sí, quitarlo de la lista ahora').check();
    await press(anybody, 'Guardar');
    expect(await statusOf(anybody)).toContain('ya no está en la lista');
    expect((await get(`/api/v1/services/${PLACE}`)).status).toBe(404);
    expect(cardOf(await finder(), PLACE)).toBe('');
    expect(await follows(page, (_, status) => status === 410)).toBe(true);
    expect(await follows('/es/estados/07/', (text) => !text.includes(`href="${page}"`))).toBe(true);
    expect((await post(link, { do: 'right' })).status).toBe(404);
  });
});
