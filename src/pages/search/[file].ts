import { gzipSync } from 'node:zlib';
import type { APIRoute } from 'astro';
import { LOCALES, type Locale } from '#domain/locales.ts';
import { readSearchFile } from '../../queries/search-pages.ts';

interface Props {
  readonly locale: Locale;
  readonly compressed: boolean;
}

/** The same twice: `es.bin` is small whatever stands between; `es.json` is for browsers that cannot unpack it. */
export function getStaticPaths() {
  return LOCALES.flatMap((locale) => [
    { params: { file: `${locale}.bin` }, props: { locale, compressed: true } },
    { params: { file: `${locale}.json` }, props: { locale, compressed: false } },
  ]);
}

/** All that a search in one language needs: the browser asks for it once, and for nothing afterwards. */
export const GET: APIRoute<Props> = async ({ props: { locale, compressed } }) => {
  const file = await readSearchFile(locale);
  return compressed ? new Response(new Uint8Array(gzipSync(JSON.stringify(file), { level: 9 }))) : Response.json(file);
};
