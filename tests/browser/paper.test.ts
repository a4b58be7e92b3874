import type { Page } from 'playwright-core';
import { dayOf } from '#domain/days.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '#domain/answer.ts';
import { resolveServices } from '#domain/directory.ts';
import { LOCALES } from '#domain/locales.ts';
import { numbersSchema } from '#domain/numbers.ts';
import { formatPhone } from '#domain/phone-format.ts';
import { worksIn } from '#domain/service.ts';
import { leadOf } from '#domain/share-text.ts';
import { pickForSheet, SHEET_NUMBERS } from '#domain/sheet.ts';
import { STATE_CODES, type StateCode } from '#domain/states.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { coloursOnPaper, print } from '../support/paper.ts';
import { serveSite } from '../support/served-site.ts';
import raw from '#content/numbers.json' with { type: 'json' };

const services = resolveServices(readDirectory('content'));
const site = serveSite({ loaded: true });
let page: Page;

beforeAll(async () => {
  page = await (await site.browser.newContext({ baseURL: site.url, javaScriptEnabled: true })).newPage();
});
afterAll(async () => {
  await page.context().close();
});

const nationalNumbers = numbersSchema
  .parse(raw)
  .flatMap(({ group, numbers }) => numbers.slice(0, SHEET_NUMBERS[group] ?? 0))
  .flatMap(({ id }) => services.filter((service) => service.id === id))
  .flatMap((service) => leadOf(service)?.phone.number ?? []);

/** Every number that the sheet of a state is to have, as read on paper. */
function numbersFor(state: StateCode): readonly string[] {
  const facts = { surveys: new Map(), counts: new Map() };
  const own = services.filter(({ area }) => worksIn(area, state));
  const offered = answer({ state, profile: {}, limit: own.length }, own, facts, dayOf(new Date())).services.map(({ service }) => service);
  const rows = pickForSheet(offered, state).map(({ lead }) => lead.phone.number);
  return [...new Set([...nationalNumbers, ...rows])].map(formatPhone);
}

describe.each(LOCALES)('the sheet in %s', (locale) => {
  it.each(STATE_CODES)('of state %s is one letter page in black, with every number as text that can be selected', async (state) => {
    await page.goto(`/${locale}/hojas/${state}/`);
    const { pages, text } = await print(page);
    expect(pages).toBe(1);
    const numbers = numbersFor(state);
    expect(numbers.length).toBeGreaterThan(nationalNumbers.length);
    expect(numbers.filter((number) => !text.includes(number))).toEqual([]);
    expect(text).toMatch(/LGV art\. .*LGTP art\. /);
    expect(await coloursOnPaper(page)).toEqual([]);
  });
});

it('a sheet leads from the page of its state, and back', async () => {
  await page.goto('/es/estados/07/');
  await page.getByRole('link', { name: 'Hoja para imprimir' }).click();
  expect(new URL(page.url()).pathname).toBe('/es/hojas/07/');
  await page.locator('.back a').click();
  expect(new URL(page.url()).pathname).toBe('/es/estados/07/');
});

describe('on paper', () => {
  const shelter =
    services.find(({ id }) => id === '07-por-la-superacion-de-la-mujer') ??
    services.find(({ name }) => name.startsWith('Por la Superación'));
  const paths = ['/es/estados/07/', `/es/s/${shelter?.page}/`, '/es/guias/abogado-gratis/', '/es/numeros/'];

  it.each(paths)('%s has its numbers and nothing to press, in black', async (path) => {
    await page.goto(path);
    const shown = await page.locator('main a[href^="tel:"]:visible').allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    const { text } = await print(page);
    expect(shown.filter((number) => !text.includes(number))).toEqual([]);
    for (const pressed of ['Salir de esta página', 'Mandar por mensaje', 'Ir al contenido', 'Kreyòl']) expect(text).not.toContain(pressed);
    expect(await coloursOnPaper(page)).toEqual([]);
  });

  it('a list that is folded on the screen stands open', async () => {
    await page.goto('/es/estados/09/');
    expect((await print(page)).text).toContain('UNEME-CAPA Miguel Hidalgo');
  });

  it('the options of somebody whom a consulate helps stand alone on one sheet, to go through with the person', async () => {
    await page.goto('/es/guias/mesa-consular/');
    const plan = (await print(page)).sheets.filter((sheet) => sheet.includes('Sus opciones, en una hoja'));
    expect(plan).toHaveLength(1);
    for (const option of [
      'Descansar primero',
      'Un lugar seguro',
      'Quedarse con papeles',
      'Pedir refugio',
      'Denunciar, o no',
      'Volver a casa',
    ])
      expect(plan[0]).toContain(option);
    expect(plan[0]).toMatch(/^Sus opciones, en una hoja/);
    expect(plan[0]).not.toContain('Llamadas, en orden');
  });

  it('an answer has its services and their numbers, and nothing to press, in black', async () => {
    await page.goto('/es/');
    await page.getByLabel('¿En qué estado estás?').selectOption('07');
    await page.locator('.send button').click();
    await page.locator('article h3').first().waitFor();
    const shown = await page.locator('article a[href^="tel:"]:visible').allInnerTexts();
    expect(shown.length).toBeGreaterThan(5);
    const { text } = await print(page);
    expect(shown.filter((number) => !text.includes(number))).toEqual([]);
    expect(text).not.toContain('Ver más opciones');
    expect(await coloursOnPaper(page)).toEqual([]);
  });
});
