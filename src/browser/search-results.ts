/** Reads the index and puts results on the page: loaded by site-search.ts when somebody is about to search. */
import { isLocale } from '#domain/locales.ts';
import { buildLookup, type Lookup } from '#domain/search-entries.ts';
import { expand } from '#domain/search-index.ts';
import type { SearchFile } from '#domain/search-file.ts';
import { search, type Filters, type Result } from '#domain/search.ts';

/** How many stand at the top, whatever they are. */
const BEST = 3;

const locale = isLocale(document.documentElement.lang) ? document.documentElement.lang : 'es';

async function read(response: Response): Promise<SearchFile> {
  if (!response.ok) throw new Error(String(response.status));
  if (!response.body || !response.url.endsWith('.bin')) return response.json() as Promise<SearchFile>;
  return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).json() as Promise<SearchFile>;
}

/** Everything there is to search; nothing is asked of anybody after this. */
export async function load(path: string): Promise<Lookup> {
  const ending = 'DecompressionStream' in globalThis ? 'bin' : 'json';
  return buildLookup(expand(await read(await fetch(`${path}.${ending}`))), locale);
}

function itemOf({ path, title, hint }: Result): HTMLLIElement {
  const link = document.createElement('a');
  link.href = `/${locale}${path}`;
  link.textContent = title;
  if (hint !== '') {
    const small = document.createElement('small');
    small.textContent = hint;
    link.appendChild(small);
  }
  const item = document.createElement('li');
  item.appendChild(link);
  return item;
}

/** The closest results first, whatever they are, then the others by group, the group of the closest first. */
function show(root: HTMLElement, results: readonly Result[]): void {
  const rest = results.slice(BEST);
  const order = [...new Set(rest.map(({ group }) => group))];
  for (const section of root.querySelectorAll<HTMLElement>('[data-group]')) {
    const { group } = section.dataset;
    const own = group === 'best' ? results.slice(0, BEST) : rest.filter((result) => result.group === group);
    section.querySelector('ol')?.replaceChildren(...own.map(itemOf));
    section.hidden = own.length === 0;
  }
  const end = root.querySelector('[data-numbers]');
  for (const group of order) {
    const section = root.querySelector(`[data-group="${group}"]`);
    if (section) root.insertBefore(section, end);
  }
}

function sayCount(status: HTMLElement, count: number): void {
  const { none = '', one = '', many = '' } = status.dataset;
  status.textContent = count === 0 ? none : count === 1 ? one : many.replace('#', String(count));
}

/** Shows what answers the text, and how many pages do; nothing at all when nothing was asked. */
export function answer(root: HTMLElement, status: HTMLElement, lookup: Lookup, typed: string, filters: Filters): void {
  const asked = typed.trim() !== '' || Boolean(filters.state) || Boolean(filters.need);
  const results = asked ? search(typed, lookup, filters) : [];
  show(root, results);
  if (asked) sayCount(status, results.length);
  else status.textContent = '';
  const numbers = root.querySelector<HTMLElement>('[data-numbers]');
  if (numbers) numbers.hidden = !asked || results.length > 0;
  const questions = document.querySelector<HTMLElement>('[data-questions]');
  if (questions) questions.hidden = asked && results.length > 0;
}
