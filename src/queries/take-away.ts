import { audienceOf } from '#domain/audience.ts';
import { evaluate } from '#domain/evaluate.ts';
import type { Locale } from '#domain/locales.ts';
import { presentPhone, type Phone } from '#domain/phone.ts';
import { presentService } from '#domain/present-service.ts';
import type { Service } from '#domain/service.ts';
import type { StateCode } from '#domain/states.ts';
import { NEEDS } from '#domain/vocabulary.ts';
import { numbersInDispute } from '../i18n/dispute.ts';
import { hoursInWords } from '../i18n/opening-hours.ts';
import { speak } from '../i18n/speak.ts';
import { readStatePage } from './state.ts';

export interface KeptPhone {
  readonly text: string;
  readonly href: string;
  readonly more: string;
}

/** One place of the list that people keep. */
export interface KeptPlace {
  readonly name: string;
  /** Places of the needs it may meet in `NEEDS`: what the filter inside compares. */
  readonly needs: readonly number[];
  readonly notes: readonly string[];
  readonly phones: readonly KeptPhone[];
  /** Others through which one gets in. */
  readonly doors: readonly { readonly name: string; readonly phones: readonly KeptPhone[] }[];
}

export interface KeptSection {
  readonly heading: string;
  readonly lead?: string;
  readonly places: readonly KeptPlace[];
}

/** Everything of a state as one list, to be kept without a network: the page of the state, each place with all its numbers. */
export async function readTakeAway(state: StateCode, locale: Locale): Promise<readonly KeptSection[]> {
  const say = speak(locale);
  const { sections, refuges, others } = await readStatePage(state);

  function keptPhone(phone: Phone): KeptPhone {
    const { display, e164, number, extension, option, voice, whatsapp, emergency } = presentPhone(phone);
    const more = [
      whatsapp && 'WhatsApp',
      extension && say('card.extension', { extension }),
      option && say('card.option', { option }),
      emergency && say('card.emergency_phone'),
    ];
    const href = voice || !e164 ? `tel:${e164 ?? number}` : `https://wa.me/${e164.slice(1)}`;
    return { text: display, href, more: more.filter(Boolean).join(' · ') };
  }

  function keptPlace(service: Service): KeptPlace {
    const json = presentService(service, locale, say);
    const { verdict, basis } = evaluate({}, service);
    const hours = hoursInWords(json, locale, say);
    const notes = [
      [
        say(`kind.${service.kind}`),
        service.area === 'national' && say('state.national'),
        ...audienceOf(service).map((who) => say(`state.for.${who}`)),
      ]
        .filter(Boolean)
        .join(' · '),
      verdict === 'accepts' ? say(`verdict.accepts.${basis ?? 'stated'}`) : say('verdict.ask'),
      service.location.withheld ? '' : (service.location.address ?? service.location.city ?? ''),
      hours ? `${say('card.hours')}: ${hours}` : '',
      numbersInDispute(service, say) ?? '',
      ...json.cautions.map(({ text }) => `${say('card.caution')}: ${text}`),
      service.phones.length === 0 && service.access.through.length === 0 ? say('state.no_phone') : '',
    ];
    return {
      name: service.name,
      needs: [...new Set(service.needs.flatMap(({ codes }) => codes))].map((need) => NEEDS.indexOf(need)),
      notes: notes.filter((note) => note !== ''),
      phones: service.phones.map(keptPhone),
      doors: service.phones.length > 0 ? [] : service.access.through.map(({ name, phones }) => ({ name, phones: phones.map(keptPhone) })),
    };
  }

  const places = (rows: readonly { readonly service: Service }[]) => rows.map(({ service }) => keptPlace(service));
  return [
    ...sections.map(({ need, rows }) => ({ heading: say(`need.${need}`), places: places(rows) })),
    { heading: say('answer.refuges'), lead: say('reason.womens_refuge'), places: places(refuges) },
    { heading: say('state.others'), places: places(others) },
  ].filter((section) => section.places.length > 0);
}
