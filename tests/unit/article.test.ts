import { describe, expect, it } from 'vitest';
import { articleSchema } from '#domain/claim.ts';
import { cite, sayArticle, type Laws } from '#domain/law.ts';
import { translate } from '#domain/messages.ts';
import es from '#content/ui/es.json' with { type: 'json' };

const LAWS: Laws = { LM: { title: 'Ley de Migración', url: 'https://example.org/', as_of: '2026-01-15', articles: ['52 V', '52 V a'] } };

describe('an article', () => {
  it.each([
    'LGV 107',
    'LGTP 90 VI',
    'LM 52 V a',
    'CPEUM 20 C V',
    'CPEUM 2 A',
    'LGV 39 Bis',
    'LFT 684-C',
    'LFT 685 Ter IV b',
    'NOM046 6.4.2.7',
  ])('may be %s', (reference) => {
    expect(articleSchema.safeParse(reference).success).toBe(true);
  });

  it.each([
    'LGV',
    '107',
    'LGV art. 107',
    'LGV 1070',
    'LGV 107 XM',
    'LM 52 V aa',
    'LM 52, V',
    'NOM046 107',
    'LGV 6.4.2',
    'lgv 107',
    'LGV 107 ',
  ])('may not be %s', (reference) => {
    expect(articleSchema.safeParse(reference).success).toBe(false);
  });

  it('is said in words', () => {
    const say = (key: string, params?: Readonly<Record<string, string | number>>) => translate(es, key, params);
    expect(['107', '52 V a', '20 C V', '684-C', '685 Ter IV b', '6.4.2.7'].map((article) => sayArticle(article, say))).toEqual([
      'artículo 107',
      'artículo 52, fracción V, inciso a',
      'artículo 20, apartado C, fracción V',
      'artículo 684-C',
      'artículo 685 Ter, fracción IV, inciso b',
      'punto 6.4.2.7',
    ]);
  });

  it('is cited only when it was read', () => {
    expect(cite(LAWS, 'LM 52 V a')).toMatchObject({ article: '52 V a', date: '2026-01-15' });
    expect(() => cite(LAWS, 'LM 53')).toThrow(/no article 53/);
    expect(() => cite(LAWS, 'LGV 4')).toThrow(/no law has the key LGV/i);
  });
});
