import { describe, expect, it } from 'vitest';
import { LOCALES } from '#domain/locales.ts';
import { askAll } from './relevance.ts';

const FILE = 'tests/search/queries.yaml';
const LEAST = { es: 150, en: 65 } as const;
const TOP_THREE = 0.97;
const TOP_ONE = 0.8;

describe.each(LOCALES)('what people type, in %s', (locale) => {
  const asked = askAll(FILE, locale);
  const misses = asked.filter(({ place }) => place === 0 || place > 3);
  const share = (most: number) => asked.filter(({ place }) => place > 0 && place <= most).length / asked.length;

  it('is enough to tell', () => {
    expect(asked.length).toBeGreaterThanOrEqual(LEAST[locale]);
    expect(new Set(asked.map(({ query }) => query)).size).toBe(asked.length);
  });

  it('leads to the right page', () => {
    console.log(
      [
        `${locale}: ${asked.length} queries, first ${(share(1) * 100).toFixed(1)} %, in the first three ${(share(3) * 100).toFixed(1)} %`,
        ...misses.map(({ query, pages, found }) => `  ${query} → ${found.slice(0, 3).join(', ')} (not ${pages.join(', ')})`),
      ].join('\n'),
    );
    expect(share(3)).toBeGreaterThanOrEqual(TOP_THREE);
    expect(share(1)).toBeGreaterThanOrEqual(TOP_ONE);
  });

  it('never leads nowhere', () => {
    expect(asked.filter(({ found }) => found.length === 0).map(({ query }) => query)).toEqual([]);
  });
});
