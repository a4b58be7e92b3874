import { nationalitiesServed, type Service } from '#domain/service.ts';
import type { Survey } from '#domain/survey.ts';
import { readDirectory } from './directory.ts';

export interface CountryPosts {
  readonly country: string;
  readonly posts: readonly Service[];
}

/** What is for nationals of one country, lines for the whole of Mexico first, then by name. */
function byReach(a: Service, b: Service): number {
  const rank = ({ area }: Service) => (area === 'national' ? 0 : 1);
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1);
}

/** Foreign consulates in Mexico, by the country whose people they serve. */
export async function listConsulates(): Promise<readonly CountryPosts[]> {
  const { services } = await readDirectory();
  const posts = services.filter(
    ({ kind, area }) => kind === 'consulate' && (area === 'national' || (typeof area === 'object' && 'states' in area)),
  );
  const countries = [...new Set(posts.flatMap(nationalitiesServed))];
  return countries.map((country) => ({
    country,
    posts: posts.filter((post) => nationalitiesServed(post).includes(country)).sort(byReach),
  }));
}

/** Id of the caution that every foreign consulate carries. */
export const CONSULAR_CAUTION = 'foreign-consulate';

/** What must be read before any consulate is: a service that carries the caution, and what was looked for and not found. */
export async function consularWarning(): Promise<{ readonly service: Service; readonly surveys: readonly Survey[] }> {
  const { services, surveys } = await readDirectory();
  const warned = services.find(({ cautions }) => cautions.some(({ id }) => id === CONSULAR_CAUTION));
  if (!warned) throw new RangeError(`No service carries the caution ${CONSULAR_CAUTION}`);
  const only = warned.cautions.filter(({ id }) => id === CONSULAR_CAUTION);
  return { service: { ...warned, cautions: only }, surveys: surveys.filter(({ needs }) => needs.includes('consular')) };
}
