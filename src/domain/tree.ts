import * as z from 'zod';
import { articleSchema } from './claim.ts';
import { factSourceSchema, type FactSource } from './guide.ts';
import { idSchema } from './record.ts';

const sentence = z.strictObject({ es: z.string().min(1), en: z.string().min(1) });
const steps = z.array(z.string().min(1)).min(3).max(8);

/** Stands in the address instead of a name, so that the address says nothing of who reads it. */
const pathSchema = z.string().regex(/^\d{1,2}$/, 'path');

/** `content/tree/questions.yaml`: one question, its answers and where each leads. */
export const treeQuestionSchema = z.strictObject({
  path: pathSchema,
  ask: sentence,
  help: sentence,
  articles: z.array(articleSchema).min(1),
  /** `next` is the key of a question or of an outcome. */
  options: z.array(z.strictObject({ label: sentence, next: idSchema })).min(2),
});

/** `content/tree/advice.yaml`: a paragraph that several outcomes share. */
export const treeAdviceSchema = z.strictObject({
  heading: sentence,
  text: sentence,
  articles: z.array(articleSchema).min(1),
  /** Rests on a secondary source; the text itself says so too. */
  secondary: z.literal(true).optional(),
  sources: z.array(factSourceSchema).default([]),
});

/** `content/tree/outcomes.yaml`: what somebody may ask for, and what to do today. */
export const treeOutcomeSchema = z.strictObject({
  path: pathSchema,
  heading: sentence,
  answer: sentence,
  today: z.strictObject({ es: steps, en: steps }),
  articles: z.array(articleSchema).min(1),
  /** Keys of `content/tree/advice.yaml`. */
  advice: z.array(idSchema).min(1),
  /** Whether to show where to go: every office that takes requests for refuge. */
  offices: z.boolean().default(false),
  /** Ids of services. */
  call: z.array(idSchema).default([]),
});

export const treeQuestionsSchema = z.record(idSchema, treeQuestionSchema);
export const treeAdviceListSchema = z.record(idSchema, treeAdviceSchema);
export const treeOutcomesSchema = z.record(idSchema, treeOutcomeSchema);

export type TreeQuestion = z.infer<typeof treeQuestionSchema>;
export type TreeAdvice = z.infer<typeof treeAdviceSchema>;
export type TreeOutcome = z.infer<typeof treeOutcomeSchema>;

const START = '1';

/** A walk begins at the question whose path is `1`. */
export interface Tree {
  readonly questions: Readonly<Record<string, TreeQuestion>>;
  readonly outcomes: Readonly<Record<string, TreeOutcome>>;
  readonly advice: Readonly<Record<string, TreeAdvice>>;
}

export interface Walk {
  readonly answers: readonly { readonly question: string; readonly option: number }[];
  readonly outcome: string;
}

/**
 * Every way through the tree.
 * @throws RangeError when one leads nowhere or comes back to where it was.
 */
export function listWalks({ questions, outcomes }: Tree): readonly Walk[] {
  function from(key: string, answers: Walk['answers']): readonly Walk[] {
    if (outcomes[key]) return [{ answers, outcome: key }];
    const question = questions[key];
    if (!question) throw new RangeError(`The tree leads to ${key}, which does not exist`);
    if (answers.some((answer) => answer.question === key)) throw new RangeError(`The tree comes back to ${key}`);
    return question.options.flatMap(({ next }, option) => from(next, [...answers, { question: key, option }]));
  }
  return from(Object.keys(questions).find((key) => questions[key]?.path === START) ?? 'a first question', []);
}

/** The path of the question or outcome that an option leads to. */
export function pathOfNode({ questions, outcomes }: Tree, key: string): string {
  const path = (questions[key] ?? outcomes[key])?.path;
  if (path === undefined) throw new RangeError(`The tree has no ${key}`);
  return path;
}

/** What an outcome cites, its advice included, once each. */
export function articlesOfOutcome({ articles, advice }: TreeOutcome, tree: Tree): readonly string[] {
  return [...new Set([...articles, ...advice.flatMap((key) => tree.advice[key]?.articles ?? [])])];
}

/** What the whole tree cites. */
export function articlesOfTree({ questions, outcomes, advice }: Tree): readonly string[] {
  return [questions, outcomes, advice].flatMap((nodes) => Object.values(nodes).flatMap(({ articles }) => articles));
}

/** What an outcome's advice rests on that no law states. */
export function sourcesOfOutcome({ advice }: TreeOutcome, tree: Tree): readonly FactSource[] {
  return advice.flatMap((key) => tree.advice[key]?.sources ?? []);
}
