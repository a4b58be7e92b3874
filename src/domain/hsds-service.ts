import { alertsOn } from './alert.ts';
import { isKnown } from './claim.ts';
import { formatDate } from './dates.ts';
import { dayOf } from './days.ts';
import { presentAttributes } from './hsds-attributes.ts';
import type { CoreService, FullService, HsdsOrganization, ListedService, MinimalService } from './hsds-contract.ts';
import { extend, presentConfidentiality } from './hsds-extend.ts';
import { idOf } from './hsds-ids.ts';
import { presentCosts, presentDocuments, presentLanguages, presentPhones, presentSchedules, presentUrls } from './hsds-parts.ts';
import { presentAreas, presentPlace } from './hsds-place.ts';
import { joinSentences, some, stampOf, type ServiceRow, type Wording } from './hsds-words.ts';
import { presentService } from './present-service.ts';
import { anyoneInWords, ruleInWords } from './rule-in-words.ts';
import type { Service } from './service.ts';
import { CONDITIONS, NEEDS } from './vocabulary.ts';
import { basisOfNeed } from './service.ts';

/** What every service says of its organisation. Never its address or its page: they may give a house away. */
export function presentOrganization(
  { id, name, acronym, level }: Service['organization'] & Pick<Service, 'level'>,
  { say }: Wording,
): HsdsOrganization {
  return { id: idOf('organization', id), name, alternate_name: acronym, description: `${say('hsds.level')}: ${say(`level.${level}`)}.` };
}

function describeService(service: Service, { say }: Wording): string {
  const known = NEEDS.filter((need) => ['stated', 'mandate'].includes(basisOfNeed(service, need) ?? ''));
  const gives = known.length > 0 && say('hsds.gives', { needs: known.map((need) => say(`need.${need}`)).join('; ') });
  return joinSentences([`${say(`kind.${service.kind}`)}.`, gives]) ?? '';
}

function describeAccess(service: Service, { say }: Wording): string | undefined {
  const { how, through } = service.access;
  const asked = CONDITIONS.filter((condition) => {
    const claim = service.conditions[condition];
    return claim !== undefined && isKnown(claim) && claim.value === 'yes';
  });
  return joinSentences([
    how !== 'unknown' && say(`hsds.access.${how}`),
    through.length > 0 && `${say('card.through')}: ${through.map(({ name }) => name).join('; ')}.`,
    asked.length > 0 && `${say('card.conditions')}: ${asked.map((condition) => say(`condition.${condition}`)).join('; ')}.`,
  ]);
}

function describeEligibility({ groups }: Service, { say, names }: Wording): string | undefined {
  const each = groups.map(({ rules, anyone }) => [
    ...rules.map((rule) => `${say(`axis.${rule.axis}`)}: ${ruleInWords(rule, 'es', say, names)}`),
    anyoneInWords(anyone, say),
  ]);
  return joinSentences(each.map((parts) => parts.join(' ')));
}

/** The ages between which a service is known to take people; nothing when a group has no limit or several. */
function agesOf({ groups }: Service): Pick<CoreService, 'minimum_age' | 'maximum_age'> {
  const ranges = groups.map(({ rules }) => {
    const rule = rules.find(({ axis }) => axis === 'age');
    const [range, ...more] = rule?.accepts ?? [];
    return rule && isKnown(rule) && rule.otherwise === 'refuses' && more.length === 0 ? range : undefined;
  });
  if (ranges.length === 0 || ranges.includes(undefined)) return {};
  const bounds = ranges.map((range = '') => (range.endsWith('+') ? [range.slice(0, -1)] : range.split('-')).map(Number));
  const highest = bounds.map(([from, to]) => to ?? (ranges.some((range) => range?.endsWith('+')) ? undefined : from));
  const maximum = highest.some((years) => years === undefined) ? undefined : Math.max(...highest.map((years) => years ?? 0));
  return { minimum_age: Math.min(...bounds.map(([from = 0]) => from)), maximum_age: maximum };
}

function alertOf(service: Service, { say }: Wording, now = new Date()): string | undefined {
  const law = service.kind === 'womens_refuge' && say('reason.womens_refuge');
  const days = alertsOn(service.alerts, dayOf(now)).flatMap((alert) => [
    say(`alert.${alert.kind}`, { date: formatDate(alert.until, 'es') }),
    'number' in alert && `${alert.number}.`,
  ]);
  return joinSentences([...days, law, ...service.cautions.map(({ text }) => text.es)]);
}

function newestDay({ checks }: Service): string | undefined {
  return checks
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

function goneService({ uuid, status, changedAt }: ServiceRow, { say }: Wording): CoreService {
  return { id: uuid, name: say('hsds.gone.name'), status, description: say('hsds.gone.description'), last_modified: stampOf(changedAt) };
}

export function presentCore(row: ServiceRow, wording: Wording): CoreService {
  const { service, uuid, status, changedAt } = row;
  if (!service) return goneService(row, wording);
  const open = !service.location.withheld;
  return {
    id: uuid,
    organization_id: idOf('organization', service.organization.id),
    name: service.name,
    status,
    description: describeService(service, wording),
    url: open ? service.urls[0] : undefined,
    email: open ? service.emails[0] : undefined,
    application_process: describeAccess(service, wording),
    fees_description: service.cost && isKnown(service.cost) ? wording.say(`cost.${service.cost.value}`) : undefined,
    eligibility_description: describeEligibility(service, wording),
    ...agesOf(service),
    alert: alertOf(service, wording, row.now),
    assured_date: newestDay(service),
    last_modified: stampOf(changedAt),
  };
}

/** One-to-one fields: an item of a list. */
export function presentListed(row: ServiceRow, wording: Wording): ListedService {
  const { service } = row;
  if (!service) return presentCore(row, wording);
  return {
    ...presentCore(row, wording),
    organization: presentOrganization({ ...service.organization, level: service.level }, wording),
    x_confidentiality: presentConfidentiality(service),
  };
}

export function presentMinimal(
  row: { uuid: string; status: ServiceRow['status']; changedAt: number; name: string | null },
  { say }: Wording,
): MinimalService {
  const changed = stampOf(row.changedAt);
  return { id: row.uuid, name: row.name ?? say('hsds.gone.name'), status: row.status, last_modified: changed, modified_date: changed };
}

/** Everything that is told of a service. */
export function presentFull(row: ServiceRow, wording: Wording): FullService {
  const { service } = row;
  if (!service) return presentCore(row, wording);
  const shown = presentService(service, 'es', wording.say, { beds: row.beds, now: row.now });
  const place = presentPlace(service, wording);
  return {
    ...presentListed(row, wording),
    additional_urls: some(presentUrls(service)),
    phones: some(presentPhones(service, wording)),
    schedules: some(presentSchedules(service)),
    service_areas: some(presentAreas(service, wording)),
    service_at_locations: place && [place],
    languages: some(presentLanguages(service, wording)),
    cost_options: some(presentCosts(service, wording)),
    required_documents: some(presentDocuments(service, wording)),
    attributes: some(presentAttributes(service, wording)),
    ...extend(service, shown, wording),
  };
}
