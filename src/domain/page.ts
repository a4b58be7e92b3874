import * as z from 'zod';
import { sourceDateSchema } from './record.ts';

/** What stands before the prose of one file of `content/pages/<locale>/`. */
export const pageSchema = z.strictObject({
  /** Neutral: it stays in the history and on the tab. */
  title: z.string(),
  heading: z.string(),
  description: z.string(),
  /** The day when the sources were last read. */
  checked: z.coerce.date(),
  sources: z.array(z.strictObject({ title: z.string(), url: z.url(), date: sourceDateSchema })).min(1),
});
