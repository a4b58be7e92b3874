import { describe, expect, it } from 'vitest';
import { resolveServices } from '#domain/directory.ts';
import { septetsOf, SINGLE_SMS } from '#domain/gsm7.ts';
import { LOCALES, type Locale } from '#domain/locales.ts';
import { translate, type Say } from '#domain/messages.ts';
import { numbersSchema } from '#domain/numbers.ts';
import { formatPhone } from '#domain/phone-format.ts';
import type { Service } from '#domain/service.ts';
import { messageLinks, shareNumber, shareText, textName } from '#domain/share-text.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { TELLING } from '../support/telling.ts';
import en from '#content/ui/en.json' with { type: 'json' };
import es from '#content/ui/es.json' with { type: 'json' };
import raw from '#content/numbers.json' with { type: 'json' };

const FALLBACK = '800 553 3000';
const MESSAGES = { es, en };
const services = resolveServices(readDirectory('content'));
const say =
  (locale: Locale): Say =>
  (key, params) =>
    translate(MESSAGES[locale], key, params);

const texts = LOCALES.flatMap((locale) => services.map((service) => ({ service, text: shareText(service, locale, say(locale), FALLBACK) })));
const numbers = LOCALES.flatMap((locale) =>
  numbersSchema.parse(raw).flatMap((group) =>
    group.numbers.map(({ id, use }) => {
      const service = services.find((one) => one.id === id);
      if (!service) throw new RangeError(id);
      return { service, text: shareNumber(service, use, locale, say(locale), FALLBACK) };
    }),
  ),
);

/** Every number that the directory gives for a service, its doors' included, as people read it. */
function knownNumbers({ phones, access }: Service): readonly string[] {
  return [...phones, ...access.through.flatMap((door) => door.phones)].map(({ number }) => formatPhone(number));
}

describe('the text of every service and of every national number', () => {
  it('is one SMS', () => {
    expect(texts.length).toBeGreaterThan(1800);
    for (const { service, text } of [...texts, ...numbers]) {
      expect(septetsOf(text), `${service.id}: ${text}`).toBeLessThanOrEqual(SINGLE_SMS);
      expect(text, service.id).not.toMatch(/(?<!\.)\.\.(?!\.)/);
    }
  });

  it('has a whole number that leads there, or says that none is known', () => {
    for (const { service, text } of [...texts, ...numbers]) {
      const known = knownNumbers(service);
      const place = service.location.withheld ? undefined : service.location.address;
      const isWritten = place !== undefined || service.emails.length > 0;
      if (known.length > 0) expect(known.some((number) => text.includes(number)), `${service.id}: ${text}`).toBe(true);
      else if (!isWritten) expect(text, service.id).toContain(FALLBACK);
    }
  });

  it('has no number that is not in the directory', () => {
    for (const { service, text } of [...texts, ...numbers]) {
      const said = text.match(/\+?\d{2,3} \d{3,4} \d{4}/g) ?? [];
      expect(
        said.filter((number) => ![...knownNumbers(service), FALLBACK].some((one) => one.endsWith(number))),
        `${service.id}: ${text}`,
      ).toEqual([]);
    }
  });

  it('begins with who it is', () => {
    for (const { service, text } of [...texts, ...numbers]) expect(text, service.id).toContain(textName(service.name).slice(0, 20).trim());
  });
});

it('that something must be asked first is said wherever the source does not say that everybody is taken', () => {
  const lodging = texts.filter(({ service }) => service.kind === 'shelter');
  expect(lodging.length).toBeGreaterThan(20);
  for (const { service, text } of lodging) expect(text, service.id).toMatch(/Pregunta antes|Ask before|Se entra por|The way in/);
});

it('whoever gets the number of a place with a caution gets the caution too', () => {
  const warned = [...texts, ...numbers].filter(({ service }) => service.cautions.length > 0);
  expect(warned.length).toBeGreaterThan(200);
  for (const { service, text } of warned)
    expect(text, service.id).toMatch(
      service.kind === 'consulate' ? /No tienes que llamarlo|You need not call it/ : /Cuidado: ve con alguien|Take care: go with somebody/,
    );
});

it.each(TELLING)('no text tells %s of a withheld place', (_, pattern) => {
  const withheld = texts.filter(({ service }) => service.location.withheld);
  expect(withheld.length).toBeGreaterThan(100);
  for (const { service, text } of withheld) {
    const known = [...knownNumbers(service), FALLBACK].reduce((left, number) => left.replaceAll(number, ''), text);
    expect(known.replace(/ext\. [\d, ]+/, '').match(pattern)?.[0], service.id).toBeUndefined();
  }
});

it('the links open a message to nobody, with exactly that text', () => {
  for (const { text } of texts.slice(0, 50)) {
    const { whatsapp, sms } = messageLinks(text);
    expect(new URL(whatsapp).searchParams.get('text')).toBe(text);
    expect(new URL(whatsapp).pathname).toBe('/');
    expect(new URLSearchParams(sms.replace('sms:?', '')).get('body')).toBe(text);
  }
});
