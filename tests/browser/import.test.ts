import { beforeAll, describe, expect, it } from 'vitest';
import { originOf, databaseOf, makeMember } from '../support/signed-in.ts';
import { snapshot } from '../support/area-world.ts';
import { serveSite } from '../support/served-site.ts';

/** A steward sends a file: what it would change is shown, nothing is stored, and what is chosen is proposed. */

const site = serveSite({ loaded: true });
let db: D1Database;
let cookie: string;

beforeAll(async () => {
  db = await databaseOf(site);
  cookie = `__Host-pa=${await makeMember(site, 'stewards-import', 'steward')}`;
});

async function send(fields: Readonly<Record<string, string | Blob>>): Promise<{ readonly response: Response; readonly text: string }> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const headers = { 'sec-fetch-site': 'same-origin', cookie };
  const response = await fetch(`${originOf(site)}/es/socios/importar/`, { method: 'POST', redirect: 'manual', headers, body });
  return { response, text: await response.text() };
}

const fileOf = (...parts: BlobPart[]) => new Blob(parts, { type: 'text/csv' });
const latin1 = Uint8Array.from('name,state\nAsociaci\u00f3n,07\n', (one) => one.charCodeAt(0));

describe('a file that cannot be taken', () => {
  const cases: readonly (readonly [string, Blob, number, RegExp])[] = [
    ['in Latin-1', fileOf(latin1), 422, /Línea 1: No está en UTF-8/],
    ['of ten megabytes', fileOf(new Uint8Array(10_000_000)), 413, /1048576/],
    ['without a column', fileOf('name\nCasa'), 422, /Línea 1, columna state: Falta esta columna/],
    ['with an unknown column', fileOf('name,state,curp\nCasa,07,x'), 422, /Línea 1, columna curp: No conocemos/],
    ['that is empty', fileOf(' '), 422, /Línea 1: El archivo está vacío/],
    ['of broken JSON', fileOf('{"contents": ['), 422, /Línea 1: No es JSON/],
    ['with a formula', fileOf('name,state,kind\n=1+1,07,ngo'), 422, /Línea 2, columna name: Empieza como una fórmula/],
  ];
  it.each(cases)('%s is refused in clear words, and nothing has changed', async (_, file, status, words) => {
    const before = await snapshot(db);
    const { response, text } = await send({ do: 'read', text: '', file });
    expect(response.status, text.slice(0, 300)).toBe(status);
    expect(text).toMatch(words);
    expect(text, 'on the page, where another file can be chosen').toContain('type="file"');
    expect((await snapshot(db)) === before, 'nothing has changed').toBe(true);
  });
});

it('larger than a question and smaller than the limit, a file is read', async () => {
  const lines = Array.from({ length: 1500 }, (_, index) => `Organización número ${index} de palabras distintas ${index * 7},07,ngo`);
  const { response, text } = await send({ do: 'read', text: '', file: fileOf(`name,state,kind\n${lines.join('\n')}`) });
  expect(response.status).toBe(200);
  expect(text).toContain('Línea 1501: ');
});

it('several files at once are one data package', async () => {
  const body = new FormData();
  body.append('do', 'read');
  body.append('kind', 'ngo');
  body.append('file', fileOf('id,organization_id,name\ns1,o,Casa de paso nueva\n'), 'services.csv');
  body.append('file', fileOf('id,service_id,number\np1,s1,961 444 5566\n'), 'phones.csv');
  body.append('file', fileOf('id,service_id,name\na1,s1,Chiapas\n'), 'service_areas.csv');
  const headers = { 'sec-fetch-site': 'same-origin', cookie };
  const response = await fetch(`${originOf(site)}/es/socios/importar/`, { method: 'POST', redirect: 'manual', headers, body });
  const text = await response.text();
  expect(response.status, text.slice(0, 300)).toBe(200);
  expect(text).toContain('Línea 2: Casa de paso nueva');
  expect(text).toMatch(/9614445566/);
});

it('on the page a steward sees what would change, chooses, and it waits to be decided', async () => {
  const context = await site.browser.newContext({ baseURL: originOf(site), javaScriptEnabled: false });
  const [, value = ''] = cookie.split('=');
  await context.addCookies([
    { name: '__Host-pa', value, domain: 'localhost', path: '/', httpOnly: true, secure: true, sameSite: 'Strict' },
  ]);
  const page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/es/socios/importar/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'fits a narrow phone').toBeLessThanOrEqual(320);
  const csv = 'id,name,state,kind,emails\n07-human-rights-commission,Comisión,07,,nuevo@example.org\n,Organización nueva,Chiapas,ngo,\n';
  await page.setInputFiles('#file', { name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const before = await snapshot(db);
  await page.getByRole('button', { name: 'Ver qué cambiaría' }).click();
  const shown = await page.locator('#result').locator('..').innerText();
  expect(shown).toMatch(/Ahora: nuevo@example\.org/);
  expect(shown, 'in words, not in codes').toMatch(/Organización civil[^]*Chiapas/);
  expect((await snapshot(db)) === before, 'a dry run stores nothing').toBe(true);
  await page.getByLabel('Proponer estos cambios').check();
  await page.getByLabel('Es un lugar nuevo: proponer un borrador').check();
  await page.getByLabel('Título de la lista').fill('Directorio estatal');
  await page.getByLabel('Enlace público').fill('https://example.org/directorio');
  await page.getByLabel('Sus palabras exactas').fill('nuevo@example.org');
  await page.getByRole('button', { name: 'Proponer lo elegido' }).click();
  expect(await page.textContent('body')).toContain('Propuesto. Espera a que se decida.');
  const { results } = await db.prepare('select service_id, field, state, method, evidence from corrections order by field').all();
  expect(results).toEqual([
    expect.objectContaining({ service_id: '07-organizacion-nueva', field: 'draft', state: 'proposed', method: 'public_source' }),
    expect.objectContaining({ service_id: '07-human-rights-commission', field: 'emails', state: 'proposed' }),
  ]);
  expect(results[1]?.['evidence']).toContain('https://example.org/directorio');
  await context.close();
});
