import type { ServiceJson } from '#domain/contract.ts';
import type { Locale } from '#domain/locales.ts';
import type { Say } from '#domain/messages.ts';
import { hostName, stateName } from '../i18n/names.ts';

export interface Place {
  readonly href: string;
  readonly label: string;
}

/** Whether a place abroad that a service names has a page: a state, or a country other than the United States. */
export function hasOwnPage(host: string): boolean {
  return host !== 'world' && host !== 'US';
}

/** The pages of the places where a service works, the most telling first: what else is there stands on them. */
export function listPlaces({ kind, state, hosts, national }: ServiceJson, locale: Locale, say: Say): readonly [Place, ...Place[]] {
  const abroad = { href: `/${locale}/fuera/`, label: say('abroad.heading') };
  const states = { href: `/${locale}/estados/`, label: say('card.national') };
  if (kind === 'consulate' && hosts.length === 0) return [{ href: `/${locale}/consulados/`, label: say('consulates.heading') }];
  const places = [
    ...state.map((code) => ({ href: `${states.href}${code}/`, label: stateName(code, locale) })),
    ...hosts.map((host) => (hasOwnPage(host) ? { href: `${abroad.href}${host.toLowerCase()}/`, label: hostName(host, locale) } : abroad)),
  ];
  const [first = national ? states : abroad, ...others] = places;
  return [first, ...others];
}
