import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveServices } from '#domain/directory.ts';
import { septetsOf, SINGLE_SMS } from '#domain/gsm7.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { BUILT } from '../support/site.ts';
import { decode } from '../support/text.ts';
import raw from '#content/numbers.json' with { type: 'json' };

const services = resolveServices(readDirectory('content'));
const read = (path: string) => readFileSync(`${BUILT}${path}index.html`, 'utf8');

/** Each message that a page offers: the words to copy, and what each of its two links carries. */
function messagesOn(html: string): readonly { readonly shown: string; readonly whatsapp: string; readonly sms: string }[] {
  const offered = html.matchAll(
    /<p[^>]*>([^<]*)<\/p>\s*<p[^>]*>\s*<a href="https:\/\/wa\.me\/\?text=([^"]*)"[^>]*>[^<]*<\/a>\s*<a href="sms:\?&(?:amp;)?body=([^"]*)"/g,
  );
  return [...offered].map(([, shown = '', whatsapp = '', sms = '']) => ({
    shown: decode(shown),
    whatsapp: decodeURIComponent(whatsapp),
    sms: decodeURIComponent(sms),
  }));
}

describe.each([
  ['es', 'El mensaje se queda en este teléfono'],
  ['en', 'The message stays on this phone'],
])('a message to send, in %s,', (locale, warning) => {
  it('stands on the page of every service, as one SMS, after the warning', () => {
    for (const { id, page } of services) {
      const html = read(`/${locale}/s/${page}/`);
      const [message, ...others] = messagesOn(html);
      expect(others, id).toEqual([]);
      expect([message?.whatsapp, message?.sms], id).toEqual([message?.shown, message?.shown]);
      expect(septetsOf(message?.shown ?? 'á'), id).toBeLessThanOrEqual(SINGLE_SMS);
      expect(html.indexOf(warning), id).toBeGreaterThan(0);
      expect(html.indexOf(warning), id).toBeLessThan(html.indexOf('wa.me/?text='));
    }
  });

  it('stands beside every national number', () => {
    const html = read(`/${locale}/numeros/`);
    const messages = messagesOn(html);
    expect(messages).toHaveLength(raw.flatMap(({ numbers }) => numbers).length);
    expect(html.split(warning)).toHaveLength(messages.length + 1);
    for (const { shown } of messages) expect(septetsOf(shown), shown).toBeLessThanOrEqual(SINGLE_SMS);
  });
});
