import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { LOCALES } from '#domain/locales.ts';
import { numbersSchema } from '#domain/numbers.ts';
import { formatPhone } from '#domain/phone-format.ts';
import { toE164 } from '#domain/phone.ts';
import raw from '#content/numbers.json' with { type: 'json' };
import { BUILT, listPages } from '../support/site.ts';
import { decode, textsOf } from '../support/text.ts';

const BLOCK =
  /<ul aria-label="(?:Números que ayudan|Numbers that help|Numéros d’aide|Números que ajudam|Nimewo pou jwenn èd)"[\s\S]*?<\/ul>/g;
const MOST_BYTES = 600;

const groups = numbersSchema.parse(raw);
const listed = groups.flatMap(({ numbers }) => numbers);
const services = inject('services');
const serviceOf = (id: string) => services.find((one) => one.id === id);
const pages = listPages();
const pageAt = (path: string) => pages.find((page) => page.path === path)?.html ?? '';

describe.each(LOCALES)('/%s/numeros/', (locale) => {
  const html = pageAt(`/${locale}/numeros/`);
  const entryOf = (id: string) => html.slice(html.indexOf(`<li id="${id}"`)).split('<li id="')[1] ?? '';

  it.each(listed.map(({ id }) => id))('%s: the numbers first, tappable and readable; then what for, and the source', (id) => {
    const entry = entryOf(id);
    for (const { number, channels } of serviceOf(id)?.phones ?? []) {
      const e164 = toE164(number);
      if (channels.includes('voice')) expect(entry).toContain(`href="tel:${e164 ?? number}"`);
      if (channels.includes('whatsapp')) expect(entry).toContain(`href="https://wa.me/${e164?.slice(1)}"`);
      expect(textsOf(`<body>${entry}`).join(' ')).toContain(formatPhone(number));
    }
    const text = decode(entry);
    const use = listed.find((one) => one.id === id)?.use[locale] ?? '?';
    expect(text).toContain(use);
    expect(text.search(/href="(tel:|https:\/\/wa\.me)/)).toBeLessThan(text.indexOf(use));
    expect(text).toMatch(/<details[^>]*>\s*<summary[^>]*>(Fuente|Source) \(/);
    for (const { source } of serviceOf(id)?.phones ?? []) {
      const cited = serviceOf(id)?.sources.find((one) => one.id === source);
      expect(text).toContain(cited && 'title' in cited ? cited.title : '?');
    }
  });

  it('shows both sides where sources disagree', () => {
    const disputed = listed.flatMap(({ id }) => (serviceOf(id)?.disagreements ?? []).map((one) => ({ id, says: one.says })));
    expect(disputed.length).toBeGreaterThan(3);
    for (const { id, says } of disputed) for (const { value } of says) expect(decode(entryOf(id)), id).toContain(value);
  });

  it('carries the cautions of an office that has hurt somebody', () => {
    const [caution] = serviceOf('fevimtra')?.cautions ?? [];
    expect(decode(entryOf('fevimtra'))).toContain(caution?.text[locale] ?? '?');
  });

  it('says of every ten-digit number whether it uses credit, and when a line answers', () => {
    expect(entryOf('ceav')).toMatch(/no gasta saldo|uses no credit/);
    expect(entryOf('saptel')).toMatch(/puede gastar saldo|may use credit/);
    expect(entryOf('profedet')).toMatch(/Lunes a viernes, 8:00 a 20:00|Monday to Friday, 8:00 to 20:00/);
    expect(entryOf('linea-nacional-trata')).toMatch(/a toda hora|at all hours|24/i);
  });

  it('has the number for danger before any list of links', () => {
    const main = html.slice(html.indexOf('<main'));
    expect(main.indexOf('href="tel:911"')).toBeGreaterThan(0);
    expect(main.indexOf('href="tel:911"')).toBeLessThan(main.indexOf('href="#'));
  });
});

describe('the first numbers', () => {
  it.each(pages.map(({ path, html }) => [path, html] as const))('stand at the foot of %s, in at most 600 bytes', (_, html) => {
    const [block] = html.match(BLOCK)?.slice(-1) ?? [];
    expect(block?.match(/href="tel:[^"]+"/g)).toEqual(['href="tel:911"', 'href="tel:+528005533000"', 'href="tel:079"']);
    expect(gzipSync(html).length - gzipSync(html.replace(block ?? '', '')).length).toBeLessThanOrEqual(MOST_BYTES);
    expect(gzipSync(block ?? '').length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('do not bring the directory into the Worker', () => {
    const bundle = globSync('dist/server/**/*.mjs')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    expect(bundle).toContain('linea-nacional-trata');
    const ids = services.map(({ id }) => id).filter((id) => id.length > 12 && !listed.some((one) => one.id === id));
    expect(ids.length).toBeGreaterThan(500);
    expect(ids.filter((id) => bundle.includes(`"${id}"`))).toEqual([]);
  });
});

it.each(LOCALES)('/%s/antes-de-llamar/ links every article to the law it comes from, and every law to its text', (locale) => {
  const html = pageAt(`/${locale}/antes-de-llamar/`);
  const targets = [...html.matchAll(/href="#(law-[A-Z]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(15);
  for (const id of new Set(targets)) expect(html).toMatch(new RegExp(`id="${id}"[\\s\\S]*?href="https://www\\.diputados\\.gob\\.mx/`));
  expect(readFileSync(`${BUILT}/${locale}/numeros/index.html`, 'utf8')).toContain(`href="/${locale}/antes-de-llamar/"`);
});
