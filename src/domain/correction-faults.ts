import { alertsOn, type AlertKind } from './alert.ts';
import { hasOneGroup } from './correct-offer.ts';
import type { Correction } from './correction-source.ts';
import { lastAlertDay, OPEN_PLACE_FIELDS } from './correction.ts';
import { addDays } from './days.ts';
import type { Service } from './service.ts';
import { isLodging } from './vocabulary.ts';

/** Why a correction cannot hold of this service, whoever says it. */
const CORRECTION_FAULTS = [
  'withheld_place',
  'address_not_published',
  'several_groups',
  'womens_refuge_shelter',
  'alert_days',
  'evidence_missing',
  'evidence_of_withheld',
  'future_day',
] as const;
export type CorrectionFault = (typeof CORRECTION_FAULTS)[number];

function faultOfPlace(service: Service, { field, value }: Correction): CorrectionFault | undefined {
  const { location } = service;
  if (location.withheld) return OPEN_PLACE_FIELDS.includes(field) ? 'withheld_place' : undefined;
  const publishes = location.address !== undefined;
  const gives = field === 'location' && value?.address !== undefined;
  return gives && isLodging(service.kind) && !publishes ? 'address_not_published' : undefined;
}

function faultOfOffer(service: Service, { field, value }: Correction): CorrectionFault | undefined {
  if ((field === 'rules' || field === 'regime') && !hasOneGroup(service)) return 'several_groups';
  return field === 'needs' && service.kind === 'womens_refuge' && value.includes('shelter') ? 'womens_refuge_shelter' : undefined;
}

function faultOfEvidence(service: Service, { method, evidence, field }: Correction): CorrectionFault | undefined {
  if (field === 'alert' || field === 'withdrawn') return undefined;
  if (evidence && service.location.withheld) return 'evidence_of_withheld';
  return method === 'public_source' && !evidence ? 'evidence_missing' : undefined;
}

/** What is announced now may be ended by giving yesterday as its last day. */
function firstAlertDay({ alerts }: Service, kind: AlertKind, today: string): string {
  return alertsOn(alerts, today).some((alert) => alert.kind === kind) ? addDays(today, -1) : today;
}

/** What is wrong with a correction of this service; `undefined` when it may be proposed. `today`: `2026-11-28`. */
export function faultOfCorrection(service: Service, correction: Correction, today: string): CorrectionFault | undefined {
  const { field, value, day } = correction;
  if (day > today) return 'future_day';
  if (field === 'alert' && (value.until < firstAlertDay(service, value.kind, today) || value.until > lastAlertDay(today)))
    return 'alert_days';
  return faultOfPlace(service, correction) ?? faultOfOffer(service, correction) ?? faultOfEvidence(service, correction);
}
