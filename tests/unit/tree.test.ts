import { expect, it } from 'vitest';
import { listWalks, type Tree, type TreeOutcome, type TreeQuestion } from '#domain/tree.ts';

const both = (text: string) => ({ es: text, en: text });

function question(path: string, ...next: readonly string[]): TreeQuestion {
  return { path, ask: both('?'), help: both('.'), articles: ['LSR 13'], options: next.map((key) => ({ label: both(key), next: key })) };
}

const end: TreeOutcome = {
  path: '9',
  heading: both('.'),
  answer: both('.'),
  today: { es: [], en: [] },
  articles: ['LSR 13'],
  advice: [],
  offices: false,
  call: [],
};
const treeOf = (questions: Tree['questions']): Tree => ({ questions, outcomes: { end, other: { ...end, path: '8' } }, advice: {} });

it('a walk is one answer after another until an outcome', () => {
  const walks = listWalks(treeOf({ later: question('2', 'end', 'other'), first: question('1', 'later', 'other') }));
  expect(walks.map(({ answers, outcome }) => [answers.map(({ question: key, option }) => `${key}:${option}`).join(' '), outcome])).toEqual([
    ['first:0 later:0', 'end'],
    ['first:0 later:1', 'other'],
    ['first:1', 'other'],
  ]);
});

it('a way that leads nowhere, or round in a circle, is an error', () => {
  expect(() => listWalks(treeOf({ first: question('1', 'nowhere') }))).toThrow(/nowhere/);
  expect(() => listWalks(treeOf({ first: question('1', 'second'), second: question('2', 'first', 'end') }))).toThrow(/comes back to first/);
});
