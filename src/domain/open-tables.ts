import type { Cell } from './csv.ts';
import { idOf } from './hsds-ids.ts';
import { BASIS, key, needed, partTable, text, yesNo, type Field, type Table } from './open-table.ts';
import type { Area } from './record.ts';
import type { Service } from './service.ts';

function areaOf(area: Area): string {
  if (typeof area === 'string') return area;
  return 'states' in area ? area.states.join(' ') : area.hosts.join(' ');
}

const bool = (value: boolean) => (value ? 'true' : 'false');
const list = (values: readonly string[] | undefined) => values?.join(' ') ?? null;

/** Of a withheld place: nothing finer than its state, whatever its record holds. */
function serviceRow(service: Service): readonly Cell[] {
  const { id, organization, name, kind, level, area, location, access, cost, sourceDate, checks } = service;
  const open = !location.withheld;
  return [
    idOf('service', id),
    id,
    idOf('organization', organization.id),
    name,
    kind,
    level,
    areaOf(area),
    bool(location.withheld),
    location.withheld ? null : (location.city ?? null),
    location.withheld ? null : (location.address ?? null),
    open ? (service.emails[0] ?? null) : null,
    open ? (service.urls[0] ?? null) : null,
    open ? (service.hours ?? null) : null,
    access.how,
    cost?.value ?? null,
    cost?.basis ?? null,
    sourceDate,
    checks
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? null,
  ];
}

const SERVICE_FIELDS: readonly Field[] = [
  key('UUID, the same as in HSDS'),
  { ...needed('slug', 'Id in /api/v1/services/{slug}'), constraints: { required: true, unique: true } },
  needed('organization', 'Organization'),
  needed('name', 'As the body names itself'),
  needed('kind', 'What it is'),
  needed('level', 'federal, state, municipal, civil or other'),
  needed('area', 'national, world, states by INEGI code or places abroad by ISO 3166, with blanks between'),
  yesNo('withheld', 'Its place is kept secret: nothing finer than its states is told'),
  text('city', 'Town'),
  text('address', 'As its source prints it'),
  text('email', 'The first'),
  text('url', 'The first'),
  text('hours', 'OpenStreetMap opening_hours'),
  needed('access', 'How one gets in'),
  text('cost', 'What it costs'),
  text('cost_basis', 'Why that is said'),
  text('newest_source', 'Date of the newest source, as exact as it is: YYYY, YYYY-MM or YYYY-MM-DD'),
  text('last_checked', 'Date of the newest check of any of its fields; empty: read in public sources, nobody has checked it'),
];

function eligibilityRows({ id, groups }: Service): readonly (readonly Cell[])[] {
  return groups.flatMap(({ rules, anyone }, index) => [
    ...rules.map(({ axis, accepts, refuses, unknown, otherwise, basis }) => [
      idOf('service', id),
      index + 1,
      axis,
      list(accepts),
      list(refuses),
      list(unknown),
      otherwise,
      basis,
    ]),
    ...(anyone ? [[idOf('service', id), index + 1, 'anyone', null, null, null, 'accepts', anyone.basis]] : []),
  ]);
}

function organizationTable(services: readonly Service[]): Table {
  const all = new Map(services.map(({ organization, level }) => [organization.id, { ...organization, level }]));
  return {
    name: 'organizations',
    title: 'Who runs the services',
    fields: [
      key('UUID, the same as in HSDS'),
      needed('slug', 'Our id'),
      needed('name', 'Name'),
      text('acronym', 'Acronym'),
      needed('level', 'Level'),
    ],
    primaryKey: 'id',
    rows: [...all.values()].map(({ id, name, acronym, level }) => [idOf('organization', id), id, name, acronym ?? null, level]),
  };
}

/** What is told of each service, a table a sort of thing. */
export function serviceTables(services: readonly Service[]): readonly Table[] {
  const each = (rowsOf: (service: Service, id: string) => readonly (readonly Cell[])[]) =>
    services.flatMap((service) => rowsOf(service, idOf('service', service.id)));
  return [
    {
      name: 'services',
      title: 'Services',
      fields: SERVICE_FIELDS,
      primaryKey: 'id',
      foreignKeys: [{ fields: 'organization', reference: { resource: 'organizations', fields: 'id' } }],
      rows: services.map(serviceRow),
    },
    organizationTable(services),
    partTable(
      'phones',
      'Phones',
      [
        needed('number', 'Ten digits or a short code in Mexico; 00 and the country code abroad'),
        text('extension', 'Extension'),
        text('option', 'What to press after the call is answered'),
        needed('channels', 'voice, whatsapp, sms'),
        yesNo('emergency', 'For danger only, outside office hours'),
      ],
      each(({ phones }, id) =>
        phones.map(({ number, extension, option, channels, emergency }) => [
          id,
          // A plus sign would be taken for a formula.
          number.replace(/^\+/, '00'),
          extension ?? null,
          option ?? null,
          channels.join(' '),
          bool(emergency),
        ]),
      ),
    ),
    partTable(
      'needs',
      'Help that is given',
      [needed('need', 'What for'), BASIS],
      each(({ needs }, id) => needs.flatMap(({ codes, basis }) => codes.map((code) => [id, code, basis]))),
    ),
    partTable(
      'eligibility',
      'Whom it takes',
      [
        { name: 'group', type: 'integer', description: 'People treated alike, from 1', constraints: { required: true } },
        needed('axis', 'What the rule looks at; anyone: whatever the rules do not mention'),
        text('accepts', 'Values that are accepted'),
        text('refuses', 'Values that are refused'),
        text('unknown', 'Values of which it is not known'),
        needed('otherwise', 'What holds for all other values'),
        BASIS,
      ],
      each(eligibilityRows),
    ),
    partTable(
      'conditions',
      'What it asks of the person',
      [needed('condition', 'Condition'), needed('value', 'yes or no; a condition that does not stand here is unknown'), BASIS],
      each(({ conditions }, id) => Object.entries(conditions).map(([condition, { value, basis }]) => [id, condition, value, basis])),
    ),
    partTable(
      'service-languages',
      'Languages in which it helps',
      [needed('language', 'ISO 639'), BASIS],
      each(({ languages }, id) => languages.flatMap(({ codes, basis }) => codes.map((code) => [id, code, basis]))),
    ),
    partTable(
      'sources',
      'What is known from where',
      [
        needed('source', 'Id within its organization'),
        yesNo('withheld', 'It would tell a secret place: it was read, and is not named'),
        text('title', 'Title'),
        text('url', 'Address'),
        text('date', 'As exact as it is'),
        needed('confidence', 'high, or medium: a secondary source'),
      ],
      each(({ sources, location }, id) =>
        sources.map((source) => {
          const hidden = source.withheld === true || location.withheld;
          return [
            id,
            source.id,
            bool(hidden),
            source.withheld || hidden ? null : source.title,
            source.withheld || hidden ? null : (source.url ?? null),
            source.date,
            source.confidence,
          ];
        }),
      ),
    ),
  ];
}
