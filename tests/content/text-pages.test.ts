import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cite } from '#domain/law.ts';
import { LOCALES } from '#domain/locales.ts';
import { textPageSchema, type TextPage } from '#domain/text-page.ts';
import { readDirectory } from '../../worker/directory/read.ts';

const { laws } = readDirectory('content');
const names = [...new Set(globSync('content/pages/*/*.yaml').map((path) => basename(path, '.yaml')))];

function read(locale: string, name: string): TextPage {
  return textPageSchema.parse(parse(readFileSync(`content/pages/${locale}/${name}.yaml`, 'utf8')));
}

const linesOf = ({ sections }: TextPage) => sections.flatMap(({ lines }) => lines);

describe.each(names)('%s', (name) => {
  const pages = LOCALES.map((locale) => read(locale, name));

  it('says the same in every language, on the same articles and sources', () => {
    const frames = pages.map(({ id, sections }) => ({
      id,
      sections: sections.map((section) => ({ id: section.id, lines: section.lines.map(({ articles, sources }) => ({ articles, sources })) })),
    }));
    for (const frame of frames) expect(frame).toEqual(frames[0]);
    expect(frames[0]?.id).toBe(name);
  });

  it('cites only articles that somebody has read', () => {
    for (const reference of pages.flatMap((page) => linesOf(page).flatMap(({ articles }) => articles))) expect(() => cite(laws, reference)).not.toThrow();
  });

  it('has no sentence of more than 25 words', () => {
    const sentences = pages.flatMap((page) => linesOf(page).flatMap(({ text }) => text.split(/(?<=[.:?!]) /)));
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((sentence) => sentence.split(' ').length > 25)).toEqual([]);
  });
});
