import * as z from 'zod';
import { KINDS, NEEDS } from './vocabulary.ts';

const wordsSchema = z.array(z.string().min(1)).min(1);

/** `content/search/<locale>.yaml`: words by which people look for something, besides those that stand on its page. */
export const searchWordsSchema = z.strictObject({
  /** Words that say nothing of what is looked for. */
  stop: wordsSchema,
  needs: z.record(z.enum(NEEDS), wordsSchema),
  kinds: z.partialRecord(z.enum(KINDS), wordsSchema),
  /** By id of the service. */
  services: z.record(z.string(), wordsSchema),
  /** By code of a country: what people call what is of it, for its consulates. */
  countries: z.record(z.string().regex(/^[A-Z]{2}$/), wordsSchema),
  /** By path below the language. */
  pages: z.record(z.string().regex(/^\/([a-z-]+\/)*$/), wordsSchema),
  /** By slug of the guide. */
  guides: z.record(z.string(), wordsSchema),
});
export type SearchWords = z.infer<typeof searchWordsSchema>;
