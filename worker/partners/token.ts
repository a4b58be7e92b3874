import { BASE62, composeToken, SECRET_LENGTH, type Role } from '#domain/token.ts';

/** SHA-256 as 64 hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A name for one write, or an id: 128 random bits. */
export function makeStamp(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** So many random numbers below `base`, each as likely as the others. */
export function randomDigits(count: number, base: number): readonly number[] {
  const digits: number[] = [];
  const limit = 256 - (256 % base);
  while (digits.length < count) {
    digits.push(...[...crypto.getRandomValues(new Uint8Array(count))].filter((byte) => byte < limit).map((byte) => byte % base));
  }
  return digits.slice(0, count);
}

/** A new token: 178 random bits. Shown once, never kept. */
export function makeToken(role: Role): string {
  const secret = randomDigits(SECRET_LENGTH, BASE62.length).map((digit) => BASE62[digit]);
  return composeToken(role, secret.join(''));
}
