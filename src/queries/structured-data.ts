import { US_STATES } from '#domain/countries.ts';
import type { ServiceJson } from '#domain/contract.ts';
import type { Locale } from '#domain/locales.ts';
import type { Say } from '#domain/messages.ts';
import { getState } from '#domain/states.ts';
import { countryName, languageName } from '../i18n/names.ts';

type Node = Readonly<Record<string, unknown>>;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((day) => `https://schema.org/${day}`);

/** Keys without a value are left out: what is not known is not said. */
function node(fields: Node): Node {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

function areaOf({ state, hosts, national }: ServiceJson, locale: Locale): readonly Node[] {
  const mexico = { '@type': 'Country', name: countryName('MX', locale) };
  if (national) return [mexico];
  const states = state.map((code) => ({ '@type': 'State', name: getState(code).name, containedInPlace: mexico }));
  const abroad = hosts
    .filter((host) => host !== 'world')
    .map((host) => {
      const [country = host, part] = host.split('-');
      const name = countryName(country, locale);
      return part === undefined
        ? { '@type': 'Country', name }
        : { '@type': 'State', name: US_STATES[part] ?? countryName(part, locale), containedInPlace: { '@type': 'Country', name } };
    });
  return [...states, ...abroad];
}

function hoursOf({ opening, disagreements }: ServiceJson): readonly Node[] {
  if (disagreements.some(({ field }) => field === 'hours')) return [];
  return (opening?.periods ?? []).map(({ days, from, to }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: days.map((day) => DAYS[day - 1]),
    opens: from,
    closes: to === '24:00' ? '23:59' : to,
  }));
}

function addressOf({ location, state, hosts }: ServiceJson): Node | undefined {
  if (location.withheld || (location.address === null && location.city === null)) return undefined;
  const [only, ...others] = state;
  return node({
    '@type': 'PostalAddress',
    streetAddress: location.address,
    addressLocality: location.city,
    addressRegion: only !== undefined && others.length === 0 ? getState(only).name : undefined,
    addressCountry: hosts.length === 0 ? 'MX' : undefined,
  });
}

/** A service in the words of schema.org. Of a withheld place it says no more than its page: the state and the phones that lead there. */
export function describeService(service: ServiceJson, locale: Locale, say: Say, site: URL | undefined): Node {
  const government = ['federal', 'state', 'municipal'].includes(service.level);
  const phones = [...service.phones, ...service.access.through.flatMap((door) => door.phones)];
  return node({
    '@context': 'https://schema.org',
    '@type': government ? 'GovernmentService' : 'Service',
    name: service.name,
    serviceType: say(`kind.${service.kind}`),
    provider: node({
      '@type': government ? 'GovernmentOrganization' : service.level === 'civil' ? 'NGO' : 'Organization',
      name: service.organization.name,
      alternateName: service.organization.acronym,
      address: addressOf(service),
      sameAs: service.urls,
    }),
    url: site ? new URL(service.page, site).href : undefined,
    areaServed: areaOf(service, locale),
    availableChannel: phones.map(({ number, e164 }) => ({
      '@type': 'ServiceChannel',
      servicePhone: { '@type': 'ContactPoint', telephone: e164 ?? number },
    })),
    hoursAvailable: hoursOf(service),
    availableLanguage: [
      ...new Set(service.languages.filter(({ basis }) => basis !== 'assumed').map(({ language }) => languageName(language, locale))),
    ],
  });
}
