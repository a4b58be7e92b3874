import { globSync, readFileSync } from 'node:fs';

export const BUILT = 'dist/client';

/** Every built page: its path as browsers see it, and its HTML. */
export function listPages(): readonly { readonly path: string; readonly html: string }[] {
  const files = globSync('**/*.html', { cwd: BUILT }).sort();
  if (files.length === 0) throw new Error('No built pages: run `npm run build` first');
  return files.map((file) => ({ path: `/${file.replace(/index\.html$/, '')}`, html: readFileSync(`${BUILT}/${file}`, 'utf8') }));
}

/** Of every type of page (those below one page are of one type), in Spanish, its shortest and its longest. */
export function listExtremes(): readonly string[] {
  return listTypes().flat();
}

/** Of every type of page its longest. */
export function listLongest(): readonly string[] {
  return listTypes().map((paths) => paths.at(-1) ?? '');
}

/** Of the pages that a missing script can change, those with one of their own, and one with the frame's alone: `listExtremes`. */
export function listScripted(): readonly string[] {
  const scriptsOf = (path: string) =>
    readFileSync(`${BUILT}${path.replace(/\/$/, '/index.html')}`, 'utf8').split('type="module"').length - 1;
  const paths = listExtremes();
  return [...paths.filter((path) => scriptsOf(path) > 1), ...paths.filter((path) => scriptsOf(path) === 1).slice(0, 1)];
}

function listTypes(): readonly (readonly string[])[] {
  const types = new Map<string, { readonly path: string; readonly html: string }[]>();
  for (const page of listPages().filter(({ path }) => !path.startsWith('/en/'))) {
    const type = page.path.replace(/^(\/[^/]+\/[^/]+\/).+$/, '$1*');
    types.set(type, [...(types.get(type) ?? []), page]);
  }
  return [...types.values()].map((pages) => {
    const [shortest, ...others] = pages.toSorted((a, b) => a.html.length - b.html.length).map(({ path }) => path);
    return [shortest ?? '', ...others.slice(-1)];
  });
}
