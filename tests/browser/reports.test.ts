import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '#domain/days.ts';
import { numberOfDay, REPORT_REASONS, REPORTS_OF_A_DAY } from '#domain/report.ts';
import { countReport, eraseOldReports } from '../../worker/reports/queries.ts';
import { openForPartner } from '../../worker/db/client.ts';
import { findViolations } from '../support/axe.ts';
import { serveSite } from '../support/served-site.ts';
import { databaseOf } from '../support/signed-in.ts';

const site = serveSite({ loaded: true });
const ID = '07-child-protection';
const TODAY = numberOfDay(dayOf(new Date()));
let db: D1Database;
let page = '';

beforeAll(async () => {
  db = await databaseOf(site);
  const one = db.prepare(`select record ->> 'page' as page from services where id = ?`).bind(ID);
  page = (await one.first<string>('page')) ?? '';
});

const OWN = { 'sec-fetch-site': 'same-origin' };
function post(fields: readonly (readonly [string, string])[], headers: Record<string, string> = OWN, at = page): Promise<Response> {
  const body = new URLSearchParams(fields.map((field) => [...field]));
  return fetch(`${site.url}/es/avisar/${at}/`, { method: 'POST', redirect: 'manual', headers, body });
}

async function counted(): Promise<readonly Record<string, unknown>[]> {
  return (await db.prepare('select * from reports order by service_id, reason').all()).results;
}

async function told(): Promise<string> {
  const question = { state: '07', profile: {}, limit: 200 };
  const headers = { 'content-type': 'application/json' };
  const paths = [`/api/v1/services/${ID}`, `/es/s/${page}/`, '/es/estados/07/', '/api/hsds/services?per_page=20'];
  const answers = await Promise.all([
    ...paths.map((path) => fetch(`${site.url}${path}`)),
    fetch(`${site.url}/api/v1/availability`, { method: 'POST', headers, body: JSON.stringify(question) }),
  ]);
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  // When the answer was made is another each time.
  return [...answers.map(({ status }) => status), ...texts].join('\n').replace(/"generated_at":"[^"]*"/, '');
}

describe('who says that something is wrong with a place', () => {
  it('chooses one of five reasons without scripts, is thanked, and gets no cookie', async () => {
    const context = await site.browser.newContext({ baseURL: site.url, javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
    const tab = await context.newPage();
    await tab.goto(`/es/s/${page}/`);
    await tab.getByRole('link', { name: '¿Algo está mal? Dilo' }).click();
    expect(await tab.title()).not.toMatch(/trata|víctima/i);
    expect(await tab.locator('main input').count()).toBe(REPORT_REASONS.length);
    expect(await tab.locator('main textarea, main input:not([type=radio])').count()).toBe(0);
    await tab.getByLabel('Llamé y no contestan').check();
    await tab.getByRole('button', { name: 'Avisar' }).click();
    expect(await tab.locator('main').innerText()).toContain('Una persona va a revisar este lugar');
    expect(await tab.locator('main').innerText()).toContain('no guardamos nada de ti');
    expect(await context.cookies()).toEqual([]);
    expect(await counted()).toEqual([{ service_id: ID, reason: 'no_answer', day: TODAY, reports: 1 }]);
    await context.close();
  });

  it('finds no fault that axe knows on the form, nor on the thanks', async () => {
    const context = await site.browser.newContext({ baseURL: site.url, viewport: { width: 320, height: 640 }, bypassCSP: true });
    const tab = await context.newPage();
    for (const path of [`/es/avisar/${page}/`, `/en/avisar/${page}/?hecho=si`]) {
      await tab.goto(path);
      expect(await findViolations(tab), path).toEqual([]);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
    await context.close();
  });

  it('may say it a hundred times: three are counted, and nothing that the public sees is another', async () => {
    const before = await told();
    for (let sent = 0; sent < 100; sent += 1) expect((await post([['reason', 'closed']])).status).toBe(303);
    expect(await counted()).toContainEqual({ service_id: ID, reason: 'closed', day: TODAY, reports: 3 });
    expect((await told()) === before, 'what is told is the same').toBe(true);
  });

  it('can say nothing else: no words, no other reason, nothing twice, no other place', async () => {
    const before = await counted();
    const refused = [
      [],
      [['reason', 'bad people']],
      [['words', 'María is here']],
      [
        ['reason', 'moved'],
        ['words', 'María is here'],
      ],
      [
        ['reason', 'moved'],
        ['reason', 'closed'],
      ],
    ] as const;
    for (const fields of refused) expect((await post(fields)).status, JSON.stringify(fields)).toBe(400);
    const file = new FormData();
    file.set('reason', new Blob(['moved']), 'moved');
    const sent = await fetch(`${site.url}/es/avisar/${page}/`, { method: 'POST', headers: OWN, body: file });
    expect(sent.status).toBe(400);
    expect((await post([['reason', 'moved']], OWN, '07-00000000')).status).toBe(404);
    expect((await post([['reason', 'x'.repeat(9000)]])).status).toBe(413);
    expect(await counted()).toEqual(before);
  });

  it('says it from our own page: sent by another site it is not counted', async () => {
    const before = await counted();
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://example.org' }, {}])
      expect((await post([['reason', 'moved']], headers as Record<string, string>)).status).toBe(403);
    expect(await counted()).toEqual(before);
  });

  it('is told to try later when the database does not answer', async () => {
    await db.prepare('alter table reports rename to away').run();
    const response = await post([['reason', 'moved']]);
    await db.prepare('alter table away rename to reports').run();
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('Inténtalo en un rato');
  });
});

describe('a flood of reports', () => {
  it('leaves no more than so many of one day, whatever it is about; what is counted already goes on', async () => {
    await db.prepare('delete from reports').run();
    const day = TODAY - 1;
    const insert = db.prepare(`insert into reports select ? || value, 'moved', ?, 1 from json_each(?)`);
    await insert.bind('place-', day, JSON.stringify(Array.from({ length: REPORTS_OF_A_DAY - 1 }, (_, index) => index))).run();
    const count = async () => db.prepare('select count(*) as n, sum(reports) as said from reports where day = ?').bind(day).first();
    const primary = openForPartner(db);
    expect(await countReport(primary, page, 'moved', day)).toBe(true);
    expect(await countReport(primary, page, 'closed', day)).toBe(true);
    expect(await countReport(primary, page, 'moved', day)).toBe(true);
    expect(await count()).toEqual({ n: REPORTS_OF_A_DAY, said: REPORTS_OF_A_DAY + 1 });
  });

  it('is erased when it makes nothing urgent any more', async () => {
    await db.prepare('delete from reports').run();
    const insert = db.prepare(`insert into reports values ('one', 'moved', ?, 1)`);
    await db.batch([insert.bind(20260101), insert.bind(20261128)]);
    await eraseOldReports(openForPartner(db), 20261001, Date.now());
    expect((await counted()).map(({ day }) => day)).toEqual([20261128]);
  });
});
