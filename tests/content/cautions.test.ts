import { describe, expect, it } from 'vitest';
import { cite, isSecondary } from '#domain/law.ts';
import { LOCALES } from '#domain/locales.ts';
import { findUncited, saysSource } from '#domain/prose-faults.ts';
import { readDirectory } from '../../worker/directory/read.ts';

const { cautions, laws } = readDirectory('content');

describe.each(cautions.map((caution) => [caution.id, caution] as const))('%s', (_, { text, articles }) => {
  it('cites what it names, and only what somebody has read', () => {
    for (const article of articles) expect(() => cite(laws, article)).not.toThrow();
    for (const locale of LOCALES) expect(findUncited(text[locale], articles), locale).toEqual([]);
  });

  it('says so where it leans on a law known only through others', () => {
    if (!articles.some((article) => isSecondary(article, laws))) return;
    for (const locale of LOCALES) expect(saysSource(text[locale], locale), locale).toBe(true);
  });
});

const textOf = (id: string) => cautions.find((caution) => caution.id === id)?.text ?? { es: '', en: '' };

it('nobody is told that they cannot be detained without the exception', () => {
  const { es, en } = textOf('migration-office');
  expect(es).toMatch(/no pueden detenerte[^]*orden de salida o usó papeles falsos/);
  expect(en).toMatch(/may not detain you[^]*exit order or used false papers/);
});

it('the consulate: all authorities are bound once refuge is asked for, and only the migration office before', () => {
  const { es, en } = textOf('foreign-consulate');
  expect(es).toMatch(/Cuando ya pediste refugio, ninguna autoridad[^]*Si solo piensas pedirlo, díselo a migración/);
  expect(en).toMatch(/Once you have asked for refuge, no authority[^]*If you are only thinking of asking, say so to the migration office/);
  for (const text of [es, en]) expect(text).not.toMatch(/piensas pedirlo, nadie|or may ask, nobody/);
});
