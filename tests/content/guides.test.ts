import { describe, expect, it } from 'vitest';
import { findGuideFaults } from '#domain/guide-faults.ts';
import { guideSchema, type Guide } from '#domain/guide.ts';
import type { Locale } from '#domain/locales.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { readLibrary, surroundingsOf } from '../../worker/guides/read.ts';

const directory = readDirectory('content');
const surroundings = surroundingsOf(directory);

const WORDS = {
  es: { answer: 'La fiscalía puede ordenar que te den tus papeles hoy mismo.', step: 'Llama al **911** si estás en peligro y di dónde estás.', text: 'Nadie puede quedarse con tus papeles. La fiscalía puede ordenar que te los den.', say: '«Artículo 137, fracción cuarta».' },
  en: { answer: 'The prosecutor can order that your papers be given back today.', step: 'Call **911** if you are in danger and say where you are.', text: 'Nobody may keep your papers. The prosecutor can order that they be given back to you.', say: '“Artículo 137, fracción cuarta”.' },
} as const;

type Raw = Record<string, unknown> & { sections: Record<string, unknown>[]; refusal: Record<string, unknown>[]; questions: Record<string, unknown>[] };

/** A small guide that may be published, as its file has it. */
function rawGuide(locale: Locale): Raw {
  const { answer, step, text, say } = WORDS[locale];
  return {
    title: 'Papeles', heading: 'Me quitaron mis papeles', group: 'papers', order: 1, answer, needs: ['documents'], call: ['emergency-911'],
    sections: [{ id: 'the-law', heading: 'La ley', text, articles: ['CNPP 137 IV'] }],
    steps: [step, step, step],
    refusal: [{ say, articles: ['CNPP 137 IV'] }],
    questions: [{ ask: '¿Y mis papeles?', section: 'the-law' }],
    words: ['pasaporte'], sources: [], reviewed: '2026-11-25', reviewer: null,
  };
}

interface Spoil {
  /** What is wrong in both languages, in Spanish alone, or in the file name. */
  readonly both?: (guide: Raw) => void;
  readonly spanish?: (guide: Raw) => void;
  readonly slug?: string;
  readonly languages?: readonly Locale[];
}

function faultsOf({ both, spanish, slug = 'mis-papeles', languages = ['es', 'en'] }: Spoil): string {
  const parsed = languages.map((locale) => {
    const raw = rawGuide(locale);
    both?.(raw);
    if (locale === 'es') spanish?.(raw);
    return { locale, result: guideSchema.safeParse(raw) };
  });
  const wrong = parsed.flatMap(({ result }) => (result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)));
  if (wrong.length > 0) return wrong.join('\n');
  const guides = parsed.flatMap(({ locale, result }) => (result.success ? [{ ...result.data, locale, slug } satisfies Guide] : []));
  return findGuideFaults({ guides, ...surroundings }).map(({ record, message }) => `${record}: ${message}`).join('\n');
}

const inSection = (field: string, value: unknown) => (guide: Raw) => { Object.assign(guide.sections[0] ?? {}, { [field]: value }); };
const with_ = (field: string, value: unknown) => (guide: Raw) => { guide[field] = value; };

describe('the build refuses', () => {
  it('nothing in a sound guide', () => { expect(faultsOf({})).toBe(''); });

  const hard = 'La autoridad correspondiente determinará administrativamente la procedencia extraordinaria de medidas precautorias individualizadas.';
  const long = `Puedes ${Array.from({ length: 30 }, () => 'ir').join(' ')} y volver.`;
  const spoilt: readonly (readonly [string, Spoil, RegExp])[] = [
    ['a right without an article', { both: (guide) => { inSection('articles', [])(guide); } }, /es\/mis-papeles: the-law states a right \(«Nadie puede»\) without an article/],
    ['a refusal without an article', { both: (guide) => { Object.assign(guide.refusal[0] ?? {}, { articles: [] }); } }, /refusal\.0\.articles Too small/],
    ['an article that nobody has read', { both: inSection('articles', ['CNPP 999']) }, /nobody has read CNPP 999/],
    ['an article that is not one', { both: inSection('articles', ['art. 137']) }, /sections\.0\.articles\.0 article/],
    ['an article named and not cited', { both: (guide) => { Object.assign(guide.refusal[0] ?? {}, { articles: ['LGV 5'] }); } }, /a refusal names article 137, which it does not cite/],
    ['a dead link to a guide', { both: with_('answer', 'Lee [esto](guide:no-existe) y pide que te den tus papeles hoy.') }, /guide:no-existe, which does not exist/],
    ['a dead link to a section', { both: with_('answer', 'Lee [esto](guide:mis-papeles#nada) y pide que te den tus papeles hoy.') }, /no such section/],
    ['a dead link to a page', { both: with_('answer', 'Lee [esto](/nada/) y pide que te den tus papeles hoy.') }, /\/nada\/, which is no page/],
    ['a call to nobody', { both: with_('call', ['nobody']) }, /calls nobody/],
    ['a call to a withheld place', { both: with_('call', [directory.organizations.flatMap((one) => one.services).find((one) => one.withheld)?.id]) }, /which is no service that may be called/],
    ['a question without an answer', { both: (guide) => { Object.assign(guide.questions[0] ?? {}, { section: 'nothing' }); } }, /leads to nothing, which is no section/],
    ['a phone that is not in the directory', { both: with_('answer', 'Llama al **800 123 4567** y pide que te den tus papeles hoy.') }, /8001234567 is not in the directory/],
    ['a missing translation', { languages: ['es'] }, /has no translation: content\/guides\/en\/mis-papeles\.yaml/],
    ['other articles in one language', { spanish: inSection('articles', ['CNPP 137']) }, /sections differ between languages/],
    ['fewer steps in one language', { spanish: (guide) => { guide['steps'] = [...(guide['steps'] as string[]), 'Pide una copia de lo que firmes ahí.']; } }, /steps differ/],
    ['other needs in one language', { spanish: with_('needs', []) }, /needs differ/],
    ['a title that tells', { both: with_('title', 'Víctimas y sus papeles') }, /«Víctimas» stays in the browser's history/],
    ['a file name that tells', { slug: 'un-refugio' }, /«refugio» stays/],
    ['an anchor that tells', { both: (guide) => { inSection('id', 'a-shelter')(guide); Object.assign(guide.questions[0] ?? {}, { section: 'a-shelter' }); } }, /«shelter» stays/],
    ['Spanish that reads hard', { spanish: inSection('text', `${hard} ${hard} ${hard}`) }, /reads hard: INFLESZ [\d.-]+ is under 60/],
    ['a sentence of more than 30 words', { spanish: with_('answer', long) }, /a sentence of more than 30 words/],
    ['chopped sentences', { spanish: inSection('text', Array.from({ length: 12 }, () => 'Ve hoy.').join(' ')) }, /median 2\)/],
    ['a secondary fact that does not say so', { both: (guide) => { inSection('secondary', true)(guide); } }, /is secondary, but its text does not say so/],
    ['a law known only through others, cited as if read', { both: inSection('articles', ['RLM 153']) }, /read only through others, but is not marked secondary/],
    ['an unknown need', { both: with_('needs', ['money']) }, /needs\.0 Invalid/],
    ['an unknown field', { both: with_('author', 'X') }, /Unrecognized key/],
    ['two steps', { both: (guide) => { guide['steps'] = (guide['steps'] as string[]).slice(0, 2); } }, /steps Too small/],
  ];
  it.each(spoilt)('%s', (_, spoil, message) => {
    expect(faultsOf(spoil)).toMatch(message);
  });
});

describe('the library', () => {
  const { guides } = readLibrary('content', directory);
  const spanish = guides.filter(({ locale }) => locale === 'es');

  it('answers at least 60 questions in each language, none twice', () => {
    for (const locale of ['es', 'en']) {
      const asked = guides.filter((guide) => guide.locale === locale).flatMap(({ questions }) => questions.map(({ ask }) => ask));
      expect(asked.length, locale).toBeGreaterThanOrEqual(60);
      expect(asked.filter((ask, index) => asked.indexOf(ask) !== index), locale).toEqual([]);
    }
  });

  it('has every group', () => {
    expect(new Set(spanish.map(({ group }) => group)).size).toBe(8);
  });

  it('has one heading a page, and one title', () => {
    for (const field of ['heading', 'title'] as const) {
      const own = spanish.map((guide) => guide[field]);
      expect(own.filter((text, index) => own.indexOf(text) !== index)).toEqual([]);
    }
  });

  it('never uses a label that the law does not use', () => {
    // LGTP 37 says that nobody proceeds against the victim; it has no "excusa absolutoria".
    for (const guide of guides) expect(JSON.stringify(guide), guide.slug).not.toMatch(/excusa absolutoria/i);
  });
});
