import type { Coverage } from './coverage.ts';
import type { Figure } from './figure.ts';
import type { TaxonomyTerm } from './hsds-taxonomy.ts';
import { needed, text, type Table } from './open-table.ts';
import { getState } from './states.ts';

/** Where there is help for a group of people, and where none was found. */
export function gapsTable(coverage: readonly Coverage[]): Table {
  return {
    name: 'gaps',
    title: 'Where there is help, and where none was found',
    fields: [
      needed('group', 'People'),
      needed('need', 'What for'),
      needed('state', 'INEGI code'),
      needed('state_name', 'State'),
      needed('status', 'covered, ask, none_found (looked for) or not_surveyed'),
      { name: 'accepts', type: 'integer', description: 'Services of the state that accept', constraints: { required: true } },
      { name: 'ask', type: 'integer', description: 'Services of the state that have to be asked', constraints: { required: true } },
      { name: 'national_accepts', type: 'integer', description: 'Of the whole country: accept', constraints: { required: true } },
      { name: 'national_ask', type: 'integer', description: 'Of the whole country: have to be asked', constraints: { required: true } },
      text('date', 'When it was looked for'),
    ],
    rows: coverage.flatMap(({ group, need, national, states }) =>
      states.map(({ state, status, tally, date }) => [group, need, state, getState(state).name, status, ...tally, ...national, date]),
    ),
  };
}

/** Every published figure with its source. */
export function figuresTable(figures: readonly Figure[]): Table {
  return {
    name: 'figures',
    title: 'Published figures; what is counted differently is another figure',
    fields: [
      needed('figure', 'Which'),
      needed('counts_es', 'What it counts'),
      needed('counts_en', 'The same in English'),
      needed('period', 'Year, or from one month to another'),
      text('qualifier', 'more_than, or nothing'),
      { name: 'value', type: 'integer', description: 'Empty: the source says that there is a number, but not which' },
      needed('source', 'Title'),
      needed('url', 'Address'),
    ],
    rows: figures.flatMap(({ id, counts, sources, values }) =>
      values.map(({ period, value, more_than: more, source }) => {
        const from = sources.find((one) => one.id === source);
        return [id, counts.es, counts.en, period, more ? 'more_than' : null, value, from?.title ?? null, from?.url ?? null];
      }),
    ),
  };
}

export interface LanguageName {
  readonly codes: readonly string[];
  readonly group: string;
  readonly autonym?: string | undefined;
  readonly name_es: string;
  readonly name_en?: string | undefined;
}

/** Languages in which somebody may say "I speak …": the national ones of Mexico, signed ones, and others. */
export function languagesTable(languages: readonly LanguageName[]): Table {
  return {
    name: 'languages',
    title: 'Languages of Mexico and of those who come',
    fields: [
      needed('codes', 'ISO 639, with blanks between'),
      needed('group', 'national, signed or other'),
      text('autonym', 'Its own name, when it is known'),
      needed('name_es', 'Spanish name'),
      text('name_en', 'English name'),
    ],
    rows: languages.map(({ codes, group, autonym, name_es: spanish, name_en: english }) => [
      codes.join(' '),
      group,
      autonym ?? null,
      spanish,
      english ?? null,
    ]),
  };
}

/** Our codes with their names, and what IOM's standard calls them: a row for each match, one without a match all the same. */
export function codesTable(terms: readonly TaxonomyTerm[]): Table {
  return {
    name: 'codes',
    title: "Our codes, with those of IOM's Human Trafficking Case Data Standard 2.0 (the match is ours and not IOM's)",
    fields: [
      needed('id', 'UUID of the term, the same as in HSDS'),
      needed('taxonomy', 'Which list'),
      needed('code', 'As the other tables have it; of a person with its axis before it'),
      needed('name_es', 'Spanish name'),
      needed('name_en', 'English name'),
      text('htcds_field', 'Field of HTCDS'),
      text('htcds_code', 'Code there'),
      text('match', 'exact; close; broad: theirs holds more than ours; narrow: less'),
    ],
    rows: terms.flatMap(({ id, taxonomy, code, name, x_name_en: english, x_htcds: matches = [] }) => {
      const own = [id, taxonomy, code, name, english];
      return matches.length === 0
        ? [[...own, null, null, null]]
        : matches.map(({ field, code: theirs, match }) => [...own, field, theirs, match]);
    }),
  };
}
