import { describe, expect, it } from 'vitest';
import { claimsOf, claimsOfOffer, namedSources, withMandate } from '#domain/offer.ts';
import { countSyllables, infleszStep, listSentences, measure } from '#domain/readability.ts';
import type { ServiceRecord } from '#domain/record.ts';
import { articlesOfOutcome, articlesOfTree, listWalks, pathOfNode, sourcesOfOutcome } from '#domain/tree.ts';

describe('the tree of questions', () => {
  const node = (path: string, articles: string[]) => ({ path, articles });
  const tree = {
    questions: {
      first: { ...node('1', ['LSR 1']), options: [{ next: 'second' }, { next: 'a' }] },
      second: { ...node('2', ['LSR 2']), options: [{ next: 'a' }, { next: 'b' }] },
    },
    outcomes: { a: { ...node('3', ['LSR 3']), advice: ['x', 'gone'] }, b: { ...node('4', ['LSR 4', 'LSR 9']), advice: ['x'] } },
    advice: { x: { articles: ['LSR 9'], sources: [{ title: 's' }] } },
  } as never as Parameters<typeof listWalks>[0];
  it('is walked every way', () => {
    expect(
      listWalks(tree).map(
        ({ answers, outcome }) => `${answers.map(({ question, option }) => `${question}${option}`).join(' ')} ${outcome}`,
      ),
    ).toEqual(['first0 second0 a', 'first0 second1 b', 'first1 a']);
    const { first, second } = tree.questions;
    expect(() => listWalks({ ...tree, questions: { first: first! } })).toThrow('leads to second');
    expect(() =>
      listWalks({ ...tree, questions: { first: first!, second: { ...second!, options: [{ next: 'first' }] as never } } }),
    ).toThrow('comes back to first');
    expect(() => listWalks({ ...tree, questions: { second: second! } })).toThrow('a first question');
  });
  it('knows the address of each step, what it cites and what it rests on', () => {
    expect([pathOfNode(tree, 'second'), pathOfNode(tree, 'b')]).toEqual(['2', '4']);
    expect(() => pathOfNode(tree, 'gone')).toThrow(RangeError);
    expect(articlesOfOutcome(tree.outcomes['a']!, tree)).toEqual(['LSR 3', 'LSR 9']);
    expect(articlesOfOutcome(tree.outcomes['b']!, tree)).toEqual(['LSR 4', 'LSR 9']);
    expect(articlesOfTree(tree)).toEqual(['LSR 1', 'LSR 2', 'LSR 3', 'LSR 4', 'LSR 9', 'LSR 9']);
    expect(sourcesOfOutcome(tree.outcomes['a']!, tree)).toEqual([{ title: 's' }]);
  });
});

describe('how easily a text reads', () => {
  it.each([
    ['que', 1],
    ['guerra', 2],
    ['hay', 1],
    ['agua', 2],
    ['lengua', 2],
    ['queso', 2],
    ['días', 2],
    ['huí', 1],
    ['veníais', 3],
    ['aéreo', 4],
    ['prohíben', 3],
    ['CNDH', 4],
    ['rey', 1],
    ['muy', 1],
    ['leer', 2],
    ['ciudad', 2],
    ['averigüe', 4],
    ['viuda', 2],
  ])('%s has %i syllables', (word, syllables) => expect(countSyllables(word)).toBe(syllables));
  it('is measured by its sentences and words', () => {
    expect(measure([])).toEqual({ sentences: 0, words: 0, inflesz: 100, longest: 0, median: 0 });
    expect(measure(['Uno dos tres. Uno dos. Uno dos tres cuatro.'])).toMatchObject({ sentences: 3, words: 9, longest: 4, median: 3 });
    expect(measure(['Uno dos. Uno dos tres.']).median).toBe(2.5);
    expect(measure(['sol sol']).inflesz).toBeCloseTo(206.835 - 62.3 - 2, 5);
    expect(listSentences('Ver art. 5 de la ley. «Otra. Cita.» Sigue').map((words) => words.length)).toEqual([5, 1]);
    expect(listSentences('… ¿Sí? ¡No!')).toEqual([['Sí'], ['No']]);
    expect([40, 40.1, 55, 55.1, 65.1, 80.1].map(infleszStep)).toEqual([0, 1, 1, 2, 3, 4]);
  });
});

describe('what the law obliges a body to', () => {
  const lists = { phones: [], disagreements: [], checks: [], needs: [], eligibility: [], languages: [], cautions: [], sources: ['s0'] };
  const record = (changes: object) => ({ ...lists, conditions: {}, ...changes }) as unknown as ServiceRecord;
  const mandates = {
    m: { needs: ['mn'], eligibility: ['me'], conditions: { a: 'm', b: 'm' }, languages: ['ml'], cost: 'mc', cautions: ['c1', 'c2'] },
  } as never;
  it('fills what the record leaves open, and the record comes first', () => {
    const own = record({ mandate: 'm', needs: ['n'], languages: ['l'], cautions: ['c1'], conditions: { a: 'r' } });
    expect(withMandate(own, mandates)).toEqual({
      needs: ['n', 'mn'],
      eligibility: ['me'],
      conditions: { a: 'r', b: 'm' },
      languages: ['l', 'ml'],
      cost: 'mc',
      cautions: ['c1', 'c2'],
    });
    expect(withMandate(record({ mandate: 'm', eligibility: ['e'], cost: 'c' }), mandates)).toMatchObject({ eligibility: ['e'], cost: 'c' });
    const free = record({});
    expect(withMandate(free, mandates)).toBe(free);
    const other = record({ mandate: 'other' });
    expect(withMandate(other, mandates)).toBe(other);
  });
  it('counts every claim, and names every source once', () => {
    const claim = (source: string) => ({ basis: 'stated', source });
    const offer = {
      needs: [claim('s1')],
      eligibility: [{ anyone: claim('s2'), rules: [claim('s3')], regime: claim('s4') }, { rules: [] }],
      conditions: { a: claim('s5') },
      languages: [claim('s6')],
      cost: claim('s7'),
    } as never;
    expect(claimsOfOffer(offer)).toHaveLength(7);
    const own = record({
      max_stay_days: claim('s8'),
      phone_allowed: claim('s9'),
      phones: [{ source: 'p' }],
      location: { source: 'l' },
      hours: { source: 'h' },
      disagreements: [{ says: [{ source: 'd' }] }],
      checks: [{ source: 'c' }],
    });
    const claims = claimsOf(own, offer);
    expect(claims).toHaveLength(9);
    expect(namedSources(own, [...claims, claim('s1') as never, { basis: 'assumed' }])).toEqual([
      's0',
      'p',
      'l',
      'h',
      'd',
      'c',
      's1',
      's2',
      's4',
      's3',
      's5',
      's6',
      's7',
      's8',
      's9',
    ]);
    expect(namedSources({ ...own, withheld: true } as never, [])).toEqual(['s0', 'p', 'd', 'c']);
    expect(namedSources(record({}), [])).toEqual(['s0']);
  });
});
