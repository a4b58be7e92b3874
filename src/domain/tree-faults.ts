import type { Fault } from './faults.ts';
import type { GuideContent } from './guide-faults.ts';
import { isSecondary } from './law.ts';
import { LOCALES, type Locale } from './locales.ts';
import {
  findArticleFaults,
  findLinkFaults,
  findPhoneFaults,
  findReadingFaults,
  findUncited,
  saysSource,
  type Surroundings,
} from './prose-faults.ts';
import { listWalks, type Tree, type TreeAdvice, type TreeOutcome, type TreeQuestion } from './tree.ts';

/** The prose of an outcome as its page shows it. */
export function proseOfOutcome({ answer, today, advice }: TreeOutcome, tree: Tree, locale: Locale): readonly string[] {
  return [answer[locale], ...today[locale], ...advice.flatMap((key) => tree.advice[key]?.text[locale] ?? [])];
}

function findWalkFaults(tree: Tree): readonly string[] {
  try {
    const walks = listWalks(tree);
    const reached = new Set(walks.flatMap(({ answers, outcome }) => [...answers.map(({ question }) => question), outcome]));
    return [...Object.keys(tree.questions), ...Object.keys(tree.outcomes)]
      .filter((key) => !reached.has(key))
      .map((key) => `nothing leads to ${key}`);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function findPathFaults({ questions, outcomes }: Tree): readonly string[] {
  const nodes = [...Object.entries(questions), ...Object.entries(outcomes)];
  const repeated = nodes.filter(([key, { path }]) => nodes.some(([other, node]) => other !== key && node.path === path));
  const names = Object.keys(questions).filter((key) => outcomes[key]);
  return [
    ...repeated.map(([key, { path }]) => `${key} is not the only one at ${path}`),
    ...names.map((key) => `${key} is a question and an outcome`),
  ];
}

function checkQuestion({ ask, help, articles }: TreeQuestion, surroundings: Surroundings, locale: Locale): readonly string[] {
  return [
    ...findReadingFaults([help[locale]], locale),
    ...findLinkFaults([help[locale], ask[locale]], surroundings),
    ...findUncited(help[locale], articles),
  ];
}

function checkOutcome(outcome: TreeOutcome, tree: Tree, surroundings: Surroundings, locale: Locale): readonly string[] {
  const texts = proseOfOutcome(outcome, tree, locale);
  return [...findReadingFaults(texts, locale), ...findLinkFaults(texts, surroundings), ...findPhoneFaults(texts, surroundings)];
}

function checkAdvice({ text, articles, secondary, sources }: TreeAdvice, { laws }: Surroundings, locale: Locale): readonly string[] {
  const known = sources.length > 0 || articles.some((article) => isSecondary(article, laws));
  return [
    ...findUncited(text[locale], articles),
    ...(secondary && !saysSource(text[locale], locale) ? ['is secondary, but its text does not say so'] : []),
    ...(secondary && !known ? ['is secondary and names no source'] : []),
  ];
}

/** Every reason for which the tree must not be published; empty when it may. */
export function findTreeFaults(tree: Tree, content: GuideContent): readonly Fault[] {
  const guides = new Map(content.guides.map(({ slug, sections }) => [slug, new Set(sections.map(({ id }) => id))]));
  const surroundings = { ...content, guides };
  const cited = Object.entries({ ...tree.questions, ...tree.outcomes, ...tree.advice });
  return [
    ...[...findWalkFaults(tree), ...findPathFaults(tree)].map((message) => ({ record: 'tree', message })),
    ...cited.flatMap(([record, { articles }]) => findArticleFaults(articles, content.laws).map((message) => ({ record, message }))),
    ...Object.entries(tree.outcomes).flatMap(([record, { call, advice }]) => [
      ...call
        .filter((id) => !content.services.has(id))
        .map((id) => ({ record, message: `calls ${id}, which is no service that may be called` })),
      ...advice.filter((key) => !tree.advice[key]).map((key) => ({ record, message: `no advice is called ${key}` })),
    ]),
    ...LOCALES.flatMap((locale) => [
      ...Object.entries(tree.questions).flatMap(([record, question]) =>
        checkQuestion(question, surroundings, locale).map((message) => ({ record: `${locale}/${record}`, message })),
      ),
      ...Object.entries(tree.advice).flatMap(([record, advice]) =>
        checkAdvice(advice, surroundings, locale).map((message) => ({ record: `${locale}/${record}`, message })),
      ),
      ...Object.entries(tree.outcomes).flatMap(([record, outcome]) =>
        checkOutcome(outcome, tree, surroundings, locale).map((message) => ({ record: `${locale}/${record}`, message })),
      ),
    ]),
  ];
}
