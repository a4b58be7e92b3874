import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToSeptets, messagesOf, septetsOf, SINGLE_SMS, SMS_PART, toGsm7 } from '#domain/gsm7.ts';

const anything = fc.string({ unit: 'grapheme', maxLength: 400 });

describe('the alphabet of SMS', () => {
  it('counts two for what stands in the extension table, and knows what it lacks', () => {
    expect(septetsOf('niño, ¿qué?')).toBe(11);
    expect(septetsOf('[€]')).toBe(6);
    expect(septetsOf('á')).toBeUndefined();
    expect(septetsOf('')).toBe(0);
  });

  it('loses accents that it lacks, keeps those that it has, and loses no word', () => {
    expect(toGsm7('Atención a Víctimas «Tlālpan» – niñas, güeras y más… ¿Dónde? É')).toBe(
      'Atencion a Victimas "Tlalpan" - niñas, güeras y mas... ¿Donde? É',
    );
    expect(toGsm7('n\u0303')).toBe('ñ');
    expect(toGsm7('中')).toBe('?');
  });

  it('one message holds 160, each part of a longer one 153, and no escape is torn from its character', () => {
    expect(messagesOf('a'.repeat(SINGLE_SMS))).toBe(1);
    expect(messagesOf('a'.repeat(SINGLE_SMS + 1))).toBe(2);
    expect(messagesOf('a'.repeat(2 * SMS_PART))).toBe(2);
    expect(messagesOf('a'.repeat(2 * SMS_PART + 1))).toBe(3);
    expect(messagesOf(`${'a'.repeat(SMS_PART - 1)}€${'a'.repeat(SMS_PART - 2)}`)).toBe(2);
    expect(messagesOf(`${'a'.repeat(SMS_PART - 1)}€${'a'.repeat(SMS_PART - 1)}`)).toBe(3);
  });
});

describe('whatever the text', () => {
  it('it can be sent once transliterated, and a second time changes nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const sent = toGsm7(text);
        expect(septetsOf(sent)).toBeGreaterThanOrEqual(0);
        expect(toGsm7(sent)).toBe(sent);
      }),
    );
  });

  it('it is cut to what fits, begins as it began, and is left alone when it fits', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 3, max: 320 }), (text, limit) => {
        const whole = toGsm7(text);
        const cut = cutToSeptets(whole, limit);
        expect(septetsOf(cut)).toBeLessThanOrEqual(limit);
        if ((septetsOf(whole) ?? 0) <= limit) expect(cut).toBe(whole);
        else expect(whole.startsWith(cut.replace(/\.\.\.$/, ''))).toBe(true);
      }),
    );
  });
});
