import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Families of sentences that only pages made in advance say. The Worker need not carry them; `tests/site/build.test.ts` looks whether
 * anything in it asks for one.
 */
export const PAGE_FAMILIES = [
  'api',
  'data',
  'deadlines',
  'embed',
  'figures',
  'gaps',
  'guide',
  'guides',
  'institutions',
  'languages',
  'lawindex',
  'list',
  'no_answer',
  'not_found',
  'phrases',
  'pocket',
  'questions',
  'safety',
  'search',
  'share',
  'sheet',
  'states',
  'style',
  'tree',
] as const;

const TEXTS = /\/content\/ui\/(?:es|en)\.json$/;

/** Leaves out of the Worker what no page on demand and no answer says. */
export function workerTexts(): Plugin {
  return {
    name: 'worker-texts',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'ssr',
    load(id) {
      if (!TEXTS.test(id)) return undefined;
      const texts = Object.entries(JSON.parse(readFileSync(id, 'utf8')) as Readonly<Record<string, string>>);
      return JSON.stringify(Object.fromEntries(texts.filter(([key]) => !PAGE_FAMILIES.some((family) => key.startsWith(`${family}.`)))));
    },
  };
}
