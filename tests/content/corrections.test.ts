import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DirectoryContent } from '#domain/content.ts';
import { correctRecord } from '#domain/correct-record.ts';
import { correctAll } from '#domain/correct-service.ts';
import { sourceOf, type Correction } from '#domain/correction-source.ts';
import { resolveServices } from '#domain/directory.ts';
import { findFaults } from '#domain/faults.ts';
import { organizationSchema, type Mandates, type OrganizationRecord, type ServiceRecord } from '#domain/record.ts';
import type { Service } from '#domain/service.ts';
import { makeHoursTable } from '../../worker/directory/hours.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { correctionsOf } from '../support/corrections.ts';

const content = readDirectory('content');
const services = resolveServices(content);
const known = new Set(findFaults(content).map(({ message }) => message));

/** The organisation of a service, with those whose services are doors to it or reached through it: quick to resolve. */
function around({ organization, id }: Service): DirectoryContent {
  const near = new Set([organization.id]);
  for (const service of services)
    for (const door of service.access.through)
      if (service.organization.id === organization.id || door.id === id) {
        near.add(service.organization.id);
        near.add(services.find((one) => one.id === door.id)?.organization.id ?? '');
      }
  return { ...content, organizations: content.organizations.filter((one) => near.has(one.id)) };
}

/** A whole organisation with the correction in it; without the service when the place does not want to be listed. */
function correctOrganization(organization: OrganizationRecord, mandates: Mandates, correction: Correction): OrganizationRecord {
  const { serviceId, field } = correction;
  if (field === 'alert' || field === 'draft') return organization;
  if (field === 'withdrawn') return { ...organization, services: organization.services.filter(({ id }) => id !== serviceId) };
  const services = organization.services.map((record) =>
    // Both unions are of the same record; the fields come from the record's own kind.
    record.id === serviceId ? ({ ...record, ...correctRecord(record, mandates, correction) } as ServiceRecord) : record,
  );
  return { ...organization, sources: [...organization.sources, sourceOf(correction)], services };
}

/** The content after a pull: the same corrections, written into the files. */
function pulled(before: DirectoryContent, corrections: readonly Correction[]): DirectoryContent {
  const organizations = corrections.reduce(
    (all, correction) =>
      all.map((one) => (one.services.some(({ id }) => id === correction.serviceId) ? correctOrganization(one, before.mandates, correction) : one)),
    before.organizations,
  );
  const parsed = organizations.map((one) => organizationSchema.parse(JSON.parse(JSON.stringify(one))));
  const hours = makeHoursTable(parsed, Number(before.hours.until.slice(0, 4)) - 2);
  return { ...before, organizations: parsed, hours: { ...before.hours, weeks: { ...before.hours.weeks, ...hours.weeks } } };
}

const aService = fc.constantFrom(...services);
const saidOfOne = aService.chain((service) =>
  fc.tuple(fc.constant(service), fc.uniqueArray(correctionsOf(service), { minLength: 1, maxLength: 4, selector: ({ id }) => id })),
);

it('a correction says the same in the running directory as in the files, whatever is corrected and of whom', () => {
  fc.assert(
    fc.property(saidOfOne, ([service, corrections]) => {
      const near = around(service);
      const live = correctAll(resolveServices(near), corrections, near.hours);
      const written = pulled(near, corrections);
      expect(JSON.parse(JSON.stringify(resolveServices(written)))).toEqual(JSON.parse(JSON.stringify(live)));
      expect(correctAll(resolveServices(written), corrections, written.hours)).toEqual(resolveServices(written));
    }),
    { numRuns: 150 },
  );
});

it('what may be corrected leaves no fault in the files', () => {
  const kinds = ['is not what the source prints', 'no source of this file', 'shows its words', 'has no wording', 'worked out the hours', 'not in content/laws'];
  fc.assert(
    fc.property(saidOfOne, ([service, corrections]) => {
      const faults = findFaults(pulled(around(service), corrections)).map(({ message }) => message);
      expect(faults.filter((message) => !known.has(message) && kinds.some((kind) => message.includes(kind)))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('nothing that is said of a withheld place can tell where it is', () => {
  const withheld = services.filter(({ location }) => location.withheld);
  fc.assert(
    fc.property(
      fc.constantFrom(...withheld).chain((service) => fc.tuple(fc.constant(service), correctionsOf(service))),
      ([service, correction]) => {
        const [after] = correctAll([service], [correction], content.hours);
        expect(after?.location).toEqual({ withheld: true });
        expect([after?.emails, after?.urls, after?.hours]).toEqual([[], [], undefined]);
        expect(after?.sources.filter((source) => !source.withheld)).toEqual([]);
      },
    ),
  );
});
