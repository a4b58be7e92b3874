import { beforeAll, describe, expect, it } from 'vitest';
import type { Said } from '../../worker/corrections/actions.ts';
import { accept, propose } from '../../worker/corrections/actions.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { addDays, dayOf } from '#domain/days.ts';
import { addOrganisation, addPerson } from '../support/area-world.ts';
import { serveSite } from '../support/served-site.ts';

const site = serveSite({ loaded: true });
const STATE = '/es/estados/07/';
const TODAY = dayOf(new Date());

let [changed, shut, gone] = ['', '', ''];

async function bindingOf(): Promise<D1Database> {
  return (await site.harness.getWorker<Env>().getEnv()).DB;
}

async function idOf(path: string): Promise<string> {
  const page = path.split('/')[3] ?? '';
  const row = await (await bindingOf()).prepare("select id from services where record ->> 'page' = ?").bind(page).first<{ id: string }>();
  return row?.id ?? '';
}

const get = (path: string) => fetch(`${site.url}${path}`, { redirect: 'manual' });

/** What is on a page is right five seconds after a correction at the latest. */
async function until(path: string, holds: (text: string, status: number) => boolean): Promise<string> {
  for (let tried = 0; ; tried += 1) {
    const response = await get(path);
    const text = await response.text();
    if (holds(text, response.status) || tried === 30) return text;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Said by one organisation of stewards, accepted by another. */
async function correct(path: string, change: Pick<Said, 'field' | 'value'>): Promise<void> {
  const db = openForPartner(await bindingOf());
  const said = { serviceId: await idOf(path), method: 'called', by: 'steward', day: TODAY, ...change } as Said;
  const id = await propose(db, said, undefined, Date.now());
  const { personId } = await addPerson(await bindingOf(), 'keepers');
  await accept(db, id, { personId, partnerId: 'keepers' }, true, Date.now());
}

/** The row of one place in the list of its state. */
function rowOf(list: string, path: string): string {
  return list.split('<li').find((row) => row.includes(`href="${path}"`)) ?? '';
}

beforeAll(async () => {
  await addOrganisation(openForPartner(await bindingOf()), 'keepers', 'steward');
  const list = await (await get(STATE)).text();
  const own = [...list.matchAll(/<li[^>]* data-s="(07-\d+)"[\s\S]*?<\/li>/g)].filter(([row]) => row.includes('href="tel:'));
  [changed = '', shut = '', gone = ''] = [...new Set(own.map(([, page]) => `/es/s/${page}/`))].slice(2, 5);
});

describe('a page made in advance', () => {
  it('is served as it was made while nothing has been corrected, with the same headers as any file', async () => {
    const [page, other] = [await get(changed), await get('/es/seguridad/')];
    expect(page.status).toBe(200);
    for (const name of ['content-security-policy', 'referrer-policy', 'x-content-type-options', 'cache-control', 'content-type'])
      expect(page.headers.get(name), name).toBe(other.headers.get(name));
    const again = await fetch(`${site.url}${changed}`, { headers: { 'if-none-match': page.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    for (const path of [changed, STATE, '/es/numeros/'])
      expect((await fetch(`${site.url}${path}`, { method: 'PUT', body: 'x' })).status, path).toBe(405);
  });

  it.each(['/es/s/07-00000000/', '/es/estados/99/', '/en/hojas/99/', '/es/fuera/zz/'])(
    'that does not exist is no white screen: %s says so, with numbers to call',
    async (path) => {
      const response = await get(path);
      const text = await response.text();
      expect(response.status).toBe(404);
      expect(text).toContain('No encontramos esta página');
      expect(text).toContain('We did not find this page');
      expect(text).toContain('href="tel:911"');
    },
  );

  it('gives way to what was corrected since: the new number on its page, no old number in the list', async () => {
    const old = /href="tel:([^"]+)"/.exec(rowOf(await (await get(STATE)).text(), changed))?.[1] ?? '';
    await correct(changed, { field: 'phones', value: [{ number: '9619998877', channels: ['voice'], emergency: false }] });
    const page = await until(changed, (text) => text.includes('961 999 8877'));
    expect(page).toContain('961 999 8877');
    expect(page).toContain('lo confirmamos por teléfono el');
    const row = rowOf(await (await get(STATE)).text(), changed);
    expect(row).toContain('Mira el de hoy');
    expect(row).not.toContain(old);
    const today = await get(changed);
    expect(today.headers.get('cache-control')).toBe('no-store');
    expect(today.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('tells of a place that shuts for some days, until it opens again by itself', async () => {
    await correct(shut, { field: 'alert', value: { kind: 'closed', until: addDays(TODAY, 3) } });
    expect(await until(shut, (text) => text.includes('Cerrado hasta'))).toContain('Cerrado hasta');
    const binding = await bindingOf();
    const id = await idOf(shut);
    await binding.batch([
      binding.prepare("update services set record = json_set(record, '$.alerts[0].until', '2020-01-01') where id = ?").bind(id),
      binding.prepare("update corrections set value = json_set(value, '$.until', '2020-01-01') where service_id = ?").bind(id),
    ]);
    expect(await until(shut, (text) => !text.includes('Cerrado hasta'))).not.toContain('Cerrado hasta');
  });

  it('of a place that does not want to be listed is gone, from the list too', async () => {
    const name = /<h1>([^<]+)/.exec(await (await get(gone)).text())?.[1] ?? '';
    expect(await (await get('/es/hojas/07/')).text()).toContain(name);
    await correct(gone, { field: 'withdrawn', value: true });
    const page = await until(gone, (_, status) => status === 410);
    expect((await get(gone)).status).toBe(410);
    expect(page).toContain('ya no está en la lista');
    expect(page).not.toContain('href="tel:96');
    expect(await (await get(STATE)).text()).not.toContain(gone);
    const sheet = await (await get('/es/hojas/07/')).text();
    expect(sheet, 'the sheet of the state').not.toContain(name);
    const copy = await (await get(gone.replace('/es/', '/en/'))).text();
    expect(copy).toContain('no longer listed');
  });

  it('of a place that is reached through another gives way to what was corrected of that other, on its sheet too', async () => {
    const pageOf = async (id: string) => {
      const { page } = (await (await get(`/api/v1/services/${id}`)).json()) as { readonly page: string };
      return page;
    };
    const [door, behind] = [await pageOf('09-child-protection'), await pageOf('09-el-pozo-de-vida')];
    const old = /href="tel:([^"]+)"/.exec(await (await get(door)).text())?.[1] ?? '';
    const sheet = async () => (await get('/es/hojas/09/')).text();
    expect([(await (await get(behind)).text()).includes(old), (await sheet()).includes(old)]).toEqual([true, true]);
    await correct(door, { field: 'phones', value: [{ number: '5599998888', channels: ['voice'], emergency: false }] });
    expect(await until(behind, (text) => text.includes('55 9999 8888'))).toContain('55 9999 8888');
    expect(await (await get(behind)).text()).not.toContain(old);
    const row = rowOf(await (await get('/es/estados/09/')).text(), behind);
    expect([row.includes(old), row.includes('55 9999 8888')], 'the list says the number of today').toEqual([false, true]);
    expect([(await sheet()).includes(old), (await sheet()).includes('55 9999 8888')], 'so does paper').toEqual([false, true]);
    await correct(door, { field: 'withdrawn', value: true });
    await until('/es/estados/09/', (text) => !text.includes('55 9999 8888'));
    for (const path of [behind, '/es/estados/09/', '/es/hojas/09/'])
      expect((await (await get(path)).text()).includes('55 9999 8888'), path).toBe(false);
  });

  it('stands as it was made when the database does not answer', async () => {
    const binding = await bindingOf();
    await binding.prepare('alter table corrections rename to away').run();
    await new Promise((resolve) => setTimeout(resolve, 6000));
    const page = await get(shut);
    await binding.prepare('alter table away rename to corrections').run();
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<h1');
  });
});
