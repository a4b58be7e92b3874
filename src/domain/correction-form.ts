import * as z from 'zod';
import { ALERT_KINDS } from './alert.ts';
import { CORRECTION_FIELDS, type CorrectionField } from './correction.ts';
import { RULE_AXES, type RuleAxis } from './eligibility.ts';
import { PHONE_CHANNELS } from './phone.ts';
import { FIELD_GROUPS } from './verification.ts';
import { CONDITIONS, EXPLOITATION_FORMS, GENDERS, HOUSEHOLDS, IDENTIFICATION, MIGRATION, NEEDS, SITUATIONS } from './vocabulary.ts';

/** A correction as the flat fields of a form, each once: what stands there fills the form, what was typed becomes the value. */

export type Fields = Readonly<Record<string, string>>;

/** What a form may correct; a service that is missing comes by another way. */
export const FORM_FIELDS = CORRECTION_FIELDS.filter((field) => field !== 'draft' && field !== 'checks');
export const PHONE_ROWS = 6;
export const CONTACT_ROWS = 4;
export const LANGUAGE_ROWS = 20;

/** Axes whose values are a short list; of the others they are typed, with commas between. */
export const LISTED_VALUES: Readonly<Partial<Record<RuleAxis, readonly string[]>>> = {
  gender: GENDERS,
  lgbtiq: ['yes'],
  pregnant: ['yes'],
  disability: ['yes'],
  household: HOUSEHOLDS,
  exploitation: EXPLOITATION_FORMS,
  migration: MIGRATION,
  situation: SITUATIONS,
  identification: IDENTIFICATION,
};
const LISTS = ['accepts', 'refuses', 'unknown'] as const;

const rows = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const PHONE_PARTS = ['number', 'extension', 'option', ...PHONE_CHANNELS, 'emergency'] as const;
const said = (fields: Fields, name: string) => {
  const text = fields[name]?.trim() ?? '';
  return text === '' ? undefined : text;
};

/** The names that the form of a field may send. */
export function namesOf(field: CorrectionField): readonly string[] {
  switch (field) {
    case 'phones':
      return rows(PHONE_ROWS).flatMap((row) => PHONE_PARTS.map((part) => `${part}_${row}`));
    case 'emails':
    case 'urls':
      return rows(CONTACT_ROWS).map((row) => `${field}_${row}`);
    case 'languages':
      return rows(LANGUAGE_ROWS).map((row) => `${field}_${row}`);
    case 'location':
      return ['city', 'address'];
    case 'conditions':
      return CONDITIONS.map((code) => `condition_${code}`);
    case 'needs':
      return NEEDS.map((code) => `need_${code}`);
    case 'checks':
      return FIELD_GROUPS.map((group) => `check_${group}`);
    case 'rules':
      return ['axis', 'otherwise', ...LISTS, ...[...new Set(Object.values(LISTED_VALUES).flat())].map((value) => `is_${value}`)];
    case 'alert':
      return ['kind', 'until', 'number'];
    case 'draft':
      return [];
    default:
      return [field];
  }
}

/** As it is dialled inside Mexico, however it was typed. */
export function dial(text: string): string {
  return text.replace(/[\s().-]/g, '').replace(/^\+?52(?=\d{10}$)/, '');
}

function readPhones(fields: Fields): unknown {
  return rows(PHONE_ROWS).flatMap((row) => {
    const number = said(fields, `number_${row}`);
    if (number === undefined) return [];
    const channels = PHONE_CHANNELS.filter((channel) => fields[`${channel}_${row}`] === 'yes');
    const more = { extension: said(fields, `extension_${row}`), option: said(fields, `option_${row}`) };
    return [
      {
        number: dial(number),
        ...more,
        channels: channels.length > 0 ? channels : undefined,
        emergency: fields[`emergency_${row}`] === 'yes',
      },
    ];
  });
}

function listIn(fields: Fields, name: string): readonly string[] {
  return (fields[name] ?? '').split(/[\s,]+/).filter((one) => one !== '');
}

function readRule(fields: Fields): unknown {
  const axis = RULE_AXES.find((one) => one === fields['axis']);
  const values = axis && LISTED_VALUES[axis];
  const lists = LISTS.map((list) => {
    const named = values ? values.filter((value) => fields[`is_${value}`] === list) : listIn(fields, list);
    return [list, named.length === 0 ? undefined : named] as const;
  });
  return [{ axis: fields['axis'], ...Object.fromEntries(lists), otherwise: fields['otherwise'] }];
}

/** What was typed, in the form of `CORRECTION_VALUES[field]`; it is yet to be checked by it. */
export function readValue(field: CorrectionField, fields: Fields): unknown {
  switch (field) {
    case 'phones':
      return readPhones(fields);
    case 'emails':
    case 'urls':
    case 'languages':
      return namesOf(field).flatMap((name) => said(fields, name) ?? []);
    case 'hours':
      return said(fields, field) ?? null;
    case 'location': {
      const [city, address] = [said(fields, 'city'), said(fields, 'address')];
      return city === undefined && address === undefined ? null : { city, address };
    }
    case 'max_stay_days':
      return /^\d{1,4}$/.test(fields[field] ?? '') ? Number(fields[field]) : fields[field];
    case 'conditions':
      return Object.fromEntries(
        CONDITIONS.flatMap((code) => (said(fields, `condition_${code}`) ? [[code, fields[`condition_${code}`]]] : [])),
      );
    case 'needs':
      return NEEDS.filter((code) => fields[`need_${code}`] === 'yes');
    case 'checks':
      return FIELD_GROUPS.filter((group) => fields[`check_${group}`] === 'yes');
    case 'rules':
      return readRule(fields);
    case 'alert': {
      const number = said(fields, 'number');
      const isNumber = fields['kind'] === ALERT_KINDS[2];
      return { kind: fields['kind'], until: fields['until'], ...(isNumber && number ? { number: dial(number) } : {}) };
    }
    case 'withdrawn':
      return fields[field] === 'yes';
    case 'draft':
      return undefined;
    default:
      return fields[field];
  }
}

interface PhoneLike {
  readonly number: string;
  readonly extension?: string | undefined;
  readonly option?: string | undefined;
  readonly channels: readonly string[];
  readonly emergency: boolean;
}

/** The numbers that stand there, as the fields of their form. */
export function fieldsOfPhones(phones: readonly PhoneLike[]): Fields {
  const entries = phones.flatMap(({ number, extension, option, channels, emergency }, index) => {
    const parts = { number, extension: extension ?? '', option: option ?? '', emergency: emergency ? 'yes' : '' };
    const ticks = Object.fromEntries(channels.map((channel) => [channel, 'yes']));
    return Object.entries({ ...parts, ...ticks }).map(([part, value]) => [`${part}_${index + 1}`, value] as const);
  });
  return Object.fromEntries(entries);
}

/** Texts one below the other, as the fields of their form. */
export function fieldsOfTexts(field: CorrectionField, texts: readonly string[]): Fields {
  return Object.fromEntries(texts.map((text, index) => [`${field}_${index + 1}`, text]));
}

/** How whoever fills a form in knows; the words of a page come with its title and link. */
export const KNOWN_FIELDS = ['method', 'day', 'evidence_title', 'evidence_url', 'evidence_wording'] as const;
/** A steward reads, calls or visits; who keeps the place confirms by its own link. */
export const STEWARD_METHODS = ['public_source', 'called', 'visited'] as const;
export const knownSchema = z.object({ method: z.enum(STEWARD_METHODS), day: z.iso.date() });

/** `undefined` when nothing of it was typed. */
export function readEvidence(fields: Fields): unknown {
  const [title, url, wording] = [said(fields, 'evidence_title'), said(fields, 'evidence_url'), said(fields, 'evidence_wording')];
  const isTyped = title !== undefined || url !== undefined || wording !== undefined;
  return isTyped ? { title: title ?? '', url: url ?? '', wording: wording ?? '' } : undefined;
}
