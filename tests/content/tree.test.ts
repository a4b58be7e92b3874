import { describe, expect, it } from 'vitest';
import { LOCALES } from '#domain/locales.ts';
import { findTreeFaults, proseOfOutcome } from '#domain/tree-faults.ts';
import { listWalks, type Tree } from '#domain/tree.ts';
import { readDirectory } from '../../worker/directory/read.ts';
import { readGuides, readTree, surroundingsOf } from '../../worker/guides/read.ts';

const tree = readTree('content');
const content = { guides: readGuides('content'), ...surroundingsOf(readDirectory('content')) };
const walks = listWalks(tree);
/** Says that somebody may not ask or will not be recognised, which is COMAR's to decide. */
const REFUSES =
  /no (?:puedes|podrás|tienes derecho a) (?:pedir|solicitar)|no (?:cumples|calificas|eres elegible|te corresponde|te toca)|no (?:te darán|te reconocerán|eres refugiad)|not (?:eligible|entitled)|you (?:cannot|can't|may not) (?:ask|apply)|do(?:es)? not qualify|you are not a refugee|will not be (?:recognised|given)/i;
const TESTIMONY = /denunci|testif|declar|testimon|report|evidence/i;
/** Makes help depend on a complaint or on testimony. */
const DEPENDS =
  /(?<!\bno )\b(?:debes|tienes que|necesitas|hay que|solo si|siempre que)\s+(?:\p{L}+\s+)?(?:denunci|testific|declar)|\b(?:must|have to|need to|only if you|provided you)\s+(?:report|testify|give evidence|file a complaint)/iu;

function outcomeText(key: string): string {
  const outcome = tree.outcomes[key];
  if (!outcome) throw new Error(`no outcome ${key}`);
  return LOCALES.map((locale) => [outcome.heading[locale], ...proseOfOutcome(outcome, tree, locale)].join('\n')).join('\n');
}

/** The outcomes that are about asking COMAR: all but that of Mexicans, who need no refuge in Mexico. */
const leftToComar = Object.keys(tree.outcomes).filter((key) => key !== 'mexican');

it('the tree has no fault', () => { expect(findTreeFaults(tree, content)).toEqual([]); });

describe.each(walks.map(({ answers, outcome }) => [answers.map(({ question, option }) => tree.questions[question]?.options[option]?.label.es).join(' → '), answers, outcome] as const))('%s', (_, answers, outcome) => {
  it('ends, after at most six questions', () => {
    expect(tree.outcomes[outcome]).toBeDefined();
    expect(answers.length).toBeLessThanOrEqual(6);
  });

  it('depends on no testimony', () => {
    for (const { question } of answers) {
      const { ask, options } = tree.questions[question] ?? { ask: { es: '', en: '' }, options: [] };
      for (const locale of LOCALES) {
        expect(ask[locale]).not.toMatch(TESTIMONY);
        for (const { label } of options) expect(label[locale]).not.toMatch(TESTIMONY);
      }
    }
    expect(tree.outcomes[outcome]?.advice).toContain('no-testimony');
  });

  it('never says that somebody may not ask, or must testify, at any step', () => {
    const asked = answers.flatMap(({ question }) => Object.values(tree.questions[question]?.help ?? {}));
    for (const text of [...asked, outcomeText(outcome)]) {
      expect(text).not.toMatch(REFUSES);
      expect(text).not.toMatch(DEPENDS);
    }
  });
});

describe('what no path may say is found where it is said:', () => {
  it.each(['No puedes pedir refugio.', 'No te corresponde el refugio.', 'No calificas.', 'You are not eligible.', 'You cannot apply for refuge.', 'You will not be recognised.'])('%s', (text) => {
    expect(text).toMatch(REFUSES);
  });
  it.each(['Primero tienes que denunciar.', 'Necesitas declarar contra alguien.', 'Te ayudan solo si quieres testificar.', 'You must testify.', 'Only if you report it.'])('%s', (text) => {
    expect(text).toMatch(DEPENDS);
  });
  it('and the rights themselves are not mistaken for it', () => {
    for (const text of ['No tienes que denunciar ni declarar', 'You need not file a complaint or testify']) expect(text).not.toMatch(DEPENDS);
    expect('Puedes pedir refugio').not.toMatch(REFUSES);
  });
});

describe('every outcome that is left to COMAR', () => {
  it.each(leftToComar)('%s says that refuge can be asked for, by when, and cites the law', (key) => {
    const outcome = tree.outcomes[key];
    const cited = [...(outcome?.articles ?? []), ...(outcome?.advice ?? []).flatMap((one) => tree.advice[one]?.articles ?? [])];
    expect(cited.some((article) => article.startsWith('LSR '))).toBe(true);
    expect(outcomeText(key)).toMatch(/refugio/);
    expect(outcomeText(key)).toMatch(/30 días|no te dejan salir/);
  });

  const withOffices = leftToComar.filter((key) => tree.outcomes[key]?.offices);
  it.each(withOffices)('%s says that a late request is possible and that being held counts, or shows how to ask for the card', (key) => {
    const text = outcomeText(key);
    expect(tree.outcomes[key]?.advice.includes('late') || key === 'card').toBe(true);
    if (key !== 'card') expect(text).toMatch(/Pídelo de todos modos[\s\S]*sin poder salir/);
  });

  it.each(leftToComar.filter((key) => /refuge|both|child/.test(key)))('%s says which papers help and that none is required', (key) => {
    expect(tree.outcomes[key]?.advice).toContain('refuge-papers');
    expect(outcomeText(key)).toMatch(/no pide ningún papel/);
  });
});

describe('a tree is refused', () => {
  const spoil = (change: (copy: { -readonly [K in keyof Tree]: Record<string, Tree[K][string]> }) => void): string => {
    const copy = structuredClone({ questions: { ...tree.questions }, outcomes: { ...tree.outcomes }, advice: { ...tree.advice } });
    change(copy);
    return findTreeFaults(copy, content).map(({ record, message }) => `${record}: ${message}`).join('\n');
  };

  it.each([
    ['a way to nowhere', (copy) => { delete copy.outcomes['card']; }, /leads to card, which does not exist/],
    ['an outcome that nothing leads to', (copy) => { Object.assign(copy.outcomes, { lost: { ...copy.outcomes['card'], path: '99' } }); }, /nothing leads to lost/],
    ['two pages at one address', (copy) => { Object.assign(copy.outcomes['card'] ?? {}, { path: '1' }); }, /is not the only one at 1/],
    ['an article that nobody has read', (copy) => { copy.questions['fear']?.articles.push('LSR 99'); }, /fear: nobody has read LSR 99/],
    ['advice that does not exist', (copy) => { copy.outcomes['card']?.advice.push('luck'); }, /no advice is called luck/],
    ['a secondary fact without its source', (copy) => { Object.assign(copy.advice['card-practice'] ?? {}, { sources: [], articles: [] }); }, /is secondary and names no source/],
  ] as readonly (readonly [string, Parameters<typeof spoil>[0], RegExp])[])('for %s', (_, change, message) => {
    expect(spoil(change)).toMatch(message);
  });
});
