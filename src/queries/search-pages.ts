import { getCollection } from 'astro:content';
import type { Locale } from '#domain/locales.ts';
import { NUMBER_GROUPS } from '#domain/numbers.ts';
import { LINKABLE_PAGES } from '#domain/pages.ts';
import type { ResultGroup, SearchFile, SearchRecord } from '#domain/search-file.ts';
import { plain } from '#domain/plain.ts';
import { getState, STATE_CODES, type StateCode } from '#domain/states.ts';
import { KINDS, NEEDS } from '#domain/vocabulary.ts';
import { hostName, stateName } from '../i18n/names.ts';
import { speak } from '../i18n/speak.ts';
import { listHosts } from './abroad.ts';
import { listNumberGroups, readDirectory } from './directory.ts';
import { listGuideRecords, listFoundServices, readSearchWords } from './search-records.ts';
import { readStatePage } from './state.ts';
import { listTreeNodes } from './tree.ts';

/** Keys of the headings of the pages that `content/search/` names. */
const PAGES: Readonly<Record<(typeof LINKABLE_PAGES)[number], readonly [heading: string, group: ResultGroup]>> = {
  '/': ['home.finder', 'places'],
  '/numeros/': ['numbers.heading', 'call'],
  '/antes-de-llamar/': ['numbers.before', 'call'],
  '/idiomas/': ['nav.languages', 'rights'],
  '/estados/': ['states.heading', 'places'],
  '/fuera/': ['abroad.heading', 'places'],
  '/consulados/': ['consulates.heading', 'places'],
  '/seguridad/': ['nav.safety', 'rights'],
  '/guias/': ['guides.heading', 'rights'],
  '/preguntas/': ['questions.heading', 'rights'],
  '/leyes/': ['lawindex.heading', 'rights'],
  '/opcion/': ['tree.heading', 'rights'],
  '/plazos/': ['deadlines.link', 'rights'],
  '/huecos/': ['gaps.heading', 'rights'],
  '/cifras/': ['figures.heading', 'rights'],
  '/instituciones/': ['institutions.heading', 'rights'],
  '/tarjeta/': ['pocket.title', 'rights'],
};

const NOTHING = { hint: '', states: [], needs: [], names: [], words: [], text: '', digits: [] } as const;

async function pageRecords(locale: Locale): Promise<readonly SearchRecord[]> {
  const say = speak(locale);
  const { pages } = await readSearchWords(locale);
  const laws = await getCollection('laws');
  return LINKABLE_PAGES.map((path) => {
    const [key, group] = PAGES[path];
    const title = say(key);
    const cited = path === '/leyes/' ? laws.flatMap(({ id, data }) => [id, data.title]) : [];
    return { ...NOTHING, path, title, group, words: [...(pages[path] ?? []), ...cited] };
  });
}

async function numberRecords(locale: Locale): Promise<readonly SearchRecord[]> {
  const say = speak(locale);
  return (await listNumberGroups()).map(({ group, numbers }) => ({
    ...NOTHING,
    path: `/numeros/#n${NUMBER_GROUPS.indexOf(group) + 1}`,
    title: say('numbers.heading'),
    hint: say(`numbers.group.${group}`),
    group: 'call',
    words: [say(`numbers.group.${group}`)],
    text: plain(numbers.map(({ use }) => use[locale]).join(' ')),
  }));
}

/** Towns where a service shows that it is. */
async function townsOf(state: StateCode): Promise<readonly string[]> {
  const { services } = await readDirectory();
  const here = services.filter(
    ({ area }) => typeof area === 'object' && 'states' in area && area.states.length === 1 && area.states[0] === state,
  );
  const cities = here.flatMap(({ location }) => (location.withheld ? [] : [location.city ?? '']));
  const parts = cities.flatMap((city) => city.split(/[(),]| y /)).map((city) => city.trim());
  return [...new Set(parts.filter((city) => city.length > 3))];
}

async function stateRecords(locale: Locale): Promise<readonly SearchRecord[]> {
  const say = speak(locale);
  return Promise.all(
    STATE_CODES.map(async (state) => {
      const name = stateName(state, locale);
      const title = say('state.heading', { state: name });
      const names = [name, ...getState(state).aliases];
      const { sections } = await readStatePage(state);
      const text = plain(sections.map(({ need }) => say(`need.${need}`)).join(' '));
      const words = await townsOf(state);
      return { ...NOTHING, path: `/estados/${state}/`, title, group: 'places' as const, states: [state], names, words, text };
    }),
  );
}

async function hostRecords(locale: Locale): Promise<readonly SearchRecord[]> {
  const say = speak(locale);
  const { unitedStates, countries } = await listHosts();
  return [...unitedStates, ...countries].map((host) => {
    const place = hostName(host, locale);
    const title = say('abroad.heading.place', { place });
    const path = `/fuera/${host.toLowerCase()}/`;
    return { ...NOTHING, path, title, group: 'places' as const, states: ['abroad'], names: [place], words: [say('abroad.heading')] };
  });
}

/** Where the tree of options ends; questions on the way to it are no answer to anything. */
async function treeRecords(locale: Locale): Promise<readonly SearchRecord[]> {
  const nodes = await listTreeNodes();
  return nodes.flatMap(([path, node]) => {
    if (!('outcome' in node)) return [];
    const title = node.outcome.heading[locale];
    return [{ ...NOTHING, path: `/opcion/${path}/`, title, group: 'rights' as const, text: plain(node.outcome.answer[locale]) }];
  });
}

/** Everything but the services, in the order of the site. Only for prerendered pages. */
async function listRecords(locale: Locale): Promise<readonly SearchRecord[]> {
  const lists = [pageRecords, numberRecords, listGuideRecords, treeRecords, stateRecords, hostRecords];
  return (await Promise.all(lists.map((list) => list(locale)))).flat();
}

/** Abbreviations and names a state shares with everyday words or with the country. */
const NOT_A_STATE: ReadonlySet<string> = new Set([
  'mexico',
  'col',
  'sin',
  'son',
  'ver',
  'que',
  'mor',
  'mex',
  'cam',
  'camp',
  'tab',
  'tam',
  'hid',
  'gua',
  'roo',
  'nay',
  'dur',
  'mic',
  'sur',
  'la paz',
  'frontera',
  'leon',
]);

/** Everything the browser needs to search, as `/search/<locale>.json` serves it. */
export async function readSearchFile(locale: Locale): Promise<SearchFile> {
  const say = speak(locale);
  const { stop, needs, kinds } = await readSearchWords(locale);
  const states = await Promise.all(
    STATE_CODES.map(async (state) => {
      const { name, aliases } = getState(state);
      const words = [name, stateName(state, locale), ...aliases, ...(await townsOf(state))].map(plain);
      return [state, { name: stateName(state, locale), words: [...new Set(words)].filter((word) => !NOT_A_STATE.has(word)) }] as const;
    }),
  );
  const pages = await Promise.all(STATE_CODES.map(async (state) => [state, await readStatePage(state)] as const));
  return {
    stop: stop.map(plain),
    caution: say('state.caution'),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, [say(`kind.${kind}`), ...(kinds[kind] ?? [])]])),
    states: Object.fromEntries(states),
    needs: NEEDS.map((code) => ({
      code,
      label: say(`need.${code}`),
      words: [...new Set([say(`need.${code}`), ...needs[code]].map(plain))],
      missing: pages.flatMap(([state, { sections }]) => (sections.some(({ need }) => need === code) ? [] : [state])),
    })),
    records: await listRecords(locale),
    services: await listFoundServices(locale),
  };
}
