import { describe, expect, it } from 'vitest';
import { countSyllables, infleszStep, listSentences, measure } from '#domain/readability.ts';

describe('syllables', () => {
  // Split by hand, by the rules of the Ortografía of the RAE (2010).
  const known: readonly (readonly [string, number])[] = [
    ['a', 1],
    ['y', 1],
    ['sol', 1],
    ['rey', 1],
    ['muy', 1],
    ['que', 1],
    ['quien', 1],
    ['guion', 1],
    ['pie', 1],
    ['huí', 1],
    ['casa', 2],
    ['días', 2],
    ['país', 2],
    ['ahí', 2],
    ['búho', 2],
    ['leer', 2],
    ['puerta', 2],
    ['ciudad', 2],
    ['agua', 2],
    ['pingüe', 2],
    ['guerra', 2],
    ['queso', 2],
    ['leyes', 2],
    ['cuidar', 2],
    ['viuda', 2],
    ['prohibir', 2],
    ['abierta', 3],
    ['ahora', 3],
    ['oeste', 3],
    ['veníais', 3],
    ['refugio', 3],
    ['ayuda', 3],
    ['prohíbe', 3],
    ['Uruguay', 3],
    ['vergüenza', 3],
    ['miedo', 2],
    ['huía', 2],
    ['policía', 4],
    ['paranoia', 4],
    ['denuncia', 3],
    ['autoridad', 4],
    ['documento', 4],
    ['caótico', 4],
    ['cooperar', 4],
    ['migratorio', 4],
    ['protección', 3],
    ['regularización', 6],
    ['CNDH', 4],
  ];
  it.each(known)('%s has %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });
});

describe('sentences', () => {
  it('end at a full stop, a question or an exclamation, not at a colon or an abbreviation', () => {
    expect(listSentences('Llama al 911. ¿Tienes miedo? Pide esto: un abogado (art. 7 de la ley).').map((words) => words.length)).toEqual([
      2, 2, 8,
    ]);
  });

  it('leave out what others said, and numbers', () => {
    expect(listSentences('La ley dice: «No se procederá en contra de la víctima». Es así desde 2012.')).toEqual([
      ['La', 'ley', 'dice'],
      ['Es', 'así', 'desde'],
    ]);
  });
});

describe('the reading level', () => {
  it('is the formula, worked by hand', () => {
    const found = measure(['La casa es azul. Mi mamá come.']);
    expect(found).toMatchObject({ sentences: 2, words: 7, longest: 4, median: 3.5 });
    // la·ca-sa·es·a-zul and mi·ma-má·co-me: 11 syllables. 206.835 − 62.3 × 11/7 − 7/2
    expect(found.inflesz).toBeCloseTo(105.435, 2);
  });

  it('is low for the wording of a statute and high for plain words', () => {
    const statute =
      'Las autoridades responsables adoptarán medidas tendientes a proteger y asistir a las víctimas extranjeras mediante procedimientos administrativos de regularización migratoria independientemente de su situación.';
    expect(measure([statute]).inflesz).toBeLessThan(40);
    expect(measure(['Llama al 911. Di dónde estás. No tienes que dar tu nombre.']).inflesz).toBeGreaterThan(80);
  });

  it('has the five names of the scale', () => {
    expect([39, 41, 60, 70, 90].map(infleszStep)).toEqual([0, 1, 2, 3, 4]);
  });
});
