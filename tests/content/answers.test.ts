import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articlesOf, type Guide } from '#domain/guide.ts';
import { LOCALES } from '#domain/locales.ts';
import { readGuides } from '../../worker/guides/read.ts';

/** The complaints of the report of 2015, in the fact base's order. */
const PROBLEMS = [
  'guidelines', 'Sex work', 'Shelter only', 'Nothing for men', 'Children', 'migration stations', 'punished', 'deported', 'refuge',
  'went home', 'humanitarian stays', 'press', 'restitution', 'committees', 'Indigenous languages', 'border workers', 'sex tourism', 'Recruiters',
];

const guides = readGuides('content');
const rows = readFileSync('docs/answers.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!-|The problem)/.test(line))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
  .map(([problem = '', rules = '', pages = '']) => ({
    problem,
    rules: rules.split(' · '),
    pages: [...pages.matchAll(/\]\(\/es\/guias\/([a-z0-9-]+)\/#([a-z0-9-]+)\)/g)].map(([, slug = '', section = '']) => ({ slug, section })),
  }));

function versionsOf(slug: string): readonly Guide[] {
  return guides.filter((guide) => guide.slug === slug);
}

it('every complaint has its row, in order', () => {
  expect(rows).toHaveLength(PROBLEMS.length);
  PROBLEMS.forEach((words, index) => { expect(rows[index]?.problem).toContain(words); });
});

describe.each(rows)('$problem', ({ rules, pages }) => {
  it('is answered by sections that exist in every language', () => {
    expect(pages.length).toBeGreaterThan(0);
    for (const { slug, section } of pages) {
      const versions = versionsOf(slug);
      expect(versions.map(({ locale }) => locale).sort(), slug).toEqual([...LOCALES].sort());
      for (const { sections } of versions) expect(sections.map(({ id }) => id), slug).toContain(section);
    }
  });

  it('is answered with the rules it names', () => {
    const cited = new Set(pages.flatMap(({ slug }) => versionsOf(slug).flatMap(articlesOf)));
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  });
});
