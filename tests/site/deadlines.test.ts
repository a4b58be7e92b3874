import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { closuresSchema, makeCalendar, restDaysSchema } from '#domain/closures.ts';
import { LOCALES } from '#domain/locales.ts';
import { addDays } from '#domain/days.ts';
import { addMonths, lastDayOf, LIMITS } from '#domain/working-days.ts';
import { readTree } from '../../worker/guides/read.ts';
import { listPages } from '../support/site.ts';
import { textsOf } from '../support/text.ts';

const pages = new Map(listPages().map(({ path, html }) => [path, html]));
const closures = closuresSchema.parse(parse(readFileSync('content/closures.yaml', 'utf8')));
const calendar = makeCalendar(restDaysSchema.parse(JSON.parse(readFileSync('content/rest-days.json', 'utf8'))), Object.values(closures));

function pageAt(path: string): string {
  const html = pages.get(path);
  if (html === undefined) throw new Error(`${path} was not built`);
  return html;
}

function formsOf(language: string) {
  return {
    month: new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    day: new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  };
}

/** The rows of every month, by the month's name: first and last day of the row, then what stands beside it. */
function tablesOf(html: string): ReadonlyMap<string, readonly { readonly days: readonly number[]; readonly cells: readonly string[] }[]> {
  const list = /<div class="months"[^>]*>([^]*?)<\/div>/.exec(html)?.[1] ?? '';
  const months = [...list.matchAll(/<details[^>]*>\s*<summary[^>]*>([^<]+)<\/summary>([^]*?)<\/details>/g)];
  return new Map(
    months.map(([, name = '', table = '']) => [
      name,
      [...table.matchAll(/<tr><th scope="row">([^<]*)<\/th><td>([^<]*)<\/td><td>([^<]*)<\/td>/g)].map(([, days = '', ...cells]) => ({
        days: [...days.matchAll(/\d+/g)].map(Number),
        cells,
      })),
    ]),
  );
}

describe.each(LOCALES)('/%s/plazos/', (locale) => {
  const html = pageAt(`/${locale}/plazos/`);
  const { month: monthForm, day: dayForm } = formsOf(locale === 'es' ? 'es-MX' : locale);

  it('has both last days of every day, from before the last six weeks to a year ahead', () => {
    const tables = tablesOf(html);
    expect(tables.size).toBeGreaterThanOrEqual(14);
    let [month = ''] = Array.from({ length: 24 }, (_, index) => addMonths('2026-01', index)).filter((one) =>
      tables.has(monthForm.format(new Date(one))),
    );
    expect(month).not.toBe('');
    for (const [name, rows] of tables) {
      expect(name).toBe(monthForm.format(new Date(month)));
      let day = `${month}-01`;
      for (const { days, cells } of rows) {
        for (; day.startsWith(month) && Number(day.slice(8)) <= (days.at(-1) ?? 0); day = addDays(day, 1)) {
          const last = [LIMITS.ask, LIMITS.review].map((count) => dayForm.format(new Date(lastDayOf(day, count, calendar) ?? '')));
          expect(cells, day).toEqual(last);
        }
      }
      expect(day, name).toBe(`${addMonths(month, 1)}-01`);
      month = addMonths(month, 1);
    }
  });

  it('keeps the day to itself: no form, no name, no value, and nothing is shown before scripts run', () => {
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const [input = ''] = /<input[^>]*>/.exec(main) ?? [];
    expect(main).not.toMatch(/<form|<button/);
    expect(input).toMatch(/type="date"/);
    expect(input).toMatch(/autocomplete="off"/);
    expect(input).not.toMatch(/\s(name|value|form)=/);
    expect(main).toMatch(/<working-days hidden/);
  });

  it('says who counts, that closures may lengthen it, and that late is not lost', () => {
    const text = textsOf(html).join(' ');
    const words = {
      es: [
        /Solo la autoridad cuenta de manera oficial/,
        /pide de todos modos/,
        /tu plazo se alarga/,
        /El día en que entraste a México no cuenta/,
      ],
      en: [
        /Only the authority counts officially/,
        /ask all the same/,
        /your time limit is longer/,
        /The day you entered Mexico does not count/,
      ],
    };
    for (const word of words[locale]) expect(text).toMatch(word);
    for (const { source } of Object.values(closures)) expect(html).toContain(source.url);
  });

  it('is reached from every outcome of the tree with a time limit, from the library and from the guides on refuge', () => {
    const { outcomes } = readTree('content');
    const limited = Object.values(outcomes).filter(({ advice }) => advice.some((key) => key === 'deadline' || key === 'if-refused'));
    expect(limited.length).toBeGreaterThan(8);
    const from = [
      ...limited.map(({ path }) => `opcion/${path}/`),
      'guias/',
      'guias/proteccion-internacional/',
      'guias/proteccion-o-tarjeta/',
    ];
    for (const path of from) expect(pageAt(`/${locale}/${path}`), path).toContain(`href="/${locale}/plazos/"`);
  });
});
