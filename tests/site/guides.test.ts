import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { articlesOf } from '#domain/guide.ts';
import { LOCALES } from '#domain/locales.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { readGuides, readTree } from '../../worker/guides/read.ts';
import { BUILT, listPages } from '../support/site.ts';

const pages = new Map(listPages().map(({ path, html }) => [path, html]));
const guides = readGuides('content');
const tree = readTree('content');
const { laws } = readDirectory('content');

function pageAt(path: string): string {
  const html = pages.get(path);
  if (html === undefined) throw new Error(`${path} was not built`);
  return html;
}

function linksIn(html: string): readonly string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return [...main.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
}

/** Everything that the browser needs to show a page. */
function weightOf(html: string): number {
  const sheets = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"|<link[^>]*href="([^"]+\.css)"/g)].map(
    ([, a, b]) => a ?? b ?? '',
  );
  return [Buffer.from(html), ...[...new Set(sheets)].map((sheet) => readFileSync(`${BUILT}${sheet}`))].reduce(
    (sum, file) => sum + gzipSync(file).length,
    0,
  );
}

const built = guides.map((guide) => ({ path: `/${guide.locale}/guias/${guide.slug}/`, guide }));

describe.each(built)('$path', ({ path, guide }) => {
  const html = pageAt(path);
  const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  it('begins with the answer, then what to do', () => {
    const order = [/<h1/, /class="answer"/, /<ol/, /href="tel:|href="https/, /<section id=/].map((part) =>
      html.slice(html.indexOf('<h1')).search(part),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order.every((at) => at >= 0)).toBe(true);
  });

  it('has every section at its anchor, and every article with its law, its version and the official text', () => {
    for (const { id } of guide.sections) expect(html).toContain(`id="${id}"`);
    for (const key of new Set(articlesOf(guide).map((article) => article.split(' ')[0] ?? ''))) {
      expect(html).toContain(`id="law-${key}"`);
      expect(linksIn(html)).toContain(laws[key]?.url);
    }
  });

  it('says when it was read, that nobody outside has reviewed it, and how easily it reads', () => {
    expect(text).toMatch(guide.locale === 'es' ? /Nadie de fuera la ha revisado todavía/ : /Nobody outside has reviewed it yet/);
    expect(text).toMatch(/2026/);
    expect(text).toMatch(/INFLESZ/);
  });

  it('leaves no mark of its Markdown', () => {
    expect(text.match(/\*\*|\]\(|guide:/)?.[0]).toBeUndefined();
  });

  it('weighs at most 30 KB with its style', () => {
    expect(weightOf(html)).toBeLessThanOrEqual(30_000);
  });
});

const own = [...pages.keys()].filter((path) => /^\/(es|en)\/(guias|preguntas|leyes|opcion|plazos)\//.test(path));

it.each(own)('%s has no dead link and no dead anchor', (path) => {
  for (const href of linksIn(pageAt(path)).filter((link) => link.startsWith('/') || link.startsWith('#'))) {
    const [page = '', anchor] = href.split('#');
    const target = page === '' ? path : page;
    expect([...pages.keys()], href).toContain(target);
    if (anchor !== undefined) expect(pageAt(target), href).toContain(`id="${anchor}"`);
  }
});

describe.each(LOCALES)('in %s', (locale) => {
  it('the library lists every guide', () => {
    const links = linksIn(pageAt(`/${locale}/guias/`));
    for (const { slug } of guides) expect(links).toContain(`/${locale}/guias/${slug}/`);
  });

  it('at least 60 questions lead to the section that answers, by topic and from A to Z', () => {
    const asked = guides
      .filter((guide) => guide.locale === locale)
      .flatMap(({ slug, questions }) => questions.map(({ section }) => `/${locale}/guias/${slug}/#${section}`));
    expect(asked.length).toBeGreaterThanOrEqual(60);
    for (const index of ['preguntas/', 'preguntas/a-z/']) {
      const links = linksIn(pageAt(`/${locale}/${index}`)).filter((link) => link.includes('/guias/'));
      expect([...links].sort(), index).toEqual([...asked].sort());
    }
    expect(linksIn(pageAt(`/${locale}/preguntas/`))).toContain(`/${locale}/preguntas/a-z/`);
  });

  it('the law index links every law cited to its text and to every guide that leans on it', () => {
    const html = pageAt(`/${locale}/leyes/`);
    for (const guide of guides.filter((one) => one.locale === locale)) {
      for (const key of new Set(articlesOf(guide).map((article) => article.split(' ')[0] ?? ''))) {
        const section = new RegExp(`<section id="${key}"[^>]*>[^]*?</section>`).exec(html)?.[0] ?? '';
        expect(linksIn(`<main>${section}</main>`), `${key} ${guide.slug}`).toEqual(
          expect.arrayContaining([laws[key]?.url, `/${locale}/guias/${guide.slug}/`]),
        );
      }
    }
  });

  it('whom to call is said with the hours in words, or that sources disagree on them', () => {
    const text = pageAt(`/${locale}/opcion/18/`)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    const words = {
      es: [/COMAR, [^.]*\. Lunes a viernes, 9:00 a 18:00\./, /\(CNDH\)\. Las fuentes no coinciden: Horario\./],
      en: [/COMAR, [^.]*\. Monday to Friday, 9:00 to 18:00\./, /\(CNDH\)\. The sources do not agree: Hours\./],
    };
    for (const word of words[locale]) expect(text).toMatch(word);
  });

  it('the law index leads to the texts, too', () => {
    const section = /<section id="LSR"[^>]*>[^]*?<\/section>/.exec(pageAt(`/${locale}/leyes/`))?.[0] ?? '';
    for (const path of ['plazos', 'antes-de-llamar']) expect(section).toContain(`href="/${locale}/${path}/"`);
  });

  it('the tree leads from its first page to every outcome by links alone, and asks nothing by form', () => {
    const seen = new Set<string>();
    const ahead = [`/${locale}/opcion/`];
    for (let path = ahead.pop(); path !== undefined; path = ahead.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const html = pageAt(path);
      expect(html).not.toMatch(/<form|<input/);
      ahead.push(...linksIn(html).filter((link) => link.startsWith(`/${locale}/opcion/`)));
    }
    for (const { path } of Object.values(tree.outcomes)) expect(seen).toContain(`/${locale}/opcion/${path}/`);
  });
});
