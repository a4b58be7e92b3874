import type { Claim } from '#domain/claim.ts';
import { hasWayIn, type Service } from '#domain/service.ts';
import { STATES } from '#domain/states.ts';
import { BASES, KINDS } from '#domain/vocabulary.ts';
import type { LeftOut } from './left-out.ts';

type Row = readonly (string | number)[];

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function count<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length;
}

/** Services, and how many of them say how they can be reached. */
function contactCells(services: readonly Service[]): Row {
  return [
    services.length,
    count(services, ({ phones }) => phones.length > 0),
    count(services, ({ location }) => !location.withheld && location.address !== undefined),
    count(services, ({ phones, access }) => phones.length === 0 && access.through.length > 0),
    count(services, (service) => !hasWayIn(service)),
    count(services, ({ location }) => location.withheld),
  ];
}

const CONTACT_HEAD = ['services', 'own phone', 'address', 'only through another', 'no way in known', 'withheld'] as const;

function contactByKind(services: readonly Service[]): string {
  const rows = KINDS.map((kind) => [kind, ...contactCells(services.filter((service) => service.kind === kind))]);
  return table(
    ['kind', ...CONTACT_HEAD],
    rows.filter(([, found]) => found !== 0),
  );
}

function contactByState(services: readonly Service[]): string {
  const inState = (code: string) =>
    services.filter(({ area }) => typeof area === 'object' && 'states' in area && area.states.some((one) => one === code));
  return table(
    ['state', ...CONTACT_HEAD],
    STATES.map(({ code, name }) => [`${code} ${name}`, ...contactCells(inState(code))]),
  );
}

function fieldsOf(service: Service): readonly (readonly [string, Claim | undefined])[] {
  return [
    ...service.needs.map((claim) => ['needs', claim] as const),
    ...service.groups.flatMap(({ anyone, rules, regime }) => [
      ['anyone', anyone] as const,
      ['regime', regime] as const,
      ...rules.map((rule) => [`rule: ${rule.axis}`, rule] as const),
    ]),
    ...Object.values(service.conditions).map((claim) => ['conditions', claim] as const),
    ...service.languages.map((claim) => ['languages', claim] as const),
    ['cost', service.cost],
    ['stay', service.maxStayDays],
  ];
}

function fieldsByBasis(services: readonly Service[]): string {
  const claims = services.flatMap(fieldsOf).filter(([, claim]) => claim !== undefined);
  const fields = [...new Set(claims.map(([field]) => field))].sort();
  const rows = fields.map((field) => [
    field,
    ...BASES.map((basis) => count(claims, ([name, claim]) => name === field && claim?.basis === basis)),
  ]);
  return table(['field', ...BASES], rows);
}

function disagreements(services: readonly Service[]): string {
  const rows = services.flatMap(({ id, disagreements: list }) =>
    list.map(({ field, says }) => [id, field, says.map(({ value }) => value).join(' · ')]),
  );
  return table(['service', 'field', 'what the sources say'], rows);
}

const OLDEST = 25;

function oldest(services: readonly Service[]): string {
  const dated = services.filter(({ sourceDate }) => sourceDate !== null);
  const rows = dated.map(({ id, sourceDate }) => [sourceDate ?? '', id] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return table(['newest source', 'service'], rows.slice(0, OLDEST));
}

function leftOut({ gathered, records, phones }: LeftOut): string {
  const reasons = Object.entries(Object.groupBy(records, ({ reason }) => reason)).map(([reason, list]) => [reason, list.length]);
  return [
    `Gathered by ${gathered.date}:`,
    table(['list', 'records'], Object.entries(gathered.records)),
    'Records not published, by reason:',
    table(['reason', 'records'], reasons),
    table(
      ['record', 'reason', 'note'],
      records.map(({ id, reason, note }) => [id, reason, note]),
    ),
    'Numbers not published:',
    table(
      ['record', 'as printed', 'why'],
      phones.map(({ record, printed, note }) => [record, printed, note]),
    ),
  ].join('\n\n');
}

/** `docs/data-quality.md`: what the directory holds and how well each part of it stands. */
export function writeReport(services: readonly Service[], notPublished: LeftOut): string {
  const undated = count(services, ({ sourceDate }) => sourceDate === null);
  return `${[
    '# The data and how well it stands',
    'Made by `npm run directory:report`; a test fails when it is older than the content. No number here has been dialled.',
    `${services.length} services of ${new Set(services.map(({ organization }) => organization.id)).size} organisations; ${undated} rest on sources without a date.`,
    '## What was gathered and what is left out',
    leftOut(notPublished),
    '## Contact, by kind',
    contactByKind(services),
    '## Contact, by state',
    contactByState(services),
    '## Fields, by basis',
    fieldsByBasis(services),
    '## Where sources disagree',
    disagreements(services),
    `## The ${OLDEST} oldest`,
    oldest(services),
  ].join('\n\n')}\n`;
}
