import { getCollection } from 'astro:content';
import { splitReference, type Law } from '#domain/law.ts';

export interface CitedLaw extends Law {
  readonly key: string;
}

/** The laws that these references name, in the order of `content/laws.yaml`, each with only those articles. */
export async function listCitedLaws(references: readonly string[]): Promise<readonly CitedLaw[]> {
  const laws = await getCollection('laws');
  const cited = references.map(splitReference);
  return laws
    .map(({ id, data }) => ({
      ...data,
      key: id,
      articles: data.articles.filter((article) => cited.some(([key, own]) => key === id && own === article)),
    }))
    .filter(({ articles }) => articles.length > 0);
}
