import type { Listed } from '#domain/hsds-lists.ts';
import { presentFullPlace, presentListedPlace, presentNested } from '#domain/hsds-places.ts';
import type { OrganizationsQuery, PlacesQuery, ServicesQuery } from '#domain/hsds-query.ts';
import { presentFull, presentListed, presentMinimal, presentOrganization } from '#domain/hsds-service.ts';
import type { ServiceRow } from '#domain/hsds-words.ts';
import type { Service } from '#domain/service.ts';
import { presentHouses } from '../beds/public-present.ts';
import { openForReading, openSessionForReading } from '../db/client.ts';
import { findBedGroups, findServicesOf, type RecordRow } from './queries.ts';
import { wording } from './wording.ts';

export type ListQuery = ServicesQuery & PlacesQuery & OrganizationsQuery;

/** The column holds what the load wrote. */
function serviceRow({ uuid, status, changedAt, record }: RecordRow): ServiceRow {
  return { uuid, status, changedAt, service: record === null ? null : (JSON.parse(record) as Service) };
}

/** Services with what the public may see of their beds today. */
async function withBeds(records: readonly RecordRow[], env: Env): Promise<readonly ServiceRow[]> {
  const rows = records.map(serviceRow);
  const ids = rows.map(({ service }) => service?.id).filter((id) => id !== undefined);
  const now = new Date();
  const houses = presentHouses(await findBedGroups(openForReading(env.DB), ids), now.getTime());
  return rows.map((row) => ({ ...row, now, beds: houses.get(row.service?.id ?? '') }));
}

async function presentServices(rows: readonly RecordRow[], asked: Partial<ListQuery>, env: Env): Promise<readonly unknown[]> {
  if (asked.minimal) {
    return rows.map((row) => {
      const named = row.record === null ? null : (JSON.parse(row.record) as { readonly name: string });
      return presentMinimal({ ...row, name: named?.name ?? null }, wording);
    });
  }
  if (asked.full) return (await withBeds(rows, env)).map((row) => presentFull(row, wording));
  return rows.map((row) => presentListed(serviceRow(row), wording));
}

function presentPlaces(rows: readonly RecordRow[], { full = false }: Partial<ListQuery>): readonly unknown[] {
  const present = full ? presentFullPlace : presentListedPlace;
  return rows.map((row) => present(serviceRow(row), wording)).filter((place) => place !== undefined);
}

async function presentOrganizations(rows: readonly RecordRow[], asked: Partial<ListQuery>, env: Env): Promise<readonly unknown[]> {
  const { full = false, full_service: fullService = false } = asked;
  if (!full && !fullService) {
    const services = rows.map((row) => serviceRow(row).service).filter((service) => service !== null);
    return services.map(({ organization, level }) => presentOrganization({ ...organization, level }, wording));
  }
  const ids = rows.map(({ organizationId }) => organizationId);
  const found = await findServicesOf(openSessionForReading(env.DB), ids);
  const shown = fullService ? await withBeds(found, env) : found.map(serviceRow);
  const each = Map.groupBy(shown, ({ service }) => service?.organization.id);
  return ids.map((id) => presentNested(each.get(id) ?? [], fullService, wording)).filter((organization) => organization !== undefined);
}

/** Records of a list as they are told. */
export async function presentRows(listed: Listed, rows: readonly RecordRow[], asked: Partial<ListQuery>, env: Env) {
  switch (listed) {
    case 'services':
      return presentServices(rows, asked, env);
    case 'service_at_locations':
      return presentPlaces(rows, asked);
    case 'organizations':
      return presentOrganizations(rows, asked, env);
  }
}
