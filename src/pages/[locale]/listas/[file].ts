import type { APIRoute } from 'astro';
import type { Locale } from '#domain/locales.ts';
import { LOCALES } from '#domain/locales.ts';
import { STATE_CODES, type StateCode } from '#domain/states.ts';
import { readTakeAway } from '../../../queries/take-away.ts';
import { takeAwayDocument } from '../../../take-away/document.ts';

interface Props {
  readonly locale: Locale;
  readonly state: StateCode;
}

/** `.htm`: a file to keep, not a page of the site, whose pages are `.html`. */
export function getStaticPaths() {
  return LOCALES.flatMap((locale) =>
    STATE_CODES.map((state) => ({ params: { locale, file: `lista-${state}.htm` }, props: { locale, state } })),
  );
}

/** The list of a state to keep on a phone or a memory stick: `src/build/take-away.ts` has it served as an attachment. */
export const GET: APIRoute<Props> = async ({ props: { locale, state } }) => {
  const made = new Date().toISOString().slice(0, 10);
  const html = takeAwayDocument(state, await readTakeAway(state, locale), made, locale);
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
