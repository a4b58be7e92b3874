import type { Locale } from './locales.ts';

/** What stands in a piece of HTML that somebody else puts on their own page. */
export interface Embed {
  readonly locale: Locale;
  readonly title: string;
  /** In order; `dialled` is what a phone calls, `shown` what people read. */
  readonly numbers: readonly { readonly dialled: string; readonly shown: string; readonly what: string }[];
  readonly link: { readonly href: string; readonly label: string };
  readonly source: { readonly href: string; readonly label: string; readonly date: string };
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const linkOf = (href: string, label: string) => `<a href="${escape(href)}" rel="noopener noreferrer">${escape(label)}</a>`;

/** The piece: no script, no style, no id and no heading, so that it fits any page; nothing is loaded by it. */
export function writeEmbed({ locale, title, numbers, link, source }: Embed): string {
  const items = numbers.map(
    ({ dialled, shown, what }) => `<li><a href="tel:${escape(dialled)}"><b>${escape(shown)}</b></a> ${escape(what)}</li>`,
  );
  return [
    `<section lang="${locale}">`,
    `<p><strong>${escape(title)}</strong></p>`,
    `<ul>`,
    ...items,
    `</ul>`,
    `<p>${linkOf(link.href, link.label)}</p>`,
    `<p><small>${linkOf(source.href, source.label)} · ${escape(source.date)}</small></p>`,
    `</section>`,
    '',
  ].join('\n');
}
