import { formatPhone } from './phone-format.ts';
import type { FoundService, SearchFile, SearchIndex, SearchRecord } from './search-file.ts';

/** A name without what stands in brackets, its legal form, or what it runs. */
function bareName(name: string): string {
  return name.replace(/ ?(\(|–|A\.\s?[CB]\.|I\.A\.P\.|,).*$/, '');
}

/** Words in capitals. */
export function acronymsIn(name: string): readonly string[] {
  return (name.match(/\p{L}+/gu) ?? []).filter((word) => /^\p{Lu}{3,}$/u.test(word));
}

function recordOf(service: FoundService, { kinds, states, caution }: SearchFile): SearchRecord {
  const { page, title, kind, city, phones = [], words = [], needs = [], places = [] } = service;
  const codes = service.states ?? [];
  const [first] = phones;
  const where = [...new Set([city ?? '', ...codes.map((code) => states[code]?.name ?? ''), ...places])].filter(Boolean).join(', ');
  const hint = [first === undefined ? '' : formatPhone(first), kinds[kind]?.[0] ?? '', where, service.caution ? caution : ''];
  // What works in the whole country is what its acronym means; offices in the states share it.
  const acronyms = acronymsIn(title);
  const bare = bareName(title);
  const names = codes.length === 0 ? [bare, ...acronyms] : acronyms.includes(bare) ? [] : [bare];
  return {
    path: `/s/${page}/`,
    title,
    hint: hint.filter(Boolean).join(' · '),
    group: service.line ? 'call' : 'places',
    states: codes,
    needs,
    names: names.filter((name) => name !== '' && name !== title),
    words,
    text: '',
    kind,
    digits: phones.map((number) => number.replace(/\D/g, '')),
  };
}

/** The index with a record of every service. */
export function expand(file: SearchFile): SearchIndex {
  return { ...file, records: [...file.records, ...file.services.map((service) => recordOf(service, file))] };
}
