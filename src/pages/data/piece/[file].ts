import type { APIRoute } from 'astro';
import { LOCALES } from '#domain/locales.ts';
import { listEmbeds } from '../../../queries/embeds.ts';

export async function getStaticPaths() {
  const all = await Promise.all(
    LOCALES.map(async (locale) =>
      (await listEmbeds(locale)).map(({ state, html }) => ({ params: { file: `${locale}-${state}.txt` }, props: { html } })),
    ),
  );
  return all.flat();
}

/** A piece of HTML as text, for whoever builds pages by a program. */
export const GET: APIRoute<{ html: string }> = ({ props: { html } }) =>
  new Response(html, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
