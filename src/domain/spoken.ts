import * as z from 'zod';
import { COUNTRY_CODES } from './countries.ts';
import { sourceDateSchema } from './record.ts';
import { STATE_CODES } from './states.ts';

/** Who has an interpreter: victims, whoever complains or is tried, migrants; in an indigenous language, in any trial. */
export const INTERPRETER_ARTICLES = ['LGV 7 XXXI', 'CNPP 109 XI', 'LM 14', 'LGDLPI 10'] as const;

/** The same for a language that is not indigenous. */
export const INTERPRETER_ARTICLES_OTHER = INTERPRETER_ARTICLES.filter((article) => article !== 'LGDLPI 10');

const codeSchema = z.string().regex(/^[a-z]{2,3}$/);
const sourcesSchema = z.array(z.strictObject({ title: z.string().min(1), url: z.url(), date: sourceDateSchema })).min(1);

/** `content/language-places.yaml`: where to look for one's language. */
export const languagePlacesSchema = z.strictObject({
  state_sources: sourcesSchema,
  states: z.record(codeSchema, z.array(z.enum(STATE_CODES)).min(1)),
  country_sources: sourcesSchema,
  countries: z.record(
    z.string().refine((code) => COUNTRY_CODES.includes(code), { error: 'No such country' }),
    z.array(codeSchema).min(1),
  ),
});
export type LanguagePlaces = z.infer<typeof languagePlacesSchema>;

function mediaSchema(endings: string) {
  return z.strictObject({
    /** A file of `public/said/`. */
    file: z.string().regex(new RegExp(`^[a-z0-9-]+\\.(?:${endings})$`)),
    seconds: z.int().min(1).max(120),
    /** Who speaks or signs, as they wish to be named. */
    credit: z.string().min(1),
  });
}

/** A sentence somebody has written, spoken or signed, beside what it says in Spanish. */
const lineSchema = z
  .strictObject({
    es: z.string().min(1).max(200),
    text: z.string().min(1).max(200).optional(),
    audio: mediaSchema('mp3|ogg').optional(),
    video: mediaSchema('mp4|webm').optional(),
  })
  .refine(({ text, audio, video }) => text !== undefined || audio !== undefined || video !== undefined, {
    error: 'A line has a text, a recording or a video in its own language',
  });

/** `content/languages/said/<code>.yaml`: what a speaker has given to the card of a language. Nothing here is made by machine. */
export const spokenLanguageSchema = z.strictObject({
  code: codeSchema,
  /** The town or variant whose language it is: two of one grouping may not understand each other. */
  variant: z.string().min(1),
  /** Who wrote, spoke or signed the texts. */
  credit: z.string().min(1),
  /** A second person who speaks or signs it from birth and has read, heard or seen all of it. */
  reviewer: z.strictObject({ name: z.string().min(1), date: z.iso.date() }),
  lines: z.array(lineSchema).min(1),
});
export type SpokenLanguage = z.infer<typeof spokenLanguageSchema>;
