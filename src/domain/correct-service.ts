import { alertsOn } from './alert.ts';
import { checksOf, claimOf, phonesOf, placeOf, sourceOf, type Correction } from './correction-source.ts';
import { correctOffer } from './correct-offer.ts';
import { sourceIdOf, type CorrectionField } from './correction.ts';
import { newestDate, referencesOf } from './directory.ts';
import { openingOf, type HoursTable, type Opening } from './opening.ts';
import { readPlainHours } from './plain-hours.ts';
import type { Service } from './service.ts';
import { newestChecks } from './verification.ts';

/** What hours mean, as far as forms can type them. */
function openingNow(table: HoursTable, osm: string): Opening | undefined {
  const known = openingOf(table, osm);
  if (known) return known;
  const plain = readPlainHours(osm);
  return plain && { ...plain, holidays: plain.onHolidays === 'as_usual' ? [] : table.holidays, until: table.until };
}

/** The contacts that a correction changes; of a withheld place, what would tell where it is stays out whatever is sent. */
function correctContacts(service: Service, correction: Correction, hours: HoursTable): Partial<Service> {
  const { source } = claimOf(correction);
  if (correction.field === 'phones') return { phones: phonesOf(correction.value, source) };
  if (service.location.withheld) return {};
  switch (correction.field) {
    case 'emails':
      return { emails: correction.value };
    case 'urls':
      return { urls: correction.value };
    case 'location':
      return { location: { withheld: false, ...placeOf(service.kind, service.location.address, correction.value) } };
    case 'hours':
      return correction.value === null
        ? { hours: undefined, opening: undefined }
        : { hours: correction.value, opening: openingNow(hours, correction.value) };
    default:
      return {};
  }
}

function cite(service: Service): Service {
  const citations = referencesOf(service).map((reference) => [reference, service.citations[reference]] as const);
  return { ...service, citations: Object.fromEntries(citations.flatMap(([reference, one]) => (one ? [[reference, one]] : []))) };
}

/** Whether the content already says it: the correction has become one of its sources. */
export function isInContent(service: Service, correction: Correction): boolean {
  return service.sources.some(({ id }) => id === sourceIdOf(correction.id));
}

/**
 * A service as it is once a correction holds; `undefined` when the place does not want to be listed. `src/domain/correct-record.ts`
 * does the same to the file, so that both come to the same answers.
 */
export function correctService(service: Service, correction: Correction, hours: HoursTable): Service | undefined {
  if (correction.field === 'withdrawn') return undefined;
  if (correction.field === 'draft') return service;
  if (correction.field === 'alert') {
    const others = alertsOn(service.alerts, correction.day).filter(({ kind }) => kind !== correction.value.kind);
    return { ...service, alerts: [...others, correction.value] };
  }
  const changed: Service = {
    ...service,
    ...correctContacts(service, correction, hours),
    ...correctOffer(service, correction),
    ...(correction.field === 'max_stay_days' ? { maxStayDays: { value: correction.value, ...claimOf(correction) } } : {}),
    checks: newestChecks([...service.checks, ...checksOf(correction)]),
  };
  const sources = [...service.sources, sourceOf(correction)];
  return cite({ ...changed, sources, sourceDate: newestDate(sources) });
}

/** What a service says now in one field, in the form in which a correction would say it. */
export function standingValue(service: Service, field: CorrectionField): unknown {
  const [group] = service.groups;
  switch (field) {
    case 'phones':
      return service.phones.map(({ number, extension, option, channels, emergency }) => ({
        number,
        extension,
        option,
        channels,
        emergency,
      }));
    case 'emails':
    case 'urls':
      return service[field];
    case 'hours':
      return service.hours ?? null;
    case 'location':
      return service.location.withheld ? null : { city: service.location.city, address: service.location.address };
    case 'regime':
      return group?.regime?.type ?? 'unknown';
    case 'max_stay_days':
      return service.maxStayDays?.value ?? null;
    case 'conditions':
      return Object.fromEntries(Object.entries(service.conditions).map(([code, { value }]) => [code, value]));
    case 'needs':
      return [...new Set(service.needs.flatMap(({ codes }) => codes))];
    case 'languages':
      return [...new Set(service.languages.flatMap(({ codes }) => codes))];
    case 'cost':
      return service.cost?.value ?? null;
    case 'rules':
      return (group?.rules ?? []).map(({ axis, accepts, refuses, unknown, otherwise }) => ({ axis, accepts, refuses, unknown, otherwise }));
    case 'checks':
      return service.checks.map(({ of }) => of);
    case 'alert':
      return service.alerts ?? [];
    // Its page must be known when the service itself is gone.
    case 'withdrawn':
      return { page: service.page };
    case 'draft':
      return null;
  }
}

/** Another service whose door has changed: its numbers, or that it is no longer there. */
export function correctDoor(service: Service, id: string, door: Service | undefined): Service {
  if (!service.access.through.some((one) => one.id === id)) return service;
  const through = service.access.through.flatMap((one) => {
    if (one.id !== id) return [one];
    return door ? [{ ...one, phones: door.phones }] : [];
  });
  return { ...service, access: { ...service.access, through } };
}

/** A directory with corrections in it, in the order in which they were accepted. What the content already says is not said again. */
export function correctAll(services: readonly Service[], corrections: readonly Correction[], hours: HoursTable): readonly Service[] {
  return corrections.reduce<readonly Service[]>((all, correction) => {
    const service = all.find(({ id }) => id === correction.serviceId);
    if (!service || isInContent(service, correction)) return all;
    const corrected = correctService(service, correction, hours);
    return all.flatMap((one) => {
      if (one.id !== correction.serviceId) return [correctDoor(one, correction.serviceId, corrected)];
      return corrected ? [corrected] : [];
    });
  }, services);
}
