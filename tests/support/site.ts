import { globSync, readFileSync } from 'node:fs';

export const BUILT = 'dist/client';

/** Every built page: its path as browsers see it, and its HTML. */
export function listPages(): readonly { readonly path: string; readonly html: string }[] {
  const files = globSync('**/*.html', { cwd: BUILT }).sort();
  if (files.length === 0) throw new Error('No built pages: run `npm run build` first');
  return files.map((file) => ({ path: `/${file.replace(/index\.html$/, '')}`, html: readFileSync(`${BUILT}/${file}`, 'utf8') }));
}
