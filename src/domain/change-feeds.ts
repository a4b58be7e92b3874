import type { DayOfChanges } from './changes.ts';
import type { Say } from './messages.ts';
import { uuidOf } from './uuid.ts';

/** Of the feed; the days have ids made from it. */
const FEED = '7f2f5d1c-6d0e-4b0b-9a3f-0f0c1f6f4a52';

export interface FeedOf {
  readonly days: readonly DayOfChanges[];
  readonly say: Say;
  /** Origin of the site, such as `https://example.org`, when it is known. */
  readonly site: string | undefined;
}

const momentOf = (date: string) => `${date}T12:00:00Z`;
const idOfDay = ({ date }: DayOfChanges) => `urn:uuid:${uuidOf(FEED, date)}`;
const titleOf = ({ added, changed, gone }: DayOfChanges, say: Say) =>
  say('data.feed.day', { added: String(added.length), changed: String(changed.length), gone: String(gone.length) });
const whole = (site: string | undefined, path: string) => (site === undefined ? path : new URL(path, site).href);

/** JSON Feed 1.1, an item a day; `_hsds` has the ids, to be asked for at `/api/hsds/services/{id}`. */
export function jsonFeedOf({ days, say, site }: FeedOf): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: say('data.feed.title'),
    description: say('data.feed.description'),
    language: 'es',
    ...(site === undefined ? {} : { home_page_url: whole(site, '/es/datos/'), feed_url: whole(site, '/data/open/changes.json') }),
    items: days.map((day) => ({
      id: idOfDay(day),
      title: titleOf(day, say),
      content_text: titleOf(day, say),
      date_published: momentOf(day.date),
      _hsds: { about: whole(site, '/api/hsds'), added: day.added, changed: day.changed, gone: day.gone },
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The same as Atom (RFC 4287). */
export function atomOf({ days, say, site }: FeedOf): string {
  const entries = days.map(
    (day) => `<entry><id>${idOfDay(day)}</id><title>${escapeXml(titleOf(day, say))}</title><updated>${momentOf(day.date)}</updated>
<content type="text">${escapeXml([titleOf(day, say), ...day.added, ...day.changed, ...day.gone].join('\n'))}</content></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es">
<id>urn:uuid:${FEED}</id><title>${escapeXml(say('data.feed.title'))}</title><subtitle>${escapeXml(say('data.feed.description'))}</subtitle>
<updated>${momentOf(days[0]?.date ?? '2026-01-01')}</updated><author><name>${escapeXml(say('site.name'))}</name></author>
<link rel="self" href="${whole(site, '/data/open/changes.atom')}"/><link rel="alternate" href="${whole(site, '/es/datos/')}"/>
${entries.join('\n')}
</feed>
`;
}
