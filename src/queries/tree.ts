import { getCollection } from 'astro:content';
import type { Tree, TreeOutcome, TreeQuestion } from '#domain/tree.ts';
import type { Service } from '#domain/service.ts';
import { STATES, type StateCode } from '#domain/states.ts';
import { readDirectory } from './directory.ts';

/** The tree of options, from `content/tree/`. Only for prerendered pages. */
export async function readTree(): Promise<Tree> {
  const [questions, outcomes, advice] = await Promise.all([
    getCollection('treeQuestions'),
    getCollection('treeOutcomes'),
    getCollection('treeAdvice'),
  ]);
  return {
    questions: Object.fromEntries(questions.map(({ id, data }) => [id, data])),
    outcomes: Object.fromEntries(outcomes.map(({ id, data }) => [id, data])),
    advice: Object.fromEntries(advice.map(({ id, data }) => [id, data])),
  };
}

export type TreeNode = { readonly question: TreeQuestion } | { readonly outcome: TreeOutcome };

/** Every question and outcome, by the path it has. */
export async function listTreeNodes(): Promise<readonly (readonly [path: string, node: TreeNode])[]> {
  const { questions, outcomes } = await readTree();
  return [
    ...Object.values(questions).map((question) => [question.path, { question }] as const),
    ...Object.values(outcomes).map((outcome) => [outcome.path, { outcome }] as const),
  ];
}

/** The offices that take requests for refuge, under the states they are in. */
export async function listRefugeOffices(): Promise<readonly { readonly state: StateCode; readonly offices: readonly Service[] }[]> {
  const { services } = await readDirectory();
  const offices = services.filter(({ kind }) => kind === 'refugee_office');
  const inState = (code: string) =>
    offices.filter(({ area }) => typeof area === 'object' && 'states' in area && area.states.some((state) => state === code));
  return STATES.map(({ code }) => ({ state: code, offices: inState(code) })).filter((group) => group.offices.length > 0);
}
