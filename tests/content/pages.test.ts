import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { LOCALES } from '#domain/locales.ts';
import { pageSchema } from '#domain/page.ts';

const FOLDER = 'content/pages';

function readPage(file: string) {
  const [, head, prose] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(`${FOLDER}/${file}`, 'utf8')) ?? [];
  if (head === undefined || prose === undefined) throw new Error(`${file} has no head`);
  return { head: pageSchema.parse(parse(head)), prose };
}

/** One sentence a piece: of lists, every item; of the head, its description. */
function listSentences(prose: string): readonly string[] {
  return prose
    .split('\n')
    .map((line) => line.replace(/^(#+|-|\d+\.)\s+/, '').trim())
    .flatMap((line) => line.split(/(?<=[.:?!])\s+/))
    .filter((sentence) => sentence !== '');
}

const files = globSync('*/*.md', { cwd: FOLDER });
const names = [...new Set(files.map((file) => file.split('/')[1]))];

it('every page exists in every language, with the same headings and the same lists', () => {
  const shape = (prose: string) => prose.split('\n').flatMap((line) => /^(#+|-) /.exec(line)?.[1] ?? []);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const [first, ...others] = LOCALES.map((locale) => shape(readPage(`${locale}/${name}`).prose));
    for (const other of others) expect(other, name).toEqual(first);
  }
});

it.each(files)('%s is written in sentences of at most 25 words, half of them of at most 14', (file) => {
  const lengths = listSentences(readPage(file).prose)
    .map((sentence) => ({ sentence, words: sentence.split(/\s+/).length }))
    .toSorted((a, b) => a.words - b.words);
  expect(lengths.filter(({ words }) => words > 25)).toEqual([]);
  expect(lengths[Math.floor(lengths.length / 2)]?.words).toBeLessThanOrEqual(14);
});
