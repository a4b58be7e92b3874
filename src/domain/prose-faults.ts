import { cite, type Laws } from './law.ts';
import { plainText, listLines, readProse, targetsIn } from './prose.ts';
import type { Locale } from './locales.ts';
import { measure } from './readability.ts';

/** What prose may point at. */
export interface Surroundings {
  readonly laws: Laws;
  /** Anchors of each guide, by its slug. */
  readonly guides: ReadonlyMap<string, ReadonlySet<string>>;
  /** Pages of the site without their language, such as `/numeros/`. */
  readonly pages: ReadonlySet<string>;
  /** Digits of every number of the directory. */
  readonly phones: ReadonlySet<string>;
}

const LOWEST_INFLESZ = 60;
const LONGEST_SENTENCE = 30;
const LOWEST_MEDIAN = 8;

export function linesOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => listLines(readProse(text)).map(plainText));
}

/** Too hard to read, too long, or chopped. INFLESZ is a scale for Spanish. */
export function findReadingFaults(texts: readonly string[], locale: Locale): readonly string[] {
  const lines = linesOf(texts);
  const { inflesz, median } = measure(lines);
  const long = lines.filter((line) => measure([line]).longest > LONGEST_SENTENCE);
  return [
    ...(locale === 'es' && inflesz < LOWEST_INFLESZ ? [`reads hard: INFLESZ ${inflesz.toFixed(1)} is under ${LOWEST_INFLESZ}`] : []),
    ...(median < LOWEST_MEDIAN ? [`half of its sentences have under ${LOWEST_MEDIAN} words (median ${median})`] : []),
    ...long.map((line) => `a sentence of more than ${LONGEST_SENTENCE} words: ${line.slice(0, 80)}…`),
  ];
}

export function findArticleFaults(articles: readonly string[], laws: Laws): readonly string[] {
  return articles.flatMap((article) => {
    try {
      cite(laws, article);
      return [];
    } catch {
      return [`nobody has read ${article}: it is not in content/laws.yaml`];
    }
  });
}

function checkTarget(target: string, { guides, pages }: Surroundings): readonly string[] {
  if (!target.startsWith('guide:')) return pages.has(target) ? [] : [`links to ${target}, which is no page`];
  const [slug = '', anchor] = target.slice('guide:'.length).split('#');
  const anchors = guides.get(slug);
  if (!anchors) return [`links to guide:${slug}, which does not exist`];
  return anchor === undefined || anchors.has(anchor) ? [] : [`links to guide:${slug}#${anchor}, which has no such section`];
}

export function findLinkFaults(texts: readonly string[], surroundings: Surroundings): readonly string[] {
  return texts.flatMap(targetsIn).flatMap((target) => checkTarget(target, surroundings));
}

/** Ten digits or a short code that the directory does not have. */
export function findPhoneFaults(texts: readonly string[], { phones }: Surroundings): readonly string[] {
  const named = texts.flatMap((text) => text.match(/(?<![\d,.-])(?:\+?\d[\d ]{8,}\d|911|0\d\d)(?![\d-])/g) ?? []);
  const digits = named.map((number) => number.replace(/\D/g, ''));
  return digits
    .filter((number) => !phones.has(number) && !phones.has(number.slice(-10)))
    .map((number) => `the phone ${number} is not in the directory`);
}

const NUMBER = String.raw`\d{1,3}(?:-[A-Z])?(?: (?:Bis|Ter))?`;
const NAMED = new RegExp(String.raw`\b[aA]rt(?:ículos?|icles?|s?\.) (${NUMBER}(?:(?:, | y | and )${NUMBER})*)`, 'g');

/** Articles that a text names by number and that are not among those it cites. */
export function findUncited(text: string, articles: readonly string[]): readonly string[] {
  const cited = new Set(articles.map((article) => /^\S+ (\d{1,3}(?:-[A-Z]+)?(?: (?:Bis|Ter|Quater|Quinquies))?)/.exec(article)?.[1]));
  const named = [...text.matchAll(NAMED)].flatMap(([, list = '']) => list.split(/, | y | and /));
  return named.filter((number) => !cited.has(number)).map((number) => `names article ${number}, which it does not cite`);
}

const STATES_A_RIGHT: Readonly<Record<Locale, RegExp>> = {
  es: /(?<!\p{L})(derechos? a|tienes derecho|(?:la|las|esta) ley(?:es)?|obligan?|obligad[oa]s?|prohíben?|prohibid[oa]s?|nadie puede|deben?)(?!\p{L})/iu,
  en: /\b(right to|the laws?|forbids?|forbidden|obliged|entitled|nobody may)\b/i,
};

/** The words by which a text without articles states a right. */
export function wordsOfRight(text: string, locale: Locale): string | undefined {
  return STATES_A_RIGHT[locale].exec(text)?.[0];
}

const SAYS_SOURCE: Readonly<Record<Locale, RegExp>> = { es: /según/i, en: /according to|report|says/i };

/** Whether a text tells that a fact comes from somebody else. */
export function saysSource(text: string, locale: Locale): boolean {
  return SAYS_SOURCE[locale].test(text);
}
