import { articlesOf, proseOf, type Guide } from './guide.ts';
import type { Fault } from './faults.ts';
import { isSecondary } from './law.ts';
import { LOCALES } from './locales.ts';
import { tellingWord } from './neutral.ts';
import {
  findArticleFaults,
  findLinkFaults,
  findPhoneFaults,
  findReadingFaults,
  findUncited,
  saysSource,
  wordsOfRight,
  type Surroundings,
} from './prose-faults.ts';
import { idSchema } from './record.ts';

export interface GuideContent extends Omit<Surroundings, 'guides'> {
  readonly guides: readonly Guide[];
  /** Ids of the services that a guide may tell people to call. */
  readonly services: ReadonlySet<string>;
}

type Check = (guide: Guide, content: GuideContent, surroundings: Surroundings) => readonly string[];

const checkRights: Check = ({ locale, sections, refusal }) => [
  ...sections.flatMap(({ id, text, articles }) => {
    const words = articles.length === 0 ? wordsOfRight(text, locale) : undefined;
    return words === undefined ? [] : [`${id} states a right («${words}») without an article`];
  }),
  ...sections.flatMap(({ id, text, articles }) => findUncited(text, articles).map((fault) => `${id} ${fault}`)),
  ...refusal.flatMap(({ say, articles }) => findUncited(say, articles).map((fault) => `a refusal ${fault}`)),
];

const checkArticles: Check = (guide, { laws }) => {
  const articles = articlesOf(guide);
  return articles.length === 0 ? ['cites no law at all'] : findArticleFaults(articles, laws);
};

const checkSecondary: Check = ({ locale, sections, sources }, { laws }) => {
  const secondary = sections.filter((section) => section.secondary);
  const silent = sections.filter((section) => !section.secondary && section.articles.some((article) => isSecondary(article, laws)));
  return [
    ...secondary.filter(({ text }) => !saysSource(text, locale)).map(({ id }) => `${id} is secondary, but its text does not say so`),
    ...silent.map(({ id }) => `${id} leans on a law that was read only through others, but is not marked secondary`),
    ...(secondary.length > 0 && sources.length === 0 ? ['has a secondary section and no source'] : []),
  ];
};

const checkReferences: Check = ({ call, questions, sections }, { services }) => {
  const ids = sections.map(({ id }) => id);
  return [
    ...call.filter((id) => !services.has(id)).map((id) => `calls ${id}, which is no service that may be called`),
    ...questions
      .filter(({ section }) => !ids.includes(section))
      .map(({ ask, section }) => `«${ask}» leads to ${section}, which is no section`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two sections are called ${id}`),
  ];
};

const checkWords: Check = ({ slug, title, sections }) => {
  const told = [slug.replaceAll('-', ' '), title, ...sections.map(({ id }) => id.replaceAll('-', ' '))].map(
    (text) => [text, tellingWord(text)] as const,
  );
  return [
    ...(idSchema.safeParse(slug).success ? [] : ['its file name is no slug']),
    ...told.flatMap(([text, word]) => (word === undefined ? [] : [`«${word}» stays in the browser's history: ${text}`])),
  ];
};

const checkProse: Check = (guide, _, surroundings) => {
  const texts = proseOf(guide);
  return [
    ...findReadingFaults(texts, guide.locale),
    ...findLinkFaults(texts, surroundings),
    ...findPhoneFaults([...texts, guide.heading, ...guide.questions.map(({ ask }) => ask)], surroundings),
  ];
};

const CHECKS = [checkRights, checkArticles, checkSecondary, checkReferences, checkWords, checkProse];

/** What must be the same in every language, field by field. */
function structureOf({ group, order, needs, call, sections, steps, refusal, questions, sources, reviewed, reviewer }: Guide) {
  return {
    group,
    order,
    needs,
    call,
    sections: sections.map(({ id, articles, secondary }) => [id, articles, secondary]),
    steps: steps.length,
    refusal: refusal.map(({ articles }) => articles),
    questions: questions.map(({ section }) => section),
    sources: sources.map(({ url, date }) => [url, date]),
    reviewed,
    reviewer,
  };
}

function findTranslationFaults(guides: readonly Guide[]): readonly Fault[] {
  return [...new Set(guides.map(({ slug }) => slug))].flatMap((slug) => {
    const versions = guides.filter((guide) => guide.slug === slug);
    const missing = LOCALES.filter((locale) => !versions.some((guide) => guide.locale === locale));
    const [first, ...others] = versions.map(structureOf);
    const differing =
      first === undefined
        ? []
        : (Object.keys(first) as (keyof typeof first)[]).filter((field) =>
            others.some((other) => JSON.stringify(other[field]) !== JSON.stringify(first[field])),
          );
    return [
      ...missing.map((locale) => ({ record: slug, message: `has no translation: content/guides/${locale}/${slug}.yaml` })),
      ...differing.map((field) => ({ record: slug, message: `${field} differ between languages` })),
    ];
  });
}

/** Every reason for which the guides must not be published; empty when they may. */
export function findGuideFaults(content: GuideContent): readonly Fault[] {
  const guides = new Map(content.guides.map(({ slug, sections }) => [slug, new Set(sections.map(({ id }) => id))]));
  const surroundings = { ...content, guides };
  const own = content.guides.flatMap((guide) =>
    CHECKS.flatMap((check) => check(guide, content, surroundings)).map((message) => ({ record: `${guide.locale}/${guide.slug}`, message })),
  );
  return [...own, ...findTranslationFaults(content.guides)];
}
