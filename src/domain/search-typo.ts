/** How many letters to add, drop, change or swap to make `b` of `a`; more than `most` is `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

/** The word as it sounds in Spanish, where most misspellings are letters of the same sound. */
export function sound(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/^x|x/g, 'j')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/gu(?=[ei])/g, 'g')
    .replace(/c(?=[ei])|z/g, 's')
    .replace(/qu|k|c(?!h)/g, 'k')
    .replace(/v|w/g, 'b')
    .replace(/ll/g, 'y')
    .replace(/ch|h/g, (letters) => (letters === 'h' ? '' : letters))
    .replace(/(.)\1/g, '$1');
}

/** Of three letters or fewer every word is near: those are left as they are. */
function allowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}

/** The word of the vocabulary most likely meant; `undefined` when it is there, begins one that is, or is near none. */
export function correct(word: string, vocabulary: readonly string[]): string | undefined {
  const most = allowed(word);
  if (most === 0 || /\d/.test(word) || vocabulary.some((known) => known.startsWith(word))) return undefined;
  const own = sound(word);
  let best: { readonly known: string; readonly cost: number } | undefined;
  for (const known of vocabulary) {
    if (known.length < 4 || Math.abs(known.length - word.length) > most) continue;
    const letters = distance(word, known, most + 1);
    const sounds = distance(own, sound(known), most);
    if (sounds > most || letters > most + 1) continue;
    const cost = sounds * 2 + letters + (known[0] === word[0] ? 0 : 0.5) + (known.length === word.length ? 0 : 0.25);
    if (!best || cost < best.cost) best = { known, cost };
  }
  return best?.known;
}
