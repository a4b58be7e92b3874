import { listPublished, type DirectoryContent } from './content.ts';
import { WOMENS_REFUGE_LAW } from './evaluate.ts';
import { cite, type Citation } from './law.ts';
import { openingOf } from './opening.ts';
import { claimsOf, namedSources, withMandate } from './offer.ts';
import { pageOf } from './service-page.ts';
import { isWithheld, type OrganizationRecord, type ServiceRecord, type Source } from './record.ts';
import type { Door, Location, Service } from './service.ts';

function locationOf(record: ServiceRecord): Location {
  if (isWithheld(record)) return { withheld: true };
  return { withheld: false, city: record.location?.city, address: record.location?.address };
}

function newestDate(sources: readonly Source[]): string | null {
  return (
    sources
      .map(({ date }) => date)
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null
  );
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
  const law = record.kind === 'womens_refuge' ? (WOMENS_REFUGE_LAW.articles ?? []) : [];
  const references = new Set([
    ...law,
    ...claims.flatMap(({ articles }) => articles ?? []),
    ...cautions.flatMap(({ articles }) => articles),
  ]);
  const citations: Record<string, Citation> = {};
  for (const reference of references) citations[reference] = cite(content.laws, reference);
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
    verification: { method: 'public_source', date: newestDate(sources), status: 'unverified' },
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
