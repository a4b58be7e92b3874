import { getCollection } from 'astro:content';
import { compareGuides, GUIDE_GROUPS, type Guide, type GuideGroup } from '#domain/guide.ts';
import { LOCALES, type Locale } from '#domain/locales.ts';

async function read(): Promise<readonly Guide[]> {
  const entries = await getCollection('guides');
  return entries
    .flatMap(({ id, data }) => {
      const [language, slug = ''] = id.split('/');
      const locale = LOCALES.find((one) => one === language);
      return locale === undefined ? [] : [{ ...data, locale, slug }];
    })
    .sort(compareGuides);
}

let reading: ReturnType<typeof read> | undefined;

/** Every guide of a language, in the order of the library. Only for prerendered pages. */
export async function listGuides(locale: Locale): Promise<readonly Guide[]> {
  reading ??= read();
  return (await reading).filter((guide) => guide.locale === locale);
}

export interface GuidesOfGroup {
  readonly group: GuideGroup;
  readonly guides: readonly Guide[];
}

export async function listGuidesByGroup(locale: Locale): Promise<readonly GuidesOfGroup[]> {
  const guides = await listGuides(locale);
  const groups = GUIDE_GROUPS.map((group) => ({ group, guides: guides.filter((guide) => guide.group === group) }));
  return groups.filter((group) => group.guides.length > 0);
}

export interface Question {
  readonly ask: string;
  readonly href: string;
  /** Heading of the guide that answers. */
  readonly answeredBy: string;
}

function questionsOf({ locale, slug, heading, questions }: Guide): readonly Question[] {
  return questions.map(({ ask, section }) => ({ ask, href: `/${locale}/guias/${slug}/#${section}`, answeredBy: heading }));
}

/** What people ask, by the groups of the library. */
export async function listQuestionsByGroup(
  locale: Locale,
): Promise<readonly { readonly group: GuideGroup; readonly questions: readonly Question[] }[]> {
  return (await listGuidesByGroup(locale)).map(({ group, guides }) => ({ group, questions: guides.flatMap(questionsOf) }));
}

/** The first letter that counts: without `¿` and accents. */
function initialOf(text: string): string {
  return (/\p{L}/u.exec(text.normalize('NFD'))?.[0] ?? '#').toUpperCase();
}

/** The same questions under their first letter, in the language's order. */
export async function listQuestionsByLetter(
  locale: Locale,
): Promise<readonly { readonly letter: string; readonly questions: readonly Question[] }[]> {
  const { compare } = new Intl.Collator(locale, { ignorePunctuation: true });
  const questions = (await listGuides(locale)).flatMap(questionsOf).sort((a, b) => compare(a.ask, b.ask));
  return [...Map.groupBy(questions, ({ ask }) => initialOf(ask))]
    .map(([letter, own]) => ({ letter, questions: own }))
    .sort((a, b) => compare(a.letter, b.letter));
}
