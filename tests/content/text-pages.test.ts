import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cite } from '#domain/law.ts';
import { LOCALES } from '#domain/locales.ts';
import { TEXT_PAGES } from '#domain/pages.ts';
import { findLinkFaults, findPhoneFaults, findReadingFaults } from '#domain/prose-faults.ts';
import { articlesOfTextPage, proseOfTextPage, type TextPage } from '#domain/text-page.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { readGuides, readTextPages, surroundingsOf } from '../../worker/guides/read.ts';

const directory = readDirectory('content');
const texts = readTextPages('content');
const guides = new Map(readGuides('content').map(({ slug, sections }) => [slug, new Set(sections.map(({ id }) => id))]));
const surroundings = { ...surroundingsOf(directory), guides };

const linesOf = ({ sections }: TextPage) => sections.flatMap(({ lines }) => lines);

it('every text has its place on the site', () => {
  const names = new Set(globSync('content/pages/*/*.yaml').map((path) => basename(path, '.yaml')));
  expect([...names].sort()).toEqual(Object.keys(TEXT_PAGES).sort());
});

describe.each(Object.keys(TEXT_PAGES))('%s', (name) => {
  const pages = texts.filter(({ id }) => id === name);

  it('says the same in every language, on the same articles and sources', () => {
    const frames = pages.map(({ id, sections }) => ({
      id,
      sections: sections.map((section) => ({ id: section.id, lines: section.lines.map(({ articles, sources }) => ({ articles, sources })) })),
    }));
    expect(frames).toHaveLength(LOCALES.length);
    for (const frame of frames) expect(frame).toEqual(frames[0]);
  });

  it('cites only articles that somebody has read', () => {
    for (const reference of pages.flatMap(articlesOfTextPage)) expect(() => cite(directory.laws, reference)).not.toThrow();
  });

  it('reads easily: Spanish of at least 60, no sentence of more than 30 words, half of them of 8 or more', () => {
    for (const page of pages) expect(findReadingFaults(proseOfTextPage(page), page.locale), page.locale).toEqual([]);
  });

  it('has no dead link and no number that the directory does not have', () => {
    for (const page of pages) {
      const prose = proseOfTextPage(page);
      expect([...findLinkFaults(prose, surroundings), ...findPhoneFaults(prose, surroundings)], page.locale).toEqual([]);
    }
  });

  it('has no sentence of more than 25 words', () => {
    const sentences = pages.flatMap((page) => linesOf(page).flatMap(({ text }) => text.split(/(?<=[.:?!]) /)));
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((sentence) => sentence.split(' ').length > 25)).toEqual([]);
  });
});
