import { getCollection } from 'astro:content';
import { articlesOf } from '#domain/guide.ts';
import type { Law } from '#domain/law.ts';
import type { Locale } from '#domain/locales.ts';
import { claimsOfOffer } from '#domain/offer.ts';
import { TEXT_PAGES } from '#domain/pages.ts';
import { articlesOfTextPage } from '#domain/text-page.ts';
import { articlesOfTree } from '#domain/tree.ts';
import { listGuides } from './guides.ts';
import { readTree } from './tree.ts';

export interface Use {
  readonly text: string;
  readonly href: string;
}

/** What leans on one article. */
export interface ArticleUse {
  readonly article: string;
  readonly pages: readonly Use[];
  /** Keys of `content/mandates.yaml`. */
  readonly mandates: readonly string[];
  /** First sentence of each caution. */
  readonly cautions: readonly string[];
}

export interface LawUse extends Omit<Law, 'articles'> {
  readonly key: string;
  readonly articles: readonly ArticleUse[];
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** Every law that something on the site cites, with what leans on each of its articles. */
export async function listLawUses(locale: Locale, treeName: string): Promise<readonly LawUse[]> {
  const [laws, mandates, cautions, texts, guides, tree] = await Promise.all([
    getCollection('laws'),
    getCollection('mandates'),
    getCollection('cautions'),
    getCollection('textPages'),
    listGuides(locale),
    readTree(),
  ]);
  const pages = [
    ...guides.map((guide) => ({ text: guide.heading, href: `/${locale}/guias/${guide.slug}/`, articles: articlesOf(guide) })),
    ...Object.entries(TEXT_PAGES).flatMap(([id, path]) =>
      texts
        .filter((text) => text.id === `${locale}/${id}`)
        .map(({ data }) => ({ text: data.heading, href: `/${locale}${path}`, articles: articlesOfTextPage(data) })),
    ),
    { text: treeName, href: `/${locale}/opcion/`, articles: articlesOfTree(tree) },
  ];
  const useOf = (reference: string) => ({
    pages: pages.filter(({ articles }) => articles.includes(reference)),
    mandates: mandates.filter(({ data }) => claimsOfOffer(data).some(({ articles }) => articles?.includes(reference))).map(({ id }) => id),
    cautions: cautions.filter(({ data }) => data.articles.includes(reference)).map(({ data }) => firstSentence(data.text[locale])),
  });
  return laws
    .map(({ id, data }) => ({ ...data, key: id, articles: data.articles.map((article) => ({ article, ...useOf(`${id} ${article}`) })) }))
    .map((law) => ({ ...law, articles: law.articles.filter((one) => one.pages.length + one.mandates.length + one.cautions.length > 0) }))
    .filter(({ articles }) => articles.length > 0);
}
