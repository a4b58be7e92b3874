import * as z from 'zod';
import { articleSchema } from './claim.ts';
import type { Locale } from './locales.ts';
import { idSchema, sourceDateSchema } from './record.ts';
import { NEEDS } from './vocabulary.ts';

/** In the order in which the library shows them. */
export const GUIDE_GROUPS = ['first', 'stay', 'papers', 'justice', 'body', 'people', 'work', 'duties'] as const;
export type GuideGroup = (typeof GUIDE_GROUPS)[number];

/** A text of `src/domain/prose.ts`' Markdown, and the articles behind every right it states. */
const sectionSchema = z.strictObject({
  /** English, the same in every language; the anchor that questions lead to. */
  id: idSchema,
  heading: z.string().min(1),
  text: z.string().min(1),
  articles: z.array(articleSchema).default([]),
  /** Rests on a secondary source; the text itself says so too. */
  secondary: z.literal(true).optional(),
});

/** A sentence to say to somebody who refuses, and the articles it leans on. */
const refusalSchema = z.strictObject({ say: z.string().min(1), articles: z.array(articleSchema).min(1) });

/** What a fact rests on that no law states. */
export const factSourceSchema = z.strictObject({
  title: z.string().min(1),
  url: z.url().optional(),
  date: sourceDateSchema,
  secondary: z.literal(true).optional(),
});

/** `content/guides/<language>/<slug>.yaml`: one page of the library. */
export const guideSchema = z.strictObject({
  /** Stays in the browser's history: neutral. */
  title: z.string().min(1),
  /** On top of the page: says what it is. */
  heading: z.string().min(1),
  group: z.enum(GUIDE_GROUPS),
  /** Place within the group. */
  order: z.int().min(0),
  /** One or two sentences: the whole answer. */
  answer: z.string().min(1),
  needs: z.array(z.enum(NEEDS)).default([]),
  /** Ids of services in `content/directory/national/`. */
  call: z.array(idSchema).default([]),
  sections: z.array(sectionSchema).min(1),
  steps: z.array(z.string().min(1)).min(3).max(10),
  refusal: z.array(refusalSchema).default([]),
  /** As people ask them, each with the section that answers. */
  questions: z.array(z.strictObject({ ask: z.string().min(1), section: idSchema })).min(1),
  /** Other words by which people look for this page. */
  words: z.array(z.string().min(1)).default([]),
  sources: z.array(factSourceSchema).default([]),
  /** When the facts were last read against their sources. */
  reviewed: z.iso.date(),
  /** Who outside the project has reviewed it. */
  reviewer: z.string().min(1).nullable(),
});
export type FactSource = z.infer<typeof factSourceSchema>;
export type GuideText = z.infer<typeof guideSchema>;

export interface Guide extends GuideText {
  readonly locale: Locale;
  readonly slug: string;
}

/** Every article of a guide, once. */
export function articlesOf({ sections, refusal }: Pick<GuideText, 'sections' | 'refusal'>): readonly string[] {
  return [...new Set([...sections, ...refusal].flatMap(({ articles }) => articles))];
}

/** The guide's own prose, a text a paragraph; headings, questions and sources are not prose. */
export function proseOf({ answer, steps, sections, refusal }: GuideText): readonly string[] {
  return [answer, ...steps, ...sections.map(({ text }) => text), ...refusal.map(({ say }) => say)];
}

/** In the order of the library: by group, then by place within it. */
export function compareGuides(a: GuideText, b: GuideText): number {
  return GUIDE_GROUPS.indexOf(a.group) - GUIDE_GROUPS.indexOf(b.group) || a.order - b.order || a.heading.localeCompare(b.heading);
}

/** Where a link of the prose leads: `guide:slug#section` or a page without its language. */
export function pathOf(target: string, locale: Locale): string {
  return target.startsWith('guide:') ? `/${locale}/guias/${target.slice('guide:'.length).replace(/#|$/, '/$&')}` : `/${locale}${target}`;
}
