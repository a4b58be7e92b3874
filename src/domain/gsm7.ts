/** The alphabet of plain SMS (3GPP TS 23.038): one message holds 160 septets of it, each part of a longer one 153. */

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** The extension table: each is sent after an escape, so that it takes two septets. */
const EXTENDED = new Set('\f^{}\\[~]|€');

export const SINGLE_SMS = 160;
export const SMS_PART = 153;

const REPLACED: Readonly<Record<string, string>> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '`': "'",
  '´': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '·': '-',
  '•': '-',
  '…': '...',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\t': ' ',
  º: 'o',
  ª: 'a',
};

function widthOf(character: string): 1 | 2 | undefined {
  if (BASIC.has(character)) return 1;
  return EXTENDED.has(character) ? 2 : undefined;
}

function transliterateOne(character: string): string {
  if (widthOf(character) !== undefined) return character;
  const replaced = REPLACED[character];
  if (replaced !== undefined) return replaced;
  const plain = [...character.normalize('NFD')].filter((part) => widthOf(part) !== undefined).join('');
  return plain === '' ? '?' : plain;
}

/** The same words in GSM-7: what it lacks loses its accent (á → a; é and ñ it has), and what has no likeness becomes `?`. */
export function toGsm7(text: string): string {
  return [...text.normalize('NFC')].map(transliterateOne).join('');
}

/** Septets that the text takes; `undefined` when it has a character that GSM-7 lacks. */
export function septetsOf(text: string): number | undefined {
  let sum = 0;
  for (const character of text) {
    const width = widthOf(character);
    if (width === undefined) return undefined;
    sum += width;
  }
  return sum;
}

/**
 * How many SMS the text takes: an escape and its character stay in one part.
 * @throws RangeError when it is not GSM-7
 */
export function messagesOf(text: string): number {
  const septets = septetsOf(text);
  if (septets === undefined) throw new RangeError('Not in GSM-7');
  if (septets <= SINGLE_SMS) return 1;
  let parts = 1;
  let used = 0;
  for (const character of text) {
    const width = widthOf(character) ?? 1;
    const isFull = used + width > SMS_PART;
    parts += isFull ? 1 : 0;
    used = isFull ? width : used + width;
  }
  return parts;
}

const CUT = '...';

/** GSM-7 text in at most so many septets: cut after a whole word where there is one, and marked as cut. */
export function cutToSeptets(text: string, limit: number): string {
  if ((septetsOf(text) ?? Number.POSITIVE_INFINITY) <= limit) return text;
  let kept = '';
  for (const character of text) {
    if ((septetsOf(kept + character) ?? limit) > limit - CUT.length) break;
    kept += character;
  }
  const space = kept.lastIndexOf(' ');
  const words = space > kept.length / 2 ? kept.slice(0, space) : kept;
  return limit < CUT.length ? kept : `${words.replace(/[\s,;:(-]+$/, '')}${CUT}`;
}
