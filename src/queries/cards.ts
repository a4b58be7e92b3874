import { getCollection, getEntry } from 'astro:content';
import type { Locale } from '#domain/locales.ts';
import { INTERPRETER_ARTICLES, INTERPRETER_ARTICLES_OTHER, type LanguagePlaces, type SpokenLanguage } from '#domain/spoken.ts';
import { STATE_CODES } from '#domain/states.ts';
import { countryName, stateName } from '../i18n/names.ts';
import { speak } from '../i18n/speak.ts';
import languages from '#content/languages.json';

const GROUPS = ['national', 'signed', 'other'] as const;
export type LanguageGroup = (typeof GROUPS)[number];

const RIGHT_TO_LEFT: readonly string[] = ['ar'];

/** What a card says: the language's own name where somebody has published it, and the sentence in Spanish. */
export interface Card {
  readonly code: string;
  readonly group: LanguageGroup;
  /** In the language itself or, where no own name is known well enough, in the reader's. */
  readonly own: string;
  readonly isOwn: boolean;
  readonly direction: 'rtl' | undefined;
  /** In the reader's language, when it is another than `own`. */
  readonly name: string | undefined;
  /** In Spanish: whoever reads the card reads Spanish. */
  readonly sentence: string;
  readonly articles: readonly string[];
}

export interface CardsOfGroup {
  readonly group: LanguageGroup;
  readonly cards: readonly Card[];
}

function groupOf(group: string): LanguageGroup {
  const found = GROUPS.find((one) => one === group);
  if (!found) throw new RangeError(`content/languages.json has a group ${group}`);
  return found;
}

function cardOf(language: (typeof languages)[number], locale: Locale): Card {
  const { codes, name_es: spanish, autonym } = language;
  const [code = ''] = codes;
  const group = groupOf(language.group);
  const translated = locale === 'en' ? (language.name_en ?? spanish) : spanish;
  const own = autonym ?? translated.charAt(0).toLocaleUpperCase(locale) + translated.slice(1);
  return {
    code,
    group,
    own,
    isOwn: autonym !== undefined,
    direction: RIGHT_TO_LEFT.includes(code) ? 'rtl' : undefined,
    name: own.toLowerCase() === translated.toLowerCase() ? undefined : translated,
    sentence: speak('es')(group === 'signed' ? 'languages.speak.signed' : 'languages.speak.card', { language: spanish }),
    articles: group === 'national' ? INTERPRETER_ARTICLES : INTERPRETER_ARTICLES_OTHER,
  };
}

/** A card for every language but Spanish, in the order of the list. */
export function listCards(locale: Locale): readonly Card[] {
  return languages.filter(({ codes }) => !codes.includes('es')).map((language) => cardOf(language, locale));
}

export function listCardsByGroup(locale: Locale): readonly CardsOfGroup[] {
  const cards = listCards(locale);
  return GROUPS.map((group) => ({ group, cards: cards.filter((card) => card.group === group) }));
}

export interface CardsOfPlace {
  readonly place: string;
  readonly cards: readonly Card[];
}

export interface CardsByPlace {
  readonly states: readonly CardsOfPlace[];
  readonly countries: readonly CardsOfPlace[];
  readonly sources: LanguagePlaces['state_sources'];
}

/** The same cards by state and by country, each by its name. */
export async function listCardsByPlace(locale: Locale): Promise<CardsByPlace> {
  const entry = await getEntry('languagePlaces', 'language-places');
  if (!entry) throw new RangeError('content/language-places.yaml is missing');
  const { states, countries, state_sources, country_sources } = entry.data;
  const cards = new Map(listCards(locale).map((card) => [card.code, card]));
  const { compare } = new Intl.Collator(locale);
  const byName = (places: readonly CardsOfPlace[]) =>
    places.filter((place) => place.cards.length > 0).sort((a, b) => compare(a.place, b.place));
  return {
    states: byName(
      STATE_CODES.map((state) => ({
        place: stateName(state, locale),
        cards: [...cards.values()].filter(({ code }) => states[code]?.includes(state)),
      })),
    ),
    countries: byName(
      Object.entries(countries).map(([country, codes]) => ({
        place: countryName(country, locale),
        cards: codes.flatMap((code) => cards.get(code) ?? []),
      })),
    ),
    sources: [...state_sources, ...country_sources],
  };
}

/** What speakers have given to a card, if anybody has. */
export async function readSpoken(code: string): Promise<SpokenLanguage | undefined> {
  const all = await getCollection('spokenLanguages');
  return all.find(({ data }) => data.code === code)?.data;
}
