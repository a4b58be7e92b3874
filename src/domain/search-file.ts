import type { Kind } from './vocabulary.ts';

export const RESULT_GROUPS = ['call', 'places', 'rights'] as const;
export type ResultGroup = (typeof RESULT_GROUPS)[number];

/** One thing a search can find. */
export interface SearchRecord {
  /** Below the language. */
  readonly path: string;
  /** What the result is called, and what it says beneath. */
  readonly title: string;
  readonly hint: string;
  readonly group: ResultGroup;
  /** Codes of states; none for what serves in all of them. */
  readonly states: readonly string[];
  readonly needs: readonly string[];
  /** Other names it goes by. */
  readonly names: readonly string[];
  /** What people say when they mean it. */
  readonly words: readonly string[];
  /** What its page says, as words, each once. */
  readonly text: string;
  /** Its kind, whose words are its own too. */
  readonly kind?: Kind | undefined;
  /** Telephone numbers, digits only. */
  readonly digits: readonly string[];
}

/** A service as `/search/<locale>.json` has it: `expand` in search-index.ts makes a record of it. */
export interface FoundService {
  /** Last part of its path. */
  readonly page: string;
  readonly title: string;
  readonly kind: Kind;
  readonly line?: true;
  readonly caution?: true;
  readonly city?: string | undefined;
  readonly states?: readonly string[] | undefined;
  /** Names of the places abroad, or of the countries, that it serves. */
  readonly places?: readonly string[] | undefined;
  readonly needs?: readonly string[] | undefined;
  readonly words?: readonly string[] | undefined;
  /** The one to call first. */
  readonly phones?: readonly string[] | undefined;
}

/** All that the browser loads to search one language. */
export interface SearchFile {
  readonly stop: readonly string[];
  readonly caution: string;
  /** Of each kind, its name first. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
  /** Names, abbreviations and towns of each state. */
  readonly states: Readonly<Record<string, { readonly name: string; readonly words: readonly string[] }>>;
  readonly needs: readonly {
    readonly code: string;
    readonly label: string;
    readonly words: readonly string[];
    /** States whose page has no section for it. */
    readonly missing: readonly string[];
  }[];
  readonly records: readonly SearchRecord[];
  readonly services: readonly FoundService[];
}

export type SearchIndex = Omit<SearchFile, 'services'>;
