import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits, holdsAlready, MAX_BEDS } from '#domain/bed-figures.ts';
import { rulesOf } from '#domain/bed-group.ts';
import { STATE_CODES } from '#domain/states.ts';
import { bedsName, rulesInWords } from '../../src/i18n/eligibility.ts';
import { hourIn, leftUntil, momentIn } from '../../src/i18n/moments.ts';
import { speak } from '../../src/i18n/speak.ts';
import { readBedsQuestion, searchOf } from '../../src/queries/beds-question.ts';

const say = speak('es');
const count = fc.integer({ min: 0, max: MAX_BEDS });
const figures = fc.record({ capacity: count, free: count, out_of_service: count }).filter(fits);

describe('figures that hold already', () => {
  it('are those of which every one that was said is as it was said', () => {
    fc.assert(
      fc.property(figures, fc.subarray(['capacity', 'free', 'out_of_service'] as const, { minLength: 1 }), (current, said) => {
        const same = Object.fromEntries(said.map((name) => [name, current[name]]));
        expect(holdsAlready(same, current)).toBe(true);
        const [one = 'free'] = said;
        expect(holdsAlready({ ...same, [one]: current[one] + 1 }, current)).toBe(false);
      }),
    );
  });

  it('are none when nothing was said: what somebody confirmed was what they saw', () => {
    expect(holdsAlready({}, { capacity: 4, free: 1, out_of_service: 0 })).toBe(false);
  });
});

describe('a moment', () => {
  const noon = Date.UTC(2026, 10, 28, 18, 5);

  it('is told by the clock of the state', () => {
    expect(['07', '02', '23', '26'].map((code) => hourIn(STATE_CODES.find((one) => one === code) ?? '09', noon, 'es'))).toEqual([
      '12:05',
      '10:05',
      '13:05',
      '11:05',
    ]);
    expect(hourIn('09', Date.UTC(2026, 10, 28, 6, 3), 'es')).toBe('0:03');
  });

  it('is today or yesterday by that clock, else has its date', () => {
    const tell = (ago: number) => momentIn('09', noon - ago * 3_600_000, noon, 'es', say);
    expect([tell(0), tell(12), tell(13), tell(37)]).toEqual([
      'hoy a las 12:05',
      'hoy a las 0:05',
      'ayer a las 23:05',
      'el 26 de noviembre a las 23:05',
    ]);
  });

  it('is never promised a minute that is not left', () => {
    expect([59_999, 60_000, 3_599_999, 3_600_000, 7_260_000, -5].map((left) => leftUntil(noon + left, noon, say))).toEqual([
      'faltan 0 min',
      'faltan 1 min',
      'faltan 59 min',
      'faltan 1 h 0 min',
      'faltan 2 h 1 min',
      'faltan 0 min',
    ]);
  });
});

describe('a group of beds', () => {
  const rules = rulesOf([
    { axis: 'age', value: '18+', outcome: 'accepts' },
    { axis: 'age', value: 'otherwise', outcome: 'refuses' },
    { axis: 'gender', value: 'female', outcome: 'accepts' },
    { axis: 'gender', value: 'otherwise', outcome: 'refuses' },
  ]);

  it('is called by whom it takes', () => {
    expect(bedsName(rules, 'es', say)).toBe('Mujeres, personas de 18 años o más');
    expect(bedsName(rulesOf([{ axis: 'gender', value: 'male', outcome: 'refuses' }]), 'es', say)).toBe('Todas las personas menos: hombres');
    expect(bedsName([], 'es', say)).toBe('Sin límites dichos');
  });

  it('says its rules without a source, since the house says them itself', () => {
    expect(rulesInWords(rules, 'es', say).map(({ text }) => text)).toEqual([
      'Reciben a personas de 18 años o más. A nadie más.',
      'Reciben a mujeres. A nadie más.',
    ]);
  });
});

describe('a search of a partner', () => {
  it('is read from its form, and needs no more than a state', () => {
    expect(readBedsQuestion({ state: '07', beds: '', gender: ' ' })).toEqual({ state: '07', beds: 1, profile: {} });
    const said = {
      state: '20',
      beds: '3',
      age_band: '12-17',
      gender: 'male',
      household: 'alone',
      exploitation: 'labour',
      language: 'tzo,tzh',
    };
    expect(readBedsQuestion({ ...said, lgbtiq: 'yes' })).toEqual({
      state: '20',
      beds: 3,
      profile: { age: '12-17', gender: 'male', household: 'alone', exploitation: ['labour'], languages: ['tzo', 'tzh'], lgbtiq: 'yes' },
    });
  });

  it('is none with what no list has; what else a form sends is no part of it', () => {
    for (const wrong of [{}, { state: '33' }, { state: 'abroad' }, { state: '07', beds: '11' }, { state: '07', gender: 'x' }]) {
      expect(readBedsQuestion(wrong)).toBeUndefined();
    }
    expect(searchOf({ state: '07', name: 'Ana', key: 'k', act: 'request', group: 'g' })).toEqual({ state: '07' });
  });
});
