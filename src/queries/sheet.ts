import { answer } from '#domain/answer.ts';
import { copyOf, factsOf } from '#domain/copy.ts';
import { dayOf } from '#domain/days.ts';
import type { Gap } from '#domain/gaps.ts';
import type { Guide } from '#domain/guide.ts';
import type { Locale } from '#domain/locales.ts';
import { pickForSheet, SHEET_EXITS, SHEET_NUMBERS, SHEET_RIGHTS, type SheetRow } from '#domain/sheet.ts';
import type { StateCode } from '#domain/states.ts';
import { listNumberGroups, readDirectory, type NationalNumber } from './directory.ts';
import { listGuides } from './guides.ts';

export interface Sheet {
  readonly numbers: readonly NationalNumber[];
  readonly rows: readonly SheetRow[];
  readonly rights: readonly Guide[];
  readonly exits: readonly Guide[];
  /** Where to sleep, when nobody there was found who gives it. */
  readonly missing: readonly Gap[];
}

function findGuide(guides: readonly Guide[], slug: string): Guide {
  const found = guides.find((guide) => guide.slug === slug);
  if (!found) throw new RangeError(`A sheet names the guide ${slug}, which does not exist`);
  return found;
}

/** What stands on the one page of a state, for paper. */
export async function readSheet(state: StateCode, locale: Locale): Promise<Sheet> {
  const [{ services, surveys, coverage }, groups, guides] = await Promise.all([readDirectory(), listNumberGroups(), listGuides(locale)]);
  const copy = copyOf(state, services, surveys, coverage);
  const [facts, today] = [factsOf(copy), dayOf(new Date())];
  const { services: offered } = answer({ state, profile: {}, limit: copy.services.length }, copy.services, facts, today);
  const { gaps } = answer({ state, profile: { needs: ['shelter', 'emergency_lodging'] }, limit: 0 }, copy.services, facts, today);
  return {
    numbers: groups.flatMap(({ group, numbers }) => numbers.slice(0, SHEET_NUMBERS[group] ?? 0)),
    rows: pickForSheet(
      offered.map(({ service }) => service),
      state,
    ),
    rights: SHEET_RIGHTS.map((slug) => findGuide(guides, slug)),
    missing: gaps.filter(({ status }) => status === 'none_found' || status === 'not_surveyed'),
    exits: SHEET_EXITS.map((slug) => findGuide(guides, slug)),
  };
}
