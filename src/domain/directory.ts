import type { Claim } from './claim.ts';
import { listPublished, type DirectoryContent } from './content.ts';
import { WOMENS_REFUGE_LAW } from './evaluate.ts';
import { cite, type Citation } from './law.ts';
import { openingOf } from './opening.ts';
import { claimsOf, claimsOfOffer, namedSources, withMandate } from './offer.ts';
import { pageOf } from './service-page.ts';
import { isWithheld, type OrganizationRecord, type ServiceRecord, type Source } from './record.ts';
import { newestChecks } from './verification.ts';
import type { Caution, Door, Location, Service } from './service.ts';
import type { Kind } from './vocabulary.ts';

function locationOf(record: ServiceRecord): Location {
  if (isWithheld(record)) return { withheld: true };
  return { withheld: false, city: record.location?.city, address: record.location?.address };
}

/** Of dates as exact as their sources, the newest; `null` when none bears one. */
export function newestDate(sources: readonly Source[]): string | null {
  return (
    sources
      .map(({ date }) => date)
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null
  );
}

function articlesBehind(kind: Kind, claims: readonly Claim[], cautions: readonly Caution[]): readonly string[] {
  const law = kind === 'womens_refuge' ? (WOMENS_REFUGE_LAW.articles ?? []) : [];
  return [...new Set([...law, ...claims.flatMap(({ articles }) => articles ?? []), ...cautions.flatMap(({ articles }) => articles)])];
}

/** The articles that a service's claims and cautions name, each once. */
export function referencesOf(service: Service): readonly string[] {
  const { groups, maxStayDays, phoneAllowed, mayLeaveAlone, cautions, kind } = service;
  const own = [maxStayDays, phoneAllowed, mayLeaveAlone].filter((claim) => claim !== undefined);
  return articlesBehind(kind, [...claimsOfOffer({ ...service, eligibility: groups }), ...own], cautions);
}

function resolveService(
  record: ServiceRecord,
  organization: OrganizationRecord,
  content: DirectoryContent,
  doors: ReadonlyMap<string, Door>,
): Service {
  const offer = withMandate(record, content.mandates);
  const claims = claimsOf(record, offer);
  const named = namedSources(record, claims);
  const sources = organization.sources.filter(({ id }) => named.includes(id));
  const cautions = content.cautions.filter(({ id }) => offer.cautions.includes(id));
  const citations: Record<string, Citation> = {};
  for (const reference of articlesBehind(record.kind, claims, cautions)) citations[reference] = cite(content.laws, reference);
  const { id, name, acronym } = organization;
  const hours = isWithheld(record) ? undefined : record.hours?.osm;
  return {
    id: record.id,
    page: pageOf(record.id, record.area),
    name: record.name,
    organization: acronym === undefined ? { id, name } : { id, name, acronym },
    kind: record.kind,
    level: organization.level,
    area: record.area,
    location: locationOf(record),
    access: {
      how: record.access.how,
      through: record.access.through.map((through) => doors.get(through)).filter((door) => door !== undefined),
    },
    phones: record.phones,
    emails: isWithheld(record) ? [] : record.emails,
    urls: isWithheld(record) ? [] : record.urls,
    hours,
    opening: hours === undefined ? undefined : openingOf(content.hours, hours),
    needs: offer.needs,
    groups: offer.eligibility,
    conditions: offer.conditions,
    languages: offer.languages,
    maxStayDays: record.max_stay_days,
    phoneAllowed: record.phone_allowed,
    mayLeaveAlone: record.may_leave_alone,
    cost: offer.cost,
    cautions,
    disagreements: record.disagreements,
    sources,
    citations,
    sourceDate: newestDate(sources),
    checks: newestChecks(record.checks),
  };
}

/** The services as `evaluate` and the API read them. The content must be free of faults. */
export function resolveServices(content: DirectoryContent): readonly Service[] {
  const organizations = listPublished(content);
  const records = organizations.flatMap((organization) => organization.services);
  const doors = new Map(records.map(({ id, name, area, phones }) => [id, { id, page: pageOf(id, area), name, phones }]));
  return organizations.flatMap((organization) =>
    organization.services.map((record) => resolveService(record, organization, content, doors)),
  );
}
