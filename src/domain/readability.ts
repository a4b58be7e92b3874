/** How easily Spanish prose reads: the INFLESZ scale of Szigriszt-Pazos' formula (Barrio-Cantalejo 2008). Pure. */

const STRONG = 'aeoáéóíú';
const WEAK = 'iuü';

/** Letters that only spell a consonant: `que`, `guerra`, `hijo`; a final `y` is a vowel. */
function soundsOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/h/g, '')
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i');
}

/** Syllables of a Spanish word; an acronym without vowels is spelt letter by letter. */
export function countSyllables(word: string): number {
  let syllables = 0;
  let inVowels = false;
  let hasStrong = false;
  for (const letter of soundsOf(word)) {
    // An accented i or u sounds apart from a strong vowel, but not from a weak one: `días`, `huí`.
    const strong = STRONG.includes(letter);
    if (!strong && !WEAK.includes(letter)) {
      inVowels = false;
      continue;
    }
    if (!inVowels || (strong && hasStrong)) {
      syllables += 1;
      hasStrong = false;
    }
    // After an accented i or u a weak vowel still joins: `veníais`.
    hasStrong ||= strong;
    inVowels = true;
  }
  return syllables === 0 ? word.length : syllables;
}

/** What others said, between «», “” or "", is not our prose. */
function withoutQuotations(text: string): string {
  return text.replace(/«[^»]*»|“[^”]*”|"[^"]*"/g, ' ');
}

function listWords(text: string): readonly string[] {
  return text.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];
}

/** A line's own sentences, each as its words; a colon ends none. */
export function listSentences(line: string): readonly (readonly string[])[] {
  return withoutQuotations(line)
    .replace(/\b(arts?|fr|núm|p)\./gi, '$1')
    .split(/(?<=[.!?…][)\]]*)\s+(?=[\p{Lu}\p{N}¿¡(])/u)
    .map(listWords)
    .filter((words) => words.length > 0);
}

export interface Readability {
  readonly sentences: number;
  readonly words: number;
  /** 0 to 100; over 65 reads easily. Of Spanish only. */
  readonly inflesz: number;
  readonly longest: number;
  readonly median: number;
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

/** Measures lines of prose: one paragraph, list item or step each. */
export function measure(lines: readonly string[]): Readability {
  const sentences = lines.flatMap(listSentences);
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const lengths = sentences.map(({ length }) => length).sort((a, b) => a - b);
  const inflesz = words.length === 0 ? 100 : 206.835 - 62.3 * (syllables / words.length) - words.length / sentences.length;
  return { sentences: sentences.length, words: words.length, inflesz, longest: lengths.at(-1) ?? 0, median: medianOf(lengths) };
}

const INFLESZ_STEPS = [40, 55, 65, 80] as const;

/** The scale's five names, from 0 (very hard) to 4 (very easy). */
export function infleszStep(inflesz: number): number {
  return INFLESZ_STEPS.filter((step) => inflesz > step).length;
}
