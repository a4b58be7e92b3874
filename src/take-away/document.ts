import { createHash } from 'node:crypto';
import type { Locale } from '#domain/locales.ts';
import { stateName } from '#domain/state-name.ts';
import type { StateCode } from '#domain/states.ts';
import { NEEDS } from '#domain/vocabulary.ts';
import { dateName } from '../i18n/names.ts';
import { speak } from '../i18n/speak.ts';
import type { KeptPhone, KeptPlace, KeptSection } from '../queries/take-away.ts';
import script from './filter.js?raw';
import style from './list.css?raw';

/** After so many days the file says that it is old. */
const DAYS = 30;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Only what stands in the file itself may run or paint; it can ask for nothing. */
const POLICY = [
  `default-src 'none'`,
  `script-src ${hashOf(script)}`,
  `style-src ${hashOf(style)}`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types 'none'`,
].join('; ');

function phonesOf(phones: readonly KeptPhone[]): string {
  const links = phones.map(
    ({ text, href, more }) => `<a href="${escape(href)}" rel="noreferrer">${escape(text)}</a>${more && ` ${escape(more)} `}`,
  );
  return links.length === 0 ? '' : `<div class="phones">${links.join('')}</div>`;
}

function placeOf(place: KeptPlace, through: string): string {
  const doors = place.doors.map(({ name, phones }) => `<small>${escape(through)} ${escape(name)}</small>${phonesOf(phones)}`);
  const notes = place.notes.map((note) => `<small>${escape(note)}</small>`);
  return `<li class="one" data-n="${place.needs.join(' ')}"><b>${escape(place.name)}</b>${notes.join('')}${phonesOf(place.phones)}${doors.join('')}</li>`;
}

function sectionOf({ heading, lead, places }: KeptSection, through: string): string {
  const list = places.map((place) => placeOf(place, through)).join('\n');
  return `<section><h2>${escape(heading)}</h2>${lead === undefined ? '' : `<p>${escape(lead)}</p>`}<ul>\n${list}\n</ul></section>`;
}

/**
 * The list of a state as one HTML file that opens from disk and asks for nothing. `made` is the day it was made, `2026-11-28`.
 * Without scripts the whole list stands, with its date and what to do when it is old.
 */
export function takeAwayDocument(state: StateCode, sections: readonly KeptSection[], made: string, locale: Locale): string {
  const say = speak(locale);
  const met = new Set(sections.flatMap(({ places }) => places.flatMap(({ needs }) => needs)));
  const options = NEEDS.flatMap((need, index) =>
    met.has(index) ? [`<option value="${index}">${escape(say(`need.${need}`))}</option>`] : [],
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escape(say('list.title'))}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escape(say('state.heading', { state: stateName(state, locale) }))}</h1>
<p id="made" data-made="${made}" data-days="${DAYS}">${escape(say('sheet.made', { date: dateName(made, locale) }))}</p>
<p id="old" role="alert" data-text="${escape(say('list.old', { days: '{days}' }))}" hidden></p>
<p>${escape(say('list.caution'))}</p>
<p>${escape(say('sheet.ask'))} ${escape(say('sheet.unchecked'))}</p>
<form id="filter" hidden>
<label for="need">${escape(say('form.needs'))}</label>
<select id="need"><option value="">${escape(say('list.all'))}</option>${options.join('')}</select>
<label for="word">${escape(say('list.word'))}</label>
<input id="word" type="search" autocomplete="off">
<p id="count" role="status" data-text="${escape(say('list.count', { count: '{count}' }))}"></p>
</form>
${sections.map((section) => sectionOf(section, `${say('card.through')}:`)).join('\n')}
</main>
<script>${script}</script>
</body>
</html>
`;
}
