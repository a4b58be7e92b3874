import { describe, expect, it } from 'vitest';
import { buildLookup } from '#domain/search-entries.ts';
import type { SearchRecord } from '#domain/search-file.ts';
import { readQuery } from '#domain/search-query.ts';
import { rank, termOf } from '#domain/search-rank.ts';
import { indexOf, page } from '../support/search-index.ts';

describe('what stands in the index', () => {
  const entriesOf = (record: SearchRecord) =>
    buildLookup(indexOf([record]), 'es').entries.map(
      ({ text, weight, whole, name }) => `${text} ${weight}${whole ? ' whole' : ''}${name ? ' name' : ''}`,
    );
  it('weighs what a page is called more than what it says', () => {
    expect(entriesOf(page('/p/', 'Trabajo', { names: ['Empleo'], words: ['sueldo'], text: 'pagar' }))).toEqual([
      'trabajo 1 whole name',
      'empleo 1 whole name',
      'sueldo 0.9 whole',
      'pagar 0.22',
    ]);
    expect(entriesOf(page('/guias/x/', 'Trabajo', { words: ['sueldo'] }))).toEqual(['trabajo 1 whole name', 'sueldo 0.9 whole']);
    expect(entriesOf(page('/guias/x/#parte', 'Trabajo', { words: ['sueldo'] }))).toEqual(['sueldo 0.8 whole']);
    expect(entriesOf(page('/otra/#parte', 'Trabajo', { words: ['sueldo'] }))).toEqual(['trabajo 1 whole name', 'sueldo 0.9 whole']);
  });
  it('has a service by its kind and place, and takes a name that says only the kind for no name', () => {
    const service = { kind: 'shelter', hint: 'Tonalá', states: ['07'] } as const;
    expect(entriesOf(page('/s/1/', 'Casa', { ...service, names: ['Refugio para mujeres', 'Refugio Azul'] }))).toEqual([
      'casa 1 whole name',
      'refugio para mujeres 1 whole',
      'refugio azul 1 whole name',
      'albergue 0.5 whole',
      'refugio para mujeres 0.5 whole',
      'tonala 0.6',
    ]);
    expect(entriesOf(page('/s/1/', 'Casa', { ...service, states: [], names: ['Albergue'] }))[1]).toBe('albergue 1 whole name');
    expect(entriesOf(page('/s/1/', 'Casa', { ...service, kind: 'ngo' }))).toEqual(['casa 1 whole name', 'tonala 0.6']);
  });
  it.each([
    ['9611234567', ['9611234567', '1234567']],
    ['5512345678', ['5512345678', '12345678']],
    ['3312345678', ['3312345678', '12345678']],
    ['8112345678', ['8112345678', '12345678']],
    ['8005533000', ['8005533000']],
    ['12105551234', ['2105551234']],
    ['911', ['911']],
  ])('%s is found as %o', (digits, spellings) => {
    expect(entriesOf(page('/n/', 'Número', { digits: [digits] })).slice(1)).toEqual(spellings.map((one) => `${one} 1.2 whole`));
  });
  it('knows acronyms, and what a misspelling may stand for: the most usual first, no numbers, nothing that only long text says', () => {
    const records = [
      page('/a/', 'La COMAR', { text: 'remoto cercano', words: ['papeles', 'visa'] }),
      page('/b/', 'Papeles 2024', { names: ['ONU'], words: ['papel'] }),
      page('/c/', 'Cercano', {}),
    ];
    const { acronyms, vocabulary, byStem, byWord } = buildLookup(
      indexOf(records, { states: { '07': { name: 'C', words: ['san cristobal', 'papeles'] } } }),
      'es',
    );
    expect([...acronyms]).toEqual(['comar', 'onu']);
    expect(vocabulary).toEqual(['papeles', 'cercano', 'comar', 'visa', 'papel', 'cristobal']);
    expect(byStem.get('comar')).toEqual(['comar']);
    expect(byStem.get('papel')).toEqual(['papeles', 'papel']);
    expect(byWord.get('papeles')).toHaveLength(2);
  });
});

describe('a word that was typed', () => {
  const lookup = buildLookup(indexOf([page('/a/', 'Trabajo COMAR', { words: ['trabajos', 'trabajil', '12345', 'comer'] })]), 'es');
  const forms = (word: string, last = false) => {
    const { meant, forms: found } = termOf(word, lookup, last);
    return [meant, Object.fromEntries([...found].map(([form, trust]) => [form, Math.round(trust * 1000) / 1000]))];
  };
  it('stands for itself and for its stem', () => {
    expect(forms('trabajo')).toEqual(['trabajo', { trabajo: 1, trabajos: 0.9 }]);
    expect(forms('trabajas')).toEqual(['trabajas', { trabajo: 0.9, trabajos: 0.9 }]);
    expect(forms('comar')).toEqual(['comar', { comar: 1 }]);
    expect(forms('comer')).toEqual(['comer', { comer: 1 }]);
  });
  it('when it is the last, or none, for what it begins', () => {
    expect(forms('trabajo', true)).toEqual(['trabajo', { trabajo: 1, trabajos: 0.9 }]);
    expect(forms('trabaj')).toEqual(['trabaj', { trabajo: 0.9, trabajos: 0.9 }]);
    expect(forms('trabaj', true)).toEqual(['trabaj', { trabajo: 0.9, trabajos: 0.9, trabajil: 0.7 }]);
    expect(forms('tra')).toEqual(['tra', { trabajo: 0.7, trabajos: 0.7, trabajil: 0.7 }]);
    expect(forms('tr')).toEqual(['tr', {}]);
    expect(forms('1234')).toEqual(['1234', { 12345: 0.7 }]);
    expect(forms('123')).toEqual(['123', {}]);
  });
  it('or else for what it misspells', () => {
    expect(forms('travajo')).toEqual(['trabajo', { trabajo: 0.75, trabajos: 0.675 }]);
    expect(forms('zzzzzzz')).toEqual(['zzzzzzz', {}]);
  });
});

describe('how well a page answers', () => {
  const scores = (typed: string, records: readonly SearchRecord[], favoured: (place: number) => number = () => 1) => {
    const lookup = buildLookup(indexOf(records), 'es');
    const query = readQuery(typed, lookup.stop, 'es');
    const terms = query.words.map((word) => termOf(word, lookup, false));
    return rank(query, terms, lookup, favoured).map(([record, score]) => [record, Math.round(score * 10_000) / 10_000]);
  };
  const round = (score: number) => Math.round(score * 10_000) / 10_000;
  const ln = (total: number, found: number) => Math.log(1 + total / (1 + found));
  const [call, rights, places] = [1, 1.12, 0.85];
  it('is more when it is called so, and by what it is', () => {
    expect(scores('alfa', [page('/a/', 'Alfa'), page('/b/', 'Beta')])).toEqual([[0, round(ln(2, 1) * rights * 2)]]);
    expect(scores('alfa', [page('/a/', 'Alfa', { group: 'call' }), page('/b/', 'Beta')])).toEqual([[0, round(ln(2, 1) * call * 2)]]);
    expect(scores('alfa', [page('/a/', 'Alfa', { group: 'places' })])).toEqual([[0, round(ln(1, 1) * places * 2)]]);
    expect(scores('beta', [page('/a/', 'Alfa', { words: ['beta'] })])).toEqual([[0, round(ln(1, 1) * 0.9 * rights * 1.5)]]);
    expect(scores('texto', [page('/a/', 'Alfa', { text: 'texto largo' })])).toEqual([[0, round(ln(1, 1) * 0.22 * rights)]]);
  });
  it('is less by what is left unsaid of its name, and by what of the query it does not answer', () => {
    expect(scores('alfa', [page('/a/', 'Alfa Beta')])).toEqual([[0, round(ln(1, 1) * (0.4 + 0.6 / 2) * rights)]]);
    const two = [page('/a/', 'Alfa'), page('/b/', 'Alfa Beta')];
    const [rareA, rareB] = [ln(2, 2), ln(2, 1)];
    expect(scores('alfa beta', two)).toEqual([
      [1, round((rareA + rareB) * rights * 2)],
      [0, round(rareA * (rareA / (rareA + rareB)) ** 1.6 * rights)],
    ]);
    expect(scores('alfa qqqqqqqqq', [page('/a/', 'Alfa')])).toEqual([[0, round(ln(1, 1) * rights)]]);
  });
  it('is that of the best place where a word stands, once for each word', () => {
    expect(scores('alfa', [page('/a/', 'Alfa Beta Gama', { words: ['alfa'], text: 'alfa' })])).toEqual([
      [0, round(ln(1, 1) * 0.9 * rights * 1.5)],
    ]);
    expect(scores('trabajos', [page('/a/', 'Trabajo')])).toEqual([[0, round(ln(1, 1) * 0.9 * rights)]]);
  });
  it('counts a name within a longer query, an acronym less, a single word not', () => {
    const named = scores('quiero alfa beta', [page('/a/', 'Alfa Beta', { words: ['quiero'] })]);
    expect(named[0]?.[1]).toBe(round(ln(1, 1) * (0.9 + 1 + 1) * rights * 2));
    const acronym = scores('citas INM', [page('/a/', 'Migración', { names: ['INM'], words: ['citas'] })]);
    expect(acronym[0]?.[1]).toBe(round(ln(1, 1) * (0.9 + 1) * rights * 1.5));
    const whole = scores('INM', [page('/a/', 'Migración', { names: ['INM'] })]);
    expect(whole[0]?.[1]).toBe(round(ln(1, 1) * rights * 2));
    const single = scores('citas alfa', [page('/a/', 'Alfa', { words: ['citas'] })]);
    expect(single[0]?.[1]).toBe(round(ln(1, 1) * (0.9 + 1) * rights));
    const said = scores('quiero alfa beta', [page('/a/', 'Otra', { words: ['alfa beta', 'quiero'] })]);
    expect(said[0]?.[1]).toBe(round(ln(1, 1) * (0.9 * 3) * rights * 1.5));
  });
  it('counts a state that was named, and otherwise keeps the order of the index', () => {
    const three = [page('/a/', 'Alfa'), page('/b/', 'Alfa'), page('/c/', 'Alfa')];
    expect(scores('alfa', three).map(([record]) => record)).toEqual([0, 1, 2]);
    expect(scores('alfa', three, (place) => (place === 1 ? 1.4 : 0.55)).map(([record]) => record)).toEqual([1, 0, 2]);
    const [first] = scores('alfa', [page('/a/', 'Alfa')], () => 1.4);
    expect(first?.[1]).toBe(round(ln(1, 1) * rights * 2 * 1.4));
  });
});
