import * as z from 'zod';
import { LOCALES } from './locales.ts';
import { findState, type StateCode } from './states.ts';
import { NEEDS } from './vocabulary.ts';

/** What a text message may ask: nothing that describes a person. */
export const textQuerySchema = z.strictObject({
  state: z
    .string()
    .max(40)
    .transform((text, context): StateCode => {
      const found = findState(text);
      if (found !== undefined) return found;
      context.issues.push({ code: 'custom', message: 'unknown_state', input: text });
      return z.NEVER;
    })
    .meta({ description: 'INEGI code `01`…`32`, ISO 3166-2 (`MX-CHP`), an abbreviation or a name' }),
  need: z.enum(NEEDS),
  lang: z.enum(LOCALES).optional().meta({ description: 'Goes before `Accept-Language`' }),
});
