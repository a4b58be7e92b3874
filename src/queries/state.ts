import { answer } from '#domain/answer.ts';
import { audienceOf, type Audience } from '#domain/audience.ts';
import { copyOf, factsOf, type DirectoryCopy } from '#domain/copy.ts';
import { dayOf } from '#domain/days.ts';
import type { Gap, GapFacts } from '#domain/gaps.ts';
import { basisOfNeed, type Service } from '#domain/service.ts';
import type { StateCode } from '#domain/states.ts';
import type { Survey } from '#domain/survey.ts';
import { NEEDS, type Kind, type Need } from '#domain/vocabulary.ts';
import { readDirectory } from './directory.ts';

/** The need under which services of a kind stand on a state's page; those of other kinds stand under the first they surely meet. */
const HOME: Partial<Record<Kind, Need>> = {
  emergency: 'danger_now',
  shelter: 'shelter',
  half_way_house: 'emergency_lodging',
  migrant_shelter: 'emergency_lodging',
  children_home: 'emergency_lodging',
  victims_commission: 'victim_registration',
  prosecutor: 'report_crime',
  child_protection: 'protection',
  womens_justice_centre: 'legal',
  womens_institute: 'legal',
  human_rights_commission: 'human_rights_complaint',
  refugee_office: 'refugee_procedure',
  migration_office: 'migration_regularisation',
  labour_office: 'unpaid_wages',
  search_commission: 'family_tracing',
  addiction_care: 'addiction',
};

export interface Row {
  readonly service: Service;
  /** Its place on the page. */
  readonly anchor: string;
  /** The one need under which it stands. */
  readonly home: Need | undefined;
  readonly audience: readonly Audience[];
  /** Whether anybody confirms that it meets the need it stands under. */
  readonly sure: boolean;
}

/** Services listed under another need that meet this one too. */
export interface Also {
  readonly kind: Kind;
  readonly rows: readonly Row[];
}

export interface Section {
  readonly need: Need;
  readonly rows: readonly Row[];
  readonly also: readonly Also[];
  /** The same, but nobody confirms it. */
  readonly perhaps: readonly Also[];
  /** What was looked for in this state and not found. */
  readonly surveys: readonly Survey[];
  /** The same, in the whole country. */
  readonly everywhere: readonly Survey[];
}

export interface StatePage {
  readonly sections: readonly Section[];
  /** Needs with nothing to show. */
  readonly gaps: readonly Gap[];
  readonly refuges: readonly Row[];
  /** Services of which nobody says what they give. */
  readonly others: readonly Row[];
}

/** Women's refuges stand apart, and with them the network whose line leads to them. */
function isRefuge(service: Service): boolean {
  if (service.kind === 'womens_refuge') return true;
  return service.kind === 'network' && audienceOf(service).includes('women') && basisOfNeed(service, 'emergency_lodging') !== undefined;
}

function homeOf(service: Service): Need | undefined {
  const home = HOME[service.kind];
  if (home && basisOfNeed(service, home)) return home;
  const bases = ['stated', 'mandate', 'assumed'] as const;
  return bases.flatMap((basis) => NEEDS.filter((need) => basisOfNeed(service, need) === basis))[0];
}

function isSure(service: Service, need: Need): boolean {
  return basisOfNeed(service, need) !== 'assumed';
}

function rowOf(service: Service, anchor: string): Row {
  const home = homeOf(service);
  return { service, home, anchor, audience: audienceOf(service), sure: home === undefined || isSure(service, home) };
}

function byKind(rows: readonly Row[]): readonly Also[] {
  return [...Map.groupBy(rows, ({ service }) => service.kind)].map(([kind, same]) => ({ kind, rows: same }));
}

/** Addiction care comes last: it is much, and of another matter. */
const ORDER: readonly Need[] = [...NEEDS.filter((need) => need !== 'addiction' && need !== 'consular'), 'addiction'];

/** The day of the build. */
const TODAY = dayOf(new Date());
const NO_FACTS: GapFacts = { surveys: new Map(), counts: new Map() };

/** The place of each service in the answer to somebody who asks for one need and says nothing else. */
function placesFor(need: Need, state: StateCode, { services }: DirectoryCopy): ReadonlyMap<string, number> {
  const { services: sorted } = answer({ state, profile: { needs: [need] }, limit: services.length }, services, NO_FACTS, TODAY);
  return new Map(sorted.map(({ service }, place) => [service.id, place]));
}

function sectionOf(need: Need, state: StateCode, rows: readonly Row[], copy: DirectoryCopy): Section {
  const places = placesFor(need, state, copy);
  const placeOf = ({ service }: Row) => places.get(service.id) ?? rows.length;
  const meeting = rows.filter(({ service }) => basisOfNeed(service, need) !== undefined).sort((a, b) => placeOf(a) - placeOf(b));
  const isHere = ({ home, service }: Row) => home === need && !isRefuge(service);
  const elsewhere = meeting.filter((row) => !isHere(row));
  const surveys = copy.surveys.filter(({ needs }) => needs[0] === need);
  return {
    need,
    rows: meeting.filter(isHere),
    also: byKind(elsewhere.filter(({ service }) => isSure(service, need))),
    perhaps: byKind(elsewhere.filter(({ service }) => !isSure(service, need) && service.kind !== 'addiction_care')),
    surveys: surveys.filter(({ states }) => states !== 'all'),
    everywhere: surveys.filter(({ states }) => states === 'all'),
  };
}

function hasPlaces({ rows, also, perhaps }: Section): boolean {
  return rows.length + also.length + perhaps.length > 0;
}

async function read(state: StateCode): Promise<StatePage> {
  const { services, surveys, coverage } = await readDirectory();
  const copy = copyOf(state, services, surveys, coverage);
  const { services: offered } = answer({ state, profile: {}, limit: copy.services.length }, copy.services, NO_FACTS, TODAY);
  const { gaps } = answer({ state, profile: { needs: [...ORDER] }, limit: 0 }, copy.services, factsOf(copy), TODAY);
  const missing = gaps.filter(({ status }) => status === 'none_found' || status === 'not_surveyed');
  const rows = offered.map(({ service }, index) => rowOf(service, String(index + 1)));
  const others = rows.filter(({ service }) => !isRefuge(service));
  const shown = ORDER.filter((need) => !missing.some((gap) => gap.need === need));
  return {
    // Where only a women's refuge helps, the section leads to it: a heading with nothing under it would lead nowhere.
    sections: shown.map((need) => {
      const section = sectionOf(need, state, others, copy);
      return hasPlaces(section) ? section : sectionOf(need, state, rows, copy);
    }),
    gaps: missing,
    refuges: rows.filter(({ service }) => isRefuge(service)),
    others: others.filter(({ home }) => home === undefined),
  };
}

const pages = new Map<StateCode, Promise<StatePage>>();

/** Everything of a state as its page shows it: each service once, under one need, in the order of an answer to that need. */
export function readStatePage(state: StateCode): Promise<StatePage> {
  const page = pages.get(state) ?? read(state);
  pages.set(state, page);
  return page;
}
