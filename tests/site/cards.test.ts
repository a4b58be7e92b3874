import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LOCALES } from '#domain/locales.ts';
import { languagePlacesSchema } from '#domain/spoken.ts';
import languages from '#content/languages.json' with { type: 'json' };
import { listPages } from '../support/site.ts';
import { textsOf } from '../support/text.ts';

const pages = new Map(listPages().map(({ path, html }) => [path, html]));
const places = languagePlacesSchema.parse(parse(readFileSync('content/language-places.yaml', 'utf8')));
const others = languages.filter(({ codes }) => !codes.includes('es'));

describe.each(LOCALES)('the cards in %s', (locale) => {
  const at = (code: string | undefined) => pages.get(`/${locale}/idiomas/${code}/`) ?? '';

  it('say in Spanish which language it is, the right, and the whole name of each law', () => {
    for (const { codes, name_es: name, group } of others) {
      const text = textsOf(at(codes[0])).join(' ');
      expect(text, name).toContain(`${group === 'signed' ? 'Uso la' : 'Hablo'} ${name}. Tengo derecho a un intérprete sin costo.`);
      expect(text, name).toContain('Ley General de Víctimas, artículo 7, fracción XXXI');
      expect(text.includes('Derechos Lingüísticos de los Pueblos Indígenas, artículo 10'), name).toBe(group === 'national');
    }
  });

  it('have the own name of a language only where it is known, and never another sentence in it', () => {
    for (const { codes, name_es: name, autonym } of others) {
      const marked = [...at(codes[0]).matchAll(/<main[\s\S]*<\/main>/g)]
        .flatMap(([main]) => [...main.matchAll(new RegExp(`lang="${codes[0]}"[^>]*>([^<]*)<`, 'g'))])
        .map(([, text = '']) => textsOf(`<body>${text}`)[0]);
      expect([...new Set(marked)], name).toEqual(autonym === undefined ? [] : [autonym]);
    }
  });

  it('are found from the list of languages, by name and by each place where they are spoken', () => {
    const html = pages.get(`/${locale}/idiomas/`) ?? '';
    const counts = new Map(others.map(({ codes: [code = ''] }) => [code, html.split(`href="/${locale}/idiomas/${code}/"`).length - 1]));
    for (const [code, count] of counts) {
      const named = places.states[code]?.length ?? 0;
      const abroad = Object.values(places.countries).filter((codes) => codes.includes(code)).length;
      expect(count, code).toBe(1 + named + abroad);
    }
  });
});

it('every indigenous language of Mexico stands in at least one state, and nothing stands there that is no language of the list', () => {
  const national = languages.filter(({ group }) => group === 'national').map(({ codes }) => codes[0]);
  expect(Object.keys(places.states).sort()).toEqual([...national].sort());
  const known = new Set(languages.map(({ codes }) => codes[0]));
  expect(Object.values(places.countries).flatMap((codes) => codes.filter((code) => !known.has(code)))).toEqual([]);
});
