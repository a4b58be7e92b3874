import { idOf } from './hsds-ids.ts';
import { BASIS, needed, partTable, text, type Table } from './open-table.ts';
import type { Service } from './service.ts';

/** Going there has hurt somebody: a row for each source that tells it. */
function cautionsTable(services: readonly Service[]): Table {
  const fields = [
    needed('caution', 'Which'),
    needed('text_es', 'What to know before going'),
    needed('text_en', 'The same in English'),
    text('source', 'What tells it; empty: that would tell a secret place'),
    text('url', 'Address'),
  ];
  const rows = services.flatMap((service) =>
    service.cautions.flatMap(({ id, text: said, sources, articles }) => {
      const laws = articles.map((reference) => service.citations[reference]).filter((law) => law !== undefined);
      const told = sources.map((source) => (source.withheld ? ([null, null] as const) : ([source.title, source.url ?? null] as const)));
      const cited = laws.map(({ title, article, url }) => [`${title}, ${article}`, url] as const);
      const each = new Map([...told, ...cited].map((source) => [source.join(), source]));
      return [...each.values()].map((source) => [idOf('service', service.id), id, said.es, said.en, ...source]);
    }),
  );
  return partTable('cautions', 'Going there has hurt somebody in a reported case: tell it to whoever is sent there', fields, rows);
}

/** Whether people who sleep there may go out, by group as in `eligibility`. */
function regimesTable(services: readonly Service[]): Table {
  const fields = [
    { name: 'group', type: 'integer', description: 'As in eligibility, from 1', constraints: { required: true } } as const,
    needed('regime', 'open, semi_open, closed, not_residential; what does not stand here is unknown'),
    BASIS,
  ];
  const rows = services.flatMap(({ id, groups }) =>
    groups.flatMap(({ regime }, index) => (regime ? [[idOf('service', id), index + 1, regime.type, regime.basis]] : [])),
  );
  return partTable('regimes', 'Whether one may go out', fields, rows);
}

/** Sources that disagree; of a withheld place nothing. */
function conflictsTable(services: readonly Service[]): Table {
  const fields = [needed('field', 'What they disagree on'), needed('value', 'What one says'), needed('source', 'Its id in sources')];
  const rows = services.flatMap(({ id, location, disagreements }) =>
    location.withheld
      ? []
      : disagreements.flatMap(({ field, says }) => says.map(({ value, source }) => [idOf('service', id), field, value, source])),
  );
  return partTable('conflicts', 'Sources that disagree, each with its words', fields, rows);
}

/** What has to be told together with a service, whoever takes the rest. */
export function warningTables(services: readonly Service[]): readonly Table[] {
  return [cautionsTable(services), regimesTable(services), conflictsTable(services)];
}
