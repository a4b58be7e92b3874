import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceJson } from '#domain/contract.ts';
import { dayOf } from '#domain/days.ts';
import { serveSite } from '../support/served-site.ts';
import { cookieOf, databaseOf, makeMember, openSignedIn, originOf } from '../support/signed-in.ts';

/** Two stewards of two organisations and their colleague keep the directory true. All of it without scripts, on a phone. */

const site = serveSite({ loaded: true });
const ID = '07-child-protection';
const OTHER = '07-victims-commission';
let first: Page;
let colleague: Page;
let second: Page;

async function openAs(secret: string): Promise<Page> {
  const context = await openSignedIn(site, secret, { javaScriptEnabled: false });
  return context.newPage();
}

beforeAll(async () => {
  first = await openAs(await makeMember(site, 'stewards', 'steward'));
  second = await openAs(await makeMember(site, 'other-stewards', 'steward'));
  colleague = await openAs((await cookieOf(site, 'stewards')).value);
  // All places but one have a source of today: what is on the list can be foretold.
  const db = await databaseOf(site);
  const today = dayOf(new Date());
  await db.prepare(`update services set record = json_set(record, '$.sourceDate', ?) where id <> ?`).bind(today, ID).run();
  await db.prepare(`update services set record = json_set(record, '$.sourceDate', '2020') where id = ?`).bind(ID).run();
});
afterAll(async () => {
  for (const page of [first, colleague, second]) await page.context().close();
});

const DUE = '/es/socios/pendientes/';
const PROPOSALS = '/es/socios/propuestas/';
const statusOf = (page: Page) => page.locator('main > [role=status]').innerText();
const listed = (page: Page) => page.locator('ol.kept > li');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

async function answerOf(id: string): Promise<ServiceJson> {
  return (await (await fetch(`${originOf(site)}/api/v1/services/${id}`)).json()) as ServiceJson;
}

async function send(page: Page, path: string, form: Record<string, string>) {
  return page.request.post(path, { form, headers: { 'sec-fetch-site': 'same-origin' }, maxRedirects: 0 });
}

async function openFile(page: Page, id: string, field?: string): Promise<string> {
  const { page: path } = await answerOf(id);
  const address = `/es/socios/directorio/${path.split('/').at(-2)}/`;
  await page.goto(field ? `${address}?campo=${field}` : address);
  return address;
}

describe('the list of places to call', () => {
  it('is taken by one, seen as taken by the other, and gets shorter when the place is as written', async () => {
    await first.goto(DUE);
    expect(await listed(first).count()).toBe(1);
    expect(await first.locator('main').innerText()).toContain('nadie ha comprobado nada en los últimos 30 días');
    expect(await listed(first).locator('a[href^="tel:"]').count(), 'the numbers are for whoever calls').toBe(0);
    await press(first, /^Voy a llamar a/);
    expect(await statusOf(first)).toContain('es tuyo por 20 minutos');
    const held = first.locator('main section').first();
    expect(await held.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
    expect(await held.innerText()).toContain('No preguntes por ninguna persona');
    expect(await held.innerText()).not.toMatch(/trata|víctima/i);

    await second.goto(DUE);
    expect(await listed(second).innerText()).toContain('Alguien está llamando ahora');
    expect(await listed(second).getByRole('button').count()).toBe(0);
    expect((await send(second, DUE, { do: 'take', service: ID })).status()).toBe(409);
    expect((await send(second, DUE, { do: 'right', service: ID, group: 'all' })).status()).toBe(409);
    expect((await answerOf(ID)).verification.status).toBe('unverified');

    // Nobody answers: the other may call.
    await press(first, 'No contestaron');
    await second.goto(DUE);
    await press(second, /^Voy a llamar a/);
    await press(second, 'Todo sigue igual');
    expect(await statusOf(second)).toContain('quedó comprobado hoy');
    expect(await listed(second).count()).toBe(0);
    const { verification } = await answerOf(ID);
    expect(verification).toMatchObject({ status: 'fresh', method: 'called', date: dayOf(new Date()) });
    expect(verification.fields.map(({ by }) => by)).not.toContain('owner');
    expect(await second.locator('main').innerText()).toMatch(/A este paso: \d+ semanas/);
  });

  it('is left to another when twenty minutes have passed', async () => {
    const db = await databaseOf(site);
    expect((await send(first, DUE, { do: 'take', service: OTHER })).status()).toBe(303);
    await db.prepare('update check_locks set until = ? where service_id = ?').bind(Date.now(), OTHER).run();
    expect((await send(second, DUE, { do: 'take', service: OTHER })).status()).toBe(303);
    expect((await send(first, DUE, { do: 'release', service: OTHER })).status()).toBe(303);
    expect((await send(first, DUE, { do: 'take', service: OTHER })).status()).toBe(409);
    expect((await send(second, DUE, { do: 'release', service: OTHER })).status()).toBe(303);
  });

  it('is asked again for a place that the public reports, and says how often', async () => {
    const db = await databaseOf(site);
    const day = Number(dayOf(new Date(Date.now() - 86_400_000)).replaceAll('-', ''));
    await db.prepare("insert into reports (service_id, reason, day, reports) values (?, 'no_answer', ?, 3)").bind(OTHER, day).run();
    await first.goto(DUE);
    expect(await listed(first).innerText()).toMatch(/Avisos del público: no contestan: 3/);
    await openFile(first, OTHER);
    expect(await first.locator('main').innerText()).toContain('no contestan: 3');
    // A check answers what was reported before it.
    expect((await send(first, DUE, { do: 'right', service: OTHER, group: 'phones' })).status()).toBe(303);
    await first.goto(DUE);
    expect(await listed(first).count()).toBe(0);
  });
});

describe('a record', () => {
  it('is found by a word without its accents, by state and kind', async () => {
    await first.goto('/es/socios/directorio/');
    await first.getByLabel('Palabras del nombre').fill('VICTIMAS chiapas');
    await first.getByLabel('Estado').selectOption('07');
    await first.getByLabel('Tipo').selectOption('victims_commission');
    await press(first, 'Buscar');
    expect(await first.locator('ul.kept > li').count()).toBeGreaterThan(0);
    expect(first.url()).toContain('estado=07');
  });

  it('gets a new number when another organisation accepts it, and not before', async () => {
    await openFile(first, ID, 'phones');
    await first.getByLabel('Número', { exact: true }).first().fill('961 123 45 67');
    await press(first, 'Guardar');
    expect(await statusOf(first)).toContain('Otra organización tiene que aceptarlo');
    const numbers = async () => (await answerOf(ID)).phones.map(({ number }) => number);
    expect(await numbers()).not.toContain('9611234567');

    for (const page of [first, colleague]) {
      await page.goto(PROPOSALS);
      expect(await page.locator('.kept').innerText()).toContain('Lo propuso tu organización');
      expect(await page.getByRole('button', { name: /^Aceptar/ }).count()).toBe(0);
    }
    const correction = (await colleague.locator('input[name=correction]').getAttribute('value')) ?? '';
    const refused = await send(colleague, PROPOSALS, { do: 'accept', correction });
    expect([refused.status(), (await refused.text()).includes('Tiene que decidirlo otra organización')]).toEqual([409, true]);
    expect(await numbers()).not.toContain('9611234567');

    await second.goto(PROPOSALS);
    expect(await second.locator('.kept').innerText()).toMatch(/Antes:[^]*Ahora:\s+961 123 4567/);
    await press(second, /^Aceptar/);
    expect(await statusOf(second)).toContain('ya se ve en el directorio');
    expect((await numbers())[0]).toBe('9611234567');
    await openFile(second, ID);
    expect(await second.locator('ol.kept').innerText()).toMatch(/Teléfonos: aceptado[^]*Antes:[^]*stewards \(cuida el directorio\)/);
  });

  it('changes at once in what leads to no other door, by a page with its own words', async () => {
    await openFile(first, OTHER, 'hours');
    await first.getByLabel('Horario', { exact: true }).fill('Mo-Fr 09:00-15:00');
    await first.getByLabel('De qué manera').selectOption('public_source');
    await press(first, 'Guardar');
    expect(await first.getByRole('alert').innerText()).toContain('Falta la página');
    expect(await first.getByLabel('Horario', { exact: true }).inputValue()).toBe('Mo-Fr 09:00-15:00');
    await first.getByLabel('Título de la página').fill('Contacto');
    await first.getByLabel('Enlace').fill('https://example.org/contacto');
    await first.getByLabel('Sus palabras exactas').fill('Atención de lunes a viernes de 9 a 15 horas');
    await press(first, 'Guardar');
    expect(await statusOf(first)).toContain('ya se ve en el directorio');
    const { hours, verification } = await answerOf(OTHER);
    expect(hours).toBe('Mo-Fr 09:00-15:00');
    expect(verification.fields).toContainEqual(expect.objectContaining({ group: 'hours', evidence: 'https://example.org/contacto' }));
  });

  it('says whom it takes, one axis at a time', async () => {
    await openFile(first, OTHER, 'rules');
    await first.getByRole('link', { name: 'Edad' }).click();
    await first.getByLabel('No los reciben').fill('0-11');
    await first.getByLabel('A todos los demás').selectOption('accepts');
    await press(first, 'Guardar');
    expect(await statusOf(first)).toContain('ya se ve en el directorio');
    await openFile(first, OTHER);
    expect(await first.locator('ol.kept').innerText()).toContain('Edad: No reciben a personas de hasta 11 años');
  });

  it('says which languages it speaks by choosing their names', async () => {
    await openFile(first, OTHER, 'languages');
    await first.getByLabel('Lenguas 1').selectOption({ label: 'español' });
    await first.getByLabel('Lenguas 2').selectOption({ label: "Bats'i k'op (tsotsil)" });
    await press(first, 'Guardar');
    expect(await statusOf(first)).toContain('ya se ve en el directorio');
    await openFile(first, OTHER, 'languages');
    expect(await first.getByLabel('Lenguas 2').inputValue()).toBe('tzo');
    expect(await first.getByLabel('Lenguas 3').inputValue()).toBe('');
  });

  it('is refused what cannot be: a number that is none, a day to come, a field that no form has', async () => {
    const address = await openFile(first, OTHER);
    const known = { do: 'say', method: 'called', day: '2026-11-01' };
    for (const form of [
      { ...known, field: 'phones', number_1: '12345' },
      { ...known, field: 'draft' },
      { ...known, field: 'checks', check_phones: 'yes' },
      { ...known, field: 'cost', cost: 'free', notes: 'María' },
      { ...known, field: 'cost', cost: 'free', method: 'owner_confirmed' },
      { ...known, field: 'cost', cost: 'cheap' },
    ]) {
      expect((await send(first, address, form as Record<string, string>)).status(), JSON.stringify(form)).toBe(400);
    }
    const tomorrow = dayOf(new Date(Date.now() + 2 * 86_400_000));
    expect((await send(first, address, { ...known, field: 'cost', cost: 'free', day: tomorrow })).status()).toBe(422);
  });

  it('has a link made for whoever keeps the place, shown once and kept as a hash', async () => {
    const address = await openFile(first, OTHER);
    await press(first, 'Hacer un enlace');
    const link = await first.locator('section code').innerText();
    expect(link).toMatch(/\/es\/socios\/ficha\/[0-9a-f]{64}\/$/);
    await first.goto(address);
    expect(await first.content()).not.toContain(link.slice(-65, -1));
    const db = await databaseOf(site);
    const days = await db
      .prepare('select (expires_at - made_at) / 86400000 as n from owner_links where service_id = ?')
      .bind(OTHER)
      .first<number>('n');
    expect(days).toBe(30);
    await first.goto('/es/socios/historial/');
    expect(await first.locator('main').innerText()).toContain('Se hizo un enlace para un lugar');
  });

  it('says that it is full until a day, and leaves the list when the place wants it', async () => {
    await openFile(first, OTHER, 'alert');
    await first.getByLabel('Aviso de unos días', { exact: true }).selectOption('full');
    await first.getByLabel('Último día').fill(dayOf(new Date(Date.now() + 86_400_000)));
    await press(first, 'Guardar');
    expect((await answerOf(OTHER)).alerts).toMatchObject([{ kind: 'full' }]);
    await openFile(first, OTHER, 'withdrawn');
    await press(first, 'Guardar');
    expect(await first.getByRole('alert').innerText()).toContain('Hay algo que corregir');
    await first.getByLabel('Sí, quitarlo de la lista ahora').check();
    await press(first, 'Guardar');
    expect(await statusOf(first)).toContain('ya no está en la lista');
    expect((await fetch(`${originOf(site)}/api/v1/services/${OTHER}`)).status).toBe(404);
  });
});
