import type { EvaluatedServiceJson, ServiceJson } from '#domain/contract.ts';
import { find } from './find.ts';

/** The sentences that the page gives to its script, by name. */
export type Words = Readonly<Record<string, string>>;

/** A sentence with its `{blanks}` filled in. */
export function fill(text: string | undefined, values: Readonly<Record<string, string | number>>): string {
  return (text ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

function copy(preview: HTMLElement, template: string): HTMLElement {
  return find(find<HTMLTemplateElement>(preview, `template.${template}`).content.cloneNode(true) as DocumentFragment, 'li');
}

function phoneItem(preview: HTMLElement, words: Words, phone: ServiceJson['phones'][number]): HTMLElement {
  const item = copy(preview, 'phone');
  const number = phone.display;
  const voice = find<HTMLAnchorElement>(item, '.voice');
  const whatsapp = find<HTMLAnchorElement>(item, '.whatsapp');
  if (phone.voice) {
    voice.href = `tel:${phone.e164 ?? phone.number}`;
    voice.textContent = number;
    voice.ariaLabel = fill(words['call'], { number });
  } else voice.remove();
  if (phone.whatsapp && phone.e164) {
    whatsapp.href = `https://wa.me/${phone.e164.slice(1)}`;
    whatsapp.textContent = fill(words['whatsapp'], { number });
  } else whatsapp.remove();
  const { extension, option } = phone;
  const notes = [
    extension && fill(words['extension'], { extension }),
    option && fill(words['option'], { option }),
    phone.toll_free && words['free'],
    phone.emergency && words['emergency'],
  ];
  find(item, 'span').textContent = notes.filter(Boolean).join(' · ');
  return item;
}

/** One service in short, from the page's own templates: its name, what it says of this person, and its numbers. */
export function serviceItem(preview: HTMLElement, words: Words, service: EvaluatedServiceJson): HTMLElement {
  const { name, verdict, basis, phones, access, location } = service;
  const item = copy(preview, 'service');
  find(item, '.name').textContent = name;
  const line = find(item, '.verdict');
  line.textContent = words[verdict === 'accepts' ? `accepts.${basis ?? 'stated'}` : verdict] ?? '';
  line.classList.add(verdict);
  const door = phones.length > 0 ? undefined : access.through[0];
  if (door) find(item, '.door span').textContent = door.name;
  else find(item, '.door').remove();
  const shown = door?.phones ?? phones;
  if (shown.length > 0 || door || (!location.withheld && location.address)) find(item, '.none').remove();
  find(item, 'ul').replaceChildren(...shown.map((phone) => phoneItem(preview, words, phone)));
  return item;
}
