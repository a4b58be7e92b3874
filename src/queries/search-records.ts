import { getEntry } from 'astro:content';
import type { Guide } from '#domain/guide.ts';
import type { Locale } from '#domain/locales.ts';
import { numbersSchema } from '#domain/numbers.ts';
import type { Phone } from '#domain/phone.ts';
import { linesOf } from '#domain/prose-faults.ts';
import type { FoundService, SearchRecord } from '#domain/search-file.ts';
import type { SearchWords } from '#domain/search-words.ts';
import { nationalitiesServed, type Service } from '#domain/service.ts';
import { plain } from '#domain/plain.ts';
import numbers from '#content/numbers.json';
import { countryName, hostName } from '../i18n/names.ts';
import { CONSULAR_CAUTION } from './consulates.ts';
import { readDirectory } from './directory.ts';
import { listGuides } from './guides.ts';

/** The words of `content/search/`. Only for prerendered pages. */
export async function readSearchWords(locale: Locale): Promise<SearchWords> {
  const entry = await getEntry('searchWords', locale);
  if (!entry) throw new RangeError(`No content/search/${locale}.yaml`);
  return entry.data;
}

/** The words of some text, each once, but for those of `without`. */
function wordSet(texts: readonly string[], without: readonly string[]): string {
  const known = new Set(without.flatMap((text) => plain(text).split(' ')));
  const words = new Set(texts.flatMap((text) => plain(text).split(' ')));
  return [...words]
    .filter((word) => word.length > 2 && !known.has(word))
    .sort()
    .join(' ');
}

function recordsOfGuide(guide: Guide, { stop, guides }: SearchWords): readonly SearchRecord[] {
  const { slug, heading, title, answer, words, needs, sections, questions } = guide;
  const path = `/guias/${slug}/`;
  const common = { title: heading, group: 'rights', states: [], needs, digits: [] } as const;
  const own = [...words, ...(guides[slug] ?? [])];
  const said = [...stop, heading, title, ...own];
  const whole = { ...common, path, hint: '', names: [title], words: own, text: wordSet(linesOf([answer]), said) };
  const parts = sections.map((section) => {
    const asked = questions.filter((question) => question.section === section.id).map(({ ask }) => ask);
    const text = wordSet(linesOf([section.text]), [...said, section.heading, ...asked]);
    return { ...common, path: `${path}#${section.id}`, hint: section.heading, names: [], words: [section.heading, ...asked], text };
  });
  return [whole, ...parts];
}

const NATIONAL_NUMBERS = new Set(numbersSchema.parse(numbers).flatMap((group) => group.numbers.map(({ id }) => id)));

/** Only what the service's page shows: of a withheld place, nothing finer than the state. */
function foundService(service: Service, locale: Locale, words: SearchWords): FoundService {
  const { id, page, name, kind, area, location, phones, cautions, organization } = service;
  const some = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);
  const hosts = area === 'world' ? ['world'] : typeof area === 'object' && 'hosts' in area ? area.hosts : [];
  const codes = kind === 'consulate' ? nationalitiesServed(service) : [];
  const countries = codes.map((code) => countryName(code, locale));
  const said = [...(words.services[id] ?? []), ...codes.flatMap((code) => words.countries[code] ?? [])];
  const stated = service.needs.filter(({ basis }) => basis !== 'assumed').flatMap((need) => need.codes);
  const others = organization.name === name ? [] : [organization.name];
  const toCall = ({ channels, emergency }: Phone) => channels.includes('voice') && !emergency;
  return {
    page,
    title: name,
    kind,
    ...((NATIONAL_NUMBERS.has(id) || kind === 'hotline' || kind === 'emergency') && { line: true }),
    ...(cautions.some((caution) => caution.id !== CONSULAR_CAUTION) && { caution: true }),
    city: location.withheld ? undefined : location.city,
    states: hosts.length > 0 ? ['abroad'] : typeof area === 'object' && 'states' in area ? area.states : undefined,
    places: some([...hosts.filter((host) => host !== 'world').map((host) => hostName(host, locale)), ...countries]),
    needs: some([...new Set(stated)]),
    words: some([...others, ...(organization.acronym ? [organization.acronym] : []), ...said]),
    phones: some([...phones.filter(toCall), ...phones.filter((phone) => !toCall(phone))].map(({ number }) => number)),
  };
}

export async function listFoundServices(locale: Locale): Promise<readonly FoundService[]> {
  const words = await readSearchWords(locale);
  const { services } = await readDirectory();
  const known = new Set([
    ...services.map(({ id }) => id),
    ...services.filter(({ kind }) => kind === 'consulate').flatMap(nationalitiesServed),
  ]);
  const lost = Object.keys({ ...words.services, ...words.countries }).filter((id) => !known.has(id));
  if (lost.length > 0) throw new RangeError(`content/search/${locale}.yaml names ${lost.join(', ')}, which do not exist`);
  return services.map((service) => foundService(service, locale, words));
}

export async function listGuideRecords(locale: Locale): Promise<readonly SearchRecord[]> {
  const words = await readSearchWords(locale);
  const guides = await listGuides(locale);
  const lost = Object.keys(words.guides).filter((slug) => !guides.some((guide) => guide.slug === slug));
  if (lost.length > 0) throw new RangeError(`content/search/${locale}.yaml names ${lost.join(', ')}, which do not exist`);
  return guides.flatMap((guide) => recordsOfGuide(guide, words));
}
