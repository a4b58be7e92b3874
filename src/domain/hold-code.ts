/**
 * Codes to be read aloud. Twenty-three characters, none that looks like another (0 O Q D, 1 I L, 2 Z, 5 S, 8 B, U V: of each only one at most);
 * 23 is a prime, so that the weighted sum finds every single wrong character and every two that changed places.
 */
export const CODE_ALPHABET = '34679ACDEFGHJKMNPRTVWXY';
export const CODE_LENGTH = 8;

const BASE = CODE_ALPHABET.length;

function sum(digits: readonly number[]): number {
  return digits.reduce((total, digit, index) => total + digit * (index + 2), 0) % BASE;
}

/** The check character stands last and weighs 1. */
function checkFor(digits: readonly number[]): number {
  return (BASE - sum(digits)) % BASE;
}

/** `7K3M-9PXD` from seven numbers below 23. */
export function makeCode(digits: readonly number[]): string {
  if (digits.length !== CODE_LENGTH - 1 || digits.some((digit) => !Number.isInteger(digit) || digit < 0 || digit >= BASE)) {
    throw new RangeError('A code is made of seven numbers below 23');
  }
  const text = [...digits, checkFor(digits)].map((digit) => CODE_ALPHABET[digit]).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** The code as it is written here, from whatever case and spaces it was said in; `undefined` when it is none. */
export function parseCode(text: string): string | undefined {
  const plain = text.toUpperCase().replaceAll(/[\s-]/g, '');
  if (plain.length !== CODE_LENGTH) return undefined;
  const digits = [...plain].map((character) => CODE_ALPHABET.indexOf(character));
  if (digits.includes(-1)) return undefined;
  const own = digits.slice(0, -1);
  return checkFor(own) === digits.at(-1) ? makeCode(own) : undefined;
}
