import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveServices } from '#domain/directory.ts';
import type { Service } from '#domain/service.ts';
import { STATE_CODES, STATES } from '#domain/states.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { BUILT } from '../support/site.ts';
import { TELLING } from '../support/telling.ts';

const services = resolveServices(readDirectory('content'));

function read(path: string): string {
  return readFileSync(`${BUILT}${path}index.html`, 'utf8');
}

function inState(code: string, { area }: Service): boolean {
  return typeof area === 'object' && 'states' in area && area.states.some((state) => state === code);
}

/** What the directory knows that leads to a service by phone: its own numbers, or those of its doors. */
function numbersOf({ phones, access }: Service): readonly string[] {
  const all = phones.length > 0 ? phones : access.through.flatMap((door) => door.phones);
  return all.filter(({ channels }) => channels.includes('voice')).map(({ number }) => number);
}

/** The part of a state's page that is about one service: the row whose first link leads to its page. */
function rowOf(html: string, page: string): string | undefined {
  return html.split('<li').find((row) => /href="\/\w\w\/s\/([^/]+)\/"/.exec(row)?.[1] === page);
}

describe.each(['es', 'en'])('state pages in %s', (locale) => {
  it('the list leads to all 32, and each names its neighbours', () => {
    const list = read(`/${locale}/estados/`);
    for (const { code, neighbours } of STATES) {
      expect(list).toContain(`href="/${locale}/estados/${code}/"`);
      const html = read(`/${locale}/estados/${code}/`);
      for (const neighbour of neighbours) expect(html, code).toContain(`href="/${locale}/estados/${neighbour}/"`);
    }
  });

  it.each(STATE_CODES)('%s: every service stands there once, with a number to tap when any leads to it', (code) => {
    const html = read(`/${locale}/estados/${code}/`);
    const own = services.filter((service) => service.kind !== 'consulate' && (inState(code, service) || service.area === 'national'));
    expect(own.filter((service) => inState(code, service) && numbersOf(service).length > 0).length).toBeGreaterThan(5);
    for (const service of own) {
      const row = rowOf(html, service.page);
      expect(row, service.id).toBeDefined();
      const dialled = /href="tel:([^"]+)"/.exec(row ?? '')?.[1]?.replace(/^\+52(?=\d{10}$)/, '');
      const numbers = numbersOf(service);
      if (numbers.length > 0) expect(numbers, service.id).toContain(dialled);
      else expect(dialled, service.id).toBeUndefined();
    }
  });

  it.each(STATE_CODES)('%s: the page of each service has every number that leads to it', (code) => {
    for (const service of services.filter((one) => inState(code, one))) {
      const html = read(`/${locale}/s/${service.page}/`);
      for (const number of numbersOf(service))
        expect(html, service.id).toMatch(new RegExp(`href="tel:(\\+52)?${number.replace(/[*+]/g, String.raw`\$&`)}"`));
    }
  });
});

it.each([
  ['es', /Atención urgente después de una violación\.<\/strong>[^<]*urgencias de un hospital público: la ley lo obliga/],
  ['en', /<\/strong>[^<]*emergency room of a public hospital: the law obliges it/],
])('after a rape nobody is told that there is nothing: every public hospital must attend (%s)', (locale, law) => {
  const gives = ({ needs }: Service) => needs.some(({ codes }) => codes.includes('urgent_sexual_health'));
  const without = STATE_CODES.filter((code) => !services.some((service) => gives(service) && inState(code, service)));
  expect(without.length).toBeGreaterThan(20);
  expect(without.filter((code) => !law.test(read(`/${locale}/estados/${code}/`)))).toEqual([]);
});

it('a place with a caution has it on the sheet of its state', () => {
  const warned = services.filter(({ cautions }) => cautions.length > 0);
  let found = 0;
  for (const code of STATE_CODES) {
    const html = read(`/es/hojas/${code}/`);
    for (const { name } of warned.filter((service) => inState(code, service))) {
      const row = html
        .replaceAll(/<strong[^>]*>/g, '<strong>')
        .split(`<strong>${name}</strong>`)[1]
        ?.split('</span>')[0];
      if (row === undefined) continue;
      found += 1;
      expect(row, `${code} ${name}`).toContain('Cuidado: ve con alguien');
    }
  }
  expect(found).toBeGreaterThan(30);
});

it('no foreign consulate stands on the page of a state', () => {
  for (const code of STATE_CODES) {
    const html = read(`/es/estados/${code}/`);
    for (const { page } of services.filter(({ kind }) => kind === 'consulate')) expect(html, code).not.toContain(page);
    expect(html).toContain('href="/es/consulados/"');
  }
});

it("women's refuges stand apart, after the law that bars victims of trafficking from them", () => {
  for (const code of STATE_CODES) {
    const [before = '', apart = ''] = read(`/es/estados/${code}/`).split('Aparte: refugios para mujeres');
    for (const { page } of services.filter((one) => one.kind === 'womens_refuge' && inState(code, one))) {
      expect(rowOf(before, page), code).toBeUndefined();
      expect(rowOf(apart, page), code).toBeDefined();
    }
    expect(apart, code).toContain('Desde el 7 de junio de 2024 la ley no permite');
  }
});

it('something stands under every need to which the page of a state leads, if only the way to the refuges', () => {
  for (const code of STATE_CODES) {
    const sections = read(`/es/estados/${code}/`).matchAll(/<section[^>]*><h2 id="n\d+">([^<]+)<\/h2>(.*?)<\/section>/g);
    const empty = [...sections].filter(([, , under = '']) => !/<(a|p)\b/.test(under)).map(([, need]) => need);
    expect(empty, code).toEqual([]);
  }
  expect(read('/es/estados/31/')).toMatch(
    />Empezar de nuevo<\/h2><ul class="chips"><li>También:<\/li><li><a href="#\d+">Refugio para mujeres/,
  );
});

it('a gap is said, with what was looked for and the nearest state that has something', () => {
  const html = read('/es/estados/01/').split('<h2 id="gaps"')[1] ?? '';
  expect(html).toMatch(/Un albergue para víctimas de trata\.<\/strong> Buscamos/);
  expect(html).toContain('Cuidado de mis hijos.');
});

/** On the page of a withheld place too: numbers that lead there, the pages of doors and states, cited laws, and words that only look like a street. */
const PUBLIC: readonly RegExp[] = [
  /<a href="https:\/\/www\.diputados\.gob\.mx\/[^"]*"[^>]*>[^<]*<\/a>/g,
  /https:\/\/schema\.org(\/\w+)?/g,
  /\/s\/[\w-]+\//g,
  /tel:\+?\d+|"telephone":"[^"]*"|https:\/\/wa\.me\/\d+/g,
  /ext\. [\d, ]+/g,
  /(Se entra por medio de|The way in is through):? <a[^>]*>[^<]*<\/a>/g,
  /personas en la calle|has called/g,
];

/** What a link puts into a message is read as the message says it. */
function openMessages(html: string): string {
  return html.replace(/(?:https:\/\/wa\.me\/\?text=|sms:\?&(?:amp;)?body=)([^"]*)/g, (_, body: string) => decodeURIComponent(body));
}

const withheldPages = ['es', 'en'].flatMap((locale) =>
  services.filter(({ location }) => location.withheld).map(({ id, page }) => ({ id, html: read(`/${locale}/s/${page}/`) })),
);

function dataOf(html: string): string {
  return /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
}

it.each(TELLING)('no page tells %s of a withheld place', (_, pattern) => {
  expect(withheldPages.length).toBeGreaterThan(100);
  for (const { id, html } of withheldPages) {
    const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
    const text = PUBLIC.reduce((left, known) => left.replaceAll(known, ''), `${openMessages(main)}${dataOf(html)}`);
    expect(text.match(pattern)?.[0], id).toBeUndefined();
  }
});

it('machines are told no more of a withheld place than people are', () => {
  for (const { id, html } of withheldPages) {
    const data = dataOf(html);
    expect(JSON.parse(data), id).toMatchObject({ '@context': 'https://schema.org', areaServed: [{ '@type': 'State' }] });
    for (const key of ['address', 'sameAs', 'hoursAvailable', 'geo', 'email']) expect(data, id).not.toContain(`"${key}"`);
  }
});

it('machines are told where a public office is, when it is open and how to call it', () => {
  const office = services.find(({ id }) => id === '09-victims-commission');
  expect(JSON.parse(dataOf(read(`/es/s/${office?.page}/`)))).toMatchObject({
    '@type': 'GovernmentService',
    areaServed: [{ '@type': 'State', name: 'Ciudad de México' }],
    provider: { '@type': 'GovernmentOrganization', address: { '@type': 'PostalAddress', addressCountry: 'MX' } },
    availableChannel: [{ servicePhone: { telephone: '+525553458066' } }],
    hoursAvailable: [
      { opens: '09:00', closes: '18:00' },
      { opens: '09:00', closes: '15:00' },
    ],
  });
});
