import * as z from 'zod';
import { articleSchema } from './claim.ts';
import { idSchema, sourceDateSchema } from './record.ts';

const sentence = z.string().min(1);

/** One file of `content/pages/<locale>/`: short prose of which each line names its article or its source. */
export const textPageSchema = z.strictObject({
  /** The name of the file; the same in every language. */
  id: idSchema,
  heading: sentence,
  lead: sentence,
  sections: z
    .array(
      z.strictObject({
        id: idSchema,
        heading: sentence,
        lines: z
          .array(
            z.strictObject({
              text: sentence,
              articles: z.array(articleSchema).default([]),
              sources: z.array(z.strictObject({ title: z.string(), url: z.url().optional(), date: sourceDateSchema })).default([]),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
export type TextPage = z.infer<typeof textPageSchema>;

/** The page's own prose, a text a line; headings and sources are not prose. */
export function proseOfTextPage({ lead, sections }: TextPage): readonly string[] {
  return [lead, ...sections.flatMap(({ lines }) => lines.map(({ text }) => text))];
}

/** Every article of the page, once. */
export function articlesOfTextPage({ sections }: TextPage): readonly string[] {
  return [...new Set(sections.flatMap(({ lines }) => lines.flatMap(({ articles }) => articles)))];
}
