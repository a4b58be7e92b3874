import { alertsOn } from './alert.ts';
import type { CitationJson, ServiceJson } from './contract.ts';
import { isKnown, type Claim } from './claim.ts';
import { dayOf } from './days.ts';
import type { Locale } from './locales.ts';
import type { Citation } from './law.ts';
import { openStateAt } from './opening.ts';
import { phoneOf, presentPhone } from './phone.ts';
import { UNKNOWN_BEDS, type PublicBeds } from './public-beds.ts';
import type { Source } from './record.ts';
import { zonesOf, type Caution, type Group, type Service } from './service.ts';
import { verificationOf } from './verification.ts';
import { CONDITIONS, isLodging } from './vocabulary.ts';
import type { Say } from './messages.ts';

function presentSource(source: Source, say: Say): CitationJson {
  if (source.withheld) return { title: say(`source.${source.origin}`), url: null, date: source.date };
  return { title: source.title, url: source.url ?? null, date: source.date };
}

function presentCitation({ title, article, url, date }: Citation): CitationJson {
  return { title, article, url, date };
}

/** What stands behind a claim: the sources that say it, or the articles that oblige. */
export function presentSources(claim: Claim | undefined, service: Service, say: Say): CitationJson[] {
  const source = service.sources.find(({ id }) => id === claim?.source);
  const articles = (claim?.articles ?? []).map((reference) => service.citations[reference]).filter((citation) => citation !== undefined);
  return [...(source ? [presentSource(source, say)] : []), ...articles.map(presentCitation)];
}

function presentValue<T>(claim: (Claim & { readonly value: T }) | undefined, service: Service, say: Say) {
  return claim ? { value: claim.value, basis: claim.basis, sources: presentSources(claim, service, say) } : null;
}

function presentRegime(group: Group | undefined, service: Service, say: Say): ServiceJson['regime'] {
  const regime = group?.regime;
  return regime ? presentValue({ ...regime, value: regime.type }, service, say) : null;
}

function presentConditions(service: Service): ServiceJson['conditions'] {
  const entries = CONDITIONS.map((condition) => {
    const claim = service.conditions[condition];
    return [condition, claim && isKnown(claim) ? claim.value : 'unknown'] as const;
  });
  return Object.fromEntries(entries) as ServiceJson['conditions'];
}

function presentCaution({ id, text, articles, sources }: Caution, service: Service, locale: Locale, say: Say) {
  const cited = articles.map((reference) => service.citations[reference]).filter((citation) => citation !== undefined);
  return { id, text: text[locale], sources: [...sources.map((source) => presentSource(source, say)), ...cited.map(presentCitation)] };
}

function presentDisagreements(service: Service, say: Say): ServiceJson['disagreements'] {
  return service.disagreements.map(({ field, says }) => ({
    field,
    says: says.map(({ value, source }) => {
      const [citation] = presentSources({ basis: 'stated', source }, service, say);
      return { value, source: citation ?? { title: source, url: null, date: null } };
    }),
  }));
}

function presentArea({ area }: Service): Pick<ServiceJson, 'state' | 'hosts' | 'national'> {
  if (area === 'national') return { state: [], hosts: [], national: true };
  if (area === 'world') return { state: [], hosts: ['world'], national: false };
  if ('states' in area) return { state: [...area.states], hosts: [], national: false };
  return { state: [], hosts: [...area.hosts], national: false };
}

/** Without `now`, as on a page made in advance, only what holds at any time is said; nothing when sources disagree on the hours. */
function presentOpening({ opening, area, disagreements }: Service, now: Date | undefined): Pick<ServiceJson, 'open_now' | 'opening'> {
  if (!opening) return { open_now: null, opening: null };
  const periods = opening.periods.map(({ days, from, to }) => ({ days: [...days], from, to }));
  if (disagreements.some(({ field }) => field === 'hours')) {
    return { open_now: null, opening: { periods, holiday_today: false, next: null } };
  }
  const { open, holiday, next } = openStateAt(opening, now === undefined ? [] : zonesOf(area), now ?? new Date(0));
  const nextJson = next && { date: next.date, weekday: next.weekday, time: next.time, in_days: next.inDays };
  return { open_now: open, opening: { periods, holiday_today: holiday, next: nextJson } };
}

/** Without `now` it stands as on the day of its newest check: a page made in advance says the days, not the status. */
function presentVerification(service: Service, say: Say, now: Date | undefined): ServiceJson['verification'] {
  const newest = service.checks
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const { checks, ...verification } = verificationOf(service, now ? dayOf(now) : (newest ?? '1970-01-01'));
  return {
    ...verification,
    fields: checks.map(({ of, method, date, by, source, next_due, status }) => {
      const [evidence] = presentSources({ basis: 'stated', source }, service, say);
      return { group: of, method, date, by, evidence: evidence?.url ?? null, next_due, status };
    }),
  };
}

/** A page made in advance carries none: what is said of some days is asked for when it is read. */
function presentAlerts({ alerts }: Service, now: Date | undefined): ServiceJson['alerts'] {
  if (!now) return [];
  return alertsOn(alerts, dayOf(now)).map((alert) => ({
    kind: alert.kind,
    until: alert.until,
    phone: alert.kind === 'changed_number' ? presentPhone(phoneOf(alert.number)) : null,
  }));
}

export interface Presenting {
  /** Whose rules the answer is about. */
  readonly group?: Group;
  /** When the answer is made; absent on a page made in advance. */
  readonly now?: Date | undefined;
  /** What the public may see of its beds; absent when nobody keeps them, or when the database was not asked. */
  readonly beds?: PublicBeds | undefined;
}

export function pathOfService(page: string, locale: Locale): string {
  return `/${locale}/s/${page}/`;
}

/** One service → its public form. What is not named here never leaves. */
export function presentService(
  service: Service,
  locale: Locale,
  say: Say,
  { group = service.groups[0], now, beds = UNKNOWN_BEDS }: Presenting = {},
): ServiceJson {
  const { location, organization, access } = service;
  return {
    id: service.id,
    page: pathOfService(service.page, locale),
    name: service.name,
    ...(service.demo ? { demo: true } : {}),
    organization: { id: organization.id, name: organization.name, acronym: organization.acronym ?? null },
    kind: service.kind,
    level: service.level,
    ...presentArea(service),
    location: location.withheld ? { withheld: true } : { withheld: false, city: location.city ?? null, address: location.address ?? null },
    access: {
      how: access.how,
      through: access.through.map(({ id, page, name, phones }) => ({
        id,
        page: pathOfService(page, locale),
        name,
        phones: phones.map(presentPhone),
      })),
    },
    phones: service.phones.map(presentPhone),
    emails: [...service.emails],
    urls: [...service.urls],
    hours: service.hours ?? null,
    ...presentOpening(service, now),
    needs: service.needs.flatMap((claim) =>
      claim.codes.map((need) => ({ need, basis: claim.basis, sources: presentSources(claim, service, say) })),
    ),
    regime: presentRegime(group, service, say),
    max_stay_days: presentValue(service.maxStayDays, service, say),
    phone_allowed: presentValue(service.phoneAllowed, service, say),
    may_leave_alone: presentValue(service.mayLeaveAlone, service, say),
    conditions: presentConditions(service),
    languages: service.languages.flatMap((claim) =>
      claim.codes.map((language) => ({ language, basis: claim.basis, sources: presentSources(claim, service, say) })),
    ),
    cost: presentValue(service.cost, service, say),
    cautions: service.cautions.map((caution) => presentCaution(caution, service, locale, say)),
    disagreements: presentDisagreements(service, say),
    beds: isLodging(service.kind) ? { ...beds } : null,
    verification: presentVerification(service, say, now),
    alerts: presentAlerts(service, now),
    sources: service.sources.map((source) => presentSource(source, say)),
  };
}
