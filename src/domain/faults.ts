import type { DirectoryContent } from './content.ts';
import { cite, type Laws } from './law.ts';
import { claimsOf, namedSources, withMandate } from './offer.ts';
import type { Claim } from './claim.ts';
import { pageOf } from './service-page.ts';
import { isWithheld, type Area, type OrganizationRecord, type ServiceRecord } from './record.ts';
import { plain } from './plain.ts';
import { findState, STATES } from './states.ts';

/** Something in the content that must not be published as it stands. */
export interface Fault {
  readonly record: string;
  readonly message: string;
}

type Check = (record: ServiceRecord, organization: OrganizationRecord, content: DirectoryContent) => readonly string[];

function claimsIn(record: ServiceRecord, content: DirectoryContent): readonly Claim[] {
  return claimsOf(record, withMandate(record, content.mandates));
}

const checkSources: Check = (record, { sources }, content) =>
  namedSources(record, claimsIn(record, content)).flatMap((id) => {
    const source = sources.find((one) => one.id === id);
    if (!source) return [`no source of this file is called ${id}`];
    return isWithheld(record) && !source.withheld ? [`withheld, but the source ${id} shows its words or its link`] : [];
  });

const checkWording: Check = (record, { sources }, content) => {
  const stated = new Set(claimsIn(record, content).flatMap(({ basis, source }) => (basis === 'stated' && source ? [source] : [])));
  const silent = sources.filter((source) => stated.has(source.id) && !source.withheld && !source.wording);
  return silent.map(({ id }) => `stated, but the source ${id} has no wording`);
};

function isCitable(laws: Laws, reference: string): boolean {
  try {
    return cite(laws, reference) !== undefined;
  } catch {
    return false;
  }
}

const checkArticles: Check = (record, _, content) => {
  const references = new Set(claimsIn(record, content).flatMap(({ articles }) => articles ?? []));
  return [...references]
    .filter((one) => !isCitable(content.laws, one))
    .map((one) => `nobody has read ${one}: it is not in content/laws.yaml`);
};

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

/** Old prefixes may be dropped and a country code added, but the digits dialled are the digits printed. */
const checkPrinted: Check = ({ phones }) =>
  phones.flatMap(({ number, printed }) => {
    const dialled = number.startsWith('+1') ? number.slice(2) : digits(number);
    return digits(printed).includes(dialled) ? [] : [`the phone ${number} is not what the source prints (${printed})`];
  });

/** Every text of hours has been worked out (`npm run directory:hours`), even if it was found not to be the same every week. */
const checkHours: Check = (record, _, { hours }) => {
  const osm = isWithheld(record) ? undefined : record.hours?.osm;
  return osm === undefined || osm in hours.weeks || hours.irregular.includes(osm)
    ? []
    : [`nobody has worked out the hours "${osm}": run npm run directory:hours`];
};

const checkReferences: Check = (record, _, content) => {
  const ids = new Set(content.organizations.flatMap(({ services }) => services.map(({ id }) => id)));
  const known = new Set(content.cautions.map(({ id }) => id));
  return [
    ...(record.mandate === undefined || content.mandates[record.mandate] ? [] : [`no mandate is called ${record.mandate}`]),
    ...record.access.through.filter((id) => !ids.has(id)).map((id) => `access through ${id}, which is no service`),
    ...record.cautions.filter((id) => !known.has(id)).map((id) => `no caution is called ${id}`),
  ];
};

function townsOf({ organizations }: DirectoryContent): readonly string[] {
  const cities = organizations.flatMap(({ services }) => services.flatMap((one) => (isWithheld(one) ? [] : [one.location?.city])));
  const towns = cities.flatMap((city) => city?.split(/,| y /) ?? []).map((town) => plain(town));
  return [...new Set(towns)].filter((town) => town.length > 3 && findState(town) === undefined);
}

const STATE_NAMES = STATES.map(({ name }) => plain(name)).sort((a, b) => b.length - a.length);

/** The words of a name, without those that only name the state: Nuevo León is not the town of León. */
function wordsOf(name: string): string {
  return STATE_NAMES.reduce((text, state) => text.replaceAll(` ${state} `, ' '), ` ${plain(name)} `);
}

/** A withheld place is named after no town that this directory knows, and its cautions link to nothing. */
function checkWithheld(content: DirectoryContent): Check {
  const towns = townsOf(content);
  return (record, organization) => {
    if (!isWithheld(record)) return [];
    const names = [record.id, record.name, organization.id, organization.name].map(wordsOf);
    const named = towns.filter((town) => names.some((name) => name.includes(` ${town} `)));
    const open = content.cautions.filter(({ id, sources }) => record.cautions.includes(id) && sources.some((source) => !source.withheld));
    return [
      ...named.map((town) => `withheld, but its name tells a town (${town})`),
      ...open.map(({ id }) => `withheld, but the caution ${id} shows a source`),
    ];
  };
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function findRepeatedIds({ organizations }: DirectoryContent): readonly Fault[] {
  const services = organizations.flatMap((organization) => organization.services);
  return [
    ...repeated(services.map(({ id }) => id)).map((record) => ({ record, message: 'two services have this id' })),
    ...repeated([...new Map(services.map(({ id, area }) => [id, pageOf(id, area)])).values()]).map((record) => ({
      record,
      message: 'two services have this page: change the id of the newer one',
    })),
    ...repeated(organizations.map(({ id }) => id)).map((record) => ({ record, message: 'two organisations have this id' })),
    ...organizations.flatMap(({ id, sources }) =>
      repeated(sources.map((source) => source.id)).map((source) => ({ record: id, message: `two sources are called ${source}` })),
    ),
  ];
}

function areaKeys(area: Area): readonly string[] {
  if (typeof area === 'string') return [area];
  return 'states' in area ? area.states : area.hosts;
}

/** What two records of one place would share: its name, or its kind and phone, in one area. */
function marksOf({ name, kind, area, phones }: ServiceRecord): readonly string[] {
  const marks = [
    `name ${plain(name)}`,
    ...phones.map(({ number, extension, option }) => `phone ${number} ${extension ?? ''} ${option ?? ''} (${kind})`),
  ];
  return areaKeys(area).flatMap((place) => marks.map((mark) => `${mark} in ${place}`));
}

function findDuplicates({ organizations }: DirectoryContent): readonly Fault[] {
  const owners = new Map<string, Set<string>>();
  for (const { id, services } of organizations) {
    for (const mark of services.flatMap(marksOf)) owners.set(mark, (owners.get(mark) ?? new Set()).add(id));
  }
  const shared = [...owners].filter(([, ids]) => ids.size > 1);
  return shared.map(([mark, ids]) => ({ record: [...ids].join(', '), message: `one place twice? They share the ${mark}` }));
}

/** Every reason for which the content must not be published; empty when it may. */
export function findFaults(content: DirectoryContent): readonly Fault[] {
  const checks = [checkSources, checkWording, checkArticles, checkPrinted, checkReferences, checkHours, checkWithheld(content)];
  const own = content.organizations.flatMap((organization) =>
    organization.services.flatMap((record) =>
      checks.flatMap((check) => check(record, organization, content)).map((message) => ({ record: record.id, message })),
    ),
  );
  return [...own, ...findRepeatedIds(content), ...findDuplicates(content)];
}
