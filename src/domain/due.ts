import { addDays, daysBetween } from './days.ts';
import { REPORT_DAYS, type ReportReason } from './report.ts';
import { FIELD_GROUPS, nextDue, statusOf, type Check, type FieldGroup, type VerificationStatus } from './verification.ts';
import { isLodging, type Kind } from './vocabulary.ts';

/** Which places stewards should ask again, the most harmful mistake first. Our own rule, not a measurement. */

/** What of a record the rule reads. */
export interface Checkable {
  readonly id: string;
  readonly kind: Kind;
  /** Its own numbers, and those of the services through which one gets in. */
  readonly phones: number;
  /** One of its numbers is for danger. */
  readonly hasEmergency: boolean;
  readonly hasHours: boolean;
  readonly checks: readonly Pick<Check, 'of' | 'date'>[];
  /** Of its newest source, as exact as it is. */
  readonly sourceDate: string | null;
}

export type Reports = Readonly<Partial<Record<ReportReason, number>>>;

export interface DueGroup {
  readonly group: FieldGroup;
  /** `unverified`: nobody has checked it; it goes by the date of its sources. */
  readonly status: VerificationStatus;
  /** 0 on the day from which it should be checked. */
  readonly daysLate: number;
  /** Days late as far as they count, with what the public reported, times the harm. */
  readonly weight: number;
}

export interface Due<T extends Checkable = Checkable> {
  readonly place: T;
  readonly groups: readonly DueGroup[];
  readonly weight: number;
}

/** How much harm it does when a place of the kind is wrong: who calls there has nobody else, or has nowhere to sleep tonight. */
const HARM_OF_KIND: Readonly<Partial<Record<Kind, number>>> = {
  emergency: 5,
  hotline: 5,
  network: 5,
  shelter: 4,
  half_way_house: 4,
  migrant_shelter: 4,
  children_home: 4,
  womens_refuge: 3,
  child_protection: 2,
  victims_commission: 2,
  prosecutor: 2,
  consulate: 2,
};
/** A wrong number is a closed door; a wrong rule sends somebody away, or locks somebody in; wrong hours cost a day. */
const HARM_OF_GROUP: Readonly<Record<FieldGroup, number>> = { phones: 3, eligibility: 2, regime: 2, hours: 1 };

export function harmOf({ kind, hasEmergency }: Pick<Checkable, 'kind' | 'hasEmergency'>, group: FieldGroup): number {
  // A number for danger of an office, such as a consulate's, counts like the door of a bed; a line that is nothing else comes before both.
  const ofKind = Math.max(HARM_OF_KIND[kind] ?? 1, hasEmergency && group === 'phones' ? 4 : 1);
  return ofKind * HARM_OF_GROUP[group];
}

/** What a report asks to look at again. */
export const GROUP_OF_REASON: Readonly<Record<ReportReason, FieldGroup>> = {
  no_answer: 'phones',
  moved: 'phones',
  closed: 'phones',
  not_for_me: 'eligibility',
  other_language: 'eligibility',
};
/**
 * Days late that count: what is a year late is as good as unknown, and ten years are no worse. Else the oldest sources would stand before
 * the numbers for danger and the beds, and no report would move anything.
 */
const COUNTED_DAYS = 365;
/** One report is worth so many days; a flood of them no more than these. */
const DAYS_OF_A_REPORT = 30;
const COUNTED_REPORTS = 6;

/** The groups of fields that a place has at all. */
export function groupsOf({ kind, phones, hasHours }: Pick<Checkable, 'kind' | 'phones' | 'hasHours'>): readonly FieldGroup[] {
  const applies = { phones: phones > 0, hours: hasHours, eligibility: true, regime: isLodging(kind) };
  return FIELD_GROUPS.filter((group) => applies[group]);
}

/** The last day that a date can mean: nothing is called late before it surely is. `2025` is 2025-12-31, `2025-02` is 2025-02-28. */
export function lastDayOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (day !== undefined || year === undefined) return date;
  return addDays(new Date(Date.UTC(year, month ?? 12, 1)).toISOString().slice(0, 10), -1);
}

/** The first day whose reports still count. */
export function reportsSince(today: string): string {
  return addDays(today, 1 - REPORT_DAYS);
}

function reportDays(group: FieldGroup, groups: readonly FieldGroup[], reports: Reports): number {
  // Of a place without a number, what is said of its number is asked with the rest.
  const asked = (reason: ReportReason) => (groups.includes(GROUP_OF_REASON[reason]) ? GROUP_OF_REASON[reason] : 'eligibility');
  const said = Object.entries(reports).reduce((sum, [reason, count]) => (asked(reason as ReportReason) === group ? sum + count : sum), 0);
  return Math.min(said, COUNTED_REPORTS) * DAYS_OF_A_REPORT;
}

/** The day of the newest check of a group; `undefined` when nobody has checked it. */
function checkedOn({ checks }: Pick<Checkable, 'checks'>, group: FieldGroup): string | undefined {
  return checks
    .filter(({ of }) => of === group)
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

function dueGroups(place: Checkable, reports: Reports, sourceDay: string, today: string): readonly DueGroup[] {
  const groups = groupsOf(place);
  return groups.flatMap((group) => {
    const date = checkedOn(place, group);
    const daysLate = daysBetween(nextDue({ of: group, date: date ?? sourceDay }), today);
    const counted = Math.min(daysLate, COUNTED_DAYS) + reportDays(group, groups, reports);
    if (counted < 0) return [];
    const status = date === undefined ? ('unverified' as const) : statusOf({ of: group, date }, today);
    return [{ group, status, daysLate, weight: (counted + 1) * harmOf(place, group) }];
  });
}

function latest({ groups }: Pick<Due, 'groups'>): number {
  return Math.max(...groups.map(({ daysLate }) => daysLate));
}

/**
 * The places of which something should be asked again, the heaviest first, then the latest, then by id. Of a place that nobody has checked, the date
 * of its newest source stands for a check; without a date it is taken to be as old as the oldest. `today`: `2026-11-28`.
 */
export function listDue<T extends Checkable>(
  places: readonly T[],
  reports: ReadonlyMap<string, Reports>,
  today: string,
): readonly Due<T>[] {
  const days = places.flatMap(({ sourceDate }) => (sourceDate === null ? [] : [lastDayOf(sourceDate)]));
  const oldest = days.reduce((first, day) => (day < first ? day : first), today);
  return places
    .flatMap((place) => {
      const sourceDay = place.sourceDate === null ? oldest : lastDayOf(place.sourceDate);
      const groups = dueGroups(place, reports.get(place.id) ?? {}, sourceDay, today);
      return groups.length === 0 ? [] : [{ place, groups, weight: Math.max(...groups.map(({ weight }) => weight)) }];
    })
    .sort((a, b) => b.weight - a.weight || latest(b) - latest(a) || (a.place.id < b.place.id ? -1 : 1));
}

/** Days whose checks tell the pace. */
export const PACE_DAYS = 30;

export interface Load {
  /** Groups of fields, by how they stand now. */
  readonly overdue: number;
  readonly due: number;
  readonly unverified: number;
  readonly fresh: number;
  /** Groups whose newest check is of the last 30 days. */
  readonly made: number;
  /** Weeks until none is left at this pace, if nothing else fell due meanwhile; `null` without any pace. */
  readonly weeks: number | null;
}

/** What there is to do, against what is being done. */
export function loadOf(places: readonly Checkable[], today: string): Load {
  const counts: Record<VerificationStatus, number> = { fresh: 0, due: 0, overdue: 0, unverified: 0 };
  let made = 0;
  for (const place of places) {
    for (const group of groupsOf(place)) {
      const date = checkedOn(place, group);
      counts[date === undefined ? 'unverified' : statusOf({ of: group, date }, today)] += 1;
      if (date !== undefined && daysBetween(date, today) < PACE_DAYS) made += 1;
    }
  }
  const left = counts.overdue + counts.due + counts.unverified;
  return { ...counts, made, weeks: made === 0 ? null : Math.ceil(left / ((made / PACE_DAYS) * 7)) };
}
