import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveServices } from '#domain/directory.ts';
import { LOCALES } from '#domain/locales.ts';
import { formatPhone } from '#domain/phone-format.ts';
import { toE164 } from '#domain/phone.ts';
import type { Service } from '#domain/service.ts';
import { worksIn } from '#domain/service.ts';
import { STATE_CODES } from '#domain/states.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { BUILT } from '../support/site.ts';
import { TELLING } from '../support/telling.ts';
import { decode } from '../support/text.ts';

const LIMIT = 150 * 1024;
const services = resolveServices(readDirectory('content'));
const files = LOCALES.flatMap((locale) =>
  STATE_CODES.map((state) => ({ locale, state, path: `${BUILT}/${locale}/listas/lista-${state}.htm` })),
).map((file) => ({ ...file, html: readFileSync(file.path, 'utf8') }));
const sheets = LOCALES.flatMap((locale) =>
  STATE_CODES.map((state) => ({ state, html: readFileSync(`${BUILT}/${locale}/hojas/${state}/index.html`, 'utf8') })),
);

const dialled = (number: string) => toE164(number) ?? number;
const all = (service: Service) => [...service.phones, ...service.access.through.flatMap(({ phones }) => phones)];
const known = new Set(services.flatMap(all).map(({ number }) => dialled(number)));

/** Of a file to keep, the part of each place by its name. */
function partsOf(html: string): ReadonlyMap<string, string> {
  const parts = html.split('<li class="one"').slice(1);
  return new Map(parts.map((part) => [decode(/<b>([^<]*)<\/b>/.exec(part)?.[1] ?? ''), part.split('</li>')[0] ?? '']));
}

function linked(html: string): readonly string[] {
  return [...html.matchAll(/href="(?:tel:|https:\/\/wa\.me\/)([^"]*)"/g)].map(([link, number = '']) =>
    link.includes('wa.me') ? `+${number}` : number,
  );
}

describe('the file to keep of every state', () => {
  it('is at most 150 KB', () => {
    expect(files).toHaveLength(64);
    for (const { path } of files) expect(statSync(path).size, path).toBeLessThanOrEqual(LIMIT);
  });

  it('names nothing outside itself but numbers', () => {
    for (const { path, html } of files) {
      const addresses = [...html.matchAll(/\s(?:src|href|action|srcset|poster|data)="([^"]*)"/g)].map(([, address = '']) => address);
      expect(
        addresses.filter((address) => !/^(?:tel:[+*\d]+|https:\/\/wa\.me\/\d+)$/.test(address)),
        path,
      ).toEqual([]);
      expect(html, path).not.toMatch(/@import|url\(|<link|<img|<iframe|fetch\(|XMLHttpRequest|import\(|eval|innerHTML/);
    }
  });

  it('says when it was made, and what to do when it is old, without scripts', () => {
    for (const { html } of files) expect(html).toMatch(/data-made="20\d\d-\d\d-\d\d"[^>]*>(?:Hecha el|Made on) [^<]*30 (?:días|days)/);
  });

  it('is as a bystander may see it: its name and title tell nothing', () => {
    for (const { path, html } of files) {
      expect(path).toMatch(/\/lista-\d\d\.htm$/);
      expect(html).toMatch(/<title>(?:Lista|List)<\/title>/);
    }
  });

  it('lets run and paint only what stands in it, by hash, from disk and as served', () => {
    const rules = readFileSync(`${BUILT}/_headers`, 'utf8').split('\n\n');
    for (const { locale, html, path } of files) {
      const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1];
      const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1];
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(policy, path).toBe(
        `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
      );
      const rule = rules.find((one) => one.startsWith(`/${locale}/listas/*`));
      expect(rule).toContain(`\n  ! Content-Security-Policy\n  Content-Security-Policy: ${policy}; frame-ancestors 'none'\n`);
      expect(rule).toContain('\n  Content-Disposition: attachment\n');
    }
  });

  it('has every place of the state once, with every number that leads there', () => {
    for (const { state, html, path } of files) {
      const parts = partsOf(html);
      const own = services.filter(({ area, kind }) => worksIn(area, state) && kind !== 'consulate');
      expect(html.split('<li class="one"').length - 1, path).toBe(own.length);
      for (const service of own) {
        const numbers = (service.phones.length > 0 ? service.phones : all(service)).map(({ number }) => dialled(number));
        const part = parts.get(service.name) ?? '';
        expect(
          numbers.filter((number) => !linked(part).includes(number)),
          `${path}: ${service.id}`,
        ).toEqual([]);
        for (const { number } of service.phones) expect(part, service.id).toContain(formatPhone(number));
      }
    }
  });
});

it('where sources give different numbers, the file and the sheet have what each prints', () => {
  const disputed = services.flatMap((service) =>
    service.disagreements.flatMap(({ field, says }) => (field === 'phones' ? says.map(({ value }) => ({ service, value })) : [])),
  );
  for (const { html, state, path } of files) {
    const here = disputed.filter(({ service }) => worksIn(service.area, state) && service.kind !== 'consulate');
    expect(here.length).toBeGreaterThan(1);
    const text = decode(html);
    expect(
      here.filter(({ value }) => !text.includes(`«${value}»`)),
      path,
    ).toEqual([]);
  }
  for (const { html, state } of sheets) expect(decode(html), state).toContain('«800 028 77 83», «800 028 7723');
});

describe('what is printed or kept carries public facts alone:', () => {
  it('every number is one of the directory', () => {
    for (const { html } of [
      ...files,
      ...sheets.map(({ html: whole }) => ({ html: whole.slice(whole.indexOf('<main'), whole.indexOf('</main>')) })),
    ]) {
      const numbers = linked(html);
      expect(numbers.length).toBeGreaterThan(12);
      expect(numbers.filter((number) => !known.has(number))).toEqual([]);
    }
  });

  it.each(TELLING)('no file to keep tells %s of a withheld place', (_, pattern) => {
    let withheld = 0;
    for (const { html, path } of files) {
      const parts = partsOf(html);
      for (const service of services.filter(({ location }) => location.withheld)) {
        const part = parts.get(service.name);
        if (part === undefined) continue;
        withheld += 1;
        const text = part.replace(/href="[^"]*"/g, '').replace(/ext\. [\d, ]+/g, '');
        expect(decode(text).match(pattern)?.[0], `${path}: ${service.id}`).toBeUndefined();
      }
    }
    expect(withheld).toBeGreaterThan(100);
  });

  it.each(TELLING)('no sheet tells %s of a withheld place', (_, pattern) => {
    const withheld = services.filter(({ location }) => location.withheld);
    let found = 0;
    for (const { state, html } of sheets) {
      for (const [, place = ''] of html.matchAll(/<span class="place"[^>]*>(.*?)<\/span>/gs)) {
        if (!withheld.some(({ name }) => decode(place).includes(name))) continue;
        found += 1;
        expect(decode(place).match(pattern)?.[0], state).toBeUndefined();
      }
    }
    expect(found).toBeGreaterThan(20);
  });
});
