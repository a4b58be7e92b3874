import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_ALPHABET, CODE_LENGTH, makeCode, parseCode } from '#domain/hold-code.ts';
import { BASE62, composeToken, isTokenForm, ROLES } from '#domain/token.ts';

const secrets = fc.array(fc.constantFrom(...BASE62), { minLength: 30, maxLength: 30 }).map((characters) => characters.join(''));
const digits = fc.array(fc.nat(CODE_ALPHABET.length - 1), { minLength: CODE_LENGTH - 1, maxLength: CODE_LENGTH - 1 });

describe('a token', () => {
  it('is known by its form, and one wrong character is found', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), secrets, fc.nat(35), fc.constantFrom(...BASE62), (role, secret, place, other) => {
        const token = composeToken(role, secret);
        expect(token).toMatch(/^pa[srt]_[0-9A-Za-z]{36}$/);
        expect(isTokenForm(token)).toBe(true);
        const wrong = token.slice(0, 4 + place) + other + token.slice(5 + place);
        expect(isTokenForm(wrong)).toBe(wrong === token);
      }),
    );
  });

  it('has the CRC-32 that others compute', () => {
    expect(composeToken('shelter', '0'.repeat(30))).toBe(`pas_${'0'.repeat(30)}1pmSuL`);
  });
});

describe('a code', () => {
  it('has no two characters that look alike', () => {
    expect(new Set(CODE_ALPHABET).size).toBe(23);
    for (const alike of ['0OQD', '1IL', '2Z', '5S', '8B', 'UV']) {
      expect([...alike].filter((character) => CODE_ALPHABET.includes(character)).length, alike).toBeLessThanOrEqual(1);
    }
  });

  it('is read back however it was said', () => {
    fc.assert(
      fc.property(digits, (numbers) => {
        const code = makeCode(numbers);
        expect(code).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
        for (const said of [code, code.toLowerCase(), code.replace('-', ''), [...code].join(' ')]) expect(parseCode(said)).toBe(code);
      }),
    );
  });

  it('shows every single wrong character and every two that changed places', () => {
    fc.assert(
      fc.property(digits, fc.nat(7), fc.nat(7), fc.nat(22), (numbers, a, b, other) => {
        const code = makeCode(numbers).replace('-', '');
        const wrong = [...code];
        wrong[a] = CODE_ALPHABET[other] ?? '';
        expect(parseCode(wrong.join('')) === undefined).toBe(wrong.join('') !== code);
        const swapped = [...code];
        [swapped[a], swapped[b]] = [swapped[b] ?? '', swapped[a] ?? ''];
        expect(parseCode(swapped.join('')) === undefined).toBe(swapped.join('') !== code);
      }),
      { numRuns: 3000 },
    );
  });
});
