import { checksOf, claimOf, phonesOf, placeOf, type Correction } from './correction-source.ts';
import { correctOffer, type Corrected } from './correct-offer.ts';
import { claimsOf, namedSources, withMandate } from './offer.ts';
import { isWithheld, type Mandates, type ServiceRecord } from './record.ts';
import { newestChecks } from './verification.ts';

/** The part of a record's file that a correction changes; a mandate stays where it is written, except of whom it takes. */
function correctOffered(record: ServiceRecord, mandates: Mandates, correction: Correction): object {
  const own: Corrected = { ...record, groups: withMandate(record, mandates).eligibility };
  const { groups, ...changed } = correctOffer(own, correction);
  return groups ? { ...changed, eligibility: groups } : changed;
}

function correctContacts(record: ServiceRecord, correction: Correction): object {
  const { source } = claimOf(correction);
  if (correction.field === 'phones') return { phones: phonesOf(correction.value, source) };
  if (isWithheld(record)) return {};
  switch (correction.field) {
    case 'emails':
      return { emails: correction.value };
    case 'urls':
      return { urls: correction.value };
    case 'hours':
      return { hours: correction.value === null ? undefined : { osm: correction.value, source } };
    case 'location': {
      if (correction.value === null) return { location: undefined };
      const published = record.location?.published_by_place;
      const place = placeOf(record.kind, record.location?.address, correction.value);
      return { location: { ...place, source, ...(published ? { published_by_place: published } : {}) } };
    }
    default:
      return {};
  }
}

/** The changed fields of a record, as its file has them; what it rested on before stays named. */
export function correctRecord(record: ServiceRecord, mandates: Mandates, correction: Correction): Readonly<Record<string, unknown>> {
  if (correction.field === 'alert' || correction.field === 'withdrawn' || correction.field === 'draft') return {};
  const named = namedSources(record, claimsOf(record, withMandate(record, mandates)));
  const { source } = claimOf(correction);
  return {
    ...correctContacts(record, correction),
    ...correctOffered(record, mandates, correction),
    ...(correction.field === 'max_stay_days' ? { max_stay_days: { value: correction.value, ...claimOf(correction) } } : {}),
    checks: newestChecks([...record.checks, ...checksOf(correction)]),
    sources: [...new Set([...named, source])],
  };
}
