import { alertsOn } from './alert.ts';
import { evaluate } from './evaluate.ts';
import { cutToSeptets, septetsOf, SINGLE_SMS, toGsm7 } from './gsm7.ts';
import type { Locale } from './locales.ts';
import type { Say } from './messages.ts';
import { phoneOf, presentPhone, type Phone } from './phone.ts';
import type { Sentence, Service } from './service.ts';
import { stateName } from './state-name.ts';

/** A number that leads to a service, as a text says it: its own, or that of another through which one gets in. */
export interface Lead {
  readonly phone: Phone;
  /** Who answers, when it is somebody else. */
  readonly door?: string | undefined;
}

function firstOf(phones: readonly Phone[]): Phone | undefined {
  return phones.find(({ channels, emergency }) => channels.includes('voice') && !emergency) ?? phones[0];
}

/** What of a service tells how it is reached. */
type Reached = Pick<Service, 'phones'> & { readonly access: Pick<Service['access'], 'through'> };

/** The number that leads to a service; `undefined` when none is known. */
export function leadOf({ phones, access }: Reached): Lead | undefined {
  const own = firstOf(phones);
  if (own) return { phone: own };
  const through = access.through.find((door) => door.phones.length > 0);
  const phone = firstOf(through?.phones ?? []);
  return phone && { phone, door: through?.name };
}

/** The same on a day: where it answers at another number for some days, that one. */
export function leadOn(service: Reached, alerts: Service['alerts'], today: string): Lead | undefined {
  const other = alertsOn(alerts, today).find((alert) => alert.kind === 'changed_number');
  return other ? { phone: phoneOf(other.number) } : leadOf(service);
}

/** `962 622 5008 ext. 12`, or `WhatsApp 999 010 1658`. */
export function sayPhone(phone: Phone, say: Say): string {
  const { display, extension, option, voice } = presentPhone(phone);
  const called = voice ? display : say('card.whatsapp', { number: display });
  return [called, extension && say('card.extension', { extension }), option && say('card.option', { option })].filter(Boolean).join(' ');
}

const LEGAL_FORM = / (A\.\s?C\.|I\.\s?A\.\s?P\.)(?= |$)/;

/** A name without its legal form, in GSM-7. */
export function textName(name: string): string {
  return toGsm7(name.replace(LEGAL_FORM, ''));
}

/** Where it is, no nearer than it publishes: of a withheld place the state, and nothing when its name says it. */
function placeOf({ area, location, name }: Service, locale: Locale): string | undefined {
  const [code] = typeof area === 'object' && 'states' in area ? area.states : [];
  if (code === undefined) return undefined;
  const place = (location.withheld ? undefined : location.city) ?? stateName(code, locale);
  return name.includes(place) ? undefined : place;
}

/** Whether somebody should ask first: the source does not say that everybody is taken. */
function mustAsk(service: Service): boolean {
  return evaluate({}, service).verdict !== 'accepts' || service.groups.some(({ rules }) => rules.length > 0);
}

/** What a message says of a place with a caution, which whoever reads it cannot open: its words; `undefined` where there is none. */
export function careOf({ kind, cautions }: Service, say: Say): string | undefined {
  if (cautions.length === 0) return undefined;
  return say(kind === 'consulate' ? 'text.care.consulate' : 'text.care');
}

/** Septets that the name of somebody else, or an address, may take. */
const DOOR = 50;
const ADDRESS = 80;

/** The way in and, where there is one, the caution: neither is ever left out. */
function wayTo(service: Service, say: Say, fallback: string): string {
  const care = careOf(service, say);
  return [leadTo(service, say, fallback), care && `${care}.`].filter(Boolean).join(' ');
}

function leadTo(service: Service, say: Say, fallback: string): string {
  const lead = leadOf(service);
  if (lead) {
    const phone = sayPhone(lead.phone, say);
    return lead.door === undefined
      ? say('text.phone', { phone })
      : say('text.through', { door: cutToSeptets(textName(lead.door), DOOR), phone });
  }
  const address = service.location.withheld ? undefined : service.location.address;
  const [email] = service.emails;
  const written = address ?? email;
  return written === undefined
    ? say('text.no_way', { phone: fallback })
    : say('text.visit', { place: cutToSeptets(toGsm7(written).replace(/\.$/, ''), ADDRESS) });
}

/** What fits beside a name of which at least this much must be left. */
const NAME = 40;

function compose(name: string, way: string, others: readonly string[]): string {
  const size = (text: string) => septetsOf(text) ?? SINGLE_SMS;
  const room = (text: string) => SINGLE_SMS - size(text) - 2;
  const wanted = Math.min(size(name), NAME);
  const tail = others.reduce((text, other) => (room(`${text} ${other}`) >= wanted ? `${text} ${other}` : text), way);
  return `${cutToSeptets(name, room(tail)).replace(/\.$/, '')}. ${tail}`;
}

/**
 * A service in one SMS (160 septets): its name, the number that leads there and, as far as they fit, whether to ask first and how
 * old this is. Of a withheld place no more than its name, the state and that number. `fallback` is said where no way in is known.
 */
export function shareText(service: Service, locale: Locale, say: Say, fallback: string): string {
  const place = placeOf(service, locale);
  const name = toGsm7([textName(service.name), place].filter((part) => part !== undefined).join(', '));
  const date = service.sourceDate;
  const others = [mustAsk(service) ? say('text.ask') : '', date === null ? '' : say('text.date', { date })].filter((part) => part !== '');
  return compose(name, toGsm7(wayTo(service, say, fallback)), others.map(toGsm7));
}

/** A national number in one SMS: who answers, the number, and what it is for as far as that fits. */
export function shareNumber(service: Service, use: Sentence, locale: Locale, say: Say, fallback: string): string {
  return compose(textName(service.name), toGsm7(wayTo(service, say, fallback)), [toGsm7(use[locale])]);
}

/** Addresses that open a message with the text in it, to nobody yet. */
export function messageLinks(text: string): { readonly whatsapp: string; readonly sms: string } {
  const body = encodeURIComponent(text);
  return { whatsapp: `https://wa.me/?text=${body}`, sms: `sms:?&body=${body}` };
}
