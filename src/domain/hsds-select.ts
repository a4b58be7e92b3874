import { listOf, wordsOf, type Listed } from './hsds-lists.ts';
import type { OrganizationsQuery, PlacesQuery, Selection, ServicesQuery, TermsQuery } from './hsds-query.ts';
import type { TaxonomyTerm, Vocabulary } from './hsds-taxonomy.ts';
import { stateOfPostcode } from './postcodes.ts';

type Asked = Partial<ServicesQuery & PlacesQuery & OrganizationsQuery>;

/** What a question asks of a list, as the lists that the database keeps. A term that does not exist names a list that is empty. */
export function selectionOf(listed: Listed, asked: Asked, { keysByTermId, codesByTaxonomyId }: Vocabulary): Selection {
  const { search = '', taxonomy_term_id: term, taxonomy_id: taxonomy, organization_id: organization, postcode } = asked;
  const narrower = [
    ...wordsOf(search).map((word) => listOf.word(listed, word)),
    ...(term === undefined ? [] : [listOf.term(listed, keysByTermId.get(term) ?? '')]),
    ...(taxonomy === undefined ? [] : [listOf.taxonomy(listed, codesByTaxonomyId.get(taxonomy) ?? '')]),
    ...(organization === undefined ? [] : [listOf.organization(listed, organization)]),
    ...(postcode === undefined ? [] : [listOf.state(listed, stateOfPostcode(postcode) ?? '')]),
  ];
  return { lists: narrower.length > 0 ? narrower : [listOf.all(listed)], changedSince: asked.modified_after };
}

interface Named {
  readonly name: string;
  readonly description: string;
}

/** Those in which every word of the search is. */
export function searchNamed<T extends Named>(all: readonly T[], search: string): readonly T[] {
  const asked = wordsOf(search);
  if (asked.length === 0) return all;
  return all.filter(({ name, description }) => {
    const words = new Set(wordsOf(`${name} ${description}`));
    return asked.every((word) => words.has(word));
  });
}

/** The terms that a question asks for. */
export function selectTerms(terms: readonly TaxonomyTerm[], asked: TermsQuery): readonly TaxonomyTerm[] {
  const { taxonomy_id: taxonomy, parent_id: parent, top_only: topOnly } = asked;
  return searchNamed(terms, asked.search).filter(
    (term) =>
      (taxonomy === undefined || term.taxonomy_id === taxonomy) &&
      (parent === undefined || term.parent_id === parent) &&
      (!topOnly || term.parent_id === undefined),
  );
}
