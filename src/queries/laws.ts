import { getCollection } from 'astro:content';
import { cite, type Citation } from '#domain/law.ts';

/** `LGV 107` and its like → the laws they name. Only for prerendered pages. */
export async function citeAll(references: readonly string[]): Promise<readonly (Citation & { readonly key: string })[]> {
  const laws = Object.fromEntries((await getCollection('laws')).map(({ id, data }) => [id, data]));
  return references.map((reference) => ({ key: reference.split(' ')[0] ?? '', ...cite(laws, reference) }));
}
