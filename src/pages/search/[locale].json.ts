import type { APIRoute } from 'astro';
import { localeOf, localePaths } from '../../i18n/speak.ts';
import { readSearchFile } from '../../queries/search-pages.ts';

export const getStaticPaths = localePaths;

/** All that a search in one language needs: the browser asks for it once, and for nothing afterwards. */
export const GET: APIRoute = async ({ params }) => Response.json(await readSearchFile(localeOf(params)));
