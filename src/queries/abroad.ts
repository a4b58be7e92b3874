import { answer } from '#domain/answer.ts';
import { US_STATES } from '#domain/countries.ts';
import { dayOf } from '#domain/days.ts';
import { worksIn, type Service } from '#domain/service.ts';
import { ABROAD } from '#domain/states.ts';
import { readDirectory } from './directory.ts';

/** Mexico's consular line: the first thing on every page for Mexicans abroad. */
/** The day of the build. */
const TODAY = dayOf(new Date());

const CONSULAR_LINE = 'ciam';

const US_HOSTS: readonly string[] = Object.keys(US_STATES).map((code) => `US-${code}`);

/** Whether a place abroad that a service names has a page: a state, or a country other than the United States. */
export function hasOwnPage(host: string): boolean {
  return host !== 'world' && host !== 'US';
}

export interface Abroad {
  readonly unitedStates: readonly string[];
  readonly countries: readonly string[];
}

/** The places abroad that have a page: every state of the United States, and whatever else a service names. */
export async function listHosts(): Promise<Abroad> {
  const { services } = await readDirectory();
  const hosts = services.flatMap(({ area }) => (typeof area === 'object' && 'hosts' in area ? area.hosts : []));
  const named = [...new Set(hosts.filter(hasOwnPage))].sort();
  const isInUnitedStates = (host: string) => host.startsWith('US-');
  return {
    unitedStates: [...US_HOSTS, ...named.filter((host) => isInUnitedStates(host) && !US_HOSTS.includes(host))],
    countries: named.filter((host) => !isInUnitedStates(host)),
  };
}

/** What serves Mexicans in one place abroad (in any, without `host`), the consular line first. */
export async function listAbroad(host?: string): Promise<readonly Service[]> {
  const { services } = await readDirectory();
  const there = services.filter(({ area }) => (host === undefined ? area === 'world' : worksIn(area, ABROAD, host)));
  const profile = host === undefined ? {} : { host };
  const sorted = answer({ state: ABROAD, profile, limit: there.length }, there, { surveys: new Map(), counts: new Map() }, TODAY).services;
  const list = sorted.map(({ service }) => service);
  return [...list.filter(({ id }) => id === CONSULAR_LINE), ...list.filter(({ id }) => id !== CONSULAR_LINE)];
}
