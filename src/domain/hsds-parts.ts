import { isKnown } from './claim.ts';
import type { FullService } from './hsds-contract.ts';
import { idOf } from './hsds-ids.ts';
import { joinSentences, type Wording } from './hsds-words.ts';
import type { Phone } from './phone.ts';
import type { Service } from './service.ts';

type Part<K extends keyof FullService> = NonNullable<FullService[K]>;

/** An extension is a number in HSDS: one with zeros before it, or several, stay in words. */
function extensionOf({ extension }: Phone): number | undefined {
  return extension !== undefined && /^[1-9]\d*$/.test(extension) ? Number(extension) : undefined;
}

function presentPhone(phone: Phone, index: number, service: Service, { say }: Wording): Part<'phones'>[number] {
  const { number, extension, option, channels, emergency } = phone;
  const voice = channels.includes('voice');
  return {
    id: idOf('phone', service.id, index),
    number,
    extension: extensionOf(phone),
    type: voice ? 'voice' : 'text',
    description: joinSentences([
      extension !== undefined && extensionOf(phone) === undefined && `${say('card.extension', { extension })}.`,
      option !== undefined && `${say('card.option', { option })}.`,
      channels.includes('whatsapp') && 'WhatsApp.',
      emergency && `${say('card.emergency_phone')}.`,
    ]),
  };
}

export function presentPhones(service: Service, wording: Wording): Part<'phones'> {
  return service.phones.map((phone, index) => presentPhone(phone, index, service, wording));
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Weekly periods in local time; hours that are not the same every week stay in words, and so do those that sources dispute. */
export function presentSchedules(service: Service): Part<'schedules'> {
  const { id, hours, opening, location, disagreements } = service;
  if (location.withheld || hours === undefined) return [];
  if (!opening || disagreements.some(({ field }) => field === 'hours')) return [{ id: idOf('schedule', id), description: hours }];
  return opening.periods.map(({ days, from, to }, index) => ({
    id: idOf('schedule', id, index),
    freq: 'WEEKLY',
    wkst: 'MO',
    byday: days.map((day) => DAYS[day - 1]).join(','),
    opens_at: from,
    closes_at: to === '24:00' ? '23:59' : to,
    description: hours,
  }));
}

/** Spanish, and what else a source says; an assumed language is no language. */
export function presentLanguages(service: Service, { names }: Wording): Part<'languages'> {
  const codes = new Set(['es', ...service.languages.filter(isKnown).flatMap((claim) => claim.codes)]);
  return [...codes].map((code) => ({ id: idOf('language', service.id, code), name: names.language(code), code }));
}

export function presentCosts({ id, cost }: Service, { say }: Wording): Part<'cost_options'> {
  if (!cost || !isKnown(cost)) return [];
  const option = say(`cost.${cost.value}`);
  const said = cost.value === 'free' ? { amount: 0, currency: 'MXN' } : { amount_description: say('hsds.cost.not_known') };
  return [{ id: idOf('cost_option', id), option, ...said }];
}

export function presentDocuments({ id, conditions }: Service, { say }: Wording): Part<'required_documents'> {
  const claim = conditions.documents_required;
  if (!claim || !isKnown(claim) || claim.value !== 'yes') return [];
  return [{ id: idOf('required_document', id), document: say('hsds.documents') }];
}

/** Pages after the first, which is the `url` of the service. */
export function presentUrls({ id, urls, location }: Service): Part<'additional_urls'> {
  if (location.withheld) return [];
  return urls.slice(1).map((url, index) => ({ id: idOf('url', id, index + 1), url }));
}
