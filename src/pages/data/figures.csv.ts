import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { figuresCsv } from '#domain/figure.ts';

/** Every published figure with its source. */
export const GET: APIRoute = async () => {
  const figures = (await getCollection('figures')).map(({ data }) => data).sort((a, b) => a.order - b.order);
  return new Response(figuresCsv(figures), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
