import type { APIRoute } from 'astro';
import { readOpenData, type OpenFile } from '../../../queries/open-data.ts';

export async function getStaticPaths() {
  const { files, sums } = await readOpenData();
  return [...files, sums].map((file) => ({ params: { file: file.name }, props: { file } }));
}

/** The directory, its gaps and its figures for anybody's tools. */
export const GET: APIRoute<{ file: OpenFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'content-type': file.mediaType } });
