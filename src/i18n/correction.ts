import { formatDate } from '#domain/dates.ts';
import type { Alert } from '#domain/alert.ts';
import type { CorrectionField, CorrectionValue } from '#domain/correction.ts';
import type { RuleAxis } from '#domain/eligibility.ts';
import type { Locale } from '#domain/locales.ts';
import type { Say } from '#domain/messages.ts';
import { formatPhone } from '#domain/phone-format.ts';
import type { Area } from '#domain/record.ts';
import { rulesInWords } from './eligibility.ts';
import { hostName, languageName, stateName } from './names.ts';

interface SaidPhone {
  readonly number: string;
  readonly extension?: string;
  readonly option?: string;
  readonly channels: readonly string[];
  readonly emergency: boolean;
}
interface SaidRule {
  readonly axis: RuleAxis;
  readonly otherwise: 'accepts' | 'unknown' | 'refuses';
}

function phoneInWords({ number, extension, option, channels, emergency }: SaidPhone, say: Say): string {
  const more = [
    extension && say('card.extension', { extension }),
    option && say('card.option', { option }),
    channels.map((channel) => say(`channel.${channel}`)).join(' + '),
    emergency && say('card.emergency_phone'),
  ];
  return [formatPhone(number), ...more.filter(Boolean)].join(' · ');
}

function alertInWords(alert: Alert, locale: Locale, say: Say): string {
  const until = formatDate(alert.until, locale);
  const number = alert.kind === 'changed_number' ? formatPhone(alert.number) : '';
  return say(`alert_as.${alert.kind}`, { until, number });
}

function draftInWords({ name, kind, states, phones, urls, needs }: CorrectionValue<'draft'>, locale: Locale, say: Say): readonly string[] {
  const places = states.map((code) => stateName(code, locale)).join(', ');
  return [name, say(`kind.${kind}`), places, ...phones.map(formatPhone), ...urls, ...needs.map((need) => say(`need.${need}`))];
}

function codes(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** A value of a field, one thing a line; each is kept as `src/domain/correction.ts` says. Nothing for what is not known. */
export function valueInWords(field: CorrectionField, value: unknown, locale: Locale, say: Say): readonly string[] {
  if (value === null || value === undefined) return [];
  switch (field) {
    case 'phones':
      return (value as readonly SaidPhone[]).map((phone) => phoneInWords(phone, say));
    case 'emails':
    case 'urls':
      return codes(value);
    case 'location':
      return Object.values(value as Readonly<Record<string, string | undefined>>).filter((part) => part !== undefined);
    case 'regime':
      return [say(`regime.${String(value)}`)];
    case 'max_stay_days':
      return [say('correct.days', { days: String(value) })];
    case 'conditions':
      return Object.entries(value).map(([code, said]) => `${say(`condition.${code}`)}: ${say(`correct.value.${String(said)}`)}`);
    case 'needs':
      return codes(value).map((need) => say(`need.${need}`));
    case 'languages':
      return codes(value).map((code) => languageName(code, locale));
    case 'cost':
      return [say(`cost.${String(value)}`)];
    case 'rules':
      return rulesInWords(
        (value as readonly SaidRule[]).map((rule) => ({ ...rule, basis: 'stated' })),
        locale,
        say,
      ).map(({ title, text }) => `${title}: ${text}`);
    case 'checks':
      return codes(value).map((group) => say(`group.${group}`));
    case 'alert':
      return (Array.isArray(value) ? (value as readonly Alert[]) : [value as Alert]).map((alert) => alertInWords(alert, locale, say));
    case 'withdrawn':
      return [say('correct.off_the_list')];
    case 'hours':
      return [String(value)];
    case 'draft':
      return draftInWords(value as CorrectionValue<'draft'>, locale, say);
  }
}

export interface Change {
  readonly sign: 'was' | 'is' | 'same';
  readonly text: string;
}

/** Of what is merged into what stood, only the part that was spoken of. */
function spokenOf(field: CorrectionField, stood: unknown, value: unknown): unknown {
  if (field === 'rules') {
    const axes = (value as readonly SaidRule[]).map(({ axis }) => axis);
    return Array.isArray(stood) ? (stood as readonly SaidRule[]).filter(({ axis }) => axes.includes(axis)) : stood;
  }
  if (field === 'conditions' && stood !== null && typeof stood === 'object') {
    return Object.fromEntries(Object.entries(stood).filter(([code]) => code in (value as object)));
  }
  return stood;
}

/** What goes, what comes and what stays, a line each. What adds to the record without replacing only comes. */
export function changesOf(field: CorrectionField, stood: unknown, value: unknown, locale: Locale, say: Say): readonly Change[] {
  const after = valueInWords(field, value, locale, say);
  const adds = field === 'checks' || field === 'alert' || field === 'draft' || field === 'withdrawn';
  const before = adds ? [] : valueInWords(field, spokenOf(field, stood, value), locale, say);
  return [
    ...before.filter((text) => !after.includes(text)).map((text) => ({ sign: 'was', text }) as const),
    ...after.map((text) => ({ sign: before.includes(text) ? 'same' : 'is', text }) as const),
  ];
}

/** Where a service works, in few words. */
export function areaInWords(area: Area, locale: Locale, say: Say): string {
  if (area === 'national') return say('correct.area.national');
  if (area === 'world') return say('correct.area.world');
  const names = 'states' in area ? area.states.map((code) => stateName(code, locale)) : area.hosts.map((host) => hostName(host, locale));
  const [first = '', ...more] = names;
  return more.length === 0 ? first : say('correct.area.more', { first, count: more.length });
}
