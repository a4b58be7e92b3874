import * as z from 'zod';
import { articleNumberSchema, articleSchema } from './claim.ts';
import type { Say } from './messages.ts';

export const lawSchema = z.strictObject({
  /** Official name in Spanish. */
  title: z.string(),
  /** Official text. */
  url: z.url(),
  /** Date of the last reform in the text that was read. */
  as_of: z.iso.date(),
  /** The official text was not read, only another's account of it. */
  secondary: z.literal(true).optional(),
  /** Articles read in that text, such as `107` or `90 VI`; nothing else may be cited. */
  articles: z.array(articleNumberSchema).min(1),
});
export type Law = z.infer<typeof lawSchema>;

/** `content/laws.yaml`: law key → law. */
export const lawsSchema = z.record(z.string(), lawSchema);
export type Laws = z.infer<typeof lawsSchema>;

export interface Citation {
  readonly title: string;
  readonly article: string;
  readonly url: string;
  readonly date: string;
}

/**
 * `LGV 107` → the law it names and its article.
 * @throws RangeError when the law or the article is not in the list of what was read.
 */
export function cite(laws: Laws, reference: string): Citation {
  const [key, article] = splitReference(articleSchema.parse(reference));
  const law = laws[key];
  if (!law) throw new RangeError(`No law has the key ${key} (in "${reference}")`);
  if (!law.articles.includes(article)) throw new RangeError(`${key} has no article ${article} in content/laws.yaml`);
  return { title: law.title, article, url: law.url, date: law.as_of };
}

const PARTS = /^(\d+(?:-[A-Z]+)?(?: (?:Bis|Ter|Quater|Quinquies))?)(?: ([ABC]))?(?: ([IVXL]+))?(?: ([a-z]))?$/;

/** `52 V a` → "artículo 52, fracción V, inciso a". */
export function sayArticle(article: string, say: Say): string {
  const [, number, apartado, fraction, letter] = PARTS.exec(article) ?? [];
  if (number === undefined) return say('article.point', { number: article });
  return [
    say('article.number', { number }),
    apartado && say('article.apartado', { letter: apartado }),
    fraction && say('article.fraction', { number: fraction }),
    letter && say('article.letter', { letter }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** `LGV 107` → the key of the law and the article in it. */
export function splitReference(reference: string): readonly [string, string] {
  const space = reference.indexOf(' ');
  return [reference.slice(0, space), reference.slice(space + 1)];
}

/** Whether the law of an article is known only through others. */
export function isSecondary(reference: string, laws: Laws): boolean {
  return laws[splitReference(reference)[0]]?.secondary === true;
}
