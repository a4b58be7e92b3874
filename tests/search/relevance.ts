import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { resolveServices } from '#domain/directory.ts';
import type { Locale } from '#domain/locales.ts';
import { buildLookup } from '#domain/search-entries.ts';
import { expand } from '#domain/search-index.ts';
import type { SearchFile } from '#domain/search-file.ts';
import { search } from '#domain/search.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { BUILT } from '../support/site.ts';

const askedSchema = z.strictObject({ q: z.string(), page: z.array(z.string()).min(1) });
const queriesSchema = z.record(z.enum(['es', 'en']), z.record(z.string(), z.array(askedSchema)));

const ids = new Map(resolveServices(readDirectory('content')).map(({ page, id }) => [`/s/${page}/`, id]));

/** Whether a path is what an acceptable page of the list means. */
function isPage(path: string, page: string): boolean {
  const whole = path.replace(/#.*$/, '');
  if (page.startsWith('g:')) return whole === `/guias/${page.slice(2)}/`;
  if (page.startsWith('e:')) return whole === `/estados/${page.slice(2)}/`;
  if (!page.startsWith('s:')) return whole === page;
  const pattern = new RegExp(`^${page.slice(2).replaceAll('*', '.*')}$`);
  return pattern.test(ids.get(whole) ?? '');
}

export interface Asked {
  readonly sort: string;
  readonly query: string;
  readonly pages: readonly string[];
  /** Where the right page stands among the results, from 1; 0 when it does not. */
  readonly place: number;
  readonly found: readonly string[];
}

/** Asks every query of a file of the real index of the built site. */
export function askAll(file: string, locale: Locale): readonly Asked[] {
  const queries = queriesSchema.parse(parse(readFileSync(file, 'utf8')))[locale] ?? {};
  const lookup = buildLookup(expand(JSON.parse(readFileSync(`${BUILT}/search/${locale}.json`, 'utf8')) as SearchFile), locale);
  return Object.entries(queries).flatMap(([sort, asked]) =>
    asked.map(({ q, page: pages }) => {
      const found = search(q, lookup).map(({ path }) => path);
      const place = found.findIndex((path) => pages.some((page) => isPage(path, page))) + 1;
      const named = found.map((path) => ids.get(path) ?? path);
      return { sort, query: q, pages, place, found: named };
    }),
  );
}
